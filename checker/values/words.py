"""Figures and dates in words, as a headline or a chart's label shows them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import cast

from checker.phrases import day, number, plain, unit
from claims import lexicon
from claims.model import Period, Qualifier, Quantity

_CURRENCIES = lexicon.mapping("phrases", "currencies")
_HEDGES: dict[str, str] = {
    "more than": "over ",
    "at least": "at least ",
    "less than": "under ",
    "at most": "up to ",
    "about": "about ",
}
_SECONDS = 120  # the most that are told as seconds alone
_PARTS_OF_DAY = {
    ("T05:00", "T11:59"): "morning", ("T12:00", "T17:59"): "afternoon", ("T17:00", "T23:59"): "evening",
    ("T18:00", "T23:59"): "evening or night",
}  # fmt: skip


def words(value: Quantity | Period, qualifier: Qualifier | None = None) -> str:
    """A value as a reader would write it: "over €1.1 billion", "4 March 2026"."""
    if isinstance(value, Period):
        return _period(value)
    return (_HEDGES.get(qualifier or "", "") if value.nominal is not None else "") + _quantity(value)


def _quantity(value: Quantity) -> str:
    if value.nominal is not None:
        return _with_unit(number(value.nominal), value.nominal, value)
    if value.low is not None and value.high is not None and value.low != value.high:
        low, high = number(value.low), number(value.high)
        low_scale, high_scale = low.rpartition(" "), high.rpartition(" ")
        shared = low_scale[0] if low_scale[0] and low_scale[2] == high_scale[2] else low
        return _with_unit(f"{shared}–{high}", value.high, value)
    if value.low is not None and value.high is None:
        return "at least " + _with_unit(number(value.low), value.low, value)
    if value.high is not None:
        return ("" if value.low is not None else "up to ") + _with_unit(number(value.high), value.high, value)
    return "an amount left open"


def _with_unit(digits: str, amount: Decimal, value: Quantity) -> str:
    name = value.unit
    if name == "second" and amount > _SECONDS:
        return _clock(amount)
    if name is not None and name in _CURRENCIES:
        body = f"{'−' if amount < 0 else ''}{_CURRENCIES[name]}{digits.lstrip('-−')}"
    elif name is not None and len(name) == 3 and name.isupper():
        body = f"{name} {digits}"
    elif name == "percent":
        body = f"{digits}%"
    else:
        body = f"{digits} {unit(name, amount)}".strip()
    rate = " each" if value.per == "unit" else f" per {value.per}" if value.per else ""
    return body + (f" of {value.base}" if value.base else "") + rate


def _clock(seconds: Decimal) -> str:
    """A time that was run or taken, to the second: "2 h 51 min 16 s"."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (rest, "s"))
    return " ".join(f"{plain(n)} {sign}" for n, sign in parts if n)


def _period(value: Period) -> str:
    low, high = value.low, value.high
    if low is None and high is None:
        return "a date left open"
    if low is None or high is None:
        return f"since {_edge(low, value)}" if low else f"until {_edge(cast(str, high), value)}"
    zone = f" {value.zone}" if value.zone else ""
    if low == high:
        return day(low) + zone
    whole = _calendar(low, high)
    return whole if whole else _span(low, high) + zone


def _edge(iso: str, value: Period) -> str:
    if value.granularity == "year":
        return iso[:4]
    return day(iso).split(" ", 1)[1] if value.granularity == "month" and "T" not in iso else day(iso)


def _calendar(low: str, high: str) -> str | None:
    """The name of a whole month, quarter, half, year, decade or century; None for any other interval."""
    try:
        first, last = date.fromisoformat(low), date.fromisoformat(high)
    except ValueError:
        return None
    if first.day != 1 or (date.fromordinal(last.toordinal() + 1).day != 1):
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 1:
        return f"{first:%B} {first.year}"
    if months == 3 and first.month % 3 == 1:
        return f"{('first', 'second', 'third', 'fourth')[first.month // 3]} quarter of {first.year}"
    if months == 6 and first.month % 6 == 1:
        return f"{'first' if first.month == 1 else 'second'} half of {first.year}"
    if first.month != 1 or last.month != 12:
        return None
    if months == 120 and first.year % 10 == 0:
        return f"the {first.year}s"
    if months == 1200 and first.year % 100 == 0:
        return f"{_ordinal(first.year // 100 + 1)} century"
    return str(first.year) if months == 12 else f"{first.year}–{last.year}"


def _ordinal(n: int) -> str:
    ending = "th" if 10 < n % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def _span(low: str, high: str) -> str:
    first, last = day(low), day(high)
    part = _PARTS_OF_DAY.get((low[-6:], high[-6:])) if low[:-6] == high[:-6] else None
    if part:
        return f"{first[:-7]}, {part}" if low[:-6] else part
    if low[:10] == high[:10] and "T" in low:
        return f"{first}–{high.partition('T')[2]}"
    a, b = first.split(" "), last.split(" ")
    if len(a) == len(b) == 3 and a[1:] == b[1:]:
        return f"{a[0]}–{last}"
    return f"{first} – {last}"
