"""Numbers with what stands behind them: sums, shares, measures, lengths of time, counts."""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from claims.languages.facts import Facts, Unit
from claims.languages.facts import facts as facts_of
from claims.model import Claim, Qualifier, Quantity

Known = TypeVar("Known")
_BLANK = "[ \xa0\u202f\u2009]"
_DASH = "[-\u2010-\u2015]"
_SHORT = 2  # letters of a word that is read in its very letters alone: "M", "Md", "ha"
_FEWEST = 3  # smaller counts are said in many ways
_APART = re.compile(r"[\w:/]\Z|\d[.,]\Z|[\w.]-\Z")  # before a number that is a part of something else
_REACH = 30  # characters before a number that are searched for a hedge
_PART_OF = re.compile(rf"[:/]\d|{_DASH}\w|[^\W\d_]")  # behind one: an hour, a name ("70-ies", "5G")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """How a language prints a figure; what is named in a pattern is told of at `_patterns`."""

    figure: re.Pattern[str]
    hedge: re.Pattern[str] | None
    scales: Mapping[str, Decimal]
    units: Mapping[str, Unit]
    hedges: Mapping[str, Qualifier]


def find(text: str, facts: Facts, taken: Iterable[tuple[int, int]] = ()) -> Iterator[Claim]:
    """The figures of a text in its order. taken: spans that dates have."""
    patterns = _patterns(facts.code)
    spans = sorted(taken)
    for match in patterns.figure.finditer(text):
        start, end = match.span()
        if any(start < b and a < end for a, b in spans) or _APART.search(text[max(0, start - 2) : start]):
            continue
        claim = _claim(text, match, facts, patterns)
        if claim is not None:
            yield claim


def _group(words: Iterable[str]) -> str:
    """Words as a group of a pattern, the longest first; short ones in their very letters."""
    parts = []
    for word in sorted(set(words), key=lambda w: (-len(w), w)):
        spaced = re.escape(word).replace(r"\ ", _BLANK)
        parts.append(spaced if _exact(word) else f"(?i:{spaced})")
    return "(?:" + "|".join(parts or ["(?!)"]) + ")"


@functools.cache
def _patterns(code: str) -> _Patterns:
    """The patterns of a language, made once: number, its other end, scale, sign in front and unit behind."""
    facts = facts_of(code)
    assert facts is not None
    digits = _digits(facts)
    words = _group(facts.numbers)
    alone = _group(facts.alone)
    scale = rf"(?:{_BLANK}?(?P<scale>{_group(facts.scales)})(?!\w))?"
    to = rf"(?:{_BLANK}?{_DASH}{_BLANK}?|{_BLANK}{_group(facts.to)}{_BLANK})"
    link = rf"(?:{_group(facts.links)}{_BLANK}?)?"
    behind = rf"(?:{_BLANK}?{link}(?P<unit>{_group(facts.units)})(?![^\W\d_]))?"
    near = rf"(?:{_BLANK}?(?P<own>{_group(facts.units)}))?"
    figure = (
        rf"(?:(?<![^\W\d_])(?P<sign>{_group(facts.signs)}){_BLANK}?)?"
        rf"(?:(?P<number>{digits})(?:{near}{to}(?P<other>{digits}))?"
        rf"|(?<!\w)(?:(?P<word>{words})|(?P<alone>{alone}))(?!\w)){scale}{behind}"
    )
    hedge = re.compile(rf"(?<!\w)(?P<hedge>{_group(facts.hedges)}){_BLANK}*\Z") if facts.hedges else None
    tables = _table(facts.scales), _table(facts.units), _table(facts.hedges)
    return _Patterns(re.compile(figure), hedge, *tables)


def _digits(facts: Facts) -> str:
    """A number in digits: with marks between groups of three, and a fraction."""
    marks = {facts.group, " ", "\xa0", "\u202f", "\u2009", "'", "’"} - {facts.decimal}
    group = "[" + re.escape("".join(sorted(marks | ({"."} if facts.decimal == "," else set())))) + "]"
    fraction = re.escape(facts.decimal)
    point = r"|\.\d{1,2}(?!\d)" if facts.decimal == "," else ""
    return rf"(?<!\d)[-−]?(?:\d{{1,3}}(?:{group}\d{{3}})+(?!\d)(?:{fraction}\d+)?|\d+(?:{fraction}\d+{point})?)(?!\d)"


