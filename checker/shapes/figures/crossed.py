"""Two values that one source has the other way round: "£111,000 in 2024, £102,500 in 2025" and the reverse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.shapes.figures.bars import parted
from checker.shapes.figures.features import Pool
from checker.shapes.figures.nodes import Node

SURE = 0.8  # the probability of an edge whose two values stand crossed
_LIKELY, _POSSIBLE = 0.6, 0.1  # the probability of an edge and the least of its mirror image, by which it is one
Pair = tuple[int, int]


def crossed(edges: Sequence[Pair], pool: Pool) -> frozenset[Pair]:
    """The edges that come in twos: what the one source gives for either thing, the other gives for the other."""
    same_value = list(_twins(pool))
    across, twins = _linked(edges), _linked(same_value)
    found: set[Pair] = set()
    for a, d in same_value:
        for b in across[a]:
            for c in twins[b] & across[d]:
                if _of_one(a, c, pool) and _of_one(b, d, pool):
                    found |= {_edge(a, b), _edge(c, d)}
    return frozenset(found)


def _linked(pairs: Iterable[Pair]) -> defaultdict[int, set[int]]:
    """For each node those that it makes a pair with."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        found[a].add(b)
        found[b].add(a)
    return found


def _twins(pool: Pool) -> Iterator[Pair]:
    """The nodes of one value that are of two things, by what is named of them."""
    for a, b in pool.pairs:
        if pool.agree(a, b) and not _of_one(a, b, pool) and _parted(a, b, pool):
            yield a, b


def _edge(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)


def _of_one(a: int, b: int, pool: Pool) -> bool:
    return bool(pool.nodes[a].sources & pool.nodes[b].sources)


def _parted(a: int, b: int, pool: Pool) -> bool:
    return any(parted(x, y) for x in pool.nodes[a].statements for y in pool.nodes[b].statements)


def mirrored(likely: Mapping[Pair, float], pool: Pool) -> dict[Pair, float]:
    """The probability of edges whose mirror image is likely: "39.6 for Pryce, 48.1 for Halloran" the other way round.

    What two sources give for one thing, the other way round for another, they swapped for both.
    """
    same = _linked([(a, b) for a, b in pool.pairs if pool.agree(a, b) and not _of_one(a, b, pool)])
    found: dict[Pair, float] = {}
    for (a, b), p in likely.items():
        if p < _LIKELY or _of_one(a, b, pool):
            continue
        for c in same[b]:
            for d in same[a]:
                if _of_one(a, c, pool) and _of_one(b, d, pool) and likely.get(_edge(c, d), 0.0) >= _POSSIBLE:
                    found[_edge(c, d)] = max(found.get(_edge(c, d), 0.0), SURE * p)
    return found


def both_told(a: int, b: int, pool: Pool) -> bool:
    """Whether either source of two nodes gives the value of the other as well: "seven for, two against" in both.

    Then neither is in dispute, unless they are crossed. Small numbers are sought in the same sentences.
    """
    one, other = pool.nodes[a], pool.nodes[b]
    if one.sources & other.sources:
        return False
    if pool.dimension != "count":
        return _given(one, other, pool) and _given(other, one, pool)
    pairs = [(x, y) for x in one.statements for y in other.statements]
    return all(pool.stands_beside(x, y) and pool.stands_beside(y, x) for x, y in pairs)


def _given(own: Node, other: Node, pool: Pool) -> bool:
    """Whether all the sources of another node give a node's value, otherwise than by that node."""
    agreeing = {
        s.source
        for s in pool.statements_of(other.sources)
        if s not in other.statements
        and any(pool.relations.get((x.number, s.number)) == "agree" for x in own.statements)
    }
    return agreeing == other.sources
