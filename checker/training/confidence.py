"""How findings turned out: the rows from which the confidence of a finding is learned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from checker.calibration.confidence import known_of
from checker.calibration.features import Features
from checker.evaluation.gold import Place
from checker.evaluation.score import hits
from checker.pair_model.weights import Logistic
from checker.pipeline import Material, judge_all
from checker.shapes.table import SHARED_WORDING
from checker.statement import Measure, Verdict
from checker.training.labelled import Labelled, Story
from checker.training.regression import learned

_STRENGTH = 0.03  # inverse strength of regularisation
SILVER = 0.25  # what a finding counts that a reader has judged, and nobody else
_WRITTEN = 2.0  # what a finding counts in a case that was written to be labelled, of which all is known


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finding of a case, by its features, whether it was right, and how much it counts."""

    case: str
    known: Features
    right: bool
    counts: float


def outcomes(case: Labelled | Story, material: Material) -> Iterator[Outcome]:
    """How the findings of a case or story turned out, as far as that is known. material: weighed as it shall be."""
    judged = judge_all(material)
    counts = _counts(case)
    for n, known in known_of(judged, material.evidence, SHARED_WORDING.name):
        _, measure, verdict = judged[n]
        right = _right(measure, verdict, case)
        if right is not None:
            yield Outcome(case.name, known, right, counts)


def _counts(case: Labelled | Story) -> float:
    if isinstance(case, Story):
        return SILVER if case.labels.reader else 1.0
    return 1.0 if case.gold.exhaustive else _WRITTEN


def _right(measure: Measure, verdict: Verdict, case: Labelled | Story) -> bool | None:
    places = [(Path(s.document.path).name, s.claim.start, s.claim.end) for s in measure.statements]
    if isinstance(case, Labelled):
        return any(hits(places, d) for d in case.gold.discrepancies)
    return case.labels.right(_grouped(places, verdict.groups))


def _grouped(places: Sequence[Place], groups: Sequence[int]) -> list[list[Place]]:
    return [[p for p, group in zip(places, groups, strict=True) if group == each] for each in sorted(set(groups))]


def fit(found: Sequence[Outcome]) -> Logistic | None:
    """The regression that outcomes teach; None when all of them are right, or none."""
    right = np.array([o.right for o in found])
    if len(set(right)) < 2:
        return None
    names = sorted({name for o in found for name in o.known})
    table = np.array([[o.known.get(name, 0.0) for name in names] for o in found])
    model = LogisticRegression(C=_STRENGTH, max_iter=3000)
    return learned(model, table, right, names, [o.counts for o in found])[0]
