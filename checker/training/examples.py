"""The edges of labelled cases and stories, each with whether its two nodes are in dispute, and how much that counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from checker.evaluation.gold import Gold, Place, touches
from checker.pipeline import by_story
from checker.shapes.figures.align import Edge, edges
from checker.shapes.figures.blocking import pools
from checker.shapes.figures.features import Pool
from checker.shapes.figures.nodes import Node
from checker.shapes.table import FIGURES
from checker.training.labelled import Labelled, Story
from checker.training.labels import Labels

_WRITTEN = 0.3  # what an edge of a case counts beside one that somebody judged in a real story
_UNJUDGED = 0.3  # what an edge counts that nobody picked out as likely: hardly any is in dispute
_OPEN = 0.5  # what an edge counts whose nodes may be held for one thing or for two


@dataclass(frozen=True, slots=True)
class Examples:
    """The edges of one pool of one case. table: a row of features for each; disputed: whether its nodes are;
    counts: how much it counts, 0 or more."""

    case: str
    edges: tuple[Edge, ...]
    table: np.ndarray[tuple[int, int], np.dtype[np.float64]]
    disputed: np.ndarray[tuple[int], np.dtype[np.bool_]]
    counts: np.ndarray[tuple[int], np.dtype[np.float64]]

    @property
    def names(self) -> list[str]:
        """The features, in the order of the table's columns."""
        return list(self.edges[0].features)


def examples(case: Labelled | Story) -> Iterator[Examples]:
    """The labelled edges of a case or a story, pool by pool."""
    evidence = case.material.evidence
    for story in by_story(case.material.statements):
        members = [s for s in story if s.claim.kind in FIGURES and s.number not in evidence.repeated]
        for pool in pools(members, evidence):
            found = tuple(edges(pool, evidence))
            if found:
                table = np.array([list(e.features.values()) for e in found])
                said = _of_gold(pool, found, case.gold) if isinstance(case, Labelled) else _of(pool, found, case.labels)
                disputed, counts = zip(*said, strict=True)
                yield Examples(case.name, found, table, np.array(disputed), np.array(counts))


def _of_gold(pool: Pool, found: tuple[Edge, ...], gold: Gold) -> list[tuple[bool, float]]:
    """Whether each edge is in dispute: what the gold does not name is not."""
    sides = [_sides(node, gold) for node in pool.nodes]
    counts = 1.0 if gold.exhaustive else _WRITTEN
    return [(any(d == e and v != w for d, v in sides[x.a] for e, w in sides[x.b]), counts) for x in found]


def _of(pool: Pool, found: tuple[Edge, ...], labels: Labels) -> list[tuple[bool, float]]:
    """Whether each edge is in dispute, as far as somebody judged it."""
    places = [_places(node) for node in pool.nodes]
    said = [labels.pair(places[x.a], places[x.b]) for x in found]
    return [(bool(p and p.disputed), _UNJUDGED if p is None else _OPEN if p.open else 1.0) for p in said]


def _sides(node: Node, gold: Gold) -> set[tuple[str, int]]:
    """(discrepancy, number of its value) of each that a node's statements touch."""
    places = _places(node)
    return {
        (d.id, n)
        for d in gold.discrepancies
        for n, value in enumerate(d.values)
        if any(touches(p, value) for p in places)
    }


def _places(node: Node) -> list[Place]:
    return [(Path(s.document.path).name, s.claim.start, s.claim.end) for s in node.statements]
