"""Sums of money."""

from __future__ import annotations

import pytest
from figure_rows import figures, line, lines

from claims.model import Quantity

ROWS = [
    ("It will cost €1bn.", ["money 1000000000 EUR"]),
    ("It will cost over 1 billion Euros.", ["money 1000000000 EUR more than"]),
    ("A ticket is US$40.", ["money 40 USD"]),
    ("The fund lent £3m to the club.", ["money 3000000 GBP"]),
    ("The programme costs A$186 million.", ["money 186000000 AUD"]),
    ("The fine was 2.5 million Swiss francs.", ["money 2500000 CHF"]),
    ("The road takes 40 crore rupees of Indian money.", ["money 400000000 INR"]),
    ("Miners get R5 000 each.", ["money 5000 ZAR"]),
    ("The upgrade costs €640M (RON3.26bn).", ["money 640000000 EUR", "money 3260000000 RON"]),
    ("It was insured for 14,2 million euro.", ["money 14200000 EUR"]),
    ("A reward of 150.000 euro is offered.", ["money 150000 EUR"]),
    ("The shares fell to 118.5p.", ["money 1.185 GBP"]),
    ("The fare rose by 45 cents in New York.", ["money 0.45 USD"]),
    ("It cost thirteen dollars and forty-five cents.", ["money 13.45 USD"]),
    ("It cost thirteen dollars forty-five.", ["money 13.45 USD"]),
    ("It cost ten dollars five times.", ["money 10 USD"]),
    ("Prices run from $3m to $4m.", ["money 3000000..4000000 USD range"]),
    ("Sales were $89 to $93 billion.", ["money 89000000000..93000000000 USD range"]),
    ("A day costs about 8 or $9.", ["money 8..9 USD range"]),
    ("He paid 300 HK dollars, or HK$300.", ["money 300 HKD"]),
    ("Revenue was EUR50m.", ["money 50000000 EUR"]),
    ("Brent stood at $76 US a barrel.", ["money 76 USD"]),
    ("The bill has grown from 33 to 38 billion euros.", ["money 33000000000 EUR", "money 38000000000 EUR"]),
    (
        "The plan costs 640 million euros, of which 8 million is for trees.",
        ["money 640000000 EUR", "money 8000000 EUR"],
    ),
    ("Net profit rose $2 million to $9 million.", ["money 2000000 USD", "money 9000000 USD"]),
    ("They seized millions of dollars.", ["money 1000000.. USD about"]),
    ("The pass costs 1,480 kroner in Denmark.", ["money 1480 DKK"]),
    ("The dog weighs 40 pounds.", []),
    ("It lies on the R61 road near Section $.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_sums(text: str, expected: list[str]) -> None:
    assert lines(text, "money") == expected


@pytest.mark.parametrize(
    ("text", "unit", "is_open"),
    [
        ("It costs $5.", "USD", True),
        ("It costs US$5.", "USD", False),
        ("Canadian farmers in Ontario, Canada, want $5 from Ottawa, and Toronto wants more.", "CAD", True),
        ("In Oslo, Norway, and in Denmark, it is 90 kroner.", "NOK", True),
        ("It costs 900 francs.", None, True),
    ],
)
def test_a_currency_that_several_countries_share(text: str, unit: str | None, is_open: bool) -> None:
    (claim,) = figures(text, "money")
    assert isinstance(claim.value, Quantity)
    assert (claim.value.unit, claim.value.currency_open) == (unit, is_open)


def test_a_conversion_points_at_what_it_converts_and_is_hedged_like_it() -> None:
    text = "The theft of more than 85 million euros ($108 million) shocked Paris."
    first, second = figures(text, "money")
    assert second.same_as == (first.start, first.end)
    assert line(second) == "money 108000000 USD more than"


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("$70 a share", "share"),
        ("€15.40/hour", "hour"),
        ("$76 per barrel", "barrel"),
        ("£9 annually", "year"),
        ("5 cents for every 1,000 clicks", "1000 clicks"),
    ],
)
def test_what_a_sum_is_for(text: str, per: str) -> None:
    (claim,) = figures(f"They pay {text}.", "money")
    assert isinstance(claim.value, Quantity)
    assert claim.value.per == per


def test_the_hedge_is_part_of_what_is_marked() -> None:
    (claim,) = figures("They plan to spend just over £5 million.", "money")
    assert claim.text == "just over £5 million"
