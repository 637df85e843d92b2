"""How a finding of shared wording is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.model import Reading, Subject
from checker.phrases import listed, shorten
from checker.shape import Stated, Told, Wording
from checker.values.words import words as figure_words
from claims.model import Kind, Period, Qualifier, Quantity

_MOST_NAMED = 2  # outlets; more are counted


def about(subject: Subject) -> str:
    """The words round the place, with a gap: "“the bridge was closed on … after the crash”"."""
    return f"“{subject.what}”"


def words(value: Any, qualifier: Qualifier | None = None) -> str:
    """A value as its own shape would put it."""
    return figure_words(value, qualifier) if isinstance(value, Quantity | Period) else shorten(value.text)


def sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """The words of each version, as printed."""
    return [shorten(" ".join(s.quote.split())) or words(s.value, s.qualifier) for s in stated]


def _fields(told: Told) -> Mapping[str, str]:
    groups: dict[int, list[Reading]] = {}
    for r in told.finding.readings:
        groups.setdefault(r.group, []).append(r)
    return {"given": listed([_given(groups[g], told) for g in sorted(groups)])}


def _given(readings: Sequence[Reading], told: Told) -> str:
    names = list(dict.fromkeys(told.label(told.documents[r.document]) for r in readings))
    who = listed(names) if len(names) <= _MOST_NAMED else f"{len(names)} articles"
    return f"“{' '.join(readings[0].quote.split())}” in {who}"


WORDING = Wording(about=about, words=words, sides=sides, fields=_fields, verbatim="{}")
