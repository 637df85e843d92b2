"""Two logistic regressions over the edges of labelled cases: the second sees how each edge fares against its rivals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from checker.align.edges import Features
from checker.training.examples import Examples
from checker.weights import Logistic, Weights, rivals

_STRENGTH = 0.03  # inverse strength of regularisation
_KEPT = 0.2  # share of the edges, the likeliest by the first, that the second learns from


def fit(cases: Sequence[Examples], calibration: tuple[float, float], least: float) -> Weights:
    """The weights that the cases teach; the same cases give the same weights."""
    features = [e.features for c in cases for e in c.edges]
    disputed = np.array([d for c in cases for d in c.disputed])
    first = _logistic(features, disputed)
    richer: list[Features] = []
    for case in cases:
        own = [first.probability(e.features) for e in case.edges]
        standing = rivals([(e.a, e.b) for e in case.edges], own)
        richer += [e.features | more for e, more in zip(case.edges, standing, strict=True)]
    likely = np.array([f["log first"] for f in richer])
    kept = likely >= np.quantile(likely, 1 - _KEPT)
    second = _logistic([f for f, k in zip(richer, kept, strict=True) if k], disputed[kept])
    return Weights(first, second, calibration, least)


def _logistic(features: Sequence[Features], disputed: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Logistic:
    names = list(features[0])
    table = np.array([[f[n] for n in names] for f in features])
    scaler = StandardScaler().fit(table)
    model = LogisticRegression(C=_STRENGTH, solver="newton-cholesky").fit(scaler.transform(table), disputed)
    terms = zip(names, scaler.mean_, scaler.scale_, model.coef_[0], strict=True)
    return Logistic(float(model.intercept_[0]), {n: (float(m), float(s), float(w)) for n, m, s, w in terms})
