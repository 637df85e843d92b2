"""The many ways in which suites name a unit, brought to one."""

from __future__ import annotations

import re
from decimal import Decimal

from claims import lexicon
from claims.currencies import CODES, NATIONS, NOUNS, SYMBOLS
from claims.figures.nouns import singular
from claims.units import NAMES, PLAIN_SYMBOLS

_HUNDREDTHS = lexicon.mapping("suite_units", "hundredths")
_MULTIPLES = {
    name: (unit, lexicon.integers("suite_units", "many")[name])
    for name, unit in lexicon.mapping("suite_units", "multiples").items()
}
_CURRENCIES = {
    **{noun: code for noun, code in NOUNS.items() if noun not in NAMES and len(code) == 3},
    **{f"{nation} {noun}".replace(" ", "_"): code for (nation, noun), code in NATIONS.items()},
    **{mark: code for mark, code in SYMBOLS.items() if not mark.isalpha()},
    **lexicon.mapping("suite_units", "currencies"),
}
_KNOWN = {
    **{symbol.lower(): unit.lower() for symbol, unit in PLAIN_SYMBOLS.items()},
    **{name.replace(" ", "_"): unit.lower() for name, unit in NAMES.items()},
    **_CURRENCIES,
    **lexicon.mapping("suite_units", "names"),
}


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
