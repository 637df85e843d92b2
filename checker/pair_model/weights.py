"""The small trained models that weigh edges and findings: logistic regressions, kept as a readable JSON file."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker import atomic

FILE = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression over named features. terms: (mean, scale, weight) of each."""

    intercept: float
    terms: Mapping[str, tuple[float, float, float]]

    def logit(self, features: Mapping[str, float]) -> float:
        """The log odds for features by name; one that is absent counts as its mean."""
        return self.intercept + sum(
            weight * (features.get(name, mean) - mean) / scale for name, (mean, scale, weight) in self.terms.items()
        )

    def probability(self, features: Mapping[str, float]) -> float:
        """Between 0 and 1."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.logit(features)))))


@dataclass(frozen=True, slots=True)
class Weights:
    """first: from an edge's own features. second: from these and how the edge fares against its rivals.

    least: probability from which an edge counts. confidence: from what is known of a finding, whatever its shape, how
    sure it is; None to leave each as it is weighed.
    """

    first: Logistic
    second: Logistic
    least: float = 0.22
    confidence: Logistic | None = None


def rivals(edges: Sequence[tuple[int, int]], first: Sequence[float]) -> list[dict[str, float]]:
    """How each edge fares against the other edges of its two nodes: its rank and its lead, by name.

    edges: the numbers of the nodes of each edge. first: its probability by its own features.
    """
    at: dict[int, list[int]] = {}
    for k, (a, b) in enumerate(edges):
        at.setdefault(a, []).append(k)
        at.setdefault(b, []).append(k)
    return [_standing(k, [at[node] for node in edges[k]], first) for k in range(len(edges))]


def _standing(k: int, around: list[list[int]], first: Sequence[float]) -> dict[str, float]:
    own = first[k]
    ranks = [1 / (1 + sum(first[q] > own for q in rivals)) for rivals in around]
    best = [max((first[q] for q in rivals if q != k), default=0.0) for rivals in around]
    leads = [math.log((own + _FLOOR) / (other + _FLOOR)) for other in best]
    return {
        "worse rank": min(ranks),
        "better rank": max(ranks),
        "worse lead": min(leads),
        "better lead": max(leads),
        "log first": math.log(own + _FLOOR),
    }


_FLOOR = 3e-3


def _logistic(data: Mapping[str, object]) -> Logistic:
    terms = data["terms"]
    assert isinstance(terms, dict)
    return Logistic(float(str(data["intercept"])), {name: (t[0], t[1], t[2]) for name, t in terms.items()})


def _plain(model: Logistic) -> dict[str, object]:
    terms = {n: [float(f"{x:.5g}") for x in t] for n, t in model.terms.items()}
    return {"intercept": float(f"{model.intercept:.5g}"), "terms": terms}


@functools.cache
def load(path: Path = FILE) -> Weights:
    """The weights of a file that the train command wrote."""
    data = json.loads(path.read_text(encoding="utf-8"))
    confidence = data.get("confidence")
    return Weights(
        _logistic(data["first"]),
        _logistic(data["second"]),
        data["least"],
        _logistic(confidence) if confidence else None,
    )


def dump(weights: Weights, path: Path) -> None:
    """Write weights as readable JSON, the numbers rounded to five digits."""
    data = {
        "least": weights.least,
        "first": _plain(weights.first),
        "second": _plain(weights.second),
        "confidence": _plain(weights.confidence) if weights.confidence else None,
    }
    atomic.write({path: json.dumps(data, indent=1) + "\n"})
