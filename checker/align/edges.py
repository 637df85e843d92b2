"""Two nodes of unlike value: the features that tell whether they are about one thing all the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.align.context import context
from checker.align.nodes import Node
from checker.evidence import Evidence
from checker.model import Statement

_MOST = 6  # statements of a node that are looked at


def edge(
    a: Node,
    b: Node,
    closeness: float,
    elsewhere: tuple[int, int],
    evidence: Evidence,
) -> dict[str, float]:
    """The features of two nodes, by name: the best and the mean of their statements' surroundings, and the values.

    closeness: of the two values, 0 to 1.  elsewhere: in how many of the other's sources each node's
    value stands, whatever it is the value of there.
    """
    pairs = [(x, y) for x in a.statements[:_MOST] for y in b.statements[:_MOST]]
    found = [context(x, y, evidence) for x, y in pairs]
    features = {f"best {name}": max(f[name] for f in found) for name in found[0]}
    features |= {f"mean {name}": sum(f[name] for f in found) / len(found) for name in found[0]}
    few, many = sorted((len(a.sources), len(b.sources)))
    features |= {
        "closeness": closeness,
        "sources apart": float(not a.sources & b.sources),
        "shared sources": len(a.sources & b.sources) / few,
        "elsewhere": sum(elsewhere) / (len(a.sources) + len(b.sources)),
        "one against many": float(few == 1 and many > 1),
        "alone both": float(many == 1),
        "same sentence": float(any(x.sentence == y.sentence for x, y in pairs)),
        "kinds alike": float(a.statements[0].claim.kind == b.statements[0].claim.kind),
        "units alike": float(_unit(a.statements[0]) == _unit(b.statements[0])),
    }
    return features


def _unit(s: Statement) -> object:
    return getattr(s.claim.value, "unit", None)


def weigh(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The weighted sum of features."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def names(samples: Sequence[Mapping[str, float]]) -> list[str]:
    """The names of the features of samples, in one order."""
    return list(samples[0]) if samples else []
