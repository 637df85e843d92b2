"""Measures: "3,440-kilometer-long", "6ft 2in", "17 knots (31 km/h)", "800,000 barrels a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claims import lexicon
from claims.figures.amount import Amount, claims, with_shared_unit
from claims.figures.context import Context
from claims.figures.conversion import agrees
from claims.figures.unit_names import unit_after
from claims.model import Claim
from claims.number_words import LETTER_SCALES
from claims.numbers import Number
from claims.parse import Text
from claims.units import DIMENSIONS, NAMES, PARTS, TIME

_SCALE = re.compile(r"(?P<letter>[mbt])(?=[\s\xa0-][a-z(])")
_COUNTED = re.compile(
    r"\s(?:of\s|people\b|men\b|women\b|[a-z]{3,}(?<!ss)(?<!us)s\b(?!\s(?:above|below|deep|high|long|wide|tall)))"
)
_MAGNITUDE_BEFORE = re.compile(r"\bmagnitude(?:\sof)?(?:\s(?:about|around|at least))?\s\Z", re.I)
_MAGNITUDE_AFTER = re.compile(r"[\s-]magnitude\b", re.I)
_COMPOUND = re.compile(r"[\s,]{0,2}(?:and\s)?\Z")
_INCHES = re.compile(r"-(?P<inches>\d|1[01])(?:-inch(?:es)?\b|(?![\w%-]|[.,]\d))")
_AND_A_HALF = re.compile(rf"\b(?:an?|one)\s(?P<unit>{lexicon.one_of(NAMES)})\sand\sa\s(?P<part>half|quarter)\b", re.I)
_EVERY = rf"(?:each|every|per)\s(?P<time>{lexicon.one_of(TIME.values())})\b"
_EVERY_BEFORE = re.compile(rf"\b{_EVERY}(?:,?\s(?:some|about|around|roughly|up\sto|over|at\sleast)?)\s?\Z", re.I)
_EVERY_AFTER = re.compile(rf"(?:\s[a-z-]+){{1,5}}?\s{_EVERY}")
_TIME_APART = 30  # characters in front of a figure in which the time of a rate may stand
_NEGATIVE = re.compile(r"(?<![\w\d])[-−–]\s?\Z")


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The measures that a text names, in text order."""
    context = Context(text, taken)
    halves = list(_and_a_half(context))
    free = Context(text, [*taken, *((a.start, a.end) for a in halves)]) if halves else context
    found = [a for n in free.numbers() if not n.ordinal and (a := _amount(free, n))]
    found = sorted([*found, *halves], key=lambda a: a.start)
    return claims(context, with_shared_unit(context, _compound(context.text, found)), "measure", _alike)


def _alike(first: Amount, second: Amount) -> bool:
    """Whether one is the conversion of the other: other units of one dimension, and as much but for rounding."""
    dimension = DIMENSIONS.get(first.unit or "")
    if first.unit == second.unit or dimension is None or dimension != DIMENSIONS.get(second.unit or ""):
        return False
    return agrees(first, second)


def _amount(context: Context, number: Number) -> Amount | None:
    text = context.text
    special = _magnitude(text, number) or _absolute_zero(text, number)
    if special:
        return special
    number, end = _scaled(text, number)
    unit = unit_after(text, end, number.words and not number.fraction and not text[end - 1].isdigit())
    if unit is None or not context.free(number.start, unit[1]):
        return None
    if unit[0] == "bit" and text[unit[1] - 1] == "b" and not _many_bits(number):
        return None
    if not _belongs(number, unit[2]) or (text[end : unit[1]] == "m" and _COUNTED.match(text, unit[1])):
        return None
    amount = _with_inches(text, Amount(number.start, unit[1], number, _as_rate(text, number.start, unit[0], unit[1])))
    return _signed(text, amount)


def _as_rate(text: str, start: int, unit: str, end: int) -> str:
    """The unit of a volume or a mass by its time, where that stands apart: "every hour 200 litres leaked"."""
    if DIMENSIONS.get(unit) not in ("volume", "mass"):
        return unit
    found = _EVERY_BEFORE.search(text, max(0, start - _TIME_APART), start) or _EVERY_AFTER.match(text, end)
    return f"{unit}/{found['time'].lower()}" if found else unit


