"""Small pieces of the sentences that a report prints: numbers, days, units, lists of things."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from claims import lexicon

LONGEST = 70  # characters of a quotation or a status in a headline
_SYMBOLS = lexicon.mapping("phrases", "symbols")
_PLURALS = lexicon.mapping("phrases", "plurals")
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def listed(items: Sequence[str]) -> str:
    """ "A, B and C"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def capital(text: str) -> str:
    """With a capital at its head."""
    return text[:1].upper() + text[1:]


def shorten(text: str, longest: int = LONGEST) -> str:
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
            return f"{plain(scaled)} {word}" if scaled == round(scaled, 3) else plain(amount)
    return plain(amount)


def plain(amount: Decimal) -> str:
    """All digits of a number, without zeros at the end."""
    digits = f"{amount.normalize():,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


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


def proper(key: str) -> str:
    """A normalised name with its capitals again: "Lithuania" for "lithuania"."""
    return key.title() if key.islower() else key
