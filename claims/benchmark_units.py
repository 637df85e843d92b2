"""The many ways in which suites name a unit, brought to one."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.currencies import CODES, NATIONS, NOUNS, SYMBOLS
from claims.figures.nouns import singular
from claims.units import NAMES, PLAIN_SYMBOLS

_HUNDREDTHS = {
    "cent": "USD", "us_cent": "USD", "penny": "GBP", "pence": "GBP", "sen": "MYR", "basis_point": "percentage_point",
}  # fmt: skip
_MULTIPLES = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2)}
_OTHER_NAMES = {
    "people": "person", "percent_point": "percentage_point", "pct": "percent", "%": "percent", "oil_bbl": "barrel",
    "barrel_of_oil": "barrel", "pound_mass": "pound", "brake_horsepower": "horsepower", "gigatonne": "gigaton",
    "metric_horsepower": "horsepower", "hp": "horsepower", "tonne": "metric_ton", "t": "metric_ton", "min": "minute",
    "parts_per_million": "ppm", "part_per_million": "ppm", "parts_per_billion": "ppb", "part_per_billion": "ppb",
    "pound_foot": "foot_pound", "foot_pound_force": "foot_pound", "pound_force_foot": "foot_pound", "hr": "hour",
    "c": "degree_celsius", "f": "degree_fahrenheit", "degree_angle": "degree", "degree_of_arc": "degree",
    "kw": "kilowatt",    "sec": "second", "s": "second", "gb": "gigabyte", "mb": "megabyte",
    "cubic_centimeter": "milliliter", "cc": "milliliter",
}  # fmt: skip
_CURRENCIES = (
    {noun: code for noun, code in NOUNS.items() if noun not in NAMES and len(code) == 3}
    | {f"{nation} {noun}".replace(" ", "_"): code for (nation, noun), code in NATIONS.items()}
    | {mark: code for mark, code in SYMBOLS.items() if not mark.isalpha()}
    | {"rupee": "INR", "indian_rupee": "INR", "new_israeli_shekel": "ILS", "israeli_new_shekel": "ILS", "rm": "MYR"}
    | {"us_dollar": "USD", "british_pound_sterling": "GBP", "pound_sterling": "GBP", "danish_crown": "DKK"}
)
_KNOWN = (
    {symbol.lower(): unit.lower() for symbol, unit in PLAIN_SYMBOLS.items()}
    | {name.replace(" ", "_"): unit.lower() for name, unit in NAMES.items()}
    | _CURRENCIES
    | _OTHER_NAMES
)


def unit_of(name: str | None, kind: str) -> tuple[str | None, Decimal]:
    """(unit, what one of it is in that unit): ("USD", 0.01) of "cent", ("kilometer/hour", 1) of "kph"."""
    if not name:
        return None, Decimal(1)
    if name in CODES or (kind == "money" and re.fullmatch(r"[A-Z]{3}", name)):
        return name, Decimal(1)
    plain = re.sub(r"\bper[\s_]?cent(?:s|age)?\b", "percent", name.strip().lower())
    plain = re.sub(r"\s*(?:/|\bper\b)\s*|_per_", "/", plain)
    plain = re.sub(r"(\w+)\s*(?:\*\*|\^)\s*([23])", lambda m: f"{'square' if m[2] == '2' else 'cubic'}_{m[1]}", plain)
    plain = plain.replace("²", "2").replace("metre", "meter").replace("litre", "liter")
    if plain in _KNOWN:
        return _KNOWN[plain], Decimal(1)
    parts = [_single(part, kind) for part in plain.split("/")]
    if parts[0] in _HUNDREDTHS:
        return _HUNDREDTHS[parts[0]], Decimal("0.01")
    first, factor = _MULTIPLES.get(parts[0], (parts[0], 1))
    if first.isupper() or first in ("percent", "percentage_point"):
        return first, Decimal(factor)
    whole = "/".join([first, *parts[1:]])
    return _KNOWN.get(whole, whole), Decimal(factor)


def _single(part: str, kind: str) -> str:
    words = [singular(word, word) for word in re.split(r"[\s_·*-]+", part) if word]
    name = "_".join(words)
    return "GBP" if name == "pound" and kind == "money" else _KNOWN.get(name, name)
