"""How two figures are told: at the head of an article or further down, by whom, with a hedge or without."""

from __future__ import annotations

import math
from collections.abc import Mapping

from checker.evidence import LEAD, Evidence
from checker.shapes.figures.nodes import Node


def telling(a: Node, b: Node, given: Mapping[str, int], evidence: Evidence) -> dict[str, float]:
    """given: how many figures of the sort each source gives; the fewer, the likelier two of them are of one thing."""
    first, second = (min(evidence.places[s.sentence] for s in node.statements) for node in (a, b))
    early = [first < LEAD, second < LEAD]
    speakers = [{s.claim.attribution for s in node.statements} for node in (a, b)]
    named = [who - {None} for who in speakers]
    hedges = [{s.claim.qualifier for s in node.statements} for node in (a, b)]
    values = {
        "lead both": all(early),
        "lead one": any(early) and not all(early),
        "lead apart": min(abs(first - second), 10) / 10,
        "said both": all(named),
        "said by others": all(named) and speakers[0] != speakers[1],
        "said one": speakers[0] != speakers[1],
        "hedged both": None not in hedges[0] | hedges[1],
        "hedged one": (None in hedges[0]) != (None in hedges[1]),
        "range": "range" in hedges[0] | hedges[1],
        "given": sum(math.log(min(given[source] for source in node.sources)) for node in (a, b)),
    }
    return {name: float(value) for name, value in values.items()}
