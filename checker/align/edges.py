"""Two nodes of unlike value: the features that tell whether they are about one thing all the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.align.context import context
from checker.align.digits import slip
from checker.align.nodes import Node
from checker.compare.figure import closeness
from checker.compare.intervals import Relation
from checker.evidence import Evidence
from checker.model import Statement

_MOST = 6  # statements of a node that are looked at
Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Pool:
    """The nodes of one dimension in one story, and what they stand beside.

    relations: of every two statements, by their numbers. beside: the numbers of the nodes of several
    statements that a sentence takes part in, by the sentence's number.
    """

    dimension: str
    nodes: Sequence[Node]
    relations: Mapping[tuple[int, int], Relation | None]
    beside: Mapping[int, frozenset[int]]


def edge(a: Node, b: Node, pool: Pool, evidence: Evidence) -> Features | None:
    """The features of two nodes by name, None where they can't disagree: they agree, or share a sentence."""
    pairs = [(x, y) for x in a.statements[:_MOST] for y in b.statements[:_MOST]]
    related = [pool.relations.get((x.number, y.number)) for x, y in pairs]
    if not {"differ", "near"} & set(related) or any(x.sentence == y.sentence for x, y in pairs):
        return None
    near = max(closeness(x, y) for x, y in pairs)
    if near < LEAST_CLOSENESS:
        return None
    surroundings = [context(x, y, evidence) for x, y in pairs]
    best = {f"best {name}": max(c[name] for c in surroundings) for name in surroundings[0]}
    mean = {f"mean {name}": sum(c[name] for c in surroundings) / len(surroundings) for name in surroundings[0]}
    return best | mean | _values(pairs, near, related) | _sources(a, b, pool) | _company(pairs, pool) | _sort(pool)


LEAST_CLOSENESS = 0.05  # figures further apart are not one figure misreported


def _values(pairs: list[tuple[Statement, Statement]], near: float, related: list[Relation | None]) -> Features:
    return {
        "closeness": near,
        "digits": max(slip(x.claim, y.claim) for x, y in pairs),
        "near": float("near" in related),
        "agree some": float("agree" in related),
        "kinds alike": float(pairs[0][0].claim.kind == pairs[0][1].claim.kind),
        "units alike": float(_unit(pairs[0][0]) == _unit(pairs[0][1])),
    }


def _sources(a: Node, b: Node, pool: Pool) -> Features:
    few, many = sorted((len(a.sources), len(b.sources)))
    elsewhere = _elsewhere(a, b, pool) + _elsewhere(b, a, pool)
    return {
        "sources apart": float(not a.sources & b.sources),
        "shared sources": len(a.sources & b.sources) / few,
        "elsewhere": elsewhere / (few + many),
        "one against many": float(few == 1 and many > 1),
        "alone both": float(many == 1),
        "size": min(6, len(a.statements) + len(b.statements)) / 6,
    }


def _elsewhere(a: Node, b: Node, pool: Pool) -> int:
    """In how many of b's sources the value of a stands, whatever it is the value of there."""
    own = {s.number for s in a.statements}
    found = {
        s.source
        for node in pool.nodes
        for s in node.statements
        if s.source in b.sources and s.number not in own
        if any(pool.relations.get((s.number, x.number)) == "agree" for x in a.statements)
    }
    return len(found)


def _company(pairs: list[tuple[Statement, Statement]], pool: Pool) -> Features:
    """How many other figures that agree stand in both sentences, and round both."""
    none: frozenset[int] = frozenset()

    def around(s: Statement) -> frozenset[int]:
        return none.union(*(pool.beside.get(s.sentence + step, none) for step in (-1, 0, 1)))

    inside = max(len(pool.beside.get(x.sentence, none) & pool.beside.get(y.sentence, none)) for x, y in pairs)
    return {
        "shared figures": min(2, inside) / 2,
        "figures around": min(4, max(len(around(x) & around(y)) for x, y in pairs)) / 4,
    }


def _sort(pool: Pool) -> Features:
    sorts = ("day", "clock", "count", "percent", "money")
    return {f"is {sort}": float(pool.dimension.split()[0] == sort) for sort in sorts}


def _unit(s: Statement) -> object:
    return getattr(s.claim.value, "unit", None)
