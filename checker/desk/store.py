"""The database of a desk: a file of its own, or one that a team shares."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.orm import Session

from checker.desk.tables import Base
from checker.errors import CheckerError

T = TypeVar("T")
_PATIENCE = 20  # seconds to wait for another writer


class Store:
    """Sessions of a database: to read, and to write in one after another."""

    def __init__(self, engine: Engine) -> None:
        self._reading, self._writing = engine, engine.execution_options(writes=True)
        self._known: tuple[object, dict[object, Any]] = (None, {})

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of all."""
        with Session(self._reading) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are there for good when it ends, or not at all."""
        with Session(self._writing, expire_on_commit=False) as session, session.begin():
            yield session

    def remembered(self, state: object, of: object, count: Callable[[], T]) -> T:
        """What was counted of something in a state of the database, counted again only in another."""
        if self._known[0] != state:
            self._known = (state, {})
        counted = self._known[1]
        if of not in counted:
            counted[of] = count()
        return cast(T, counted[of])

    def close(self) -> None:
        """Give the connections back."""
        self._reading.dispose()


def opened(place: str) -> Store:
    """The store at a file's path or a database's URL, made where it is not there. Raises CheckerError, one line."""
    try:
        engine = _shared(place) if "://" in place else _own(Path(place))
        Base.metadata.create_all(engine)
    except (ArgumentError, NoSuchModuleError, ImportError) as e:
        raise CheckerError(f"--store: no database that can be used here: {_first_line(e)}") from e
    except SQLAlchemyError as e:
        raise CheckerError(f"--store: the database cannot be opened: {_first_line(e)}") from e
    return Store(engine)


def _first_line(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).splitlines()[0]


def _shared(url: str) -> Engine:
    made = make_url(url)
    if made.get_backend_name() == "sqlite":
        return _own(Path(made.database or "review.sqlite"))
    return create_engine(made, pool_pre_ping=True)


def _own(path: Path) -> Engine:
    """A file that its owner alone can read, from the start."""
    if not path.parent.is_dir():
        raise CheckerError(f"{path.parent}: no such folder; make it first")
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    os.chmod(path, 0o600)
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": _PATIENCE, "check_same_thread": False})
    event.listen(engine, "connect", _prepared)
    event.listen(engine, "begin", _begun)
    return engine


def _prepared(connection: Any, _: object) -> None:
    """Transactions begin as `_begun` says; what was committed is on the disk; references hold."""
    connection.isolation_level = None
    for line in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {line}").close()


def _begun(connection: Connection) -> None:
    """Who writes waits for others at the beginning, not in the middle with what it read before."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
