"""How findings turned out: the rows from which the confidence of a finding is learned."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from sklearn.linear_model import LogisticRegression

from checker.calibration.confidence import known_of
from checker.calibration.features import STORY, Features, Retelling, told_by
from checker.evaluation.gold import Place
from checker.evaluation.score import hits
from checker.evidence import Evidence
from checker.material import Material
from checker.model import Document
from checker.pair_model.weights import Confidence, Logistic
from checker.pipeline import judge_all
from checker.shapes.table import SHARED_WORDING
from checker.statement import Measure, Verdict
from checker.training.labelled import Labelled, Story
from checker.training.regression import learned

Sort = Literal["real", "silver", "written", "model"]  # silver: real, and judged by a reader
_STRENGTH = 0.03  # inverse strength of regularisation
_GATE = 1.0  # the same, of what tells printed news from articles that were written to be compared
_MODEL_CASE = "seeds"  # real articles, and the same retold: what the product was made for
SILVER = 0.25  # what a finding counts that a reader has judged, and nobody else
# What a finding counts among printed news, and among articles that were written to be compared.
_COUNTS: dict[Sort, tuple[float, float]] = {
    "real": (1.0, 1.0),
    "silver": (SILVER, SILVER),
    "written": (0.1, 10.0),
    "model": (5.0, 10.0),
}
# What a case counts for how it is told: of printed news, one of the fewer written ones, one that teaches nothing else.
_PRINTED, _WRITTEN, _UNJUDGED = 1.0, 2.0, 0.25
# First sentences of some articles of a story that are told of too, so that size alone tells nothing; what each counts.
_CUTS, _CUT = (5, 7, 9, 12), 0.1


@dataclass(frozen=True, slots=True)
class Telling:
    """How a case, or a part of it, is told, whether it is printed news, and how much that counts."""

    case: str
    known: Features
    printed: bool
    counts: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finding of a case, by its features, whether it was right, and of which sort the case is."""

    case: str
    known: Features
    right: bool
    sort: Sort


def outcomes(case: Labelled | Story, material: Material) -> Iterator[Outcome]:
    """How the findings of a case or story turned out, as far as that is known. material: weighed as it shall be."""
    judged = judge_all(material)
    for n, known in known_of(judged, material.evidence, SHARED_WORDING.name):
        _, measure, verdict = judged[n]
        right = _right(measure, verdict, case)
        if right is not None:
            yield Outcome(case.name, known, right, _sort(case))


def tellings(case: Labelled | Story) -> Iterator[Telling]:
    """How a case or story is told: its first story as a whole, and by the first sentences of two or three articles."""
    evidence, printed = case.material.evidence, _sort(case) != "written"
    documents = _compared(evidence)
    if not documents:
        return
    counts = _PRINTED if printed else _WRITTEN
    yield Telling(case.name, Retelling(evidence).story(0), printed, counts)
    chance = random.Random(case.name)
    for length in _CUTS:
        chosen = chance.sample(documents, min(len(documents), chance.choice((2, 3))))
        rows = [evidence.sentences_of[d.id][:length] for d in chosen]
        yield Telling(case.name, told_by(rows, evidence), printed, counts * _CUT)


def written(name: str, material: Material) -> Iterator[Telling]:
    """How articles are told that were written to be compared, and of whose findings nothing is to be learned."""
    if _compared(material.evidence):
        yield Telling(name, Retelling(material.evidence).story(0), False, _UNJUDGED)


def _compared(evidence: Evidence) -> list[Document]:
    """The English articles of the first story of a run; none where there is nothing to compare."""
    documents = [d for d in evidence.tellers()[0] if d.language == "en" and evidence.sentences_of[d.id]]
    return documents if len(documents) > 1 else []


def _sort(case: Labelled | Story) -> Sort:
    if case.name == _MODEL_CASE:
        return "model"
    if isinstance(case, Story):
        return "silver" if case.labels.reader else "real"
    return "real" if case.gold.exhaustive else "written"


def _right(measure: Measure, verdict: Verdict, case: Labelled | Story) -> bool | None:
    places = [(Path(s.document.path).name, s.claim.start, s.claim.end) for s in measure.statements]
    if isinstance(case, Labelled):
        return any(hits(places, d) for d in case.gold.discrepancies)
    return case.labels.right(_grouped(places, verdict.groups))


def _grouped(places: Sequence[Place], groups: Sequence[int]) -> list[list[Place]]:
    return [[p for p, group in zip(places, groups, strict=True) if group == each] for each in sorted(set(groups))]


def fit(found: Sequence[Outcome], told: Sequence[Telling]) -> Confidence | None:
    """How sure a finding is, as outcomes teach it; None when all of them are right, or none, or all are of one sort.

    told: how the cases are told.
    """
    own = [{n: x for n, x in o.known.items() if not n.startswith(STORY)} for o in found]
    right = [o.right for o in found]
    printed = [t.printed for t in told]
    if len(set(right)) < 2 or len(set(printed)) < 2:
        return None
    experts = (_logistic(own, right, _STRENGTH, [_COUNTS[o.sort][n] for o in found]) for n in range(2))
    return Confidence(_logistic([t.known for t in told], printed, _GATE, [t.counts for t in told]), *experts)


def _logistic(
    known: Sequence[Features], true: Sequence[bool], strength: float, counts: Sequence[float] | None = None
) -> Logistic:
    names = sorted({name for k in known for name in k})
    table = np.array([[k.get(name, 0.0) for name in names] for k in known])
    return learned(LogisticRegression(C=strength, max_iter=3000), table, np.array(true), names, counts)[0]
