"""Whether statuses of one event give different answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from checker.comparison import ComparisonLevel, always, first
from checker.evidence import Evidence
from checker.shapes.status.contradiction import answer, opposed, status_of
from checker.statement import Measure, Statement, Verdict

Statements = Sequence[Statement]
_OVERTAKEN = 0.5  # what is left of the weight where a later report tells of what an earlier one looked forward to


def _of_causes(statements: Statements) -> bool:
    return all(status_of(s).event == "cause" for s in statements)


def _named_cause(statement: Statement) -> str:
    return status_of(statement).object or "not known"


def _agree(statements: Statements) -> bool:
    if _of_causes(statements):
        return len({_named_cause(s) for s in statements}) == 1
    return not any(opposed(a, b) for a, b in combinations(statements, 2))


def _causes_apart(statements: Statements) -> bool:
    """Whether two causes are given by different sources."""
    if not _of_causes(statements):
        return False
    sources: dict[str, set[str]] = {}
    for s in statements:
        sources.setdefault(_named_cause(s), set()).add(s.source)
    return any(a != b for a, b in combinations(sources.values(), 2))


def _against(one: str, other: str, overtaken: bool = False) -> Callable[[Statements], bool]:
    """Whether two statements of different sources, with these answers, stand against each other."""

    def holds(statements: Statements) -> bool:
        return any(
            opposed(a, b)
            and a.source != b.source
            and {answer(a), answer(b)} == {one, other}
            and _overtaken(a, b) == overtaken
            for a, b in combinations(statements, 2)
        )

    return holds


def _overtaken(a: Statement, b: Statement) -> bool:
    """Whether the one that looks forward to it was published before the one that says "done"."""
    early, late = sorted((a, b), key=lambda s: answer(s) == "yes")
    if answer(early) != "planned" or answer(late) != "yes":
        return False
    before, after = early.document.published, late.document.published
    return before is not None and after is not None and before.date() < after.date()


_BOTH = "{quotes}: both cannot hold at the same time."
_CAUSES = "Different causes are given: {causes}."
LEVELS: tuple[ComparisonLevel[Statements], ...] = (
    ComparisonLevel("agrees", None, "", _agree),
    ComparisonLevel("causes", "conflict", _CAUSES, _causes_apart),
    ComparisonLevel("causes of one source", "conflict", _CAUSES, _of_causes, 0.5),
    ComparisonLevel("no against yes", "conflict", _BOTH, _against("no", "yes")),
    ComparisonLevel("no against planned", "conflict", _BOTH, _against("no", "planned"), 0.85),
    ComparisonLevel("planned against done", "conflict", _BOTH, _against("planned", "yes"), 0.7),
    ComparisonLevel("overtaken", "update", _BOTH, _against("planned", "yes", overtaken=True), 0.7 * _OVERTAKEN),
    ComparisonLevel("differs", "conflict", _BOTH, always, 0.4),
)


def compare(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Say yes, no and planned apart; for causes, each named cause, and that it is open."""
    level = first(LEVELS, measure.statements)
    tell = _named_cause if _of_causes(measure.statements) else answer
    given = [tell(s) for s in measure.statements]
    order = list(dict.fromkeys(given))
    groups = tuple(order.index(g) if level.level else 0 for g in given)
    return Verdict(level.level, groups, level.name, level.weight)
