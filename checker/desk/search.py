"""Words sought in findings: by the index of three letters each that the database keeps, made by its migrations."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, ColumnElement, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from checker.desk.tables import Item

_SHORTEST = 3  # letters that the index knows


class _Holds(FunctionElement[bool]):
    """Whether a finding's words hold another, told as each database tells it from its index."""

    inherit_cache = True
    type = Boolean()


def holding(word: str) -> ColumnElement[bool]:
    """The findings in whose words this stands, within a word too."""
    plain = Item.words.contains(word, autoescape=True)
    if len(word) < _SHORTEST:
        return plain
    phrase = '"' + word.replace('"', '""') + '"'
    return _Holds(plain, literal(phrase))


@compiles(_Holds, "postgresql")
def _by_pattern(element: _Holds, compiler: Any, **options: Any) -> str:
    """OFFSET 0 has the index asked first: PostgreSQL takes rare words for frequent ones, and would read row by row."""
    plain, _ = element.clauses
    found = f"SELECT desk_items.id FROM desk_items WHERE {compiler.process(plain, **options)} OFFSET 0"
    return f"{compiler.process(Item.__table__.c.id, **options)} IN ({found})"


@compiles(_Holds, "sqlite")
def _by_phrase(element: _Holds, compiler: Any, **options: Any) -> str:
    _, phrase = element.clauses
    found = f"SELECT rowid FROM desk_words WHERE desk_words MATCH {compiler.process(phrase, **options)}"
    return f"{compiler.process(Item.__table__.c.id, **options)} IN ({found})"
