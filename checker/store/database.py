"""A store's database: SQLite in a file of one's own, or PostgreSQL; brought to the newest form when it is opened."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from checker.errors import CheckerError

HEAD = "0002"  # the newest migration
_PATIENCE = 10.0  # seconds that another process may take to write
_LOCK = 0x636C61696D  # what processes that bring one PostgreSQL database to the newest form wait for
_SET_UP = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA foreign_keys = ON",
           "PRAGMA secure_delete = ON", "PRAGMA trusted_schema = OFF")  # fmt: skip


class Database:
    """Where a store lies, open. where: as it was given, by which it is called in what is said of it."""

    def __init__(self, where: str) -> None:
        self.where = _shown(where)
        with self._told():
            self._engine = _engine(where)
            _upgrade(self._engine)

    @contextlib.contextmanager
    def begin(self) -> Iterator[Connection]:
        """A transaction, which holds as a whole or not at all. Raises CheckerError when the database fails."""
        with self._told(), self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error) as e:
            raise CheckerError(f"--store {self.where}: {_why(e)}") from e
        except OSError as e:
            raise CheckerError(f"--store {self.where}: {e.strerror or e}; name another place") from e


def _shown(where: str) -> str:
    """The place without a password."""
    try:
        return make_url(where).render_as_string() if "://" in where else where
    except ArgumentError:
        return where.partition("://")[0] + "://…"


def _why(error: Exception) -> str:
    said = str(error.orig if isinstance(error, DBAPIError) else error).strip().splitlines()
    why = said[0] if said else type(error).__name__
    if "locked" in why:
        return "another process is writing to it; try again when that is done"
    if "not a database" in why or "malformed" in why:
        return f"no store, or a damaged one ({why}); take a backup, or name another file"
    return why


def _engine(where: str) -> Engine:
    if "://" not in where:
        return _sqlite(Path(where))
    url = make_url(where)
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise CheckerError(f"--store {_shown(where)}: a file, or postgresql://…, is wanted")
    return create_engine(url.set(drivername="postgresql+psycopg"))


def _sqlite(path: Path) -> Engine:
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    if not path.is_file():
        raise CheckerError(f"--store {path}: no plain file; name another")
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": _PATIENCE})

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, record: object) -> None:
        connection.isolation_level = None  # transactions are begun below, as writers from the start
        for statement in _SET_UP:
            connection.execute(statement)
        _made_private(path)  # now that it is known to be a database

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _made_private(path: Path) -> None:
    """Let this user alone read a store and what lies beside it, whoever could before; another user's stays as it is."""
    for ending in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError, PermissionError):
            os.chmod(f"{path}{ending}", 0o600)


def _upgrade(engine: Engine) -> None:
    """Make the tables, or bring them to the newest form."""
    with engine.begin() as connection:
        if _revision(connection) == HEAD:
            return
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    settings = Config()
    settings.set_main_option("script_location", "checker.store:migrations")
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        settings.attributes["connection"] = connection
        try:
            command.upgrade(settings, "head")
        except CommandError as e:
            raise SQLAlchemyError(f"of a newer version of the checker ({e}); bring this one up to date") from e


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
