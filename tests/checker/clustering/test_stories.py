"""Documents into stories: strays that join one, and stories that are alike in their words alone."""

from __future__ import annotations

import numpy as np
import pytest

from checker.clustering.splitting import parted
from checker.clustering.stragglers import gathered
from checker.extraction import Extraction, ReadSentence
from claims.model import Claim, Name


def extraction(*people: str) -> Extraction:
    names = (Name(p, p.lower(), "person") for p in people)
    return Extraction((), tuple(Claim(0, len(n.text), n.text, "name", n) for n in names))


def using(*words: str) -> Extraction:
    return Extraction((ReadSentence(0, 10, words),), ())


def alike(rows: list[list[float]]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.array(rows, dtype=np.float32)


ONE = "Ingeborg Tvedt"
STRAYS = [
    ("it names the same person", [extraction(ONE), extraction(ONE), extraction(ONE)], 0.22, [0, 0, 0]),
    ("it is too unlike", [extraction(ONE), extraction(ONE), extraction(ONE)], 0.15, [0, 0, 1]),
    ("it names nobody of the story", [extraction(ONE), extraction(ONE), extraction("Oda Krogh")], 0.22, [0, 0, 1]),
    ("it has two rare words", [using("lungworm", "zeppola"), using("vaccine"), using("lungworm", "zeppola")], 0.22,
     [0, 0, 0]),
    ("it has one rare word", [using("lungworm", "vaccine"), using("fever"), using("lungworm", "vaccine")], 0.22,
     [0, 0, 1]),
    ("everybody names the person", [extraction("John Smith")] * 3, 0.22, [0, 0, 1]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "told", "likeness", "stories"), STRAYS, ids=[r[0] for r in STRAYS])
def test_a_document_left_alone(why: str, told: list[Extraction], likeness: float, stories: list[int]) -> None:
    similarity = alike([[1, 0.5, likeness], [0.5, 1, likeness], [likeness, likeness, 1]])
    assert gathered([0, 0, 1], similarity, told, 0.2) == stories


BLOCKS = alike([[1, 0.6, 0.3, 0.3], [0.6, 1, 0.3, 0.3], [0.3, 0.3, 1, 0.6], [0.3, 0.3, 0.6, 1]])


def test_halves_without_a_name_in_common_are_two_stories() -> None:
    told = [extraction(ONE), extraction(ONE), extraction("Oda Krogh"), extraction("Oda Krogh")]
    assert parted([0, 0, 0, 0], BLOCKS, told) == [0, 0, 1, 1]


def test_halves_that_share_a_name_are_one_story() -> None:
    told = [extraction(ONE), extraction(ONE, "Oda Krogh"), extraction("Oda Krogh"), extraction("Oda Krogh")]
    assert parted([0, 0, 0, 0], BLOCKS, told) == [0, 0, 0, 0]


def test_a_single_document_is_never_cut_off() -> None:
    told = [extraction(ONE), extraction("Oda Krogh"), extraction("Oda Krogh")]
    assert parted([0, 0, 0], BLOCKS[1:, 1:], told) == [0, 0, 0]
