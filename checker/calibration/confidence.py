"""The confidence of what differs: the share of its like that turned out right, in real stories and in written ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from checker.calibration.features import Features, Retelling, features
from checker.evidence import Evidence
from checker.findings import Judged


def calibrated(judged: Sequence[Judged], evidence: Evidence, surest: str) -> list[Judged]:
    """What was judged, the weight of what differs being the share of its like that turned out right.

    surest: the shape whose weights stand as they are, since it compares versions of one text word by word. Nothing is
    moved where the run's weights have no model of confidence.
    """
    model = evidence.weights.confidence
    out = list(judged)
    if model is not None:
        for n, known in known_of(judged, evidence, surest):
            shape, measure, verdict = judged[n]
            out[n] = (shape, replace(measure, weight=model.probability(known)), replace(verdict, weight=1.0))
    return out


def known_of(judged: Sequence[Judged], evidence: Evidence, surest: str) -> list[tuple[int, Features]]:
    """The place in `judged` of each measure whose statements differ, with its features; those of `surest` left out."""
    differ = [n for n, (shape, _, verdict) in enumerate(judged) if verdict.level is not None and shape != surest]
    crowds = Counter(_crowd(judged[n]) for n in differ)
    retelling = Retelling(evidence)
    return [(n, features(*judged[n], crowds[_crowd(judged[n])], evidence, retelling)) for n in differ]


def _crowd(judged: Judged) -> tuple[str, int]:
    return judged[0], judged[1].statements[0].story