def _table(words: Mapping[str, Known]) -> dict[str, Known]:
    """Words as they are looked up."""
    return {w if _exact(w) else w.casefold(): known for w, known in words.items()}


def _exact(word: str) -> bool:
    """Whether a word is read in its very letters alone: a short form, a code ("ALL")."""
    return word.isupper() or sum(c.isalpha() for c in word) <= _SHORT


def _folded(word: str, exact: Container[str] = ()) -> str:
    """A word as it is looked up. exact: those that are looked up in their very letters."""
    plain = re.sub(_BLANK, " ", word)
    return plain if plain in exact else plain.casefold()


def _value(printed: str, facts: Facts) -> Decimal:
    """The number that digits print."""
    whole, _, rest = printed.partition(facts.decimal)
    if not rest and (found := re.fullmatch(r"(.*)\.(\d{1,2})", whole)):
        whole, rest = found.groups()
    sign = "-" if whole[:1] in "-−" else ""
    return Decimal(sign + re.sub(r"\D", "", whole) + (f".{rest}" if rest else ""))


def _claim(text: str, match: re.Match[str], facts: Facts, patterns: _Patterns) -> Claim | None:
    """The claim that a figure makes; None for a number that is part of something else, or says too little."""
    unit = _unit(match, facts, patterns)
    if unit is None and (match["number"] is None or _PART_OF.match(text, match.end())):
        return None
    scale = patterns.scales[_folded(match["scale"], patterns.scales)] if match["scale"] else Decimal(1)
    number = _number(match, facts)
    if unit is None and _says_little(text, match, number * scale):
        return None
    kind, name, is_open = (unit.kind, unit.name, unit.open) if unit else ("count", None, False)
    step = _tidy(_step(number) * scale)
    nominal = _tidy(number * scale)
    if match["other"]:
        last = _tidy(_value(match["other"], facts) * scale)
        low = nominal if nominal < last else _tidy(number)
        ends = Quantity(None, low, last, name, step, currency_open=is_open)
        return Claim(*match.span(), match[0], kind, ends, "range") if low < last else None
    hedge, start = _hedge(text, match.start(), patterns)
    low_end = None if hedge in ("less than", "at most") else nominal
    high_end = None if hedge in ("more than", "at least") else nominal
    value = Quantity(nominal, low_end, high_end, name, step, currency_open=is_open)
    return Claim(start, match.end(), text[start : match.end()], kind, value, hedge)


def _number(match: re.Match[str], facts: Facts) -> Decimal:
    """The number that is printed, or said in a word."""
    if match["word"]:
        return Decimal(facts.numbers[match["word"].casefold()])
    return facts.alone[match["alone"].casefold()] if match["alone"] else _value(match["number"], facts)


def _tidy(value: Decimal) -> Decimal:
    """A number without zeros behind the point, and without an exponent."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _unit(match: re.Match[str], facts: Facts, patterns: _Patterns) -> Unit | None:
    if match["unit"]:
        return patterns.units[_folded(match["unit"], patterns.units)]
    return facts.signs[match["sign"]] if match["sign"] else None


def _says_little(text: str, match: re.Match[str], value: Decimal) -> bool:
    """Whether a bare number is small, an ordinal, or a year."""
    year = match["scale"] is None and re.fullmatch(r"(?:1[5-9]|20)\d\d", match["number"] or "")
    ordinal = text[match.end() : match.end() + 1] == "." and match["number"].isdigit() and value < 100
    return bool(year) or ordinal or value < _FEWEST or match["number"].startswith("0")


def _step(value: Decimal) -> Decimal:
    """The place value of the last digit that tells something."""
    decimals = value.as_tuple().exponent
    whole = value.normalize().as_tuple().exponent if value else 0
    assert isinstance(whole, int) and isinstance(decimals, int)
    return Decimal(10) ** (decimals if decimals < 0 else whole)


def _hedge(text: str, start: int, patterns: _Patterns) -> tuple[Qualifier | None, int]:
    """The hedge before a figure, and where the figure begins with it."""
    window = max(0, start - _REACH)
    found = patterns.hedge.search(text[window:start]) if patterns.hedge else None
    if found is None:
        return None, start
    return patterns.hedges[_folded(found["hedge"])], window + found.start()
