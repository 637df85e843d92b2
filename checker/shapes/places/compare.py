"""Whether one thing is placed at two places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.comparison import ComparisonLevel, always, first
from checker.evidence import Evidence
from checker.shapes.places.features import is_side, place_of, within
from checker.statement import Measure, Statement, Verdict
from claims import lexicon

_POINTS = lexicon.sequence("places", "located.compass")
_SEVERAL = 3  # places that one document gives, from which they are not of one thing
_STREAM = lexicon.mapping("places", "opposite_ways")


def _one_place(groups: Sequence[int]) -> bool:
    return len(set(groups)) == 1


LEVELS: tuple[ComparisonLevel[Sequence[int]], ...] = (
    ComparisonLevel("agrees", None, "", _one_place),
    ComparisonLevel("differs", "conflict", "{places}: it cannot be at both places.", always),
)


def compare(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Places that are neither one another nor parts of one another are in conflict; so are directions apart.

    Where one document alone gives three of them, it tells of several things.
    """
    members: list[list[Statement]] = []
    groups = []
    for statement in measure.statements:
        home = next((i for i, g in enumerate(members) if any(_agree(statement, s) for s in g)), len(members))
        if home == len(members):
            members.append([])
        members[home].append(statement)
        groups.append(home)
    given = Counter(
        document for document, _ in {(s.document.id, g) for s, g in zip(measure.statements, groups, strict=True)}
    )
    if max(given.values()) >= _SEVERAL:
        return None
    level = first(LEVELS, groups)
    return Verdict(level.level, tuple(groups), level.name, level.weight)


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
