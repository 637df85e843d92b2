"""How two figures lie: hedges, printed precision, limits, ranges and units."""

from __future__ import annotations

import math

import pytest

from checker.values.intervals import Relation, interval, relation, steps
from claims import Claim, extract


def figure(text: str) -> Claim:
    """The first figure of a text."""
    return next(c for c in extract(text) if c.kind in ("money", "count", "measure", "age", "percent", "duration"))


ROWS: list[tuple[str, str, Relation]] = [
    ("It costs €11m.", "It costs €11.3m.", "agree"),
    ("It costs €2.5m.", "It costs €2.6m.", "differ"),
    ("It costs about $3.6 billion.", "It costs $3.5 billion.", "near"),
    ("It costs about €1 billion.", "It costs €1.04 billion.", "agree"),
    ("It holds at most 24 people.", "It holds no more than 28 people.", "near"),
    ("Almost one in four are poor.", "20 per cent are poor.", "near"),
    ("Almost one in four are poor.", "23 per cent are poor.", "agree"),
    ("Almost one in four are poor.", "One in five are poor.", "near"),
    ("Nearly half are poor.", "46 per cent are poor.", "agree"),
    ("Nearly half are poor.", "33 per cent are poor.", "differ"),
    ("At least 11 people died.", "At least 41 people died.", "differ"),
    ("Over 1,000 people came.", "Over 1,000 people came.", "agree"),
    ("Over 214,000 patients wrote.", "241,000 patients wrote.", "near"),
    ("Over 200 patients wrote.", "230 patients wrote.", "agree"),
    ("From 35 to 60 barrels leaked.", "60 barrels leaked.", "near"),
    ("From 35 to 60 barrels leaked.", "41 barrels leaked.", "agree"),
    ("From 35 to 60 barrels leaked.", "From 20 to 40 barrels leaked.", "near"),
    ("From 35 to 60 barrels leaked.", "From 35 to 60 barrels leaked.", "agree"),
    ("A man in his 20s fell.", "A 20-year-old man fell.", "agree"),
    ("It was −17°C there.", "It was around zero Fahrenheit there.", "agree"),
    ("It was 3°C warm.", "It was 4°C warm.", "differ"),
    ("It was 30°C.", "It was 86 degrees Fahrenheit.", "agree"),
    ("The pressure fell to 962 millibars.", "The pressure fell to 952 hPa.", "differ"),
    ("It is 1,200 metres long.", "It is 1.2 km long.", "agree"),
    ("Winds of 30 mph blew.", "Winds of 50 kilometers per hour blew.", "agree"),
    ("Winds of 30 mph blew.", "Winds of 55 kilometers per hour blew.", "differ"),
    ("It is 20 to 30 km long.", "It is 12.5 to 18.6 miles long.", "agree"),
    ("Dozens of people fled.", "41 people fled.", "agree"),
    ("Dozens of people fled.", "1,200 people fled.", "differ"),
    ("Hundreds of people fled.", "More than 400 people fled.", "agree"),
    ("Hundreds of people fled.", "Thousands of people fled.", "near"),
    ("They lost hundreds of thousands of barrels.", "They lost 85 million gallons.", "differ"),
    ("Hundreds of guests came.", "Several hundred guests came.", "agree"),
    ("A few dozen guests came.", "Dozens of guests came.", "agree"),
    ("Dozens of guests came.", "Thousands of guests came.", "differ"),
    ("They gave out 400,000 gallons.", "They gave out 1.8 million litres.", "agree"),
    ("They gave out 400,000 gallons.", "They gave out 1.5 million litres.", "agree"),
    ("They gave out 400,000 gallons.", "They gave out 2.4 million litres.", "differ"),
    ("It leaked two million barrels.", "It leaked 84 million gallons.", "agree"),
]


@pytest.mark.parametrize(("one", "other", "expected"), ROWS)
def test_relation(one: str, other: str, expected: Relation) -> None:
    a, b = figure(one), figure(other)
    assert relation(a, b) == relation(b, a) == expected


@pytest.mark.parametrize("text", sorted({text for row in ROWS for text in row[:2]}))
def test_an_interval_holds_its_number(text: str) -> None:
    found = interval(figure(text))
    assert found.low <= found.centre <= found.high


STEPS = [
    ("It costs €3.5m.", "It costs €3.6m.", 1, True),
    ("It costs €3.5m.", "It costs €3.61m.", 1.1, False),
    ("It is 14 km long.", "It is 16 km long.", 2, True),
    ("It is 14 km long.", "It is 14,500 m long.", 0.5, False),
]


@pytest.mark.parametrize(("one", "other", "apart", "alike"), STEPS)
def test_steps(one: str, other: str, apart: float, alike: bool) -> None:
    found = steps(figure(one), figure(other))
    assert found is not None
    assert math.isclose(found[0], apart, rel_tol=1e-6)
    assert found[1] == alike
    assert steps(figure("From 35 to 60 people came."), figure("70 people came.")) is None


def test_more_digits_than_can_be_told_apart_have_no_steps() -> None:
    one, other = (figure(f"12,345,678,901,234,567,89{n} people came.") for n in (1, 4))
    assert steps(one, other) is None
