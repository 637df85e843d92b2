"""Weights held against cases that they were not trained on: each case judged by what all others teach."""

from __future__ import annotations

import dataclasses
from collections.abc import Container, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from checker import pipeline
from checker.config import Settings
from checker.evaluation.score import score
from checker.model import Report
from checker.pair_model.weights import Weights
from checker.shapes.table import FIGURES
from checker.training.examples import Examples, examples
from checker.training.fit import fit
from checker.training.labelled import Labelled

_LEAST = 0.25  # probability from which an edge may join a group
_FLOOR = 0.05  # probability from which findings teach the calibration
_ALL = Settings(least_confidence=0.0)  # of which nothing is left unsaid
FOLDS = 10  # parts of the cases, each judged by what the others teach, for the calibration


def train(cases: Sequence[Labelled]) -> Weights:
    """The weights that the cases teach, calibrated on each tenth of the cases by the weights that the others teach."""
    found = [tuple(examples(c.material, c.gold)) for c in cases]
    sure: list[tuple[float, bool]] = []
    for fold in range(min(FOLDS, len(cases))):
        part = range(fold, len(cases), FOLDS)
        weights = fit(_without(found, part), (1.0, 0.0), _FLOOR)
        for n in part:
            sure += score(reported(cases[n], weights, _ALL), cases[n].gold, FIGURES, both=True).sure
    return fit([e for each in found for e in each], _calibration(sure), _LEAST)


def leave_one_out(cases: Sequence[Labelled], calibration: tuple[float, float], settings: Settings) -> list[Report]:
    """The report on each case with weights that the other cases taught."""
    found = [tuple(examples(c.material, c.gold)) for c in cases]
    return [reported(c, fit(_without(found, [n]), calibration, _LEAST), settings) for n, c in enumerate(cases)]


def reported(case: Labelled, weights: Weights | None, settings: Settings) -> Report:
    """What is found in a case by some weights; by the product's own for None."""
    material = case.material
    if weights:
        evidence = dataclasses.replace(material.evidence, weights=weights)
        material = dataclasses.replace(material, evidence=evidence)
    return pipeline.report(material, (), settings)


def _without(found: Sequence[tuple[Examples, ...]], left_out: Container[int]) -> list[Examples]:
    return [e for n, each in enumerate(found) if n not in left_out for e in each]


def _calibration(sure: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """(slope, intercept) that bring the log odds given to findings to those by which they turned out right.

    As given where all of them are right, or none.
    """
    if len({right for _, right in sure}) < 2:
        return 1.0, 0.0
    given = np.clip([p for p, _ in sure], 0.005, 0.995)
    model = LogisticRegression(C=1e6).fit(np.log(given / (1 - given))[:, None], [right for _, right in sure])
    return float(model.coef_[0, 0]), float(model.intercept_[0])
