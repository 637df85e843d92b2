"""What is known of a language: CLDR's names of months, scales, currencies, units and countries, and words of our own.

CLDR's tables come with Babel. What they lack (hedges, number words, case endings) stands for some languages in
`claims/lexicon/<code>/wording.toml`; for any other that CLDR knows, figures are read without.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from importlib import resources
from typing import Any

from babel import Locale, UnknownLocaleError

from claims import lexicon
from claims.currencies import CODES, SIGNS, SYMBOLS
from claims.model import Kind, Qualifier
from claims.name_spans import key

_WORDING = "wording"
_ZEROS = re.compile(r"0+")
_VOWELS = "aeiouysаеиоуыэюяйьіїє"  # in which names end in the nominative


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands behind a number: the kind of claim that it makes, and the unit of its value."""

    kind: Kind
    name: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """A language. decimal, group: marks within numbers; first: whether the year is printed first in a numeric date.

    scales: words for powers of ten; units: what stands behind a number; signs: of currencies, in front of one; months:
    by name; countries: the first letters of each name to its key in English. numbers: small ones in words; alone:
    scales that stand for one of themselves ("mille"). hedges: with what each says; to: between the ends of a range;
    links: between a scale and its unit ("de"). year_before, year_after: what shows four digits to be a year; ordinals:
    behind a day. abbreviations: after which no sentence ends.
    letters: of another alphabet, to ours.
    """

    code: str
    decimal: str
    group: str
    first: bool
    scales: Mapping[str, Decimal]
    units: Mapping[str, Unit]
    signs: Mapping[str, Unit]
    months: Mapping[str, int]
    countries: Mapping[str, str]
    numbers: Mapping[str, int] = field(default_factory=dict)
    alone: Mapping[str, Decimal] = field(default_factory=dict)
    hedges: Mapping[str, Qualifier] = field(default_factory=dict)
    to: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    year_before: tuple[str, ...] = ()
    year_after: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    abbreviations: frozenset[str] = frozenset()
    letters: Mapping[int, str] = field(default_factory=dict)


@functools.cache
def read_with_words() -> tuple[str, ...]:
    """The codes of the languages for which there is a file of words, English aside."""
    folders = resources.files("claims.lexicon").iterdir()
    return tuple(sorted(f.name for f in folders if f.is_dir() and f.joinpath(f"{_WORDING}.toml").is_file()))


@functools.cache
def facts(code: str) -> Facts | None:
    """What is known of a language; None for one that CLDR has not."""
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None
    own = dict(lexicon.table(_WORDING, code).data) if code in read_with_words() else {}
    endings = own.get("endings", "").split()
    symbols = locale.number_symbols.get("latn", {})
    return Facts(
        code=code,
        decimal=symbols.get("decimal", "."),
        group=symbols.get("group", ","),
        first=locale.date_formats["medium"].pattern.startswith("y"),
        scales=_scales(locale, endings),
        units=_percents(own) | _measures(locale, own) | _currencies(locale, endings, own),
        signs={sign: Unit("money", unit, sign == "$") for sign, unit in _signs(locale).items()},
        months=_months(locale),
        countries=_countries(locale, own),
        numbers=own.get("numbers", {}),
        alone={word: Decimal(number) for word, number in own.get("alone", {}).items()},
        hedges={phrase: name for name, phrases in own.get("hedges", {}).items() for phrase in phrases},
        to=tuple(own.get("to", ())),
        links=tuple(own.get("links", ())),
        year_before=tuple(own.get("year_before", ())),
        year_after=tuple(own.get("year_after", ())),
        ordinals=tuple(own.get("ordinals", ())),
        abbreviations=frozenset(own.get("abbreviations", "").split()),
        letters=str.maketrans(own.get("letters", {})),
    )


def _scales(locale: Locale, endings: Iterable[str]) -> dict[str, Decimal]:
    """Words and short forms for thousands, millions and so on."""
    found: dict[str, Decimal] = {}
    for length in ("short", "long"):
        forms: dict[Decimal, set[str]] = {}
        for patterns in locale.compact_decimal_formats[length].values():
            for power, pattern in patterns.items():
                zeros = _ZEROS.search(pattern.pattern)
                word = _plain(_ZEROS.sub("", pattern.pattern))
                if zeros and word:
                    forms.setdefault(Decimal(int(power)) / 10 ** (len(zeros[0]) - 1), set()).add(word)
        for size, words in forms.items():
            found |= dict.fromkeys(_declined(words, endings) if length == "long" else sorted(words), size)
    return found


