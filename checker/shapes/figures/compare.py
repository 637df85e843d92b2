"""Figures and dates of one measure: which agree, how badly the others differ, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.comparison import ComparisonLevel, always, first
from checker.evidence import Evidence
from checker.shapes.figures.bars import of_equals, parted
from checker.statement import Measure, Statement, Verdict
from checker.values import growth
from checker.values.relation import closeness, relation


@dataclass(frozen=True, slots=True)
class Grouped:
    """The statements of a measure, each with the number of its group."""

    statements: Sequence[Statement]
    groups: Sequence[int]

    def unlike(self) -> list[tuple[Statement, Statement]]:
        """Every two statements of different groups."""
        both = combinations(zip(self.statements, self.groups, strict=True), 2)
        return [(a, b) for (b, g), (a, h) in both if g != h]


def _agree(compared: Grouped) -> bool:
    return len(set(compared.groups)) == 1


def _overtaken(compared: Grouped) -> bool:
    return growth.overtaken(compared.statements, compared.groups)


def _one_number(compared: Grouped) -> bool:
    return all(relation(a, b) == "agree" for a, b in compared.unlike())


def _near(compared: Grouped) -> bool:
    return all(relation(a, b) == "near" for a, b in compared.unlike())


def _part(compared: Grouped) -> bool:
    return all(a.claim.frame.part != b.claim.frame.part for a, b in compared.unlike())


LEVELS: tuple[ComparisonLevel[Grouped], ...] = (
    ComparisonLevel("agrees", None, "", _agree),
    ComparisonLevel(
        "overtaken", "update", "{given}: the later report may have overtaken the earlier one{alone}.", _overtaken
    ),
    ComparisonLevel("one number", "scope", "{given}: one number is given of two things{alone}.", _one_number),
    ComparisonLevel("near", "tension", "{given}: {reconciling}{alone}.", _near),
    ComparisonLevel("part", "scope", "{given}: one is worded as a part of the other{alone}.", _part),
    ComparisonLevel("differs", "conflict", "{given}: as written, they cannot all be true{distance}{alone}.", always),
)


def groups(statements: Sequence[Statement]) -> tuple[int, ...]:
    """A number for each statement; those with the same number agree. Plain figures found groups, hedged ones join."""
    order = sorted(range(len(statements)), key=lambda i: (statements[i].claim.qualifier is not None, i))
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


def _by_thing(statements: Sequence[Statement]) -> tuple[int, ...]:
    """As `groups`, for statements of one value: 1 for those of another thing than the first is of."""
    return tuple(int(parted(statements[0], s) is not None) for s in statements)


def compare(measure: Measure, evidence: Evidence) -> Verdict | None:
    """The verdict on a measure of figures or dates; none on equal values of two things that nobody takes for one."""
    by_value = groups(measure.statements)
    if len(set(by_value)) == 1 and any(of_equals(measure.statements[0], s) for s in measure.statements):
        return None
    found = Grouped(measure.statements, by_value if len(set(by_value)) > 1 else _by_thing(measure.statements))
    level = first(LEVELS, found)
    return Verdict(level.level, tuple(found.groups), level.name, level.weight)
