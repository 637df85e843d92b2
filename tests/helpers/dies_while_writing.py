"""A command that is killed at one of its writes: `python dies_while_writing.py N ARGUMENTS…`, the first being 0.

With an N that is never reached it says on stdout how many writes there were.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from itertools import count
from typing import Any

from sqlalchemy import Engine, event

from checker.cli import main

AT = int(sys.argv[1])
_numbers = count()


def passed(*_: Any) -> None:
    """One write more; the last one that there is when its turn has come."""
    if next(_numbers) == AT:
        os.kill(os.getpid(), signal.SIGKILL)


def before(function: Callable[..., Any]) -> Callable[..., Any]:
    def dying(*arguments: Any, **options: Any) -> Any:
        passed()
        return function(*arguments, **options)

    return dying


os.replace, os.fsync = before(os.replace), before(os.fsync)


@event.listens_for(Engine, "before_cursor_execute")
def statement(connection: Any, cursor: sqlite3.Cursor, said: str, *_: Any) -> None:
    if not said.lstrip().upper().startswith(("SELECT", "PRAGMA", "BEGIN")):
        passed()


event.listen(Engine, "commit", passed)
try:
    main(sys.argv[2:])
finally:
    print(next(_numbers))
