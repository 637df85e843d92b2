"""How it is put into words that the parts of a sum do not make it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.model import Subject
from checker.phrases import listed
from checker.shape import Stated, Told, Wording
from checker.shapes.parts.compare import made
from checker.values.words import words
from claims.model import Kind, Quantity


def about(subject: Subject) -> str:
    """ "£9m and its parts"."""
    return f"{subject.what} and its parts"


def _headline(subject: Subject) -> str:
    return f"{subject.what}: do its parts add up?"


def sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """The sum, and the first of the parts."""
    return [words(s.value, s.qualifier) for s in stated if isinstance(s.value, Quantity)]


def _fields(told: Told) -> Mapping[str, str]:
    total, *parts = told.finding.readings
    values = [r.value for r in parts if isinstance(r.value, Quantity)]
    return {
        "total": total.quote,
        "parts": listed([r.quote for r in parts]),
        "made": f"{made(values).normalize():,f}",
    }


WORDING = Wording(about=about, words=words, sides=sides, fields=_fields, headline=_headline)
