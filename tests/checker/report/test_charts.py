"""Number lines and timelines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_samples import amount, story, year

from checker.report.charts import line
from checker.report.page import FindingView
from checker.report.view import page
from checker.shape import Stated
from claims.model import Name, Period, Qualifier, Quantity, Value

PAGE = page(story(), "story")


def of_kind(kind: str) -> FindingView:
    return next(f for f in PAGE.findings if f.kind == kind)


def side(value: Value, qualifier: Qualifier | None = None, letter: str = "A") -> Stated:
    return Stated(value, qualifier, letter, ("Gazette",))


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
