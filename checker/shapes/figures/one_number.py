"""One number that two sources give of two things: a third who died, a third who fell ill."""

from __future__ import annotations

from collections.abc import Set

from checker.evidence import Evidence
from checker.shapes.figures.bars import parted
from checker.shapes.figures.features import Pool
from checker.shapes.figures.nodes import Node, digits, likeness
from checker.statement import Statement

_THINGS = {"what befell those counted", "group or definition", "rate"}  # the bars by which it is two things
_LIKE = 0.6  # likeness of surroundings from which it is one number all the same
_SENSE, _SHARED = 0.6, 0.3  # or of their sentences, and what these have in common


def two_things(pool: Pool, taken: Set[int], evidence: Evidence) -> list[tuple[Node, Node]]:
    """Every two nodes of a pool that give one number of two things, where nothing else in their sources bears it out.

    taken: the numbers of the nodes that are in dispute already.
    """
    return [
        (pool.nodes[a], pool.nodes[b])
        for a, b in pool.pairs
        if not {a, b} & taken and pool.agree(a, b) and _mistaken(pool.nodes[a], pool.nodes[b], pool, evidence)
    ]


def _mistaken(a: Node, b: Node, pool: Pool, evidence: Evidence) -> bool:
    one, other = a.statements[0], b.statements[0]
    if a.sources & b.sources or one.claim.qualifier != other.claim.qualifier or parted(one, other) not in _THINGS:
        return False
    telling = pool.dimension == "percent" or min(digits(one), digits(other)) > 0
    if not telling or not any(_alike(x, y, evidence) for x in a.statements for y in b.statements):
        return False
    return not (_given(a, b, pool) or _given(b, a, pool))


def _alike(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether two figures stand in like surroundings, or, with two digits or more, in sentences that tell the same."""
    if likeness(a, b, evidence) >= _LIKE:
        return True
    shared = evidence.overlap(evidence.lemmas[a.sentence], evidence.lemmas[b.sentence])
    return min(digits(a), digits(b)) > 0 and evidence.cosine(a, b) >= _SENSE and shared >= _SHARED


def _given(a: Node, b: Node, pool: Pool) -> bool:
    """Whether a source of the second gives a figure of its own of what the first is of."""
    one, other = a.statements[0], b.statements[0]
    rest = (s for node in pool.nodes if node.sources & b.sources for s in node.statements)
    return any(parted(s, other) in _THINGS and parted(s, one) is None for s in rest)
