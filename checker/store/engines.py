"""How a database is reached: SQLite in a file of one's own, or PostgreSQL."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from checker.errors import CheckerError
from checker.store import word_index
from checker.store.place import shown

PATIENCE = 20.0  # seconds that another process may take to write
_SET_UP = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
           "PRAGMA secure_delete = ON", "PRAGMA trusted_schema = OFF")  # fmt: skip


def engine(where: str) -> Engine:
    """What connects to a place. Transactions only read, but those of an engine with the option `writes`. Raises
    CheckerError and OSError."""
    if "://" not in where:
        return _sqlite(Path(where))
    try:
        url = make_url(where)
    except (ArgumentError, ValueError) as e:
        raise CheckerError(f"--store {shown(where)}: no address of a database") from e
    if url.get_backend_name() == "sqlite" and url.database:
        return _sqlite(Path(url.database))
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise CheckerError(f"--store {shown(where)}: a file, or postgresql://…, is wanted")
    return create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)


def _sqlite(path: Path) -> Engine:
    """A file that its owner alone can read, from the start."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    if not path.is_file():
        raise CheckerError(f"--store {path}: no plain file; name another")
    made = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": PATIENCE, "check_same_thread": False}
    )

    @event.listens_for(made, "connect")
    def set_up(connection: Any, record: object) -> None:
        connection.isolation_level = None  # transactions are begun below
        for statement in _SET_UP:
            connection.execute(statement).close()
        word_index.keep_in_step(connection)
        _made_private(path)  # now that it is known to be a database

    event.listen(made, "begin", _begun)
    return made


def _begun(connection: Connection) -> None:
    """Who writes waits for others at the beginning, not in the middle with what it read before."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _made_private(path: Path) -> None:
    """Let this user alone read a store and what lies beside it, whoever could before; another user's stays as it is."""
    for ending in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError, PermissionError):
            os.chmod(f"{path}{ending}", 0o600)
