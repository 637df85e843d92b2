"""Figures and dates that measure one thing: the likeliest pairs of unlike values first, round which the rest gather."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.evidence import Evidence
from checker.pair_model.weights import Weights, rivals
from checker.shapes.figures.blocking import pools
from checker.shapes.figures.conversions import misconverted
from checker.shapes.figures.corroboration import borne_out
from checker.shapes.figures.crossed import SURE, both_told, crossed, mirrored
from checker.shapes.figures.features import Features, Pool, edge
from checker.shapes.figures.growing import Links
from checker.shapes.figures.mistold import mistold
from checker.shapes.figures.nodes import Node
from checker.shapes.figures.one_number import two_things
from checker.shapes.figures.subject import subject
from checker.statement import Measure, Statement

_ALL_THE_SAME, _NO_DISPUTE = 0.7, 0.3  # what is left of an edge whose values both its sources give, if it is less sure
_JOINS = 0.5  # probability of an edge by which a node joins a group that another edge began
_SLIP = 6.0  # how many times likelier figures are of one thing whose digits agree and whose scale does not
_DEED = 8.0  # how many times likelier days are of one thing that somebody of one name does but once
_TWO_THINGS = 0.8  # how sure it is that one number, said of two things, was meant of one
_AGREED = 0.9  # how sure it is that values which agree word for word and in their surroundings are of one thing


@dataclass(frozen=True, slots=True)
class Edge:
    """Two nodes of a pool, by their numbers in it, and what is known of their being about one thing."""

    a: int
    b: int
    features: Features


def edges(pool: Pool, evidence: Evidence) -> list[Edge]:
    """Every two nodes of a pool that may be in dispute, of those that are held against each other."""
    found = []
    for a, b in pool.pairs:
        features = edge(a, b, pool, evidence)
        if features:
            found.append(Edge(a, b, features))
    return found


def weighed(found: Sequence[Edge], weights: Weights) -> list[float]:
    """The probability of each edge that its two nodes state one thing with two values."""
    first = [weights.first.probability(e.features) for e in found]
    standing = rivals([(e.a, e.b) for e in found], first)
    learned = [weights.second.probability(e.features | more) for e, more in zip(found, standing, strict=True)]
    return [_raised(p, e.features) for p, e in zip(learned, found, strict=True)]


def _raised(p: float, features: Features) -> float:
    """A probability, raised where two days are of one deed, or digits agree as they hardly do by chance.

    Neither source must have both values.
    """
    times = (_DEED if features["one deed"] else 1.0) * (_SLIP if features["digits of a slip"] else 1.0)
    if times == 1 or not features["both left over"]:
        return p
    odds = times * p / (1 - p)
    return odds / (1 + odds)


def _told_twice(p: float, open_: bool) -> float:
    """A probability, lowered where either source gives both values, unless it is nearly sure all the same."""
    return p if open_ or p >= _ALL_THE_SAME else p * _NO_DISPUTE


def align(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """What several places state of one thing, in agreement or not."""
    found = [m for pool in pools(statements, evidence) for m in _measures(pool, evidence)]
    return [*found, *misconverted(statements), *mistold(statements, evidence)]


def _measures(pool: Pool, evidence: Evidence) -> list[Measure]:
    found = edges(pool, evidence)
    pairs = [(e.a, e.b) for e in found]
    swapped = crossed(pairs, pool)
    likely = {
        pair: max(p, SURE * (pair in swapped)) for pair, p in zip(pairs, weighed(found, evidence.weights), strict=True)
    }
    mirror = mirrored(likely, pool)
    for pair, p in likely.items():
        open_ = pair in swapped or pair in mirror or not both_told(*pair, pool)
        likely[pair] = max(_told_twice(p, open_), mirror.get(pair, 0.0))
    groups = _groups(pool, likely, evidence.weights.least)
    taken = {n for group, _ in groups for n in group}
    disputed = [_measure([pool.nodes[n] for n in group], p) for group, p in groups]
    alone = (node for n, node in enumerate(pool.nodes) if n not in taken and len(node.sources) > 1)
    agreed = [Node(tuple(sure)) for node in alone if (sure := borne_out(node.statements, evidence))]
    mistaken = [_measure(pair, _TWO_THINGS) for pair in two_things(pool, taken, evidence)]
    return disputed + mistaken + [_measure([node], _AGREED) for node in agreed]


def _groups(pool: Pool, likely: Mapping[tuple[int, int], float], least: float) -> list[tuple[list[int], float]]:
    """Nodes that state one thing, with the probability that some two of them do; no source is twice in a group.

    A group grows from an edge by the likeliest edges that lead out of it. The likeliest groups come first, and a
    node is in one group at most.
    """
    links = sorted((pair for pair, p in likely.items() if p >= least), key=lambda pair: (-likely[pair], pair))
    joining = Links([pair for pair in links if likely[pair] >= _JOINS])
    taken: set[int] = set()

    def grown(pair: tuple[int, int]) -> tuple[float, tuple[int, int], list[int]]:
        members = joining.grown(pair, lambda new, own: new not in taken and _apart(pool, new, own))
        return -_any(_unlike(pool, members, likely)), pair, members

    waiting = [grown(pair) for pair in links]
    heapq.heapify(waiting)
    groups = []
    while waiting:
        unsure, pair, members = heapq.heappop(waiting)
        if taken.isdisjoint(members):
            groups.append((members, -unsure))
            taken.update(members)
        elif taken.isdisjoint(pair):
            heapq.heappush(waiting, grown(pair))
    return groups


def _apart(pool: Pool, node: int, members: Sequence[int]) -> bool:
    """Whether a node shares no source with others."""
    return not any(pool.nodes[node].sources & pool.nodes[m].sources for m in members)


def _unlike(pool: Pool, members: Sequence[int], likely: Mapping[tuple[int, int], float]) -> list[float]:
    """The probability of every two values of a group, the likelier of those that set the same values apart."""
    own: dict[int, int] = {}  # for each node the first that states its value
    for node in members:
        own[node] = next((first for first in own.values() if pool.agree(node, first)), node)
    found: dict[tuple[int, ...], float] = {}
    for a, b in combinations(sorted(members), 2):
        pair = tuple(sorted((own[a], own[b])))
        found[pair] = max(found.get(pair, 0.0), likely.get((a, b), 0.0))
    return list(found.values())


def _any(probabilities: Iterable[float]) -> float:
    """The probability that at least one of several things holds, as if they were independent."""
    return 1 - math.prod(1 - p for p in probabilities)


def _measure(found: Sequence[Node], weight: float) -> Measure:
    statements = sorted((s for node in found for s in node.statements), key=lambda s: s.number)
    kind = Counter(s.claim.kind for s in statements).most_common(1)[0][0]
    return Measure(kind, subject(statements), tuple(statements), weight)
