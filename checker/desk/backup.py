"""A copy of a desk's store, made while the desk is open or not."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from checker.errors import CheckerError
from checker.ingest.walk import is_sqlite


def back_up(store: str, copy: Path) -> None:
    """Write a store's file as it is now, what its journal holds included, into another that its owner alone can read.

    Raises OSError, and CheckerError, one line, where there is no such file or it cannot be read.
    """
    if "://" in store:
        raise CheckerError("--backup: copies a store that is a file; a database has its own means (pg_dump)")
    place = Path(store)
    if not place.is_file() or place.stat().st_size == 0 or not is_sqlite(place):
        raise CheckerError(f"{place}: no store of a desk here; name it with --store")
    if not copy.parent.is_dir():
        raise CheckerError(f"{copy.parent}: no such folder; make it first")
    if copy.exists() and copy.samefile(place):
        raise CheckerError(f"{copy}: that is the store itself; give the copy another name")
    handle, name = tempfile.mkstemp(dir=copy.parent, prefix=".checker-")  # readable by its owner alone
    os.close(handle)
    try:
        _copy(place, name)
        os.replace(name, copy)
    except sqlite3.Error as e:
        raise CheckerError(f"{place}: cannot be copied: {e}") from e
    finally:
        Path(name).unlink(missing_ok=True)


def _copy(place: Path, name: str) -> None:
    """By SQLite itself, which waits for whoever writes; the copy is one file, without a journal beside it."""
    with closing(sqlite3.connect(place)) as source, closing(sqlite3.connect(name)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
        if target.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("what it holds is damaged")
