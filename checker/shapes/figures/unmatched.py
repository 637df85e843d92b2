"""Figures of one source that another does not bear out: what is left over may be in dispute, the fewer the likelier."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from checker.shapes.figures.nodes import Node, Relations

_ONE_SOURCE = 3.0  # log of what is left over, where both nodes are of one source


@dataclass(frozen=True, slots=True)
class Leftover:
    """stands: for each node the sources in which its value stands, of whatever thing.

    count: for two sources how many nodes of the first have a value that does not stand in the second.
    """

    stands: Sequence[frozenset[str]]
    count: Mapping[tuple[str, str], int]

    def features(self, a: int, b: int, nodes: Sequence[Node]) -> dict[str, float]:
        """How few figures are left over between the sources of two nodes, and whether both nodes are among them."""
        pairs = [(x, y) for x in sorted(nodes[a].sources) for y in sorted(nodes[b].sources) if x != y]
        logs = [math.log(max(1, self.count[x, y])) + math.log(max(1, self.count[y, x])) for x, y in pairs]
        both = any(y not in self.stands[a] and x not in self.stands[b] for x, y in pairs)
        return {
            "least left over": min(logs, default=_ONE_SOURCE),
            "mean left over": sum(logs) / len(logs) if logs else _ONE_SOURCE,
            "both left over": float(both),
        }


def leftover(nodes: Sequence[Node], relations: Relations) -> Leftover:
    """What each source of a pool leaves over in each other."""
    stands = _stands(nodes, relations)
    sources = sorted({source for node in nodes for source in node.sources})
    count = {
        (x, y): sum(x in node.sources and y not in where for node, where in zip(nodes, stands, strict=True))
        for x, y in permutations(sources, 2)
    }
    return Leftover(stands, count)


def _stands(nodes: Sequence[Node], relations: Relations) -> list[frozenset[str]]:
    """For each node its own sources and those of the statements that agree with one of its own."""
    source = {s.number: s.source for node in nodes for s in node.statements}
    agreeing: dict[int, set[str]] = defaultdict(set)
    for (one, other), related in relations.items():
        if related == "agree":
            agreeing[one].add(source[other])
    return [node.sources.union(*(agreeing[s.number] for s in node.statements)) for node in nodes]
