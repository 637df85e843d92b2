"""What a person marked in articles and set against each other: nothing finds it, but it is worded like any finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.comparison import ComparisonLevel, always
from checker.model import LEVELS, Subject
from checker.phrases import shorten
from checker.shape import Shape, Stated, Told, Wording
from claims.model import Kind, Qualifier, Quotation


def value(quote: str) -> Quotation:
    """The words that were marked, as the value of a reading."""
    return Quotation(quote, tuple(quote.casefold().split()))


def _about(subject: Subject) -> str:
    return subject.what


def _words(said: Quotation, qualifier: Qualifier | None = None) -> str:
    return f"“{shorten(said.text)}”"


def _sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    return [f"“{shorten(s.quote)}”" for s in stated]


def _fields(told: Told) -> Mapping[str, str]:
    return {"who": told.finding.subject.owner}


MARKED = Shape(
    name="marked",
    kinds=frozenset(),
    align=lambda statements, evidence: [],
    compare=lambda measure, evidence: None,
    levels=[ComparisonLevel(level, level, "Missed by the checker, added by {who}.", always) for level in LEVELS],
    wording=Wording(about=_about, words=_words, sides=_sides, fields=_fields, verbatim="“{}”"),
)
