"""The grammar of numbers: digits, words, scales, fractions, separators, ranges, hedges."""

from __future__ import annotations

from decimal import Decimal

import pytest
from figure_rows import written
from hypothesis import given
from hypothesis import strategies as st

from claims.numbers import Number, numbers


def only(text: str) -> Number:
    found = numbers(text)
    assert len(found) == 1, found
    return found[0]


SINGLES = [
    # digits and separators
    ("187", "187"),
    ("1,234,567", "1234567"),
    ("1.200.000", "1200000"),
    ("1 200 000", "1200000"),
    ("1\u202f200\u202f000", "1200000"),
    ("1’200’000", "1200000"),
    ("12,34,567", "1234567"),
    ("3.75", "3.75"),
    ("7,5", "7.5"),
    ("1.234,56", "1234.56"),
    ("1,234.56", "1234.56"),
    ("150.000", "150000"),
    ("4.800", "4.8"),
    (".25", "0.25"),
    ("-5", "-5"),
    ("−12", "-12"),
    ("minus 40", "-40"),
    ("6.2e+3", "6200"),
    ("2^10", "1024"),
    # words
    ("twenty-three", "23"),
    ("forty seven", "47"),
    ("a hundred", "100"),
    ("two hundred and six", "206"),
    ("three thousand, four hundred", "3400"),
    ("nine hundred and fifty thousand", "950000"),
    ("a dozen", "12"),
    ("half a dozen", "6"),
    ("two dozen", "24"),
    ("zero", "0"),
    ("six point two five", "6.25"),
    # scales
    ("1.1 billion", "1100000000"),
    ("3bn", "3000000000"),
    ("64M", "64000000"),
    ("40k", "40000"),
    ("2 Mrd", "2000000000"),
    ("40 crore", "400000000"),
    ("13 lakh", "1300000"),
    ("two lakh crore", "2000000000000"),
    ("5 mn", "5000000"),
    ("7.5million", "7500000"),
    ("half a million", "500000"),
    ("one and a half million", "1500000"),
    ("a quarter of a million", "250000"),
    ("4 hundred", "400"),
    ("1.2 tn", "1200000000000"),
    # fractions
    ("two-thirds", "0.6667"),
    ("a fifth", "0.2"),
    ("three quarters", "0.75"),
    ("one-eighth", "0.125"),
    ("3/4", "0.75"),
    ("½", "0.5"),
    ("2½", "2.5"),
    ("2 1/4", "2.25"),
    ("two-and-a-half", "2.5"),
    ("five and three quarters", "5.75"),
    ("one hundred and thirty fifths", "26"),
    ("three twenty firsts", "0.1429"),
    ("one over four", "0.25"),
]


