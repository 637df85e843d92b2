"""Two nodes of unlike value: the features that tell whether they are about one thing all the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from checker.evidence import Evidence
from checker.shapes.figures.another import one_deed
from checker.shapes.figures.bars import parted
from checker.shapes.figures.context import context
from checker.shapes.figures.date_features import dated
from checker.shapes.figures.distances import elsewhere
from checker.shapes.figures.narration import telling
from checker.shapes.figures.nodes import Node, likeness
from checker.shapes.figures.typos import digits, scale_slip, slip, unit_slip
from checker.shapes.figures.unmatched import Leftover
from checker.statement import Statement
from checker.values.digits import one_number
from checker.values.intervals import Relation, steps
from checker.values.relation import closeness, grain_closeness
from claims.model import Quantity

_MOST = 6  # statements of a node that are looked at
_LEAST_CLOSENESS = 0.05  # figures further apart are not one figure misreported, unless by a slip
_ALIKE = 0.55  # or unless their surroundings are as alike
_LARGE = 1000  # figures that are printed with a word of scale
_THOUSANDTH = 0.0011  # closeness of a figure to a thousand times as much
_MANY = 200  # units of the last digit from which it does not matter how many
_STEPS_UNKNOWN = 2.0  # log of the units between figures that have none
_SORTS = ("day", "clock", "count", "money", "percent", "[time]", "age", "[length]", "[mass]", "percentage_point")
Features = dict[str, float]


@dataclass(frozen=True)
class Pool:
    """The nodes of one dimension in one story, and what they stand beside.

    relations: of the statements held against each other, by their numbers, both ways round. beside: the numbers of the
    nodes of several statements that a sentence takes part in, by the sentence's number. left: what each source leaves
    over.
    """

    dimension: str
    nodes: Sequence[Node]
    relations: Mapping[tuple[int, int], Relation | None]
    beside: Mapping[int, frozenset[int]]
    left: Leftover

    def agree(self, one: int, other: int) -> bool:
        """Whether two nodes state the same value: each of the one's statements agrees with each of the other's."""
        pairs = ((x, y) for x in self.nodes[one].statements for y in self.nodes[other].statements)
        return all(self.relations.get((x.number, y.number)) == "agree" for x, y in pairs)

    @cached_property
    def pairs(self) -> Sequence[tuple[int, int]]:
        """The numbers of every two nodes of which some statements are held against each other, in order."""
        node = {s.number: n for n, own in enumerate(self.nodes) for s in own.statements}
        both = ((node[a], node[b]) for (a, b), related in self.relations.items() if related)
        return sorted({(a, b) for a, b in both if a < b})

    @cached_property
    def _in_sentence(self) -> Mapping[int, Sequence[Statement]]:
        """The statements of each sentence."""
        found: dict[int, list[Statement]] = {}
        for node in self.nodes:
            for s in node.statements:
                found.setdefault(s.sentence, []).append(s)
        return found

    def is_of(self, part: Statement, whole: Statement) -> bool:
        """Whether one is worded as a part, beside a figure that agrees with the other: "four men, two of them …"."""
        beside = self._in_sentence[part.sentence] if part.claim.frame.part else ()
        return any(self.relations.get((s.number, whole.number)) in ("agree", "near") for s in beside)

    def statements_of(self, sources: Set[str]) -> list[Statement]:
        """The statements of some sources."""
        return [s for node in self.nodes for s in node.statements if s.source in sources]

    def stands_beside(self, own: Statement, value: Statement) -> bool:
        """Whether the sentence of a statement gives another's value as well."""
        beside = self._in_sentence[own.sentence]
        return any(s is not own and self.relations.get((s.number, value.number)) == "agree" for s in beside)

    @cached_property
    def given(self) -> Counter[str]:
        """How many figures each source gives."""
        return Counter(source for node in self.nodes for source in node.sources)

    @cached_property
    def competing(self) -> Features:
        """How many nodes and sources compete, which is the same for all edges."""
        sources = {s for node in self.nodes for s in node.sources}
        return {"log nodes": math.log(len(self.nodes)), "log sources": math.log(len(sources))}


def edge(one: int, other: int, pool: Pool, evidence: Evidence) -> Features | None:
    """The features of two nodes, given by their numbers in the pool, by name.

    None where they can't disagree: they agree, share a sentence, are a part and its whole, of two things by what is
    named of them, or distances from two places, or lie too far apart.
    """
    a, b = pool.nodes[one], pool.nodes[other]
    pairs = [(x, y) for x in a.statements[:_MOST] for y in b.statements[:_MOST]]
    related = [pool.relations.get((x.number, y.number)) for x, y in pairs]
    if not {"differ", "near"} & set(related) or any(x.sentence == y.sentence for x, y in pairs):
        return None
    if any(_others(x, y) or pool.is_of(x, y) or pool.is_of(y, x) for x, y in pairs):
        return None
    if any(parted(x, y) for x, y in pairs):
        return None
    if pool.dimension == "[length]" and any(elsewhere(x, y) for x, y in pairs):
        return None
    near = max(closeness(x, y) for x, y in pairs)
    grained = max(grain_closeness(x, y) for x, y in pairs)
    if max(near, grained) < _LEAST_CLOSENESS and not any(
        _slipped(x, y) or likeness(x, y, evidence) >= _ALIKE for x, y in pairs
    ):
        return None
    surroundings = [context(x, y, evidence) for x, y in pairs]
    best = {f"best {name}": max(c[name] for c in surroundings) for name in surroundings[0]}
    mean = {f"mean {name}": sum(c[name] for c in surroundings) / len(surroundings) for name in surroundings[0]}
    return (
        best
        | mean
        | _values(pairs, near, grained, related)
        | dated(a.statements[0], b.statements[0])
        | _sources(one, other, pool)
        | _company(pairs, pool)
        | pool.left.features(one, other, pool.nodes)
        | telling(a, b, pool.given, evidence)
        | _sort(pool, near)
        | _persons(pool, best["best owner"], mean["mean owner"])
    )


