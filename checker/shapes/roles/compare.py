"""Roles that exclude each other: one person in two offices, two people in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.comparison import ComparisonLevel, always, first
from checker.evidence import Evidence
from checker.shapes.roles.features import contradict
from checker.shapes.roles.holders import Holding, holdings
from checker.statement import Measure, Verdict


@dataclass(frozen=True, slots=True)
class Grouped:
    """Who holds what, each statement with the number of its group."""

    held: Sequence[Holding]
    groups: Sequence[int]


def _agree(compared: Grouped) -> bool:
    return len(set(compared.groups)) < 2


def _one_person(compared: Grouped) -> bool:
    return len({h.person for h in compared.held}) == 1


LEVELS: tuple[ComparisonLevel[Grouped], ...] = (
    ComparisonLevel("agrees", None, "", _agree),
    ComparisonLevel("two offices", "conflict", "{Holder} is given as {sides}.", _one_person),
    ComparisonLevel("differs", "conflict", "The sources differ on who holds the office: {sides}.", always),
)


def compare(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Put the statements that can hold together into one group; two groups are a conflict."""
    held = [h for h in measure.resolved if isinstance(h, Holding)] or holdings(measure.statements)
    found = Grouped(held, _groups(held))
    level = first(LEVELS, found)
    return Verdict(level.level, tuple(found.groups), level.name, level.weight)


def _groups(held: Sequence[Holding]) -> tuple[int, ...]:
    """The number of each statement's group, the most frequently stated first."""
    said: dict[tuple[str, str], list[int]] = {}
    for n, h in enumerate(held):
        said.setdefault((h.person, h.role.office), []).append(n)
    made: list[list[int]] = []
    for numbers in sorted(said.values(), key=lambda ns: (-len({held[n].source for n in ns}), ns[0])):
        for group in made:
            if not any(contradict(held[n], held[m]) for n in numbers for m in group):
                group += numbers
                break
        else:
            made.append(list(numbers))
    number = {n: g for g, group in enumerate(made) for n in group}
    return tuple(number[n] for n in range(len(held)))
