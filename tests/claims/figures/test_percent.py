"""Percentages, points and shares."""

from __future__ import annotations

import pytest
from figure_rows import figures, lines

from claims.model import Quantity

ROWS = [
    ("Turnout was 61.3%.", ["percent 61.3 percent"]),
    ("Prices rose 7,5 percent.", ["percent 7.5 percent"]),
    ("Yields fell to 1.38pc.", ["percent 1.38 percent"]),
    ("He owns about 12 per cent of it.", ["percent 12 percent about"]),
    ("The dud rate lies between 30%-40%.", ["percent 30..40 percent range"]),
    ("They grew between 5% and 6%.", ["percent 5..6 percent range"]),
    ("Rates went from 6% to 7%.", ["percent 6 percent", "percent 7 percent"]),
    ("Support is up 4.5 percentage points.", ["percent 4.5 percentage_point"]),
    ("The bank cut rates by 50 basis points.", ["percent 0.5 percentage_point"]),
    ("The bank made a quarter-point cut.", ["percent 0.25 percentage_point"]),
    ("The share is a little over a fifth.", ["percent 20 percent more than"]),
    ("Two-thirds of voters agreed.", ["percent 66.6667 percent"]),
    ("Nearly half of the homes are empty.", ["percent 50 percent less than"]),
    ("Sales fell by a third to 4 million units.", ["percent 33.3333 percent"]),
    ("The tank is a third full.", ["percent 33.3333 percent"]),
    ("One in four pupils is ill.", ["percent 25 percent"]),
    ("One student in five comes from abroad.", ["percent 20 percent"]),
    ("Nine out of 10 members agreed.", ["percent 90 percent"]),
    ("The base rate was cut to 6.25.", ["percent 6.25 percent"]),
    ("She took 48 per cent of the vote against 41 for him.", ["percent 48 percent", "percent 41 percent"]),
    ("Nearly nine in ten finished.", ["percent 90 percent less than"]),
    ("With the base rate at 6.25, lending fell.", ["percent 6.25 percent"]),
    ("A third man was seen.", []),
    ("He died one in five days later.", []),
    ("The third quarter was weak.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_shares(text: str, expected: list[str]) -> None:
    assert lines(text, "percent") == expected


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("5.5 percent of GDP", "gdp"),
        ("2% of gross domestic product", "gdp"),
        ("40% of the vote", "vote"),
        ("60% of the 2,400 seats", "seats"),
        ("a fifth of its output", "output"),
        ("a fifth of them", None),
    ],
)
def test_what_a_share_is_of(text: str, base: str | None) -> None:
    (claim,) = figures(f"It is {text}.", "percent")
    assert isinstance(claim.value, Quantity)
    assert claim.value.base == base


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Shares fell 3%.", "down"),
        ("Shares rose by about 3%.", "up"),
        ("It was a 3% increase.", "up"),
        ("Shares fell to 3%.", None),
        ("Unemployment stands at 3%.", None),
    ],
)
def test_the_size_of_a_change_is_told_from_a_level(text: str, change: str | None) -> None:
    (claim,) = figures(text, "percent")
    assert isinstance(claim.value, Quantity)
    assert claim.value.change == change


def test_a_change_and_a_level_are_two_claims() -> None:
    assert lines("Sales fell by a third to 4 million units.") == ["percent 33.3333 percent", "count 4000000 unit"]
