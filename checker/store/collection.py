"""A collection of articles with all that was made of them: what a run adds to, and what goes with an article."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, delete, func, not_, or_, select, true

from checker import codec
from checker.errors import CheckerError
from checker.model import Document, Report
from checker.store.database import Database
from checker.store.tables import DOCUMENTS, FINDINGS, KEPT, READINGS, SHARED, STORIES, TEXTS, WHOLE, row_key

T = TypeVar("T")
_MANY = 500  # rows for one statement


class Collection:
    """A store, open. It keeps what is computed for its documents (`checker.cache.Keeper`)."""

    def __init__(self, where: str) -> None:
        self._database = Database(where)
        self._texts: dict[str, str] = {}
        self._used: dict[Table, set[str]] = {table: set() for table in KEPT.values()}
        self._found: set[str] = set()  # rows of what was made of the whole collection, as it is now
        self._new: dict[str, dict[str, Any]] = {}  # such rows that are to come with what they tell of

    def holds(self, documents: Sequence[Document]) -> None:
        """Say which documents the run is of: nothing is kept of any others."""
        self._texts = {d.sha256: d.text for d in documents}

    def read(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """The results that are kept, by their key; one that was damaged counts as none."""
        table, wanted = KEPT.get(kind), {row_key(kind, key): key for key in keys}
        found: dict[str, bytes] = {}
        if table is None:
            return found
        self._used[table] |= wanted.keys()
        with self._database.begin() as connection:
            for some in _batches(list(wanted)):
                query = select(table.c.key, table.c.content, table.c.digest).where(table.c.key.in_(some))
                for row, content, digest in connection.execute(query):
                    if isinstance(content, bytes) and digest == _digest(kind, row, content):
                        found[wanted[row]] = content
        if kind in WHOLE:
            self._found |= {row_key(kind, key) for key in found}
        return found

    def write(self, kind: str, values: Mapping[str, bytes], of: Mapping[str, Sequence[str]]) -> None:
        """Keep results with the texts that they are made from; what is made of all of them, once they are settled."""
        table = KEPT.get(kind)
        if table is None or not values:
            return
        rows = {key: _row(kind, row_key(kind, key), content) for key, content in values.items()}
        if kind in WHOLE:
            self._new |= {row["key"]: row for row in rows.values()}
            return
        owners = {key: list(dict.fromkeys(of[key])) for key in values}
        with self._database.begin() as connection:
            self._keep_texts(connection, {sha for own in owners.values() for sha in own})
            if kind in SHARED:
                told, made = SHARED[kind]
                _put(connection, table, list(rows.values()))
                _put(connection, told, [{made.name: k, "sha256": sha} for k, own in owners.items() for sha in own])
            else:
                _put(connection, table, [row | {"sha256": owners[key][0]} for key, row in rows.items()])

    def settle(self, report: Report) -> None:
        """Hold the documents and findings of a report, and what was used for it, and nothing else.

        Opinions stay where no reader was asked this time, as long as the texts do that they are about.
        """
        with self._database.begin() as connection:
            if not self._is_settled(connection):
                self._hold(connection, report)
            _put(connection, STORIES, list(self._new.values()))
            used = [key for key in self._used[STORIES] if key.startswith(WHOLE)]
            connection.execute(delete(STORIES).where(_is_whole(), STORIES.c.key.not_in(used)))
        self._found, self._new = set(), {}

    def _made_before(self) -> str | None:
        """The row of the report, where it was found here and not made anew."""
        return next((key for key in self._found if key.startswith("reports") and key not in self._new), None)

    def _is_settled(self, connection: Connection) -> bool:
        """Whether all is as it was when the report was made; another process may have put another in its place."""
        there = select(func.count()).select_from(STORIES).where(STORIES.c.key == self._made_before())
        return bool(connection.execute(there).scalar())

    def _hold(self, connection: Connection, report: Report) -> None:
        self._keep_texts(connection, {d.sha256 for d in report.documents})
        connection.execute(delete(FINDINGS))
        connection.execute(delete(DOCUMENTS))
        gone = set(connection.execute(select(TEXTS.c.sha256)).scalars()) - {d.sha256 for d in report.documents}
        _forget_texts(connection, gone)
        if self._made_before() is None:
            for table, used in ((table, used) for table, used in self._used.items() if used):
                stale = set(connection.execute(select(table.c.key)).scalars()) - used
                for some in _batches(sorted(stale)):
                    connection.execute(delete(table).where(table.c.key.in_(some)))
        _put(connection, DOCUMENTS, [_document(n, d) for n, d in enumerate(report.documents)])
        _keep_findings(connection, report)

    def delete(self, document: str) -> None:
        """Take away a document, by its id or path, and all that came of it. Raises CheckerError for one not there."""
        with self._database.begin() as connection:
            named = select(DOCUMENTS.c.id, DOCUMENTS.c.sha256).where(
                (DOCUMENTS.c.id == document) | (DOCUMENTS.c.path == document)
            )
            rows = connection.execute(named).all()
            if not rows:
                raise CheckerError(f"{document}: no such document in {self._database.where}; give its id or its path")
            ids = [row.id for row in rows]
            stated = select(READINGS.c.finding).where(READINGS.c.document.in_(ids))
            connection.execute(delete(FINDINGS).where(FINDINGS.c.id.in_(stated)))
            connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id.in_(ids)))
            connection.execute(delete(STORIES).where(_is_whole()))
            _forget_shared(connection, {row.sha256 for row in rows})
            left = set(connection.execute(select(DOCUMENTS.c.sha256)).scalars())
            _forget_texts(connection, {row.sha256 for row in rows} - left)

    def documents(self) -> list[Document]:
        """The documents, in the order of the last run."""
        query = select(DOCUMENTS.c.head, TEXTS.c.text).join(TEXTS).order_by(DOCUMENTS.c.position)
        with self._database.begin() as connection:
            rows = connection.execute(query).all()
        return [replace(codec.loads(Document, row.head.encode()), text=json.loads(row.text)) for row in rows]

    def findings(self) -> list[dict[str, Any]]:
        """The findings of the last run, as they stand in the JSON of a report."""
        with self._database.begin() as connection:
            rows = connection.execute(select(FINDINGS.c.content).order_by(FINDINGS.c.position)).scalars()
            return [json.loads(row) for row in rows]

    def counts(self) -> dict[str, int]:
        """How many rows each table has that a person would ask for."""
        with self._database.begin() as connection:
            return {
                table.name: connection.execute(select(func.count()).select_from(table).where(counted)).scalar_one()
                for table, counted in ((DOCUMENTS, true()), (STORIES, not_(_is_whole())), (FINDINGS, true()))
            }

    def close(self) -> None:
        """Let go of the file or the server."""
        self._database.close()

    def _keep_texts(self, connection: Connection, digests: Iterable[str]) -> None:
        rows = [{"sha256": one, "text": json.dumps(self._texts[one])} for one in sorted(digests)]
        _put(connection, TEXTS, rows)


def _document(position: int, document: Document) -> dict[str, Any]:
    head = codec.dumps(replace(document, text="")).decode()
    named = {"id": _storable(document.id), "path": _storable(document.path)}
    return named | {"sha256": document.sha256, "position": position, "head": head}


def _storable(name: str) -> str:
    """A name without what no database takes: lone surrogates and NUL."""
    return name.encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")


def _keep_findings(connection: Connection, report: Report) -> None:
    from checker.report.json import finding_data

    documents = {d.id: d for d in report.documents}
    rows = [
        {
            "id": f.id, "position": n, "kind": f.kind, "level": f.level, "tier": f.tier, "confidence": f.confidence,
            "content": json.dumps(finding_data(f, documents)),
        }
        for n, f in enumerate(report.findings)
    ]  # fmt: skip
    stated = {(f.id, _storable(r.document)) for f in report.findings for r in f.readings}
    _put(connection, FINDINGS, rows)
    _put(connection, READINGS, [{"finding": one, "document": document} for one, document in sorted(stated)])


def _forget_shared(connection: Connection, texts: Iterable[str]) -> None:
    """Take away what was made of one of the texts and of others too: stories, opinions."""
    for some in _batches(sorted(texts)):
        for kind, (told, made) in SHARED.items():
            of_these = select(made).where(told.c.sha256.in_(some))
            connection.execute(delete(KEPT[kind]).where(KEPT[kind].c.key.in_(of_these)))


def _forget_texts(connection: Connection, texts: Iterable[str]) -> None:
    """Take away texts, and with them what is made of them."""
    gone = sorted(texts)
    _forget_shared(connection, gone)
    for some in _batches(gone):
        connection.execute(delete(TEXTS).where(TEXTS.c.sha256.in_(some)))


def _put(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, or put them in the place of those with their key."""
    if not rows:
        return
    dialect: Any = import_module(f"sqlalchemy.dialects.{connection.dialect.name}")  # the other is not needed
    insert = dialect.insert(table)
    keys = [column.name for column in table.primary_key]
    rest = {name: insert.excluded[name] for name in rows[0] if name not in keys}
    made = insert.on_conflict_do_update(index_elements=keys, set_=rest) if rest else insert.on_conflict_do_nothing()
    connection.execute(made, [dict(row) for row in rows])


def _batches(values: Sequence[T]) -> Iterator[Sequence[T]]:
    return (values[n : n + _MANY] for n in range(0, len(values), _MANY))


def _is_whole() -> ColumnElement[bool]:
    """That a row of the stories is of the whole collection."""
    return or_(*(STORIES.c.key.startswith(f"{kind} ") for kind in WHOLE))


def _row(kind: str, key: str, content: bytes) -> dict[str, Any]:
    return {"key": key, "content": content, "digest": _digest(kind, key, content)}


def _digest(kind: str, key: str, content: bytes) -> str:
    return hashlib.sha256(f"{kind} {key} ".encode() + content).hexdigest()
