"""Reads the unit of measurement that follows a number: "km", "square feet", "miles per hour", "kV/cm"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claims import lexicon
from claims.units import (
    AREAS,
    GLUED_ONLY,
    MAY_STAND_APART,
    NAMES,
    PLAIN_SYMBOLS,
    PLURALS,
    PREFIXABLE,
    PREFIXES,
    RATES,
    SHORT_RATES,
    SYMBOLS,
)

_TONS = lexicon.mapping("units", "tons")
_POWERS_AFTER = lexicon.mapping("units", "powers.after")
_POWERS_BEFORE = lexicon.mapping("units", "powers.before")


def _prefixed_names() -> dict[str, str]:
    out = {}
    for name in PREFIXABLE:
        for prefix in PREFIXES:
            out[prefix + name] = prefix + NAMES[name].replace("metric_ton", "ton")
    return out


def _plural(name: str) -> str:
    return PLURALS.get(name, name + "s")


def _names() -> dict[str, str]:
    """Every name in lower case, singular and plural, areas and volumes included, to pint's name."""
    single = {**NAMES, **_prefixed_names()}
    out = {form: unit for name, unit in single.items() for form in (name, _plural(name))}
    for form, unit in [(form, unit) for form, unit in out.items() if unit in AREAS]:
        out |= {words + form: power + unit for words, power in _POWERS_BEFORE.items()}
        out[form + " squared"], out[form + " cubed"] = "square_" + unit, "cubic_" + unit
    return out


def _symbols() -> dict[str, str]:
    """Every symbol to pint's name; squared and cubed lengths included."""
    prefix_of = {symbol: name for name, symbol in PREFIXES.items()} | {"µ": "micro", "K": "kilo"}
    out = {symbol: unit for symbol, (unit, _) in SYMBOLS.items()}
    for symbol, (unit, prefixes) in SYMBOLS.items():
        for prefix in prefixes + ("µ" if "μ" in prefixes else ""):
            out[prefix + symbol] = _TONS.get(prefix + symbol, prefix_of[prefix] + unit)
    out |= PLAIN_SYMBOLS
    for symbol, unit in [(symbol, unit) for symbol, unit in out.items() if unit in AREAS]:
        out |= {symbol + mark: power + unit for mark, power in _POWERS_AFTER.items()}
        out |= {words + symbol: power + unit for words, power in _POWERS_BEFORE.items()}
    return out


_NAMES = _names()
_SYMBOLS = _symbols()


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"[\s\xa0]") for word in sorted(words, key=len, reverse=True))


_GAP = r"[\s\xa0]?-?[\s\xa0]?(?:of[\s\xa0])?(?:an?[\s\xa0])?"
_NAME = re.compile(rf"(?P<gap>{_GAP})(?P<unit>{_any(_NAMES)})(?![\w])", re.I)
_FIRST_WORDS = frozenset(re.split(r"[\W\d_]", name)[0] for name in _NAMES)
_FIRST_WORD = re.compile(rf"{_GAP}([^\W\d_]+)", re.I)
_SYMBOL = re.compile(rf"(?P<gap>[\s\xa0]?-?[(\[{{]?)(?P<unit>{_any(_SYMBOLS)})(?![\w²³^])(?P<close>[)\]])?")
_QUOTES = re.compile(r"(?P<foot>['′’](?=\s?\d))|(?P<inch>[\"″”](?![\w]))")
_PER = re.compile(
    r"(?:[\s-](?:of\s(?:crude\s)?oil\s(?:equivalent\s)?)?(?:per|an?|each|every)[\s-]|[\s]?/[\s]?|[\s]?p/)"
    rf"(?P<what>(?:{_any(RATES)})|{_any(k for k in _SYMBOLS if len(k) > 1)})(?:s)?(?![\w'’²^])|"
    rf"/(?P<short>(?-i:{_any(SHORT_RATES)}))(?![\w'’])",
    re.I,
)
_OTHER_SCALE = re.compile(r"\s?[(/]\s?[-−]?\d+\s?[CF]\b")
_HEAT = re.compile(rf"\b{lexicon.pattern('units', 'heat.words')}\b", re.I)
_CLOSED = re.compile(r"\s?(?:[.,;:)\]!?–—]|\Z)|\s(?:of|in|on|at|per|to|and|or|from|for|by|was|were|is|are|than)\b")
_END = re.compile(r"\.?[ \xa0]{0,3}(?:\Z|[\r\n)\]])")


def unit_after(text: str, at: int, end_of_number_is_word: bool) -> tuple[str, int, str] | None:
    """(pint's name, where its words end, the gap before it) of the unit at text[at:], None for none.

    end_of_number_is_word: symbols follow digits only.
    """
    first = _FIRST_WORD.match(text, at, at + 40)
    found = _NAME.match(text, at) if first and first[1].lower() in _FIRST_WORDS else None
    if found:
        unit = _NAMES[re.sub(r"[\s\xa0]", " ", found["unit"].lower())]
        return (*_with_rate(text, unit, found.end()), found["gap"])
    if end_of_number_is_word:
        return None
    return _symbol(text, at)


def _symbol(text: str, at: int) -> tuple[str, int, str] | None:
    found = _SYMBOL.match(text, at)
    if found is None:
        quotes = _QUOTES.match(text, at)
        if quotes is None or text.count('"', max(0, at - 200), at) % 2 or text.count("“", max(0, at - 200), at):
            return None
        return "foot" if quotes["foot"] else "inch", quotes.end(), ""
    symbol = re.sub(r"[\s\xa0]", " ", found["unit"])
    bracket = found["gap"][-1:] in ("(", "[", "{")
    if bracket and not found["close"]:
        return None
    alone = symbol in GLUED_ONLY and found["gap"] and text[found.end() : found.end() + 1] != "/"
    if alone and not (_stands(text, symbol, found.end()) or _is_heat(text, found)):
        return None
    end = found.end() if bracket else found.end("unit")
    unit = "kiloton" if symbol == "kt" and text.startswith(" of ", end) else _SYMBOLS[symbol]
    return (*_with_rate(text, unit, end), found["gap"])


def _stands(text: str, symbol: str, end: int) -> bool:
    """Whether a letter apart from its digits is a unit, since nothing follows that the number could count."""
    if symbol in ("in", "b"):
        return _ends(text, end)
    return symbol in MAY_STAND_APART and _CLOSED.match(text, end) is not None


def _is_heat(text: str, symbol: re.Match[str]) -> bool:
    """Whether "C" and "F" apart from their digits are degrees: "the mercury hit 35 C", "35 C (95 F)"."""
    if symbol["unit"] not in ("C", "F"):
        return False
    if _OTHER_SCALE.match(text, symbol.end()) or text[symbol.end() : symbol.end() + 1] == ")":
        return True
    return _HEAT.search(text, max(0, symbol.start() - 80), symbol.end() + 60) is not None


def _ends(text: str, at: int) -> bool:
    """Whether nothing but the end of a sentence or a bracket follows, so that "2 in." is inches."""
    return _END.match(text, at) is not None


def _with_rate(text: str, unit: str, end: int) -> tuple[str, int]:
    """The unit with what it is a rate for: "barrel/day", "kilovolt/centimeter"."""
    found = _PER.match(text, end) if "/" not in unit else None
    if found is None:
        return unit, end
    what = found["what"] or found["short"]
    per = SHORT_RATES.get(what) if found["short"] else RATES.get(what) or RATES.get(what.lower()) or _SYMBOLS.get(what)
    return (f"{unit}/{per}", found.end()) if per else (unit, end)
