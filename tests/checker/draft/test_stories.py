"""Of which story a draft is."""

import numpy as np
import pytest
from report_samples import document

from checker.draft.stories import with_sources

DRAFT, ONE, OTHER = (document(name, name) for name in ("draft", "one", "other"))
EAST, NORTH = np.array([1.0, 0.0], np.float32), np.array([0.0, 1.0], np.float32)


@pytest.mark.parametrize(
    ("told", "vector", "expected"),
    [
        ([0, 1, 2], EAST, [0, 0, 1]),  # alone, and most like the first source
        ([0, 1, 2], NORTH, [0, 1, 0]),
        ([0, 0, 1], NORTH, [0, 0, 1]),  # known already
    ],
)
def test_it_joins_the_story_that_it_is_most_like(told: list[int], vector: np.ndarray, expected: list[int]) -> None:
    vectors = np.stack([vector, EAST, NORTH])
    assert with_sources(DRAFT.id, [DRAFT, ONE, OTHER], told, vectors, [1, 1, 1]) == expected


def test_without_a_sentence_it_is_left_alone() -> None:
    vectors = np.stack([EAST, NORTH])
    assert with_sources(DRAFT.id, [DRAFT, ONE, OTHER], [0, 1, 2], vectors, [0, 1, 1]) == [0, 1, 2]
