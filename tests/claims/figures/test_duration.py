"""Lengths of time."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.figures.duration import find
from claims.model import Claim, Quantity
from claims.parse import parse


def durations(text: str) -> list[Claim]:
    return find(parse(text), [])


def value(claim: Claim) -> tuple[str | None, str | None]:
    assert isinstance(claim.value, Quantity)
    nominal = claim.value.nominal
    return None if nominal is None else str(nominal), claim.value.unit


ROWS = [
    ("The rescue took 93 minutes.", "93 minutes", "93", "minute", None),
    ("The rescue took about an hour and a half.", "about an hour and a half", "1.5", "hour", "about"),
    ("Sales fell for six straight quarters.", "six straight quarters", "18", "month", None),
    ("It is spread over the next three quarters.", "three quarters", "9", "month", None),
    ("The rescue took half an hour.", "half an hour", "0.5", "hour", None),
    ("The rescue took three quarters of an hour.", "three quarters of an hour", "0.75", "hour", None),
    ("The rescue took two and a half hours.", "two and a half hours", "2.5", "hour", None),
    ("The rescue took one hour and 33 minutes.", "one hour and 33 minutes", "93", "minute", None),
    ("He ran it in 2 hours 51.", "2 hours 51", "171", "minute", None),
    ("He ran it in 4 minutes 9.3, a record.", "4 minutes 9.3", "249.3", "second", None),
    ("After 2 hours 51 boats had left.", "2 hours", "2", "hour", None),
    ("It ended a five-week stoppage.", "five-week", "5", "week", None),
    ("It stood for more than two decades.", "more than two decades", "2", "decade", "more than"),
    ("It stood for over two years.", "over two years", "2", "year", "more than"),
    ("The sum is spread over two years.", "two years", "2", "year", None),
    ("It will last a couple of months.", "a couple of months", "2", "month", "about"),
    ("It will last two years or so.", "two years or so", "2", "year", "about"),
    ("The hour-long speech pleased.", "hour-long", "1", "hour", None),
    ("Thieves stayed less than four minutes.", "less than four minutes", "4", "minute", "less than"),
    ("She won the race in 2:06:41.", "2:06:41", "7601", "second", None),
    ("She won it in two hours, six minutes and 41 seconds.", "two hours, six minutes and 41 seconds", "7601", "second",
     None),
    ("He was jailed for three years and six months.", "three years and six months", "42", "month", None),
    ("It sailed for 3h.", "3h", "3", "hour", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "nominal", "unit", "qualifier"), ROWS)
def test_durations(text: str, words: str, nominal: str, unit: str, qualifier: str | None) -> None:
    (found,) = durations(text)
    assert (found.text, *value(found), found.qualifier) == (words, nominal, unit, qualifier)


RANGES = [
    ("An attack is feared in 2-5 years.", 2, 5, "year"),
    ("The repair takes four to six weeks.", 4, 6, "week"),
    ("It is a six- to eight-week course.", 6, 8, "week"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_ranges(text: str, low: int, high: int, unit: str) -> None:
    (found,) = durations(text)
    assert isinstance(found.value, Quantity)
    assert (found.value.nominal, found.value.low, found.value.high, found.value.unit) == (
        None, Decimal(low), Decimal(high), unit,
    )  # fmt: skip
    assert found.qualifier == "range"


@pytest.mark.parametrize(
    "text",
    [
        "A 67-year-old man drowned.",
        "He is 67 years old.",
        "It drove at 80 km an hour.",
        "She calls three times a day.",
        "It scored in two second halves.",
        "One day, a boy came by.",
    ],
)
def test_what_is_no_duration(text: str) -> None:
    assert [c.text for c in durations(text)] == []


def test_a_rate_is_told_from_a_length() -> None:
    (found,) = durations("They work 40 hours a week.")
    assert isinstance(found.value, Quantity)
    assert (value(found), found.value.per) == (("40", "hour"), "week")
