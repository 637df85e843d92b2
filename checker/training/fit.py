"""Two logistic regressions over the edges of labelled cases: the second sees how each edge fares against its rivals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from checker.errors import CheckerError
from checker.pair_model.weights import Logistic, Weights, rivals
from checker.training.examples import Examples
from checker.training.regression import Column, Flags, Table, learned

_STRENGTH = 0.03  # inverse strength of regularisation
_KEPT = 0.2  # share of the edges, the likeliest by the first, that the second learns from
_TOO_FEW = "too few labelled figures to learn from; give more cases with figures in dispute"


def fit(cases: Sequence[Examples], least: float) -> Weights:
    """The weights that the cases teach; the same cases give the same weights.

    Raises CheckerError when nothing in them is in dispute, or everything.
    """
    if not cases:
        raise CheckerError(_TOO_FEW)
    names = cases[0].names
    disputed = np.concatenate([c.disputed for c in cases])
    table = np.vstack([c.table for c in cases])
    first, likely = _logistic(table, disputed, names)
    ends = np.cumsum([len(c.edges) for c in cases])[:-1]
    standing = [
        s
        for case, own in zip(cases, np.split(likely, ends), strict=True)
        for s in rivals([(e.a, e.b) for e in case.edges], own.tolist())
    ]
    kept = likely >= np.quantile(likely, 1 - _KEPT)
    richer = np.hstack([table, np.array([list(s.values()) for s in standing])])[kept]
    second, _ = _logistic(richer, disputed[kept], [*names, *standing[0]])
    return Weights(first, second, least)


def _logistic(table: Table, disputed: Flags, names: Sequence[str]) -> tuple[Logistic, Column]:
    """A logistic regression, and the probability that it gives to each row."""
    if len(set(disputed)) < 2:
        raise CheckerError(_TOO_FEW)
    return learned(LogisticRegression(C=_STRENGTH, solver="newton-cholesky"), table, disputed, names)