def _values(
    pairs: list[tuple[Statement, Statement]], near: float, grained: float, related: list[Relation | None]
) -> Features:
    apart = [found for x, y in pairs if (found := steps(x.claim, y.claim))]
    figures = max(min(len(digits(x.claim)), len(digits(y.claim)), 4) for x, y in pairs)
    return {
        "closeness": near,
        "closeness in grain": grained,
        "digits": max(slip(x.claim, y.claim) for x, y in pairs),
        "one deed": float(any(one_deed(x, y) for x, y in pairs)),
        "digits of a slip": max(_digits_of_slip(x, y) for x, y in pairs),
        "one number": float(any(one_number(x.claim, y.claim) for x, y in pairs)),
        "steps apart": math.log1p(min([_MANY, *(size for size, _ in apart)])) if apart else _STEPS_UNKNOWN,
        "steps alike": float(any(alike for _, alike in apart)),
        "near": float("near" in related),
        "agree some": float("agree" in related),
        **{f"closeness over {least}": float(near > least) for least in (0.5, 0.7, 0.9, 0.97)},
        "digits given": figures / 4,
        "closeness by digits": near * figures / 4,
        "one digit": float(figures == 1),
        "kinds alike": float(pairs[0][0].claim.kind == pairs[0][1].claim.kind),
        "units alike": float(_unit(pairs[0][0]) == _unit(pairs[0][1])),
    }


def _sources(one: int, other: int, pool: Pool) -> Features:
    a, b = pool.nodes[one], pool.nodes[other]
    few, many = sorted((len(a.sources), len(b.sources)))
    elsewhere = len((pool.left.stands[one] - a.sources) & b.sources) + len(
        (pool.left.stands[other] - b.sources) & a.sources
    )
    return {
        "sources apart": float(not a.sources & b.sources),
        "shared sources": len(a.sources & b.sources) / few,
        "elsewhere": elsewhere / (few + many),  # sources of the one in which the other's value stands as well
        "one against many": float(few == 1 and many > 1),
        "alone both": float(many == 1),
        "size": min(6, len(a.statements) + len(b.statements)) / 6,
    }


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


def _sort(pool: Pool, near: float) -> Features:
    """What sort of figure it is, how close that sort lies, and how many compete."""
    own = pool.dimension.split()[0]
    return {
        **{f"is {sort}": float(own == sort) for sort in _SORTS},
        **{f"closeness of {sort}": near * (own == sort) for sort in _SORTS[:6]},
        **pool.competing,
    }


def _persons(pool: Pool, best: float, mean: float) -> Features:
    """Whether two ages are of one person throughout, or of two: a name decides. best, mean: likeness of the owners."""
    aged = pool.dimension == "age"
    return {"age of one": float(aged and mean == 1), "age of two": float(aged and best == 0)}


def _others(a: Statement, b: Statement) -> bool:
    """Whether one figure is the other without one: "54 senators", "Reid and 53 others"."""
    fewer, more = sorted((a, b), key=lambda s: not s.claim.frame.other)
    one, other = fewer.claim.value, more.claim.value
    if not fewer.claim.frame.other or more.claim.frame.other or a.claim.kind != "count" or b.claim.kind != "count":
        return False
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    return one.nominal is not None and other.nominal == one.nominal + 1


def _slipped(a: Statement, b: Statement) -> bool:
    return one_number(a.claim, b.claim) or slip(a.claim, b.claim) == 1 or _mistaken(a, b)


def _mistaken(a: Statement, b: Statement) -> bool:
    return scale_slip(a.claim, b.claim) or unit_slip(a.claim, b.claim)


def _digits_of_slip(a: Statement, b: Statement) -> float:
    """How many digits two figures share of which one has its scale or unit mistaken, up to 3; 0 for others.

    One digit tells something of large figures, a thousand times apart: "$4 million" and "$4 billion", not 3 and 30.
    """
    shared = min(3, *(len(digits(s.claim)) or 1 for s in (a, b)))
    if not _mistaken(a, b) or (shared == 1 and not (_is_large(a) and _is_large(b) and closeness(a, b) < _THOUSANDTH)):
        return 0.0
    return float(shared)


def _is_large(s: Statement) -> bool:
    value = s.claim.value
    return isinstance(value, Quantity) and (value.nominal or value.low or 0) >= _LARGE


def _unit(s: Statement) -> object:
    return getattr(s.claim.value, "unit", None)