def _with_inches(text: str, amount: Amount) -> Amount:
    """ "6-foot-2", "5-foot-11-inch"."""
    found = _INCHES.match(text, amount.end) if amount.unit == "foot" else None
    number = amount.number
    if found is None or number.nominal is None or text[number.end] != "-":
        return amount
    total = number.nominal + Decimal(found["inches"]) / 12
    step = Decimal("0.083333")
    return replace(amount, end=found.end(), number=replace(number, nominal=total, low=total, high=total, step=step))


def _and_a_half(context: Context) -> Iterator[Amount]:
    """ "a mile and a half"."""
    for m in _AND_A_HALF.finditer(context.text) if context.holds("half", "quarter") else ():
        if context.free(m.start(), m.end()):
            value = Decimal("1.5") if m["part"].lower() == "half" else Decimal("1.25")
            number = Number(m.start(), m.end(), value, value, value, Decimal("0.25"), words=True)
            yield Amount(m.start(), m.end(), number, NAMES[m["unit"].lower()])


def _many_bits(number: Number) -> bool:
    """Whether a "b" can mean bits: "1500b", but "1.2b" is a billion."""
    return number.nominal is not None and number.nominal >= 100


def _belongs(number: Number, gap: str) -> bool:
    """Whether the words between number and unit fit: "half a mile", "a quarter of a mile", "thousands of tonnes"."""
    words = gap.split()
    article = not {"a", "an"}.isdisjoint(words)
    if "of" in words:
        return number.nominal is None or (number.fraction and article)
    return not article or number.fraction


def _scaled(text: str, number: Number) -> tuple[Number, int]:
    """The number with a letter of scale, where a unit follows that ("12.3m tonnes")."""
    found = None if number.scaled or number.words else _SCALE.match(text, number.end)
    if found is None or unit_after(text, found.end(), True) is None:
        return number, number.end
    scaled = number.times(LETTER_SCALES[found["letter"]])
    return replace(scaled, scaled=True, mantissa=number.nominal or Decimal(0)), found.end()


def _magnitude(text: str, number: Number) -> Amount | None:
    """The magnitude of an earthquake."""
    if number.nominal is None or not 0 < number.nominal < 11:
        return None
    if _MAGNITUDE_BEFORE.search(text[max(0, number.start - 30) : number.start]):
        return Amount(number.start, number.end, number, "magnitude")
    found = _MAGNITUDE_AFTER.match(text, number.end)
    return Amount(number.start, found.end(), number, "magnitude") if found else None


def _absolute_zero(text: str, number: Number) -> Amount | None:
    start = number.start - len("absolute ")
    if number.nominal != 0 or text[max(0, start) : number.start].lower() != "absolute ":
        return None
    return Amount(start, number.end, number, "kelvin")


def _signed(text: str, amount: Amount) -> Amount:
    """A temperature with a minus sign that stands apart ("- 20 degrees")."""
    number = amount.number
    if number.nominal is None or number.nominal <= 0 or not (amount.unit or "").startswith("degree_"):
        return amount
    found = _NEGATIVE.search(text[max(0, amount.start - 4) : amount.start])
    if found is None:
        return amount
    return replace(amount, start=amount.start - len(found[0]), number=number.times(Decimal(-1)))


def _compound(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with "6ft" and "2in" made one, in the larger unit."""
    out: list[Amount] = []
    for amount in amounts:
        last = out[-1] if out else None
        parts = PARTS.get((last.unit or "", amount.unit or "")) if last else None
        if last and parts and _COMPOUND.match(text[last.end : amount.start]):
            out[-1] = _sum(last, amount, parts)
        else:
            out.append(amount)
    return out


def _sum(first: Amount, second: Amount, parts: int) -> Amount:
    a, b = first.number, second.number
    if a.nominal is None or b.nominal is None:
        return first
    total = a.nominal + b.nominal / parts
    number = replace(
        a, end=b.end, nominal=total, low=total, high=total, step=(b.step / parts).quantize(Decimal("1e-6"))
    )
    return replace(first, end=second.end, number=number)
