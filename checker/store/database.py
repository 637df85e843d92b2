"""A store's database, brought to the newest form when it is opened: a collection, a desk, or both lie in it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from checker.errors import CheckerError
from checker.store.engines import engine
from checker.store.place import shown

HEAD = "0006"  # the newest migration
_LOCK = 0x636C61696D  # what processes that bring one PostgreSQL database to the newest form wait for


class Database:
    """Where a store lies, open. where: as it was given, by which it is called in what is said of it; reading, writing:
    what sessions are made from, of which those that write wait for each other in SQLite."""

    def __init__(self, where: str) -> None:
        self.where = shown(where)
        try:
            with self.told():
                self.reading = engine(where)
                self.writing = self.reading.execution_options(writes=True)
                _upgrade(self.reading, self.writing)
        except ImportError as e:
            raise CheckerError(f"--store {self.where}: needs pip install 'claim-checker[store]' ({e})") from e
        except OSError as e:
            raise CheckerError(f"--store {self.where}: {e.strerror or e}; name another place") from e

    @contextlib.contextmanager
    def begin(self) -> Iterator[Connection]:
        """A transaction, which holds as a whole or not at all. Raises CheckerError when the database fails."""
        with self.told(), self.writing.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file or the server."""
        self.reading.dispose()

    @contextlib.contextmanager
    def told(self) -> Iterator[None]:
        """What fails meanwhile in the database is said in one line: raises CheckerError."""
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error) as e:
            raise CheckerError(f"--store {self.where}: {_why(e)}") from e


def _why(error: Exception) -> str:
    said = str(error.orig if isinstance(error, DBAPIError) else error).strip().splitlines()
    why = said[0] if said else type(error).__name__
    if "locked" in why:
        return "another process is writing to it; try again when that is done"
    if "not a database" in why or "malformed" in why:
        return f"no store, or a damaged one ({why}); take a backup, or name another file"
    return why


def _upgrade(reading: Engine, writing: Engine) -> None:
    """Make the tables, or bring them to the newest form."""
    with reading.begin() as connection:
        if _revision(connection) == HEAD:
            return
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    settings = Config()
    settings.set_main_option("script_location", "checker.store:migrations")
    with writing.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        settings.attributes["connection"] = connection
        try:
            command.upgrade(settings, "head")
        except CommandError as e:
            raise SQLAlchemyError(f"of a newer version of the checker ({e}); bring this one up to date") from e
    reading.dispose()  # connections are set up by what there is


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
