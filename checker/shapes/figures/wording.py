"""How a finding of figures or dates is put into words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from checker.model import Document, Finding, Reading, Subject
from checker.outlier import others_against
from checker.phrases import listed
from checker.shape import Stated, Told, Wording
from checker.values.clock import on_one_clock
from checker.values.intervals import interval
from checker.values.words import words
from claims import lexicon
from claims.hedges import AFTER, BEFORE
from claims.kinds import row_of
from claims.model import Claim, Kind, Period, Quantity

_MOST_NAMED = 2  # outlets; more are counted
_PLURALS = lexicon.words("figures", "counting.plural_bodies")
_NUMBERS = "one two three four five six seven eight nine".split()
_MANY = 100  # times as much, of which nobody wants a fraction
# What is a unit and not a noun that is counted: a headline keeps it with the number.
_MEASURES = {
    "percent", "percentage_point", "second", "minute", "hour", "day", "week", "month", "year", "decade",
    "century", "meter", "kilometer", "centimeter", "mile", "foot", "inch", "yard", "knot", "gram", "kilogram",
    "tonne", "ton", "metric_ton", "pound", "liter", "hectare", "acre", "watt", "kilowatt", "megawatt", "gigawatt",
    "volt", "hertz", "byte", "megabyte", "gigabyte", "terabyte", "degree", "kelvin", "barrel", "gallon",
    "nautical_mile",
}  # fmt: skip


def about(subject: Subject) -> str:
    """ "Tarn Valley: turnout"; either alone where the other is not known."""
    return ": ".join(filter(None, (subject.owner, subject.what)))


def sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """The values, without the unit or the year that all of them share."""
    values = [s.value for s in stated]
    if all(isinstance(v, Quantity) for v in values):
        return _quantities(kind, stated)
    if all(isinstance(v, Period) for v in values):
        return _without_common_year([words(p) for p in on_one_clock(cast(list[Period], values))])
    return [words(cast(Quantity | Period, v)) for v in values]


def _quantities(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """Without the unit where it is the noun that is counted, since what is in question names it."""
    units = {s.value.unit for s in stated if isinstance(s.value, Quantity)}
    counted = all(isinstance(s.value, Quantity) and s.value.nominal is not None for s in stated)
    noun = next(iter(units))
    if len(units) == 1 and counted and (noun is None or kind == "age" or _is_counted(noun)):
        plain = [cast(Quantity, s.value) for s in stated]
        bare = [Quantity(v.nominal, v.low, v.high) for v in plain]
        return [words(b, s.qualifier) for b, s in zip(bare, stated, strict=True)]
    return [words(replace(cast(Quantity, s.value), base=None), s.qualifier) for s in stated]


def _is_counted(noun: str) -> bool:
    return noun.isalpha() and noun.islower() and noun not in _MEASURES


def _without_common_year(plain: list[str]) -> list[str]:
    years = {p.rpartition(" ")[2] for p in plain}
    if len(years) == 1 and all(p.count(" ") >= 1 and p[-4:].isdigit() and "–" not in p[-9:] for p in plain):
        return [p.rpartition(" ")[0] for p in plain]
    return plain


def _fields(told: Told) -> Mapping[str, str]:
    """What the sentences of the levels name: who gives what, what may reconcile it, how far it lies apart."""
    finding = told.finding
    lone = others_against(finding, told.documents)
    against = "" if lone is None else _NUMBERS[lone - 1] if lone <= len(_NUMBERS) else str(lone)
    order = list(told.documents)
    in_order = sorted(finding.readings, key=lambda r: (order.index(r.document), r.start, -r.end))
    return {
        "given": _given(told),
        "reconciling": _reconciling(in_order),
        "distance": _after("; ", _distance(in_order)),
        "alone": _after("; one source stands against ", against),
    }


def _after(lead: str, text: str) -> str:
    return lead + text if text else ""


def _given(told: Told) -> str:
    """ "“187 people” (two sources) and “191 passengers” (one source)"; "Police say “8,000” (Wire), organisers …"."""
    each = _grouped(told.finding)
    speakers = _speakers(each, told.documents)
    shown = [_shown(members, told) for members in each]
    if speakers is None:
        return listed(shown)
    (first, said), *others = zip(speakers, shown, strict=True)
    verb = "say" if first.endswith("s") or first.split()[-1].casefold() in _PLURALS else "says"
    return ", ".join([f"{first[:1].upper()}{first[1:]} {verb} {said}", *(f"{who} {what}" for who, what in others)])


def _grouped(finding: Finding) -> list[list[Reading]]:
    groups = sorted({r.group for r in finding.readings})
    return [[r for r in finding.readings if r.group == group] for group in groups]


def _shown(members: Sequence[Reading], told: Told) -> str:
    quote = " ".join(members[0].quote.split())
    documents = {told.documents[m.document] for m in members}
    named = sorted(documents, key=lambda d: d.publisher or d.id)
    names = list(dict.fromkeys(told.label(d) for d in named))
    return f"“{quote}” ({listed(names) if len(names) <= _MOST_NAMED else f'{len(names)} sources'})"


def _speakers(each: Sequence[Sequence[Reading]], documents: Mapping[str, Document]) -> list[str] | None:
    """Who says so in each group, if somebody is named in all of them and nobody in two."""
    named = [[who for r in members if (who := _speaker(r, documents))] for members in each]
    keys = [{a.casefold().split()[-1] for a in found} for found in named]
    if not all(named) or sum(map(len, keys)) > len(set[str]().union(*keys)):
        return None
    return [found[0] for found in named]


def _speaker(reading: Reading, documents: Mapping[str, Document]) -> str:
    """Who says so, without the capital of a sentence's head; empty where nobody is named."""
    who = reading.attribution or ""
    if any(c.isdigit() for c in who):
        return ""
    small = who[:1].lower() + who[1:]
    return small if re.search(rf"\b{re.escape(small)}\b", documents[reading.document].text) else who


