"""Number lines, timelines, and the words that differ."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_samples import amount, story, year

from checker.report.charts import Stated, line
from checker.report.difference import differing, pieces
from checker.report.page import FindingView
from checker.report.ticks import date_ticks, log_ticks, number_ticks
from checker.report.view import page
from claims.model import Name, Period, Qualifier, Quantity, Value

PAGE = page(story(), "story")


def of_kind(kind: str) -> FindingView:
    return next(f for f in PAGE.findings if f.kind == kind)


def side(value: Value, qualifier: Qualifier | None = None, letter: str = "A") -> Stated:
    return Stated(value, qualifier, letter, ("Gazette",))


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


def test_number_line_has_each_bound() -> None:
    drawn = of_kind("money").line
    assert drawn is not None
    assert [(b.letter, b.shape) for b in drawn.bars] == [("A", "over"), ("B", "point"), ("C", "point")]
    over, exact, low = drawn.bars
    assert (over.low, over.high) == (over.at, 100.0)
    assert over.strict
    assert low.at is not None and over.at is not None and exact.at is not None
    assert low.at < over.at < exact.at
    assert exact.loose is not None and exact.loose[0] < exact.at < exact.loose[1]


@pytest.mark.parametrize(
    ("value", "qualifier", "shape"),
    [
        (amount("5", "km", "5", None), "at least", "over"),
        (amount("5", "km", None, "5"), "at most", "under"),
        (amount("5", "km", "4", "6"), "about", "about"),
        (amount("", "km", "4", "6"), "range", "range"),
        (amount("5", "km"), None, "point"),
    ],
)
def test_shapes(value: Quantity, qualifier: Qualifier, shape: str) -> None:
    drawn = line("measure", [side(value, qualifier), side(amount("9", "km"), letter="B")])
    assert drawn is not None
    assert drawn.bars[0].shape == shape


@pytest.mark.parametrize(
    "values",
    [
        [amount("5", "kilometer"), amount("5", "hour")],
        [amount("5", "kilometer"), replace(amount("5", "kilometer"), per="hour")],
        [year(1997), amount("5", "km")],
        [year(1997), Period("T14:30", "T14:30", "minute")],
        [Period(None, None, "day"), year(1997)],
        [Name("a", "a"), Name("b", "b")],
    ],
)
def test_no_line(values: list[Value]) -> None:
    assert line("measure", [side(v) for v in values]) is None


def test_unlike_units_stand_on_one_line() -> None:
    drawn = line("measure", [side(amount("10", "inch")), side(amount("254", "millimeter")), side(amount("9", "inch"))])
    assert drawn is not None
    assert drawn.unit == "inches"
    first, second, third = (bar.at for bar in drawn.bars)
    assert first == second != third
    assert drawn.bars[1].text == "254 mm"


def test_counts_of_unlike_nouns_stand_on_one_line() -> None:
    drawn = line("count", [side(amount("14", "person")), side(amount("17", "death"))])
    assert drawn is not None and drawn.unit is None


def test_line_of_far_apart_values_is_logarithmic() -> None:
    drawn = line("measure", [side(amount("3", "x")), side(amount("3E6", "x"))])
    assert drawn is not None
    assert drawn.logarithmic
    assert drawn.ticks


def test_line_of_equal_values_and_of_many() -> None:
    drawn = line("measure", [side(amount("0", "x"))] * 30)
    assert drawn is not None
    assert len(drawn.bars) + drawn.more == 30


def test_times_of_day_of_known_and_unknown_days() -> None:
    known = Period("2025-11-09T04:12", "2025-11-09T04:12", "minute")
    drawn = line("date", [side(known), side(Period("T03:12", "T03:12", "minute"), letter="B")])
    assert drawn is not None
    assert drawn.bars[1].low < drawn.bars[0].low
    assert [bar.text for bar in drawn.bars] == ["04:12", "03:12"]
    assert "04:00" in {label for _, label in drawn.ticks}


def test_timeline() -> None:
    drawn = of_kind("date").line
    assert drawn is not None
    first, second = drawn.bars
    assert first.outlets == ("Orlen Gazette", "Northern Wire")
    assert first.high < second.low
    assert {label for _, label in drawn.ticks} <= {str(y) for y in range(1996, 2002)}


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (0.0, 100.0, ["0", "100"]),
        (7e8, 1.3e9, ["1 billion"]),
        (1.0, 1.0, []),
        (41.0, 44.0, ["42", "44"]),
    ],
)
def test_number_ticks(low: float, high: float, labels: list[str]) -> None:
    ticks = number_ticks(low, high)
    assert set(labels) <= {label for _, label in ticks}
    assert all(low <= place <= high for place, _ in ticks)
    assert len(ticks) <= 4


@pytest.mark.parametrize("days", [0.02, 0.3, 1, 5, 40, 400, 3000, 40_000, 700_000])
def test_date_ticks(days: float) -> None:
    ticks = date_ticks(729_000 - days, 729_000)
    assert 1 < len(ticks) <= 4
    assert len({label for _, label in ticks}) == len(ticks)


def test_log_ticks() -> None:
    assert [label for _, label in log_ticks(2, 5e3)] == ["10", "100", "1,000"]
    assert 1 < len(log_ticks(2, 5e12)) <= 6
