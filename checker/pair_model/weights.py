"""The small trained models that weigh edges and findings: logistic regressions, kept as a readable JSON file."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
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
class Confidence:
    """How sure a finding is: a mixture of two experts (Jacobs et al. 1991), by how like printed news its story is told.

    news: from how the articles of a story tell it, how likely they are printed news. real, written: from what is known
    of a finding, how likely it is right in printed news, and in articles that were written to be compared.
    """

    news: Logistic
    real: Logistic
    written: Logistic

    def probability(self, known: Mapping[str, float]) -> float:
        """Between 0 and 1, for features by name, those of the story among them; one that is absent counts as 0."""
        share = _of(self.news, known)
        return share * _of(self.real, known) + (1 - share) * _of(self.written, known)


def _of(model: Logistic, known: Mapping[str, float]) -> float:
    return model.probability({name: known.get(name, 0.0) for name in model.terms})


@dataclass(frozen=True, slots=True)
class Weights:
    """first: from an edge's own features. second: from these and how the edge fares against its rivals.

    least: probability from which an edge counts. confidence: from what is known of a finding, whatever its shape, how
    sure it is; None to leave each as it is weighed.
    """

    first: Logistic
    second: Logistic
    least: float = 0.22
    confidence: Confidence | None = None


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
    confidence = data["confidence"]
    return Weights(
        _logistic(data["first"]),
        _logistic(data["second"]),
        data["least"],
        Confidence(**{expert: _logistic(model) for expert, model in confidence.items()}) if confidence else None,
    )


def dump(weights: Weights, path: Path) -> None:
    """Write weights as readable JSON, the numbers rounded to five digits."""
    sure = weights.confidence
    data = {
        "least": weights.least,
        "first": _plain(weights.first),
        "second": _plain(weights.second),
        "confidence": {e.name: _plain(getattr(sure, e.name)) for e in fields(sure)} if sure else None,
    }
    atomic.write({path: json.dumps(data, indent=1) + "\n"})
