"""How the values of two statements lie, whatever they are; statements made without a parser, so that it is quick."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.model import Document
from checker.statement import Statement
from checker.values import intervals, times
from checker.values.relation import closeness, grain_closeness, relation
from claims.model import Claim, Kind, Name, Period, Quantity, Value

_DOCUMENT = Document("d", "d.txt", "", "0" * 64)


def stated(kind: Kind, value: Value, text: str) -> Statement:
    claim = Claim(0, len(text), text, kind, value, None, 0, len(text))
    return Statement(0, claim, _DOCUMENT, 0, text, "t", 0, "d")


def sum_of(number: int, unit: str) -> Statement:
    n = Decimal(number)
    return stated("money", Quantity(n, n, n, unit, Decimal(1)), f"{number} {unit}")


def counted(number: int) -> Statement:
    n = Decimal(number)
    return stated("count", Quantity(n, n, n, "person", Decimal(1)), f"{number} people")


def day(text: str) -> Statement:
    return stated("date", Period(text, text, "day"), text)


def year(number: int) -> Statement:
    return stated("date", Period(f"{number}-01-01", f"{number}-12-31", "year"), str(number))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (sum_of(800, "EUR"), sum_of(800, "EUR"), "agree"),
        (sum_of(800, "EUR"), sum_of(700, "EUR"), "differ"),
        (sum_of(8375, "EUR"), sum_of(8375, "GBP"), "differ"),  # the currency was changed for another
        (sum_of(800, "EUR"), sum_of(700, "GBP"), None),  # no rate is known
        (sum_of(800, "EUR"), counted(800), None),
        (counted(800), counted(800), "agree"),
        (day("2026-03-02"), day("2026-03-02"), "agree"),
        (day("2026-03-02"), day("2026-03-05"), "differ"),
        (day("2026-03-02"), counted(2), None),
        (counted(2), day("2026-03-02"), None),
        (day("2026-03-02"), stated("name", Name("Tarn", "tarn", "place"), "Tarn"), None),
    ],
)
def test_relation(a: Statement, b: Statement, expected: str | None) -> None:
    assert relation(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (sum_of(800, "EUR"), sum_of(800, "EUR"), 1.0),
        (sum_of(800, "EUR"), sum_of(800, "GBP"), 0.5),
        (sum_of(800, "EUR"), counted(700), 0.5),
        (day("2026-03-02"), day("2026-03-02"), 1.0),
    ],
)
def test_closeness(a: Statement, b: Statement, expected: float) -> None:
    assert closeness(a, b) == grain_closeness(a, b) == expected


def test_closeness_is_that_of_the_type() -> None:
    one, other = sum_of(800, "EUR"), sum_of(600, "EUR")
    assert closeness(one, other) == grain_closeness(one, other) == intervals.closeness(one.claim, other.claim) != 0.5
    first, later = year(2025), year(2026)
    assert closeness(first, later) == times.closeness(first.claim, later.claim)
    assert grain_closeness(first, later) == times.grain_closeness(first.claim, later.claim) != closeness(first, later)
