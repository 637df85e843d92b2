"""The source that stands alone."""

from __future__ import annotations

import pytest

from checker.outlier import alone


@pytest.mark.parametrize(
    ("groups", "sources", "expected"),
    [
        ((0, 1, 1, 1), "abcd", (0, 3)),
        ((0, 0, 1), "abc", (1, 2)),
        ((0, 1), "ab", None),
        ((0, 1, 2), "abc", None),
        ((0, 1, 1), "abb", None),
        ((0, 1, 1), "aab", None),
        ((0, 1, 1, 0), "aabc", None),
    ],
)
def test_alone(groups: tuple[int, ...], sources: str, expected: tuple[int, int] | None) -> None:
    assert alone(zip(sources, groups, strict=True)) == expected
