"""Statements that agree in value and surroundings, put together before anything is held against anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from checker.evidence import Evidence
from checker.shapes.figures.bars import of_two_things
from checker.shapes.figures.context import context
from checker.statement import Statement
from checker.values.digits import significant
from checker.values.intervals import is_vague
from claims.model import Quantity

Relations = Mapping[tuple[int, int], str | None]  # of two statements, by their numbers, both ways round
_TYPICAL = 0.18  # added to the likeness of windows, which is round 0 for any two
_AGAIN = 0.2  # what it adds that one article gives one figure twice
_SMALL = 20  # counts up to it may well be of two things
_RARE = 0.38  # what is asked of equal figures of three digits or more, which two things hardly share
LEAST = 0.42  # likeness of surroundings at which two equal values are one statement repeated


@dataclass(frozen=True)
class Node:
    """One value of one thing, with every statement of it."""

    statements: tuple[Statement, ...]

    @cached_property
    def sources(self) -> frozenset[str]:
        """The independent sources that state it."""
        return frozenset(s.source for s in self.statements)


def likeness(a: Statement, b: Statement, evidence: Evidence) -> float:
    """How surely two statements of one value are about one thing: their surroundings, and how rare the value is."""
    c = context(a, b, evidence)
    if (a.claim.kind == "age" and c["owner"] == 0) or is_vague(a.claim) != is_vague(b.claim):
        return 0.0
    sense = 0.35 * c["sentence"] + 0.2 * (c["window"] + _TYPICAL) + 0.15 * c["phrase"]
    return sense + 0.15 * c["head"] + 0.3 * c["words"] + 0.08 * min(digits(a), digits(b)) + _AGAIN * _again(a, b)


def _again(a: Statement, b: Statement) -> bool:
    """Whether one article gives one sum, share or measure twice: it hardly means two things by it."""
    one, other = a.claim.value, b.claim.value
    if a.document.id != b.document.id or not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    telling = a.claim.kind in ("money", "measure", "percent") or (one.nominal or 0) > _SMALL
    return telling and one.nominal == other.nominal is not None and one.unit == other.unit and one.per == other.per


def digits(s: Statement) -> int:
    """Significant digits beyond the first: what makes a figure its own."""
    value = s.claim.value
    number = value.nominal if isinstance(value, Quantity) else None
    if number is None or number == 0:
        return 1
    return min(3, len(significant(number)) - 1)


def nodes(statements: Sequence[Statement], relations: Relations, evidence: Evidence) -> list[Node]:
    """The statements in groups whose members all agree, the likeliest joined first."""
    pairs = []
    place = {s.number: n for n, s in enumerate(statements)}
    for (one, two), related in relations.items():
        i, j = place[one], place[two]
        if i < j and related == "agree":
            a, b = statements[i], statements[j]
            sure = likeness(a, b, evidence)
            least = _RARE if min(digits(a), digits(b)) > 1 else LEAST
            if sure >= least and not of_two_things(a, b):
                pairs.append((-sure, i, j))
    group = list(range(len(statements)))
    members = {i: [i] for i in group}
    for _, i, j in sorted(pairs):
        one, other = group[i], group[j]
        if one == other or not _all_agree(members[one], members[other], statements, relations):
            continue
        for k in members[other]:
            group[k] = one
        members[one] += members.pop(other)
    return [Node(tuple(statements[k] for k in sorted(m))) for _, m in sorted(members.items())]


def _all_agree(one: list[int], other: list[int], statements: Sequence[Statement], relations: Relations) -> bool:
    """Whether nothing differs, and every source of the one says it in some wording that each of the other bears out.

    A source that writes "over €1 billion" and then "the €1 billion" has given one figure.
    """
    agreeing, pairs = set(), set()
    for a, b in product((statements[i] for i in one), (statements[j] for j in other)):
        related = relations.get((a.number, b.number))
        if related not in ("agree", "near"):
            return False
        pairs.add((a.source, b.source))
        if related == "agree":
            agreeing.add((a.source, b.source))
    return agreeing == pairs
