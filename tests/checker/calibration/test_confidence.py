"""How sure a finding is, by what is known of it beyond the weight that its shape gives."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from articles import material

from checker.calibration.confidence import calibrated, confidence, known_of
from checker.calibration.features import Retelling
from checker.pair_model.weights import Logistic
from checker.pipeline import Material, judge_all
from checker.shapes.table import SHARED_WORDING

FIRST = "Fire broke out in the old mill at Tarn on Monday. The fire killed 41 people, the police said."
SECOND = "A blaze destroyed a mill in the north on Monday. At least 44 people died in the fire at Tarn, officials said."
THIRD = "The council meets on Friday. It will talk about the new swimming pool and its price."


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Material:
    return material(tmp_path_factory.mktemp("fire"), FIRST, SECOND, THIRD)


def test_what_a_finding_lacks_counts_as_nothing() -> None:
    model = Logistic(0.0, {"likeness": (0.5, 1.0, 2.0), "is status": (0.25, 0.5, -1.0)})
    assert confidence({"likeness": 0.5}, model) == pytest.approx(1 / (1 + math.exp(-0.5)))
    assert confidence({"likeness": 0.5, "unheard of": 9.0}, model) == confidence({"likeness": 0.5}, model)
    assert confidence({"likeness": 1.5}, model) > confidence({"likeness": 0.5}, model)


def test_two_documents_are_alike_either_way_round(run: Material) -> None:
    one, other, apart = (d.id for d in run.evidence.documents)
    retelling = Retelling(run.evidence)
    assert retelling.of(one, other) == retelling.of(other, one)
    assert retelling.of(one, other)["documents alike"] > retelling.of(one, apart)["documents alike"]
    assert retelling.of(one, one)["retold"] == 1.0


def test_only_what_differs_is_calibrated(run: Material) -> None:
    judged = judge_all(run)
    known = dict(known_of(judged, run.evidence, SHARED_WORDING.name))
    assert known, "the stories differ in their dead"
    assert all(judged[n][2].level is not None and judged[n][0] != SHARED_WORDING.name for n in known)
    even = replace(run.evidence, weights=replace(run.evidence.weights, confidence=Logistic(0.0, {})))
    for n, (old, new) in enumerate(zip(judged, calibrated(judged, even, SHARED_WORDING.name), strict=True)):
        if n in known:
            assert (new[1].weight, new[2].weight) == (0.5, 1.0)
        else:
            assert new == old


def test_the_surest_shape_stays_as_it_is(run: Material) -> None:
    judged = judge_all(run)
    shapes = {judged[n][0] for n, _ in known_of(judged, run.evidence, "")}
    for shape in shapes:
        assert not [n for n, _ in known_of(judged, run.evidence, shape) if judged[n][0] == shape]


def test_without_a_model_nothing_is_moved(run: Material) -> None:
    judged = judge_all(run)
    bare = replace(run.evidence, weights=replace(run.evidence.weights, confidence=None))
    assert calibrated(judged, bare, SHARED_WORDING.name) == judged


def test_the_shipped_model_knows_every_shape() -> None:
    from checker.pair_model import weights
    from checker.shapes.table import SHAPES

    model = weights.load().confidence
    assert model is not None
    assert Path(weights.FILE).stat().st_size < 60_000
    assert {f"is {s.name}" for s in SHAPES if s is not SHARED_WORDING} - {"is parts"} <= set(model.terms)
