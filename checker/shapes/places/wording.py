"""How a finding of places is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.model import Subject
from checker.phrases import shorten
from checker.shape import Stated, Told, Wording
from claims.model import Kind, Place, Qualifier


def about(subject: Subject) -> str:
    """ "where the mine is", "where: in · the summit", "on which side of Tarn the camp lies"."""
    if subject.form == "side":
        return f"on which side of {subject.owner} {subject.what} lies"
    return f"where {subject.what} is" if subject.form == "where it lies" else f"where: {subject.owner} · {subject.what}"


def _question(subject: Subject, values: Sequence[Any]) -> str:
    return "where" if subject.form == "where" else about(subject)


def words(value: Place, qualifier: Qualifier | None = None) -> str:
    """The place as printed, with the word that links it where that is missing: "near Tarn"."""
    text = value.text
    link = (value.relation or "").rpartition(" ")[2]
    if link and link.casefold() not in text.casefold().split():
        text = f"{link} {text}"
    return shorten(text)


def sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """The places as printed."""
    return [words(s.value) for s in stated if isinstance(s.value, Place)]


def _fields(told: Told) -> Mapping[str, str]:
    first: dict[int, str] = {}
    for r in told.finding.readings:
        first.setdefault(r.group, r.quote)
    return {"places": " against ".join(f"“{first[group]}”" for group in sorted(first))}


WORDING = Wording(about=about, words=words, sides=sides, fields=_fields, question=_question)