def _reconciling(readings: Sequence[Reading]) -> str:
    """What may reconcile figures that nearly agree: the words that loosen them, as printed, or rounding."""
    loosening = list(dict.fromkeys(f"“{word}”" for r in readings if (word := _loosening(r))))
    if loosening:
        return f"they differ, but {listed(loosening)} may reconcile them"
    rounded = max(readings, key=lambda r: r.value.step if isinstance(r.value, Quantity) else 0)
    if not isinstance(rounded.value, Quantity):
        return "they differ, but only as much as the dates are loosely put"
    return f"they differ, but “{' '.join(rounded.quote.split())}” may be rounded"


def _loosening(reading: Reading) -> str:
    """The word that loosens a figure, as printed; of a range all of it; empty for a plain figure."""
    text, qualifier = " ".join(reading.quote.split()), reading.qualifier
    if qualifier is None or qualifier == "range":
        return text if qualifier else ""
    known = sorted((*BEFORE[qualifier], *AFTER.get(qualifier, ())), key=len, reverse=True)
    found = (re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in known)
    return next((m[0].lower() for m in found if m), qualifier)


def _in_one_unit(readings: Sequence[Reading]) -> Iterator[Claim]:
    """What the readings state, without a unit that all of them have, so that nothing is converted, which takes time."""
    units = {r.value.unit for r in readings if isinstance(r.value, Quantity)}
    for r in readings:
        value = replace(r.value, unit=None) if isinstance(r.value, Quantity) and len(units) == 1 else r.value
        yield Claim(r.start, r.end, r.quote, r.kind, value, r.qualifier)


def _distance(readings: Sequence[Reading]) -> str:
    """ "the highest is 38 % above the lowest"; empty where that says nothing, as for dates, ages and losses."""
    if not all(isinstance(r.value, Quantity) for r in readings) or len({r.kind for r in readings}) > 1:
        return ""
    numbers = [interval(c).centre for c in _in_one_unit(readings)]
    low, high = min(numbers), max(numbers)
    if low <= 0 or high <= low or not all(row_of(r.kind).additive for r in readings):
        return ""
    times = high / low
    if times >= 2:
        return f"the highest is {times:{',.0f' if times >= _MANY else '.3g'}} times the lowest"
    above = 100 * (times - 1)
    return f"the highest is {above:.0f} % above the lowest" if above >= 1 else ""


WORDING = Wording(about=about, words=words, sides=sides, fields=_fields)
