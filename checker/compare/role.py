"""Roles that exclude each other: one person in two offices, two people in one."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.holders import CONTROLS, Holding, contradict, holdings
from checker.evidence import Evidence
from checker.model import Measure, Verdict


def judge(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Put the statements that can hold together into one group; two groups are a conflict."""
    held = holdings(measure.statements)
    if len(held) != len(measure.statements):
        return None
    groups = _groups(held)
    if len(set(groups)) < 2:
        return Verdict(None, groups, "They name the same.")
    return Verdict("conflict", groups, _explanation(held, groups))


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


def _explanation(held: Sequence[Holding], groups: Sequence[int]) -> str:
    people = {h.person for h in held}
    sides = [
        _side([h for h, g in zip(held, groups, strict=True) if g == n], len(people) == 1) for n in sorted(set(groups))
    ]
    joined = " and ".join([", ".join(sides[:-1]), sides[-1]])
    if len(people) == 1:
        holder = held[0].role.holder
        return f"{holder[0].upper()}{holder[1:]} is given as {joined}."
    if all(h.role.office == CONTROLS for h in held):
        return f"{joined[0].upper()}{joined[1:]} are given as the one {CONTROLS}."
    return f"The sources differ on who holds the office: {joined}."


def _side(held: Sequence[Holding], office_alone: bool) -> str:
    """What a group says, each thing once."""
    if office_alone:
        said = [h.role.office for h in held]
    else:
        said = [h.role.holder if h.role.office == CONTROLS else f"{h.role.holder} as {h.role.office}" for h in held]
    return " with ".join(dict.fromkeys(said))
