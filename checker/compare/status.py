"""Whether statuses of one event give different answers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from checker.align.opposition import answer, opposed, status_of
from checker.evidence import Evidence
from checker.model import Level, Measure, Statement, Verdict

_CERTAIN = {("no", "yes"): 1.0, ("no", "planned"): 0.85, ("planned", "yes"): 0.7}


def judge(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Say yes, no and planned apart; for causes, each named cause, and that it is open.

    What one source plans and a later one reports as done is the course of things: an update, of little weight.
    """
    if all(status_of(s).event == "cause" for s in measure.statements):
        return _causes(measure.statements)
    given = [answer(s) for s in measure.statements]
    order = list(dict.fromkeys(given))
    groups = tuple(order.index(a) for a in given)
    if not any(opposed(a, b) for a, b in combinations(measure.statements, 2)):
        return Verdict(None, tuple(0 for _ in given), f"All say the same: {_quoted(measure.statements[0])}.", 1.0)
    level, weight = _verdict(measure.statements)
    return Verdict(level, groups, _explained(measure.statements, given, order), weight)


def _verdict(statements: Sequence[Statement]) -> tuple[Level, float]:
    """The level and weight of the two statements of different sources that stand most clearly against each other."""
    found: list[tuple[float, Level]] = []
    for a, b in combinations(statements, 2):
        sides = tuple(sorted((answer(a), answer(b))))
        if opposed(a, b) and a.source != b.source:
            found.append(_pair(a, b, _CERTAIN[sides[0], sides[1]]))
    weight, level = max(found, default=(0.4, "conflict"))
    return level, weight


def _pair(a: Statement, b: Statement, weight: float) -> tuple[float, Level]:
    if _overtaken(a, b):
        return 0.5 * weight, "update"
    return weight, "conflict"


def _overtaken(a: Statement, b: Statement) -> bool:
    """Whether the one that looks forward to it was published before the one that says "done"."""
    early, late = sorted((a, b), key=lambda s: answer(s) == "yes")
    if answer(early) != "planned" or answer(late) != "yes":
        return False
    before, after = early.document.published, late.document.published
    return before is not None and after is not None and before.date() < after.date()


def _causes(statements: Sequence[Statement]) -> Verdict:
    named = [status_of(s).object or "not known" for s in statements]
    order = list(dict.fromkeys(named))
    groups = tuple(order.index(n) for n in named)
    if len(order) == 1:
        return Verdict(None, groups, f"All name the same cause: {order[0]}.")
    listed = " against ".join(order)
    sources = {n: {s.source for s, m in zip(statements, named, strict=True) if m == n} for n in order}
    apart = any(sources[a] != sources[b] for a, b in combinations(order, 2))
    return Verdict("conflict", groups, f"Different causes are given: {listed}.", 1.0 if apart else 0.5)


def _quoted(statement: Statement) -> str:
    return f"“{statement.claim.text}”"


def _explained(statements: Sequence[Statement], given: Sequence[str], order: Sequence[str]) -> str:
    first = [next(s for s, a in zip(statements, given, strict=True) if a == side) for side in order]
    return f"{' against '.join(_quoted(s) for s in first)}: both cannot hold at the same time."
