"""The confidence of what differs: of findings that are given 0.8, eight in ten were right on stories left out."""

from __future__ import annotations

import functools
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from checker import atomic
from checker.calibration.features import Features, features
from checker.evidence import Evidence
from checker.findings import Judged
from checker.pair_model.weights import Logistic

FILE = Path(__file__).with_name("weights.json")


def calibrated(judged: Sequence[Judged], evidence: Evidence, model: Logistic, surest: str) -> list[Judged]:
    """What was judged, the weight of what differs being the share of its like that turned out right.

    surest: the shape whose weights stand as they are, since it compares versions of one text word by word.
    """
    out = list(judged)
    for n, known in known_of(judged, evidence, surest):
        shape, measure, verdict = judged[n]
        sure = model.probability(dict.fromkeys(model.terms, 0.0) | known)
        out[n] = (shape, replace(measure, weight=sure), replace(verdict, weight=1.0))
    return out


def known_of(judged: Sequence[Judged], evidence: Evidence, surest: str) -> list[tuple[int, Features]]:
    """The place in `judged` of each measure whose statements differ, with its features."""
    differ = [n for n, (shape, _, verdict) in enumerate(judged) if verdict.level is not None and shape != surest]
    crowds = Counter(_crowd(judged[n]) for n in differ)
    return [(n, features(*judged[n], crowds[_crowd(judged[n])], evidence)) for n in differ]


def _crowd(judged: Judged) -> tuple[str, int]:
    return judged[0], judged[1].statements[0].story


@functools.cache
def load(path: Path = FILE) -> Logistic:
    """The model of a file that the train command wrote."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Logistic(data["intercept"], {name: (t[0], t[1], t[2]) for name, t in data["terms"].items()})


def dump(model: Logistic, path: Path) -> None:
    """Write a model as readable JSON, the numbers rounded to five digits."""
    terms: Mapping[str, list[float]] = {n: [float(f"{x:.5g}") for x in t] for n, t in model.terms.items()}
    data = {"intercept": float(f"{model.intercept:.5g}"), "terms": terms}
    atomic.write({path: json.dumps(data, indent=1) + "\n"})
