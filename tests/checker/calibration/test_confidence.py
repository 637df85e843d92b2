"""How sure a finding is, by what is known of it beyond the weight that its shape gives."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from articles import material

from checker.calibration.confidence import calibrated, known_of
from checker.calibration.features import STORY, Retelling, told_by
from checker.material import Material
from checker.pair_model.weights import Confidence, Logistic
from checker.pipeline import judge_all
from checker.shapes.table import SHARED_WORDING

FIRST = "Fire broke out in the old mill at Tarn on Monday. The fire killed 41 people, the police said."
SECOND = "A blaze destroyed a mill in the north on Monday. At least 44 people died in the fire at Tarn, officials said."
THIRD = "The council meets on Friday. It will talk about the new swimming pool and its price."


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Material:
    return material(tmp_path_factory.mktemp("fire"), FIRST, SECOND, THIRD)


EVEN = Logistic(0.0, {})


def test_what_a_finding_lacks_counts_as_nothing() -> None:
    model = Logistic(0.0, {"likeness": (0.5, 1.0, 2.0), "is status": (0.25, 0.5, -1.0)})
    sure = Confidence(EVEN, model, model)
    assert sure.probability({"likeness": 0.5}) == pytest.approx(1 / (1 + math.exp(-0.5)))
    assert sure.probability({"likeness": 0.5, "unheard of": 9.0}) == sure.probability({"likeness": 0.5})
    assert sure.probability({"likeness": 1.5}) > sure.probability({"likeness": 0.5})


def test_the_more_a_story_is_told_like_news_the_more_the_expert_on_news_is_heard() -> None:
    gate = Logistic(0.0, {f"{STORY}alike": (0.0, 1.0, 10.0)})
    sure = Confidence(gate, real=Logistic(-2.0, {}), written=Logistic(2.0, {}))
    shares = [sure.probability({f"{STORY}alike": alike}) for alike in (-3.0, 0.0, 3.0)]
    assert shares == pytest.approx([1 / (1 + math.exp(-2)), 0.5, 1 / (1 + math.exp(2))])


def test_a_story_is_known_as_a_whole(run: Material) -> None:
    retelling = Retelling(run.evidence)
    for story in {s.story for s in run.evidence.sentences}:
        tell = sorted({s.document.id for s in run.evidence.sentences if s.story == story})
        told = retelling.story(story)
        assert told[f"{STORY}documents"] == pytest.approx(math.log(len(tell)))
        assert told[f"{STORY}sentences"] == pytest.approx(math.log(len(run.evidence.sentences_of[tell[0]])))
        assert told[f"{STORY}uneven"] == 0.0
        assert told_by([run.evidence.sentences_of[d] for d in tell], run.evidence).keys() == told.keys()
        alike = [retelling.of(*pair)["documents alike"] for pair in combinations(tell, 2)]
        assert told[f"{STORY}alike"] == pytest.approx(sum(alike) / len(alike) if alike else 1.0)


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
    even = replace(run.evidence, weights=replace(run.evidence.weights, confidence=Confidence(EVEN, EVEN, EVEN)))
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
    for expert in (model.real, model.written):
        assert {f"is {s.name}" for s in SHAPES if s is not SHARED_WORDING} - {"is parts"} <= set(expert.terms)
    assert all(name.startswith(STORY) for name in model.news.terms)
