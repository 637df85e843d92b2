"""The sentence that says why figures are in dispute: who says what, what may reconcile them, how far they lie apart."""

# ruff: noqa: E501 - rows of tables

from __future__ import annotations

import dataclasses

import pytest

from checker.config import Settings
from checker.findings import findings
from checker.model import Document, Level, Subject
from checker.report.sentences import explanation
from checker.shapes.table import FIGURES
from checker.statement import Measure, Statement, Verdict
from claims.extraction import claims_of
from claims.parse import parse


def stated(number: int, text: str, source: str, speaker: str | None = None) -> Statement:
    """The first figure or date of a text of one sentence."""
    claim = next(c for c in claims_of(parse(text)) if c.kind in FIGURES)
    claim = dataclasses.replace(claim, attribution=speaker or claim.attribution)
    return Statement(number, claim, Document(source, "", text, ""), number, text, "t", 0, source)


def why(statements: list[Statement], groups: tuple[int, ...], rule: str, level: Level = "conflict") -> str:
    """The sentence on figures that are judged so."""
    measure = Measure(statements[0].claim.kind, Subject("figure", "it"), tuple(statements), 1.0)
    (found,) = findings([("figures", measure, Verdict(level, groups, rule))], Settings())
    return explanation(found, {s.document.id: s.document for s in statements})


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
    assert why(statements, groups, "part", "scope").startswith(f"{expected}: one is worded as a part of the other")


def test_one_speaker_of_two_figures_is_not_named() -> None:
    same = dataclasses.replace(OTHERS, claim=dataclasses.replace(OTHERS.claim, attribution="the police"))
    assert why([POLICE, same], (0, 1), "differs").startswith("“8,000 marchers”")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["They paid about €5 million.", "They paid €5.4 million."], "they differ, but “about” may reconcile them"),
        (["They paid over €5 million.", "Some €5.4m was paid."], "they differ, but “over” and “some” may reconcile them"),
        (["They paid €1 billion.", "They paid €1.3 billion."], "they differ, but “€1 billion” may be rounded"),
        (["It opened in May 2021.", "It opened in June 2021."], "they differ, but only as much as the dates are loosely put"),
    ],
)  # fmt: skip
def test_what_may_reconcile(texts: list[str], expected: str) -> None:
    said = why([stated(n, text, f"d{n}") for n, text in enumerate(texts)], (0, 1), "near", "tension")
    assert said.partition(": ")[2] == f"{expected}."


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["It cost €1 billion.", "It cost €1.1 billion.", "It cost €800 million."], "; the highest is 38 % above the lowest"),
        (["It cost €1 million.", "It cost €2.5 million."], "; the highest is 2.5 times the lowest"),
        (["It cost €1,000.", "It cost €1,001."], ""),
        (["It rose by 3%.", "It rose by 4%."], ""),
        (["It opened in 1997.", "It opened in 1999."], ""),
    ],
)  # fmt: skip
def test_how_far_they_lie_apart(texts: list[str], expected: str) -> None:
    said = why([stated(n, text, f"d{n}") for n, text in enumerate(texts)], tuple(range(len(texts))), "differs")
    assert said.partition(": ")[2] == f"as written, they cannot all be true{expected}."


@pytest.mark.parametrize(
    ("groups", "sources", "expected"),
    [
        ((0, 1, 1, 1), "abcd", "; one source stands against three"),
        ((0, 0, 1), "abc", "; one source stands against two"),
        ((0, 1), "ab", ""),
        ((0, 1, 2), "abc", ""),
        ((0, 1, 1), "abb", ""),
        ((0, 1, 1), "aab", ""),
    ],
)
def test_standing_alone(groups: tuple[int, ...], sources: str, expected: str) -> None:
    statements = [stated(n, "There were 8,000 marchers.", source) for n, source in enumerate(sources)]
    assert why(statements, groups, "overtaken", "update").partition(": ")[2] == (
        f"the later report may have overtaken the earlier one{expected}."
    )


def test_a_copy_is_no_further_source_to_stand_against() -> None:
    statements = [stated(n, "There were 8,000 marchers.", source) for n, source in enumerate("abc")]
    copy = dataclasses.replace(statements[2].document, copy_of="b")
    statements[2] = dataclasses.replace(statements[2], document=copy, source="b")
    assert "stands against" not in why(statements, (0, 1, 1), "differs")
