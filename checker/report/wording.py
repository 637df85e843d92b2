"""Values in words, as a headline or a chart's label shows them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

from claims.model import Members, Name, Period, Place, Qualifier, Quantity, Quotation, Role, Status, Value

_CURRENCIES = {
    "EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪", "TRY": "₺", "UAH": "₴",
    "NGN": "₦", "VND": "₫", "PHP": "₱", "AUD": "A$", "CAD": "C$", "NZD": "NZ$", "HKD": "HK$", "BRL": "R$",
}  # fmt: skip
_SYMBOLS = {
    "meter": "m", "kilometer": "km", "centimeter": "cm", "millimeter": "mm", "gram": "g", "kilogram": "kg",
    "milligram": "mg", "liter": "l", "milliliter": "ml", "hectare": "ha", "degree_Celsius": "°C",
    "degree_Fahrenheit": "°F", "kelvin": "K", "watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW",
    "kilowatt_hour": "kWh", "megawatt_hour": "MWh", "gigawatt_hour": "GWh", "terawatt_hour": "TWh", "volt": "V",
    "hertz": "Hz", "megahertz": "MHz", "gigahertz": "GHz", "byte": "B", "megabyte": "MB", "gigabyte": "GB",
    "terabyte": "TB", "decibel": "dB", "hectopascal": "hPa", "kilometer/hour": "km/h", "meter/second": "m/s",
    "mile/hour": "mph", "square_kilometer": "km²", "square_meter": "m²", "cubic_meter": "m³", "kilometer**2": "km²",
    "kilometer ** 2": "km²", "meter**2": "m²", "meter ** 2": "m²", "meter**3": "m³", "meter ** 3": "m³",
}  # fmt: skip
_PLURALS = {"foot": "feet", "inch": "inches", "person": "people", "man": "men", "woman": "women", "child": "children"}
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_HEDGES: dict[str, str] = {
    "more than": "over ",
    "at least": "at least ",
    "less than": "under ",
    "at most": "up to ",
    "about": "about ",
}
_MARKS = '“”„«»"'
_SECONDS = 120  # the most that are told as seconds alone
_PARTS_OF_DAY = {
    ("T05:00", "T11:59"): "morning", ("T12:00", "T17:59"): "afternoon", ("T17:00", "T23:59"): "evening",
    ("T18:00", "T23:59"): "evening or night",
}  # fmt: skip
_LONGEST = 70  # characters of a quotation or a status in a headline


def words(value: Value, qualifier: Qualifier | None = None) -> str:
    """A value as a reader would write it: "over €1.1 billion", "4 March 2026", "“hostage states”"."""
    say = cast(Callable[[Any], str], _SAY[type(value)])
    hedge = _HEDGES.get(qualifier or "", "") if isinstance(value, Quantity) and value.nominal is not None else ""
    return hedge + say(value)


def shorten(text: str, longest: int = _LONGEST) -> str:
    """The text on one line, cut at a word when it is longer than `longest` characters."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    space = cut.rfind(" ", longest * 2 // 3)
    return (cut[:space] if space > 0 else cut).rstrip(" ,;:") + "…"


def number(amount: Decimal) -> str:
    """A number with its thousands kept apart, in millions and more where that is shorter."""
    for scale, word in _SCALES:
        if abs(amount) >= scale:
            scaled = amount / scale
            return f"{_plain(scaled)} {word}" if scaled == round(scaled, 3) else _plain(amount)
    return _plain(amount)


def proper(key: str) -> str:
    """A normalised name with its capitals again: "Lithuania" for "lithuania"."""
    return key.title() if key.islower() else key


def office(value: Role) -> str:
    """An office with what it is the office of."""
    return value.office + (f" of {proper(value.of)}" if value.of else "")


def day(iso: str) -> str:
    """An ISO day, moment or time of day as it is printed in a newspaper."""
    date_part, _, time = iso.partition("T")
    if not date_part:
        return time
    try:
        parsed = date.fromisoformat(date_part)
    except ValueError:
        return iso
    printed = f"{parsed.day} {parsed:%B} {parsed.year}"
    return f"{printed}, {time}" if time else printed


def moment(published: datetime | None, with_time: bool) -> str | None:
    """A date of publication."""
    if published is None:
        return None
    return day(published.isoformat(timespec="minutes") if with_time else published.date().isoformat())


def unit(name: str | None, amount: Decimal | None) -> str:
    """A unit as it follows a number: "km", "hours", "%"."""
    if name is None:
        return ""
    if name in _SYMBOLS:
        return _SYMBOLS[name]
    if name in ("percent", "percentage_point"):
        return "%" if name == "percent" else plural("percentage point", amount)
    top, _, bottom = name.replace("_", " ").partition("/")
    return plural(top.strip(), amount) + (f" per {bottom.strip()}" if bottom else "")


def plural(noun: str, amount: Decimal | None = None) -> str:
    """A noun as it follows an amount; of no amount, in the plural."""
    if amount is not None and abs(amount) == 1:
        return noun
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _plain(amount: Decimal) -> str:
    digits = f"{amount.normalize():,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


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
    if name in _CURRENCIES:
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
    return " ".join(f"{_plain(n)} {sign}" for n, sign in parts if n)


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


def _role(value: Role) -> str:
    tenure = "" if value.tenure == "current" else f"{value.tenure} "
    held = f"{tenure}{office(value)}"
    return f"{value.holder}, {held}" if value.holder else held


def _members(value: Members) -> str:
    if not value.members:
        return number(Decimal(value.stated)) if value.stated is not None else "no members"
    shown = [m.lstrip("-•*– ") for m in value.members[:6]] + (
        ["others"] if len(value.members) > 6 or not value.complete else []
    )
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _place(value: Place) -> str:
    text = value.text
    link = (value.relation or "").rpartition(" ")[2]
    if link and link.casefold() not in text.casefold().split():
        text = f"{link} {text}"
    return shorten(text)


def _quotation(value: Quotation) -> str:
    return f"“{shorten(value.text.strip(_MARKS))}”"


_SAY: dict[type, Any] = {
    Quantity: _quantity,
    Period: _period,
    Name: lambda v: shorten(v.text),
    Role: _role,
    Members: _members,
    Quotation: _quotation,
    Status: lambda v: shorten(v.text),
    Place: _place,
}
