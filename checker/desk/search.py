"""Words sought in findings: by the index of three letters each that the database keeps, made by its migrations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Boolean, ColumnElement, and_, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from checker.desk.tables import Item

_SHORTEST = 3  # letters that the index knows


class _Holds(FunctionElement[bool]):
    """Whether a finding's words hold another, told as each database tells it from its index."""

    inherit_cache = True
    type = Boolean()


def holding(words: Sequence[str]) -> list[ColumnElement[bool]]:
    """What is true of the findings in whose words all of these stand, within a word too."""
    plain = {word: Item.words.contains(word, autoescape=True) for word in words}
    known = [word for word in plain if len(word) >= _SHORTEST]
    found: list[ColumnElement[bool]] = [plain[word] for word in plain if word not in known]
    if known:
        phrases = " ".join('"' + word.replace('"', '""') + '"' for word in known)
        found.append(_Holds(and_(*(plain[word] for word in known)), literal(phrases)))
    return found


@compiles(_Holds, "postgresql")
def _by_pattern(element: _Holds, compiler: Any, **options: Any) -> str:
    """OFFSET 0 has the index asked first: PostgreSQL takes rare words for frequent ones, and would read row by row."""
    plain, _ = element.clauses
    found = f"SELECT desk_items.id FROM desk_items WHERE {compiler.process(plain, **options)} OFFSET 0"
    return f"{compiler.process(Item.__table__.c.id, **options)} IN ({found})"


@compiles(_Holds, "sqlite")
def _by_phrase(element: _Holds, compiler: Any, **options: Any) -> str:
    _, phrases = element.clauses
    found = f"SELECT rowid FROM desk_words WHERE desk_words MATCH {compiler.process(phrases, **options)}"
    return f"{compiler.process(Item.__table__.c.id, **options)} IN ({found})"
