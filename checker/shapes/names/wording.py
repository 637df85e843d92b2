"""How a finding of names is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.model import Subject
from checker.phrases import listed, shorten
from checker.shape import Stated, Told, Wording
from claims.model import Kind, Name, Qualifier


def about(subject: Subject) -> str:
    """ "name: Ilse Vey"."""
    return f"name: {subject.what}"


def _question(subject: Subject, values: Sequence[Any]) -> str:
    return "which name"


def words(value: Name, qualifier: Qualifier | None = None) -> str:
    """The name as printed."""
    return shorten(value.text)


def sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """The names as printed; by their keys where they are printed alike."""
    names = [s.value for s in stated if isinstance(s.value, Name)]
    printed = [words(n) for n in names]
    return printed if len(set(printed)) == len(printed) else [n.key for n in names]


def _fields(told: Told) -> Mapping[str, str]:
    first: dict[int, str] = {}
    for r in told.finding.readings:
        if isinstance(r.value, Name):
            first.setdefault(r.group, r.value.text)
    return {"names": listed([f"“{first[group]}”" for group in sorted(first)])}


WORDING = Wording(about=about, words=words, sides=sides, fields=_fields, question=_question, verbatim="{}")
