"""The file of the cache: SQLite, shared by processes and threads, and never the cause of an error.

What cannot be read counts as absent, what cannot be written is not kept. Every value stands beside a digest of it and
its key, which is checked when it is read; a file that is damaged is set aside.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from checker.cache.place import beside

T = TypeVar("T")
_TABLES = (
    """CREATE TABLE IF NOT EXISTS kept (
        kind TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, digest BLOB NOT NULL,
        size INTEGER NOT NULL, used REAL NOT NULL, PRIMARY KEY (kind, key))""",
    "CREATE INDEX IF NOT EXISTS used ON kept (used, size)",
)
_SET_UP = (
    "PRAGMA trusted_schema = OFF", "PRAGMA secure_delete = ON", "PRAGMA auto_vacuum = INCREMENTAL",
    "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
)  # fmt: skip
_DAMAGED = {1, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}  # 1: tables other than ours
_PATIENCE = 10.0  # seconds that another process may take to write
_ROW = 300  # bytes that a value takes beside its own
_FRESH = 3600.0  # seconds for which a use is not noted again


@dataclass(frozen=True, slots=True)
class Database:
    """The cache's file. limit: bytes that may be kept; what was not used for longest goes first."""

    path: Path
    limit: int

    def read(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """The values that are kept, by their key."""
        wanted = list(keys)
        rows = self._attempt(lambda c: _rows(c, kind, wanted)) or {}
        whole = {key: row[0] for key, row in rows.items() if _is_whole(kind, key, row)}
        now = time.time()
        touched = [(now, kind, key) for key in whole if rows[key][2] < now - _FRESH]
        broken = [(kind, key) for key in rows if key not in whole]
        if touched:
            self._attempt(lambda c: c.executemany("UPDATE kept SET used = ? WHERE kind = ? AND key = ?", touched))
        if broken:
            self._attempt(lambda c: c.executemany("DELETE FROM kept WHERE kind = ? AND key = ?", broken))
        return whole

    def write(self, kind: str, values: Mapping[str, bytes], of: Mapping[str, Sequence[str]] | None = None) -> None:
        """Keep values; one that is larger than the cache is not. of: is of no account here."""
        now = time.time()
        rows = [(kind, key, v, _digest(kind, key, v), len(v) + _ROW, now) for key, v in values.items()]

        def action(connection: sqlite3.Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?)", rows)
            _trim(connection, self.limit)

        self._attempt(action)

    def clear(self) -> bool:
        """Take away all that is kept, on the disk too; whether that could be done."""
        self._aside().unlink(missing_ok=True)
        done = self._attempt(lambda c: bool(c.execute("DELETE FROM kept")))
        return bool(done and self._attempt(_vacuum, transaction=False))

    def count(self) -> int:
        """How many results are kept."""
        return self._attempt(lambda c: int(c.execute("SELECT count(*) FROM kept").fetchone()[0])) or 0

    def bytes(self) -> int:
        """How large the files are."""
        return sum(p.stat().st_size for p in (self.path, self._aside(), *beside(self.path)) if p.exists())

    def _attempt(self, action: Callable[[sqlite3.Connection], T], transaction: bool = True) -> T | None:
        """What an action on the file gives, None when it failed."""
        for _ in range(2):
            number = _inode(self.path)
            try:
                with closing(sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level="IMMEDIATE")) as connection:
                    _prepare(connection)
                    if not transaction:
                        connection.isolation_level = None
                    with connection:
                        return action(connection)
            except sqlite3.Error as e:
                if getattr(e, "sqlite_errorcode", 1) & 0xFF not in _DAMAGED:
                    return None
                self._set_aside(number)
            except OSError:
                return None
        return None

    def _aside(self) -> Path:
        return self.path.with_suffix(".damaged")

    def _set_aside(self, number: int | None) -> None:
        """Move a damaged file out of the way, unless another process did so already."""
        try:
            if number is not None and _inode(self.path) == number:
                os.replace(self.path, self._aside())
                for path in beside(self.path):
                    path.unlink(missing_ok=True)
                os.close(os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except OSError:
            return


def _inode(path: Path) -> int | None:
    try:
        return path.lstat().st_ino
    except OSError:
        return None


def _prepare(connection: sqlite3.Connection) -> None:
    for statement in _SET_UP:
        connection.execute(statement)
    if connection.execute("SELECT count(*) FROM sqlite_schema WHERE name IN ('kept', 'used')").fetchone()[0] < 2:
        for statement in _TABLES:
            connection.execute(statement)


def _rows(connection: sqlite3.Connection, kind: str, keys: list[str]) -> dict[str, tuple[bytes, bytes, float]]:
    query = "SELECT value, digest, used FROM kept WHERE kind = ? AND key = ?"
    found = ((key, connection.execute(query, (kind, key)).fetchone()) for key in keys)
    return {key: row for key, row in found if row is not None}


def _is_whole(kind: str, key: str, row: tuple[bytes, bytes, float]) -> bool:
    value, digest, used = row
    return isinstance(value, bytes) and isinstance(used, float) and digest == _digest(kind, key, value)


def _digest(kind: str, key: str, value: bytes) -> bytes:
    return hashlib.sha256(f"{kind} {key} ".encode() + value).digest()


def _trim(connection: sqlite3.Connection, limit: int) -> None:
    """Take away what was used longest ago, when more is kept than may be."""
    (total,) = connection.execute("SELECT total(size) FROM kept").fetchone()
    if total <= limit:
        return
    newest_first = "SELECT rowid AS number, sum(size) OVER (ORDER BY used DESC, rowid DESC) AS upto FROM kept"
    # A tenth more than must go, so that it is not done at every write.
    connection.execute(
        f"DELETE FROM kept WHERE rowid IN (SELECT number FROM ({newest_first}) WHERE upto > ?)", (limit * 0.9,)
    )
    connection.execute("PRAGMA incremental_vacuum").fetchall()


def _vacuum(connection: sqlite3.Connection) -> bool:
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return True
