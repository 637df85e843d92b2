"""The sentence that says why figures are in dispute: who says what, what may reconcile them, who stands alone."""

# ruff: noqa: E501 - rows of tables

from __future__ import annotations

import dataclasses

import pytest

from checker.shapes.figures.wording import given, reconciling
from checker.outlier import alone, standing
from checker.model import Document, Statement
from claims.extract import claims_of
from claims.parse import parse


def stated(number: int, text: str, source: str, speaker: str | None = None) -> Statement:
    """The first count or sum of a text of one sentence."""
    claim = next(c for c in claims_of(parse(text)) if c.kind in ("count", "money"))
    claim = dataclasses.replace(claim, attribution=speaker)
    return Statement(number, claim, Document(source, "", text, ""), number, text, "t", 0, source)


POLICE = stated(0, "There were 8,000 marchers.", "wire", "police")
OTHERS = stated(1, "There were 25,000 marchers.", "herald", "organisers")
BARE = stated(2, "There were 25,000 marchers.", "courier")
MAYOR = stated(3, "There were 9,000 marchers.", "echo", "the mayor")


@pytest.mark.parametrize(
    ("statements", "groups", "expected"),
    [
        ([POLICE, OTHERS], (0, 1), "Police say “8,000 marchers” (wire), organisers “25,000 marchers” (herald)"),
        ([MAYOR, OTHERS], (0, 1), "The mayor says “9,000 marchers” (echo), organisers “25,000 marchers” (herald)"),
        ([POLICE, BARE], (0, 1), "“8,000 marchers” (wire) and “25,000 marchers” (courier)"),
        ([POLICE, OTHERS, BARE], (0, 1, 1), "Police say “8,000 marchers” (wire), organisers “25,000 marchers” (courier and herald)"),
    ],
)  # fmt: skip
def test_who_says_what(statements: list[Statement], groups: tuple[int, ...], expected: str) -> None:
    assert given(statements, groups) == expected


def test_one_speaker_of_two_figures_is_not_named() -> None:
    same = dataclasses.replace(OTHERS, claim=dataclasses.replace(OTHERS.claim, attribution="the police"))
    assert given([POLICE, same], (0, 1)).startswith("“8,000 marchers”")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["They paid about €5 million.", "They paid €5.4 million."], "they differ, but “about” may reconcile them"),
        (["They paid over €5 million.", "Some €5.4m was paid."], "they differ, but “over” and “some” may reconcile them"),
        (["They paid €1 billion.", "They paid €1.3 billion."], "they differ, but “€1 billion” may be rounded"),
    ],
)  # fmt: skip
def test_what_may_reconcile(texts: list[str], expected: str) -> None:
    assert reconciling([stated(n, text, f"d{n}") for n, text in enumerate(texts)]) == expected


@pytest.mark.parametrize(
    ("groups", "sources", "expected"),
    [
        ((0, 1, 1, 1), "abcd", "one source stands against three"),
        ((0, 0, 1), "abc", "one source stands against two"),
        ((0, 1), "ab", ""),
        ((0, 1, 2), "abc", ""),
        ((0, 1, 1), "abb", ""),
        ((0, 1, 1), "aab", ""),
    ],
)
def test_standing_alone(groups: tuple[int, ...], sources: str, expected: str) -> None:
    statements = [stated(n, "There were 8,000 marchers.", source) for n, source in enumerate(sources)]
    assert standing(statements, groups) == expected
    assert (alone(statements, groups) is None) == (not expected)