def _plain(pattern: str) -> str:
    """The words of a pattern of CLDR, without its quotes."""
    return " ".join(pattern.replace("'", "").replace("¤", "").split())


def _declined(words: Iterable[str], endings: Iterable[str]) -> list[str]:
    """Words, and the stem of those of one word with each ending."""
    single = sorted(w for w in words if " " not in w)
    same = next((n for n, letters in enumerate(zip(*single, strict=False)) if len(set(letters)) > 1), None)
    stem = min(single, key=len, default="")[:same]
    more = {stem + ending for ending in endings} if len(stem) >= 3 else set()
    return sorted({*words, *more})


def _percents(own: Mapping[str, Any]) -> dict[str, Unit]:
    found = {"%": Unit("percent", "percent")}
    found |= dict.fromkeys(own.get("percent", ()), Unit("percent", "percent"))
    return found | dict.fromkeys(own.get("points", ()), Unit("percent", "percentage_point"))


def _measures(locale: Locale, own: Mapping[str, Any]) -> dict[str, Unit]:
    """Units of measurement and of time, in full and by symbols of two letters or more."""
    found: dict[str, Unit] = {}
    for name, unit in lexicon.mapping("cldr", "units").items():
        kind = "duration" if name.startswith("duration") else "measure"
        lengths = ("long",) if kind == "duration" else ("long", "short")
        for length in lengths:
            patterns = locale._data["unit_patterns"].get(name, {}).get(length, {})  # as babel.units reads them
            words = {_plain(p.replace("{0}", "")) for p in _texts(patterns) if "{0}" in p}
            found |= {w: Unit(kind, unit) for w in sorted(words) if len(w) > 1}
    return found | {word: Unit("measure", unit) for word, unit in own.get("measures", {}).items()}


def _texts(patterns: Any) -> Iterator[str]:
    """The texts of a table of CLDR by number and case, without those of a rate ("per kilometre")."""
    for name, value in patterns.items():
        if isinstance(value, str) and name != "per":
            yield value
        elif hasattr(value, "items"):
            yield from _texts(value)


def _currencies(locale: Locale, endings: Iterable[str], own: Mapping[str, Any]) -> dict[str, Unit]:
    """Currencies behind a number: their names, symbols and codes, and what they are called for short."""
    found: dict[str, Unit] = {}
    plurals = locale._data["currency_names_plural"]  # no other way leads to the forms that go with numbers
    for code in sorted(CODES & set(locale.currencies)):
        forms = {locale.currencies[code], *_texts(plurals.get(code, {}))}
        forms |= {name[:1].lower() + name[1:] for name in forms if name[1:2].islower()}
        found |= dict.fromkeys(_declined(forms, endings), Unit("money", code))
        found[code] = Unit("money", code)
    found |= {sign: Unit("money", unit, sign == "$") for sign, unit in _signs(locale).items()}
    short = own.get("currencies", {})
    dollars = {word: Unit("money", unit, unit == "USD") for word, unit in short.items()}
    return found | dollars


def _signs(locale: Locale) -> dict[str, str]:
    """What is printed for a currency instead of its name."""
    known = {s.upper(): code for s, code in SYMBOLS.items() if s in SIGNS or s.endswith("$")}
    for code in sorted(CODES):
        sign = locale.currency_symbols.get(code, code)
        known[sign] = code
        known.setdefault(code, code)
    return known


def _months(locale: Locale) -> dict[str, int]:
    """Names of months in every form that CLDR has, and short without their full stop."""
    found: dict[str, int] = {}
    for use in ("format", "stand-alone"):
        for width in ("abbreviated", "wide"):
            for number, name in locale.months[use][width].items():
                found[name.casefold()] = number
                found[name.casefold().rstrip(".")] = number
    return {name: n for name, n in found.items() if len(name) > 2 and not name.isdigit()}


@functools.cache
def _english_countries() -> Mapping[str, str]:
    """The codes of countries to the keys of their names in English."""
    return {code: key(name) for code, name in Locale("en").territories.items() if code.isalpha()}


def _countries(locale: Locale, own: Mapping[str, Any]) -> dict[str, str]:
    """The first letters of countries' names, as keys, to their keys in English."""
    letters = str.maketrans(own.get("letters", {}))
    names = {name: english for code, english in _english_countries().items() if (name := locale.territories.get(code))}
    names |= own.get("countries", {})
    return {key(_stem(n.lower()).translate(letters)): english for n, english in names.items() if " " not in n}


def _stem(word: str) -> str:
    """The part of a country's name that its cases have in common."""
    short = word.rstrip(_VOWELS)
    return short if len(short) >= 4 else word[: max(3, len(word) - 1)]
