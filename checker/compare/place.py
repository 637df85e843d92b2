"""Whether one thing is placed at two places."""

from __future__ import annotations

from checker.align.places import is_side, place_of, within
from checker.evidence import Evidence
from checker.model import Measure, Statement, Verdict

_POINTS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
_STREAM = {"upstream": "downstream", "upriver": "downriver", "inland": "offshore"}


def judge(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Places that are neither one another nor parts of one another are in conflict; so are directions apart."""
    groups: list[list[Statement]] = []
    numbers = []
    for statement in measure.statements:
        home = next((i for i, g in enumerate(groups) if any(_agree(statement, s) for s in g)), len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(statement)
        numbers.append(home)
    named = " against ".join(f"“{g[0].claim.text}”" for g in groups)
    if len(groups) == 1:
        return Verdict(None, tuple(numbers), f"All give the same place: {named}.")
    return Verdict("conflict", tuple(numbers), f"{named}: it cannot be at both places.")


def _agree(a: Statement, b: Statement) -> bool:
    one, other = place_of(a), place_of(b)
    if is_side(one) and is_side(other):
        return not _apart((one.relation or "").split()[0], (other.relation or "").split()[0])
    return within(a, b)


def _apart(one: str, other: str) -> bool:
    """Whether two directions are at least a quarter turn from one another; west and southwest are not."""
    if one in _POINTS and other in _POINTS:
        turn = abs(_POINTS.index(one) - _POINTS.index(other))
        return min(turn, 8 - turn) >= 2
    return other in {_STREAM.get(one)} or one in {_STREAM.get(other)}
