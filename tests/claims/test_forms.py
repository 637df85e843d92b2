"""Numbers, money, measures and shares, in every form that num2words, Babel and the house styles give them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Literal

import pytest
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit
from forms_in_sentences import LOCALES, at
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from claims import extract
from claims.model import Quantity
from claims.numbers import Number, numbers

AMOUNTS = ("The plan costs {} in all.", "It paid {} to the family.", "The bill came to {}, she said.")
SIZES = ("It measured {} in all.", "They found {} at the mill.", "The figure was {}, she said.")


def quantity(carrier: str, form: str, kind: str) -> Quantity:
    claim = at(carrier, form)
    assert claim.kind == kind, claim
    assert isinstance(claim.value, Quantity)
    return claim.value


def plain(value: Quantity, number: Decimal) -> bool:
    return (value.nominal, value.low, value.high) == (number, number, number)


def number(form: str) -> Number:
    (found,) = numbers(f"There were {form} people here.")
    return found


# Numbers in words and digits

whole = st.one_of(*(st.integers(10**n, 10 ** (n + 1) - 1) for n in range(15)), st.just(0))
# Nobody writes "1,001 thousand".
decimals = st.builds(lambda n, places: Decimal(n).scaleb(-places), st.integers(1, 999), st.integers(0, 3))


@given(
    whole,
    st.sampled_from([",", ""]),
    st.sampled_from([" and ", " "]),
    st.sampled_from(["-", " "]),
    st.sampled_from([str.lower, str.capitalize, str.upper]),
)
def test_a_cardinal_in_words(value: int, comma: str, joined: str, hyphen: str, case: Callable[[str], str]) -> None:
    words = num2words(value).replace(",", comma).replace(" and ", joined).replace("-", hyphen)
    found = number(case(words))
    assert (found.nominal, found.low, found.high) == (value, value, value)
    below = number(f"minus {words}")
    assert below.nominal == -value


@given(st.integers(1, 10**10 - 1))
def test_a_cardinal_in_lakhs_and_crores(value: int) -> None:
    assert number(num2words(value, lang="en_IN")).nominal == value


@given(st.integers(2, 10**9))
def test_an_ordinal(value: int) -> None:
    for form in (num2words(value, to="ordinal"), num2words(value, to="ordinal_num")):
        (found,) = numbers(f"It was the {form} time.")
        assert (found.ordinal, found.nominal) == (True, value), form


@given(decimals, st.sampled_from(["thousand", "million", "billion", "trillion"]))
def test_a_decimal_with_its_scale(value: Decimal, scale: str) -> None:
    times = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    for form in (f"{num2words(value)} {scale}", f"{value:,} {scale}", f"{value:,}-{scale}"):
        assert number(form).nominal == value * times, form


@given(whole.filter(lambda n: n > 0), st.sampled_from(["", "\N{MINUS SIGN}", "-", "minus "]), st.sampled_from(LOCALES))
def test_digits_with_the_separators_of_a_locale(value: int, sign: str, locale: str) -> None:
    found = number(sign + format_decimal(value, locale=locale))
    assert found.nominal == (-value if sign else value)


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("half a million", "500000"), ("a half-million", "500000"), ("three-quarters of a million", "750000"),
        ("a quarter of a million", "250000"), ("quarter of a million", "250000"), ("a million and a half", "1500000"),
        ("two and a half million", "2500000"), ("two-and-three-quarter million", "2750000"), ("1½ million", "1500000"),
        ("two dozen", "24"), ("half a dozen", "6"), ("a dozen and a half", "18"), ("a couple of hundred", "200"),
        ("a couple thousand", "2000"), ("one point two five million", "1250000"), ("twelve hundred and fifty", "1250"),
        ("13 009 million", "13009000000"), ("816\u2009000", "816000"),
        ("eight thousand seven hundred million", "8.7e9"),
        ("1.2bn", "1.2e9"), ("three lakh crore", "3e12"), ("12,34,567", "1234567"), ("1.5m", "1.5"),
    ],
)  # fmt: skip
def test_a_number_as_people_put_it(form: str, value: str) -> None:
    assert number(form).nominal == Decimal(value)


@pytest.mark.parametrize(
    ("form", "low", "high"),
    [
        ("3–5 million", "3e6", "5e6"), ("between 1.1 and 1.3 billion", "1.1e9", "1.3e9"),
        ("3-to-5 million", "3e6", "5e6"),
        ("from 3 to 5", "3", "5"), ("five- to seven", "5", "7"), ("two or three hundred", "200", "300"),
        ("-5 to 3", "-5", "3"), ("800,000 to 1.2 million", "8e5", "1.2e6"), ("two to three dozen", "24", "36"),
    ],
)  # fmt: skip
def test_a_range(form: str, low: str, high: str) -> None:
    found = number(form)
    assert (found.nominal, found.low, found.high) == (None, Decimal(low), Decimal(high))


# Money

sums = st.sampled_from([Decimal(s) for s in ("5", "12.5", "120", "1500", "1234.56", "25000", "1200000", "3200000000")])
CURRENCIES = ("USD", "GBP", "EUR", "AUD", "CAD", "INR", "ZAR", "NZD", "CHF", "CNY", "JPY")


@given(sums, st.sampled_from(CURRENCIES), st.sampled_from(LOCALES), st.sampled_from(AMOUNTS))
def test_a_sum_as_a_locale_prints_it(value: Decimal, code: str, locale: str, carrier: str) -> None:
    value = value.to_integral_value() if code == "JPY" else value
    for form in (
        format_currency(value, code, locale=locale),
        format_currency(value, code, locale=locale, format_type="name"),
        format_currency(value, code, "¤¤ #,##0.##", locale=locale),
    ):
        found = quantity(carrier, form, "money")
        assert plain(found, value), form
        assert found.unit == code or found.currency_open, form


HOUSE_SUMS = [
    ("$1.2 million", "1.2e6", "USD"), ("£1.2m", "1.2e6", "GBP"), ("€3.5 bn", "3.5e9", "EUR"),
    ("5 m euros", "5e6", "EUR"),
    ("$45-million", "45e6", "USD"), ("80 grand", "80000", "USD"), ("Rs 16,189 crore", "161890000000", "INR"),
    ("R5 000", "5000", "ZAR"), ("$US5 million", "5e6", "USD"), ("Aus$5m", "5e6", "AUD"), ("CA$5 million", "5e6", "CAD"),
    ("$13 009 million", "13009e6", "USD"), ("-$5 million", "-5e6", "USD"), ("−£5m", "-5e6", "GBP"),
    ("minus €5bn", "-5e9", "EUR"), ("half a million pounds", "500000", "GBP"), ("twenty quid", "20", "GBP"),
    ("a million and a half dollars", "1.5e6", "USD"), ("$1MM", "1e6", "USD"), ("50p", "0.5", "GBP"),
]  # fmt: skip


@pytest.mark.parametrize("carrier", AMOUNTS)
@pytest.mark.parametrize(("form", "value", "unit"), HOUSE_SUMS)
def test_a_sum_in_a_house_style(carrier: str, form: str, value: str, unit: str) -> None:
    found = quantity(carrier, form, "money")
    assert plain(found, Decimal(value))
    assert found.unit == unit or found.currency_open


@pytest.mark.parametrize(
    ("form", "low", "high"),
    [
        ("$3m-$4m", "3e6", "4e6"), ("between $26 and $31 million", "26e6", "31e6"), ("£3–5m", "3e6", "5e6"),
        ("€1.1-1.3bn", "1.1e9", "1.3e9"), ("7-9 lakh rupees", "7e5", "9e5"), ("10 to €15 million", "10e6", "15e6"),
    ],
)  # fmt: skip
def test_a_range_of_sums(form: str, low: str, high: str) -> None:
    found = quantity(AMOUNTS[0], form, "money")
    assert (found.nominal, found.low, found.high) == (None, Decimal(low), Decimal(high))


def test_grand_is_no_sum_before_what_it_describes() -> None:
    assert not [c for c in extract("The hall has 80 grand pianos.") if c.kind == "money"]


# Measures, shares and lengths of time

UNITS = {
    "length-kilometer": "kilometer", "length-meter": "meter", "length-mile": "mile", "length-centimeter": "centimeter",
    "length-millimeter": "millimeter", "length-yard": "yard", "mass-kilogram": "kilogram", "mass-ounce": "ounce",
    "area-hectare": "hectare", "area-square-kilometer": "square_kilometer", "area-square-mile": "square_mile",
    "area-square-foot": "square_foot", "volume-milliliter": "milliliter", "volume-cubic-meter": "cubic_meter",
    "speed-kilometer-per-hour": "kilometer/hour", "speed-mile-per-hour": "mile/hour", "power-megawatt": "megawatt",
    "temperature-celsius": "degree_Celsius", "power-kilowatt": "kilowatt", "frequency-hertz": "hertz",
    "energy-kilowatt-hour": "kilowatt_hour", "digital-gigabyte": "gigabyte", "mass-milligram": "milligram",
}  # fmt: skip
TIMES = {"duration-minute": "minute", "duration-hour": "hour", "duration-week": "week", "duration-year": "year"}
sizes = st.sampled_from([Decimal(s) for s in ("3", "2.5", "17", "1200", "45.75")])


@given(sizes, st.sampled_from(sorted(UNITS)), st.sampled_from(LOCALES), st.sampled_from(["long", "short"]),
       st.sampled_from(SIZES))  # fmt: skip
def test_a_measure_as_a_locale_prints_it(
    value: Decimal, unit: str, locale: str, length: Literal["long", "short"], carrier: str
) -> None:
    found = quantity(carrier, format_unit(value, unit, length=length, locale=locale), "measure")
    assert plain(found, value)
    assert found.unit == UNITS[unit]


@given(sizes, st.sampled_from(sorted(TIMES)), st.sampled_from(LOCALES), st.sampled_from(["long", "short"]))
def test_a_length_of_time_as_a_locale_prints_it(
    value: Decimal, unit: str, locale: str, length: Literal["long", "short"]
) -> None:
    found = quantity(SIZES[0], format_unit(value, unit, length=length, locale=locale), "duration")
    assert plain(found, value)
    assert found.unit == TIMES[unit]


@given(st.integers(-9999, 9999), st.sampled_from(LOCALES))
def test_a_percentage_as_a_locale_prints_it(tenths: int, locale: str) -> None:
    form = format_percent(Decimal(tenths) / 1000, "#,##0.0%", locale=locale)
    found = quantity(SIZES[2], form, "percent")
    assert plain(found, Decimal(tenths) / 10), form


@pytest.mark.parametrize(
    ("form", "kind", "value", "unit"),
    [
        ("816 000 t", "measure", "816000", "metric_ton"), ("1,200 g", "measure", "1200", "gram"),
        ("9st 7lb", "measure", "9.5", "stone"), ("three-quarters of a mile", "measure", "0.75", "mile"),
        ("a quarter of a mile", "measure", "0.25", "mile"),
        ("minus three degrees Celsius", "measure", "-3", "degree_Celsius"),
        ("−3C", "measure", "-3", "degree_Celsius"), ("40,000 b/d", "measure", "40000", "barrel/day"),
        ("17 US gallons", "measure", "17", "gallon"), ("10pc", "percent", "10", "percent"),
        ("half a percent", "percent", "0.5", "percent"), ("four-tenths of a percent", "percent", "0.4", "percent"),
        ("0.5 of a percentage point", "percent", "0.5", "percentage_point"), ("1 in 5", "percent", "20", "percent"),
        ("25 basis points", "percent", "0.25", "percentage_point"), ("2h 21m", "duration", "141", "minute"),
        ("2.5m years", "duration", "2500000", "year"), ("three-quarters of an hour", "duration", "0.75", "hour"),
        ("3 mths", "duration", "3", "month"),
    ],
)  # fmt: skip
def test_a_figure_in_a_house_style(form: str, kind: str, value: str, unit: str) -> None:
    found = quantity(SIZES[2], form, kind)
    assert plain(found, Decimal(value))
    assert found.unit == unit


@pytest.mark.parametrize("form", ["35C-40C", "35-40C", "35C to 40C", "between 35C and 40C", "35 to 40 degrees Celsius"])
def test_a_range_of_measures(form: str) -> None:
    found = quantity(SIZES[0], form, "measure")
    assert (found.low, found.high, found.unit) == (35, 40, "degree_Celsius")


# Changes, conversions, tables, imprints


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The toll rose by three to 47.", {3: "up", 47: None}),
        ("Its market value drops $296bn.", {296 * 10**9: "down"}),
        ("Its market value drops to $296bn.", {296 * 10**9: None}),
        ("Members dropped 4,000 to 61,000.", {4000: "down", 61000: None}),
        ("A rise of 2 °F is likely.", {2: "up"}),
        ("It was 2 °F.", {2: None}),
        ("They plan a $5 increase in the fare.", {5: "up"}),
        ("The fund raised $5 million.", {5 * 10**6: None}),
    ],
)
def test_the_size_of_a_change_is_no_level(text: str, changes: dict[int, str | None]) -> None:
    found = [c.value for c in extract(text) if isinstance(c.value, Quantity)]
    assert {v.nominal: v.change for v in found} == changes


@pytest.mark.parametrize(
    ("knots", "kilometres", "same"), [(17, 31, True), (17, 32, True), (17, 310, False), (17, 13, False)]
)
def test_a_conversion_is_the_same_only_where_it_is_right(knots: int, kilometres: int, same: bool) -> None:
    found = [c for c in extract(f"It did {knots} knots ({kilometres} km/h).") if c.kind == "measure"]
    assert [c.same_as is not None for c in found] == [False, same]
