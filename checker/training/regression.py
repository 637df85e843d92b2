"""A logistic regression over standardised features, as the weights of the product keep it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from checker.pair_model.weights import Logistic

Table = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Column = np.ndarray[tuple[int], np.dtype[np.float64]]
Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]


def learned(
    model: LogisticRegression, table: Table, true: Flags, names: Sequence[str], counts: Sequence[float] | None = None
) -> tuple[Logistic, Column]:
    """What a model that is not fitted yet learns, and the probability that it gives to each row.

    names: of the table's columns. counts: how much each row counts; all the same for None.
    """
    scaler = StandardScaler().fit(table)
    scaled = scaler.transform(table)
    model.fit(scaled, true, sample_weight=counts)
    terms = zip(names, scaler.mean_, scaler.scale_, model.coef_[0], strict=True)
    logistic = Logistic(float(model.intercept_[0]), {n: (float(m), float(s), float(w)) for n, m, s, w in terms})
    return logistic, model.predict_proba(scaled)[:, 1]
