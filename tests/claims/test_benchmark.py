"""The measure of extraction on a suite of sentences."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from claims.benchmark import main, measure
from claims.benchmark_units import unit_of


def item(text: str, *expected: dict[str, Any], exhaustive: bool = True) -> dict[str, Any]:
    blank = {"nominal": None, "low": None, "high": None, "unit": None, "qualifier": None}
    placed = [
        blank | e | {"start": text.index(e["text"]), "end": text.index(e["text"]) + len(e["text"])} for e in expected
    ]
    return {
        "id": text,
        "text": text,
        "reference_date": None,
        "expected": placed,
        "exhaustive": exhaustive,
        "kinds": None,
    }


FIVE = {"text": "$5", "kind": "money", "nominal": "5", "unit": "USD"}


@pytest.mark.parametrize(
    ("expected", "scores"),
    [
        ([FIVE], (1, 1, 1)),
        ([FIVE | {"unit": "dollar"}], (1, 1, 1)),
        ([FIVE | {"unit": "EUR"}], (1, 0, 1)),
        ([FIVE | {"nominal": "6"}], (0, 0, 0)),
        ([FIVE | {"qualifier": "about"}], (1, 1, 0)),
        ([FIVE, FIVE | {"text": "costs"}], (1 / 2, 1 / 2, 1 / 2)),
        ([], (0, 0, 0)),
    ],
)
def test_a_claim_is_held_against_what_was_expected(
    expected: list[dict[str, Any]], scores: tuple[float, float, float]
) -> None:
    found = measure([item("It costs $5.", *expected)])
    assert (found.value, found.unit, found.hedge) == pytest.approx(scores)


def test_what_is_left_over_is_false_only_where_everything_is_annotated() -> None:
    text = "It costs $5 or 3 km of rope."
    assert measure([item(text, FIVE)]).value == pytest.approx(2 / 3)
    assert measure([item(text, FIVE, exhaustive=False)]).value == 1


def test_a_kind_is_false_only_where_it_is_annotated() -> None:
    plain = item("Minister Ilse Vey paid $5.", FIVE)
    assert measure([plain]).value == 1
    assert measure([plain | {"kinds": ["money", "role"]}]).value < 1


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("dollars", "money", ("USD", "1")),
        ("cent", "money", ("USD", "0.01")),
        ("pounds", "money", ("GBP", "1")),
        ("pounds", "measure", ("pound", "1")),
        ("km/h", "measure", ("kilometer/hour", "1")),
        ("kilometres per hour", "measure", ("kilometer/hour", "1")),
        ("per cent", "percent", ("percent", "1")),
        ("basis points", "percent", ("percentage_point", "0.01")),
        ("decades", "duration", ("year", "10")),
        ("people", "count", ("person", "1")),
        (None, "count", (None, "1")),
    ],
)
def test_units_are_brought_to_one_name(name: str | None, kind: str, expected: tuple[str | None, str]) -> None:
    assert unit_of(name, kind) == (expected[0], Decimal(expected[1]))


def test_the_command_prints_a_line_for_each_suite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    suite = tmp_path / "mine.jsonl"
    suite.write_text(json.dumps(item("It costs $5.", FIVE)) + "\n", encoding="utf-8")
    main([str(suite)])
    assert capsys.readouterr().out.splitlines()[1].split()[:5] == ["mine", "1", "1.000", "1.000", "1.000"]
