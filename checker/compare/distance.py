"""How far apart the figures of a measure lie, in words."""

from __future__ import annotations

from collections.abc import Sequence

from checker.compare.intervals import interval
from checker.model import Statement
from claims.model import Quantity


def distance(statements: Sequence[Statement]) -> str:
    """ "the highest is 38 % above the lowest"; empty where that says nothing, as for dates and scores below zero."""
    if not all(isinstance(s.claim.value, Quantity) for s in statements):
        return ""
    numbers = [interval(s.claim).centre for s in statements]
    low, high = min(numbers), max(numbers)
    if low <= 0 or high <= low or any(s.claim.kind in ("age", "percent") for s in statements):
        return ""
    times = high / low
    if times >= 2:
        return f"the highest is {times:.3g} times the lowest"
    above = 100 * (times - 1)
    return f"the highest is {above:.0f} % above the lowest" if above >= 1 else ""
