"""Figures and dates of one measure: which agree, how badly the others differ, and why."""

from __future__ import annotations

from collections.abc import Sequence

from checker.compare import growth, intervals, times
from checker.compare.currencies import swapped
from checker.compare.distance import distance
from checker.compare.given import given, reconciling
from checker.compare.outlier import standing
from checker.compare.units import dimension
from checker.evidence import Evidence
from checker.model import Level, Measure, Statement, Verdict
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


def groups(statements: Sequence[Statement]) -> tuple[int, ...]:
    """A number for each statement; those with the same number agree. Plain figures found groups, hedged ones join."""
    order = sorted(range(len(statements)), key=lambda i: (_loose(statements[i]), i))
    members: list[list[int]] = []
    for i in order:
        fitting = [m for m in members if all(relation(statements[i], statements[j]) == "agree" for j in m)]
        best = max(fitting, key=lambda m: max(closeness(statements[i], statements[j]) for j in m), default=None)
        if best is None:
            members.append([i])
        else:
            best.append(i)
    number = {i: n for n, m in enumerate(sorted(members, key=min)) for i in m}
    return tuple(number[i] for i in range(len(statements)))


def _loose(s: Statement) -> bool:
    return s.claim.qualifier is not None


def judge(measure: Measure, evidence: Evidence) -> Verdict | None:
    """The verdict on a measure of figures or dates."""
    found = groups(measure.statements)
    if len(set(found)) == 1:
        return Verdict(None, found, "")
    level, why = _level(measure.statements, found)
    lone = standing(measure.statements, found)
    return Verdict(level, found, f"{given(measure.statements, found)}: {'; '.join(filter(None, (why, lone)))}.")


def _level(statements: Sequence[Statement], found: Sequence[int]) -> tuple[Level, str]:
    pairs = [
        (a, b)
        for i, a in enumerate(statements)
        for j, b in enumerate(statements[:i])
        if found[i] != found[j]
    ]  # fmt: skip
    if growth.overtaken(statements, found):
        return "update", "the later report may have overtaken the earlier one"
    if all(relation(a, b) == "near" for a, b in pairs):
        return "tension", reconciling(statements)
    if all(a.claim.frame.part != b.claim.frame.part for a, b in pairs):
        return "scope", "one is worded as a part of the other"
    why = "as written, they cannot all be true"
    return "conflict", "; ".join(filter(None, (why, distance(statements))))