@pytest.mark.parametrize(("text", "value"), SINGLES)
def test_a_number_by_itself(text: str, value: str) -> None:
    number = only(text)
    assert written(number.nominal) == value
    assert (number.start, number.end) == (0, len(text))
    assert number.low == number.high == number.nominal


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 10 and 15", "10", "15"),
        ("from 14 to 21", "14", "21"),
        ("2-5", "2", "5"),
        ("3 to 4 million", "3000000", "4000000"),
        ("89 to 93 billion", "89000000000", "93000000000"),
        ("500,000 to 1 million", "500000", "1000000"),
        ("four to five thousand", "4000", "5000"),
        ("three or four", "3", "4"),
        ("3.5–4.0", "3.5", "4"),
        ("between about 30 and 40", "30", "40"),
    ],
)
def test_a_range(text: str, low: str, high: str) -> None:
    number = only(text)
    assert number.is_range
    assert number.nominal is None
    assert (written(number.low), written(number.high)) == (low, high)
    assert number.qualifier == "range"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose from 14 to 21", ["14", "21"]),
        ("troops grew from 850 to 2,400", ["850", "2400"]),
        ("by 14-11", ["14", "11"]),
        ("three out of four", ["3", "4"]),
        ("ten and twelve", ["10", "12"]),
        ("in 2018 to 3.9 million", ["2018", "3900000"]),
    ],
)
def test_two_numbers_and_no_range(text: str, values: list[str]) -> None:
    assert [written(n.nominal) for n in numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("over 5", "more than"),
        ("more than 5", "more than"),
        ("upwards of 5", "more than"),
        ("in excess of €5", "more than"),
        ("just over $5", "more than"),
        ("a little over 5", "more than"),
        ("exceeding 5", "more than"),
        (">5", "more than"),
        ("at least 5", "at least"),
        ("no fewer than 5", "at least"),
        ("not less than 5", "at least"),
        ("5 or more", "at least"),
        ("5+", "at least"),
        ("a minimum of 5", "at least"),
        ("under 5", "less than"),
        ("below 5", "less than"),
        ("nearly 5", "less than"),
        ("almost £5", "less than"),
        ("fewer than 5", "less than"),
        ("just short of 5", "less than"),
        ("sub-5", "less than"),
        ("up to 5", "at most"),
        ("as many as 5", "at most"),
        ("no more than 5", "at most"),
        ("5 or fewer", "at most"),
        ("up to about 5", "at most"),
        ("about 5", "about"),
        ("some 5", "about"),
        ("around US$5", "about"),
        ("roughly 5", "about"),
        ("an estimated 5", "about"),
        ("5-odd", "about"),
        ("5 or so", "about"),
        ("~5", "about"),
        ("close to 5", "about"),
        ("approx. 5", "about"),
        ("exactly 5", None),
        ("only 5", None),
        ("around the 5", None),
    ],
)
def test_a_hedge(text: str, qualifier: str | None) -> None:
    number = only(text)
    assert number.qualifier == qualifier
    if qualifier in ("more than", "at least"):
        assert (number.low, number.high) == (5, None)
    elif qualifier in ("less than", "at most"):
        assert (number.low, number.high) == (None, 5)
    else:
        assert number.low == number.high == 5


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("1.1 billion", "100000000"),
        ("187", "1"),
        ("62,000", "1000"),
        ("640", "10"),
        ("20", "1"),
        ("7.25", "0.01"),
        ("five thousand", "1000"),
        ("a hundred", "100"),
        ("3 to 4 million", "1000000"),
        ("half a million", "100000"),
    ],
)
def test_the_precision_as_printed(text: str, step: str) -> None:
    assert only(text).step == Decimal(step)


@pytest.mark.parametrize(
    ("text", "low"),
    [("dozens of", "12"), ("hundreds of homes", "100"), ("tens of thousands of", "10000"), ("millions of", "1000000")],
)
def test_a_vague_number_is_bounded_below_alone(text: str, low: str) -> None:
    number = numbers(text + " people")[0]
    assert (number.nominal, written(number.low), number.high) == (None, low, None)


@pytest.mark.parametrize(
    "text", ["MH17", "F-16", "A320", "4:39", "1.2.3", "192.168.1.2", "020 7946 0958", "someone", "often"]
)
def test_codes_are_no_numbers(text: str) -> None:
    assert numbers(text) == ()


@pytest.mark.parametrize(("text", "value"), [("22nd", 22), ("third", 3), ("twenty-third", 23), ("ninth", 9)])
def test_an_ordinal(text: str, value: int) -> None:
    number = only(text)
    assert number.ordinal
    assert number.nominal == value


def test_a_comma_is_a_decimal_point_where_the_text_writes_it_so() -> None:
    text = "It rose 7,5 percent to 1.250 tons."
    assert [written(n.nominal) for n in numbers(text)] == ["7.5", "1250"]


_PIECES = st.sampled_from(
    [
        "one",
        "two",
        "hundred",
        "and",
        "a",
        "half",
        "million",
        "of",
        "to",
        "between",
        "3",
        "1,000",
        "2.5",
        "½",
        "/",
        "-",
        "–",
        ",",
        "third",
        "thirds",
        "point",
        "minus",
        "over",
        "dozens",
        "^",
        "x",
        "e",
        "$",
        "m",
        " ",
        "\n",
        "٣",
        "²",
        "km",
        "%",
    ]
)


@given(
    st.lists(_PIECES, max_size=30).map("".join) | st.lists(_PIECES, max_size=20).map(" ".join) | st.text(max_size=80)
)
def test_any_text_gives_ordered_numbers(text: str) -> None:
    end = 0
    for number in numbers(text):
        assert end <= number.start < number.end <= len(text)
        end = number.end
