"""Numbers, sums, shares and dates as CLDR prints them, read back, in each language that has a file of words."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
)
from babel.units import format_unit
from repository import ROOT

from claims.languages.facts import read_with_words
from claims.languages.read import read
from claims.model import Claim, Period, Quantity

LANGUAGES = read_with_words()
LEAST = 0.95
EACH = 150  # samples of each form
CURRENCIES = ("EUR", "USD", "GBP", "PLN", "UAH", "RUB", "CHF", "JPY")
UNITS = {"length-kilometer": "kilometer", "area-hectare": "hectare", "mass-kilogram": "kilogram"}
README = (ROOT / "README.md").read_text(encoding="utf-8")
Sample = tuple[str, Decimal | str, str | None]


def numbers(draw: random.Random, most: int = 7) -> Decimal:
    """A number of up to so many digits, some with a fraction, none so small that it is taken for an article."""
    whole = draw.randrange(3, 10 ** draw.randrange(2, most))
    whole += 5000 * (1400 < whole < 2200)  # and no year
    return Decimal(whole) + Decimal(draw.choice(("0", "0.5", "0.25"))) * draw.randrange(2)


def compact(draw: random.Random) -> Decimal:
    return Decimal(draw.randrange(11, 9999)) * Decimal(10) ** draw.choice((5, 6, 8))


def shortened(value: Decimal) -> Decimal:
    """A number as it is printed with one digit behind the point of its thousands, millions or more."""
    power = Decimal(1000) ** ((value.adjusted()) // 3)
    return (value / power).quantize(Decimal("0.1")) * power


def decimals(code: str, draw: random.Random) -> Sample:
    value = numbers(draw)
    return format_decimal(value, locale=code), value, None


def in_words(code: str, draw: random.Random) -> Sample:
    value = shortened(compact(draw))
    return format_compact_decimal(value, format_type="long", locale=code, fraction_digits=1), value, None


def sums(code: str, draw: random.Random) -> Sample:
    value, unit = numbers(draw).quantize(Decimal("0.01")), draw.choice(CURRENCIES)
    value = value.quantize(Decimal(1)) if unit == "JPY" else value
    return format_currency(value, unit, locale=code), value, unit


def named_sums(code: str, draw: random.Random) -> Sample:
    value, unit = Decimal(int(numbers(draw))), draw.choice(CURRENCIES)
    return format_currency(value, unit, format_type="name", locale=code), value, unit


def compact_sums(code: str, draw: random.Random) -> Sample:
    value, unit = shortened(compact(draw)), draw.choice(CURRENCIES[:5])
    return format_compact_currency(value, unit, locale=code, fraction_digits=1), value, unit


def shares(code: str, draw: random.Random) -> Sample:
    value = Decimal(draw.randrange(1, 999)) / 10
    return format_percent(value / 100, locale=code, decimal_quantization=False), value, "percent"


def measures(code: str, draw: random.Random) -> Sample:
    unit, value = draw.choice(sorted(UNITS)), Decimal(int(numbers(draw, 5)))
    return format_unit(value, unit, draw.choice(("long", "short")), locale=code), value, UNITS[unit]


def days(code: str, draw: random.Random) -> Sample:
    day = date(1990, 1, 1) + timedelta(draw.randrange(18_000))
    return format_date(day, draw.choice(("short", "medium", "long", "full")), locale=code), day.isoformat(), None


FORMS: dict[str, tuple[str, Callable[[str, random.Random], Sample]]] = {
    "numbers": ("count", decimals),
    "numbers in words": ("count", in_words),
    "money": ("money", sums),
    "money, named": ("money", named_sums),
    "money in millions": ("money", compact_sums),
    "percent": ("percent", shares),
    "measures": ("measure", measures),
    "dates": ("date", days),
}


def right(claims: tuple[Claim, ...], kind: str, value: Decimal | str, unit: str | None) -> bool:
    """Whether what was read is the one value that was printed."""
    found = [c for c in claims if c.kind == kind]
    if len(found) != 1:
        return False
    read_value = found[0].value
    if isinstance(read_value, Period):
        return (read_value.low, read_value.high) == (value, value)
    assert isinstance(read_value, Quantity)
    return read_value.nominal == value and read_value.unit == unit


@functools.cache
def read_back(code: str, form: str) -> list[tuple[str, bool]]:
    """What was printed, each with whether it was read right."""
    kind, sample = FORMS[form]
    draw = random.Random(f"{code} {form}")
    samples = [sample(code, draw) for _ in range(EACH)]
    return [(said, right(read(f"Xy {said}, xy.", code).claims, kind, *value)) for said, *value in samples]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_read_back(code: str, form: str) -> None:
    told = read_back(code, form)
    wrong = [printed for printed, well in told if not well]
    assert len(wrong) <= (1 - LEAST) * len(told), wrong[:20]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_readme_says_how_many(code: str) -> None:
    row = next(line for line in README.splitlines() if f"| `{code}` |" in line)
    columns = [
        ("numbers", "numbers in words"),
        ("money", "money, named", "money in millions"),
        ("percent",),
        ("measures",),
        ("dates",),
    ]
    for printed, forms in zip(row.split("|")[3:], columns, strict=False):
        told = [well for form in forms for _, well in read_back(code, form)]
        assert printed.strip() == f"{100 * sum(told) / len(told):.0f} %"


def test_there_are_those_that_the_readme_names() -> None:
    assert LANGUAGES == ("de", "es", "fr", "it", "lt", "pl", "ru", "uk")
