"""Figures with a scale, a digit or a unit mistaken, and one number given of two things."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from articles import findings, sides
from hypothesis import given
from hypothesis import strategies as st

from checker.shapes.figures.typos import scale_slip, unit_slip
from claims import Claim, extract
from claims.model import Quantity


def figure(text: str) -> Claim:
    """The first figure of a text."""
    return next(c for c in extract(text) if isinstance(c.value, Quantity))


def money(number: Decimal) -> Claim:
    return Claim(0, 1, "x", "money", Quantity(number, number, number, "EUR", Decimal(1)))


@given(st.integers(1, 10**6), st.integers(1, 3))
def test_a_number_and_up_to_a_thousand_times_as_much_have_one_run_of_digits(number: int, power: int) -> None:
    one, other = money(Decimal(number)), money(Decimal(number) * 10**power)
    assert scale_slip(one, other) and scale_slip(other, one)
    assert not scale_slip(one, one)
    assert not scale_slip(one, money(Decimal(number) * 10**power * 3))


SCALES = [
    ("It cost $4 million.", "It cost $4 billion.", True),
    ("It lost between $8m and $9m.", "It lost between $800,000 and $900,000.", True),
    ("It lost between $8m and $9m.", "It lost between $80m and $900m.", False),
    ("It has 620 berths.", "It has 62 berths.", True),
    ("It has 620 berths.", "It has 620 berths.", False),
    ("It has 620 berths.", "It has 63 berths.", False),
    ("It has 62 berths.", "It has 6.2 million berths.", False),
    ("It is 30 km long.", "It is 30 m long.", False),
]
UNITS = [
    ("The park covers 50 acres.", "The park covers 50 hectares.", False),  # one number: that is seen already
    ("The yard covers 2,500 sq ft.", "The yard covers 6,475 sq km.", True),
    ("The yard covers 2,500 sq ft.", "The yard covers 6,600 sq km.", False),
    ("The wall is 120 feet long.", "The wall is 193 km long.", False),  # 193.12: rounded too far to tell
    ("The wall is 300 feet long.", "The wall is 274.32 metres long.", True),
    ("It weighs 5,000 pounds.", "It weighs 5,000 pounds.", False),
]


@pytest.mark.parametrize(("one", "other", "slipped"), SCALES)
def test_scale(one: str, other: str, slipped: bool) -> None:
    assert scale_slip(figure(one), figure(other)) == scale_slip(figure(other), figure(one)) == slipped


@pytest.mark.parametrize(("one", "other", "slipped"), UNITS)
def test_unit(one: str, other: str, slipped: bool) -> None:
    assert unit_slip(figure(one), figure(other)) == unit_slip(figure(other), figure(one)) == slipped


def test_a_vague_figure_has_no_digits() -> None:
    vague = replace(money(Decimal(10)), qualifier="about", value=Quantity(None, Decimal(10), None, "EUR"))
    assert not scale_slip(vague, money(Decimal(1000)))


LEAD = "Tarn Bridge was closed on Monday after a lorry struck it."


def test_millions_and_billions_in_other_words_are_found() -> None:
    one = "Repairs to Tarn Bridge will cost the county £47 million, its engineer Ada Holm said."
    other = "Ada Holm, the engineer, put the cost of repairing Tarn Bridge at £47 billion."
    (found,) = findings("money", LEAD, one, other)
    assert sides(found) == {frozenset({"£47 million"}), frozenset({"£47 billion"})}


def test_a_source_that_gives_both_sums_has_made_no_slip() -> None:
    one = "Repairs will cost £47 million. The county's budget is £470 million."
    other = "The county, which has a budget of £470 million, puts the repairs at £47 million."
    assert not findings("money", LEAD, one, other)


def test_one_share_of_two_fates_is_found_and_no_agreement() -> None:
    one = "A fifth of the people of Ostmark died of the fever that winter."
    other = "A fifth of the people of Ostmark were infected with the fever that winter."
    (found,) = findings("percent", LEAD, one, other)
    assert (found.level, found.rule) == ("scope", "one number")


def test_both_fates_in_one_source_are_two_figures() -> None:
    one = "A fifth of the people of Ostmark died of the fever; half of the people were infected."
    other = "Half of the people of Ostmark were infected with the fever that winter."
    assert not [f for f in findings("percent", LEAD, one, other) if f.rule == "one number"]
