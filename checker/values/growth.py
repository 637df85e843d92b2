"""Figures that grow as a story goes on: a later, further one overtakes an earlier one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from checker.statement import Statement
from checker.values.intervals import interval
from claims import lexicon
from claims.model import Quantity

# Verbs and nouns of what mounts while the reporters count: tolls, damage, searches, containment.
_MOUNTING = lexicon.words("figures", "counting.mounting")


def _mounts(s: Statement) -> bool:
    frame = s.claim.frame
    words = {frame.head, frame.verb, frame.subject, frame.object, *frame.modifiers}
    return bool(words & _MOUNTING) or bool(_MOUNTING & set(frame.terms[:4]))


def overtaken(statements: Sequence[Statement], groups: Sequence[int]) -> bool:
    """Whether the figures mount with the time of publication: each group later than every lower one."""
    if not all(isinstance(s.claim.value, Quantity) and s.document.published for s in statements):
        return False
    if not any(_mounts(s) for s in statements):
        return False
    ranges: list[tuple[float, datetime, datetime]] = []
    for group in sorted(set(groups)):
        members = [s for s, g in zip(statements, groups, strict=True) if g == group]
        moments = [s.document.published.replace(tzinfo=None) for s in members if s.document.published]
        ranges.append((interval(members[0].claim).centre, min(moments), max(moments)))
    ranges.sort(key=lambda r: r[0])
    return all(low[2] < high[1] for low, high in pairwise(ranges))
