"""How stories teach what tells printed news: as they are, and cut to the first sentences of some of their articles."""

from __future__ import annotations

import math
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from articles import material

from checker.calibration.features import STORY, Retelling
from checker.training.confidence import tellings, written

TEXT = "Fire broke out in the old mill at Tarn on Monday. " + "The mill at Tarn has made cloth since the war. " * 6


def test_a_story_teaches_as_it_is_and_by_its_first_sentences(tmp_path: Path) -> None:
    told = material(tmp_path, TEXT, TEXT.replace("Monday", "Tuesday"))
    whole = Retelling(told.evidence).story(0)
    sentences = math.exp(whole[f"{STORY}sentences"])
    for exhaustive in (True, False):  # of printed news all that differs is labelled
        case: Any = SimpleNamespace(name="mill", material=told, gold=SimpleNamespace(exhaustive=exhaustive))
        first, *cuts = tellings(case)
        assert first.known == whole
        assert {t.printed for t in (first, *cuts)} == {exhaustive}
        assert sum(t.counts for t in cuts) < first.counts  # a part counts less than the whole
        lengths = [math.exp(t.known[f"{STORY}sentences"]) for t in cuts]
        assert lengths == pytest.approx([min(n, sentences) for n in (5, 7, 9, 12)])
        assert all(t.known.keys() == whole.keys() for t in cuts)


def test_articles_of_which_nothing_is_judged_teach_how_written_ones_are_told(tmp_path: Path) -> None:
    told = material(tmp_path, TEXT, TEXT.replace("Monday", "Tuesday"))
    one = tmp_path / "one"
    one.mkdir()
    (only,) = written("mill", told)
    assert (only.known, only.printed) == (Retelling(told.evidence).story(0), False)
    assert only.counts < 1.0  # less than one of which something is judged
    assert not list(written("alone", material(one, TEXT)))
