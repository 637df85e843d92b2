"""How the values of two statements lie: figures by figures, dates by dates."""

from __future__ import annotations

from checker.statement import Statement
from checker.values import intervals, times
from checker.values.currencies import swapped
from checker.values.units import dimension
from claims.model import Period

_OF_ANOTHER = 0.5  # closeness of one number in two currencies, as no rate is known


def relation(a: Statement, b: Statement) -> intervals.Relation | None:
    """Whether the values of two statements agree, nearly do, or differ; None when they can't be compared."""
    if isinstance(a.claim.value, Period) or isinstance(b.claim.value, Period):
        if not (isinstance(a.claim.value, Period) and isinstance(b.claim.value, Period)):
            return None
        return times.relation(a.claim, b.claim)
    if dimension(a.claim) != dimension(b.claim):
        return "differ" if swapped(a.claim, b.claim) else None
    return intervals.relation(a.claim, b.claim)


def closeness(a: Statement, b: Statement) -> float:
    """1 for equal values, falling to 0 the further apart they are."""
    if isinstance(a.claim.value, Period):
        return times.closeness(a.claim, b.claim)
    if dimension(a.claim) != dimension(b.claim):
        return _OF_ANOTHER
    return intervals.closeness(a.claim, b.claim)


def grain_closeness(a: Statement, b: Statement) -> float:
    """As `closeness`, for dates by the days, months or years in which they are given."""
    return times.grain_closeness(a.claim, b.claim) if isinstance(a.claim.value, Period) else closeness(a, b)
