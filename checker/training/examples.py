"""The edges of labelled cases, each with whether the gold says that its two nodes are in dispute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from checker.evaluation.gold import Gold, touches
from checker.material import Material, by_story
from checker.shapes.figures.align import Edge, edges
from checker.shapes.figures.blocking import pools
from checker.shapes.figures.features import Pool
from checker.shapes.figures.nodes import Node
from checker.shapes.table import FIGURES


@dataclass(frozen=True, slots=True)
class Examples:
    """The edges of one pool of one case. table: a row of features for each; disputed: whether its nodes are."""

    case: str
    edges: tuple[Edge, ...]
    table: np.ndarray[tuple[int, int], np.dtype[np.float64]]
    disputed: np.ndarray[tuple[int], np.dtype[np.bool_]]

    @property
    def names(self) -> list[str]:
        """The features, in the order of the table's columns."""
        return list(self.edges[0].features)


def examples(material: Material, gold: Gold) -> Iterator[Examples]:
    """The labelled edges of a case, pool by pool."""
    for story in by_story(material.statements):
        members = [s for s in story if s.claim.kind in FIGURES]
        for pool in pools(members, material.evidence):
            found = tuple(edges(pool, material.evidence))
            if found:
                table = np.array([list(e.features.values()) for e in found])
                yield Examples(gold.case, found, table, np.array(_disputed(pool, found, gold)))


def _disputed(pool: Pool, found: tuple[Edge, ...], gold: Gold) -> tuple[bool, ...]:
    sides = [_sides(node, gold) for node in pool.nodes]
    return tuple(any(d == e and v != w for d, v in sides[x.a] for e, w in sides[x.b]) for x in found)


def _sides(node: Node, gold: Gold) -> set[tuple[str, int]]:
    """(discrepancy, number of its value) of each that a node's statements touch."""
    places = [(Path(s.document.path).name, s.claim.start, s.claim.end) for s in node.statements]
    return {
        (d.id, n)
        for d in gold.discrepancies
        for n, value in enumerate(d.values)
        if any(touches(p, value) for p in places)
    }
