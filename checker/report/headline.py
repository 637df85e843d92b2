"""A finding in one plain question: "The Ottawa treaty: 1997 or 1999?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from checker.model import Reading
from checker.report.charts import Stated
from checker.report.clock import on_one_clock
from checker.report.difference import differing
from checker.report.subject import subject
from checker.report.wording import office, shorten, words
from claims.model import Members, Name, Period, Quantity, Quotation, Role, Status

_MOST = 4  # values that a headline names
_SHORT = 70  # characters of a quotation that a headline gives whole
_PARTS = " and its parts"


def headline(about: str, kind: str, stated: Sequence[Stated]) -> str:
    """The question that a finding asks. stated: one value for each group, in order."""
    if about.endswith(_PARTS):
        return f"{about.removesuffix(_PARTS)}: do its parts add up?"
    head = capital(shorten(subject(about or kind, kind, [s.value for s in stated]), 110).rstrip(".:"))
    named = list(dict.fromkeys(sides(kind, stated)))
    if len(named) < 2:
        return f"{head}: two accounts"
    return f"{head}{' –' if ':' in head else ':'} {_either(named)}?"


def statement(about: str, kind: str, readings: Sequence[Reading]) -> tuple[str, str]:
    """What sources agree on, and what they say of it; the first is empty where the second says all."""
    value = readings[0].value
    said = words(value, readings[0].qualifier)
    about = subject(about or kind, kind, [value])
    if isinstance(value, Role) and value.holder and about.startswith("office of"):
        said = office(value)
    parts = value.members if isinstance(value, Members) and value.members else (said.strip("“”"),)
    known = all(part.casefold() in about.casefold() for part in parts)
    return ("" if known else capital(shorten(about, 110))), capital(said) if known else said


def capital(text: str) -> str:
    """With a capital at its head."""
    return text[:1].upper() + text[1:]


def _either(named: list[str]) -> str:
    if len(named) > _MOST:
        more = len(named) - _MOST + 1
        named = [*named[: _MOST - 1], f"{more} other values"]
    return f"{', '.join(named[:-1])} or {named[-1]}"


def sides(kind: str, stated: Sequence[Stated]) -> list[str]:
    """The value of each group as the headline names it, in order."""
    values = [s.value for s in stated]
    if all(isinstance(v, Quantity) for v in values):
        return _quantities(kind, stated)
    if all(isinstance(v, Role) for v in values):
        return _roles(cast(list[Role], values))
    if all(isinstance(v, Quotation) for v in values):
        return _quotations(cast(list[Quotation], values))
    if len(values) == 2 and all(isinstance(v, Members) for v in values):
        return _lists(*cast(list[Members], values))
    if all(isinstance(v, Status) for v in values):
        return [f"“{words(v)}”" for v in values]
    if all(isinstance(v, Period) for v in values):
        return _without_common_year([words(p) for p in on_one_clock(cast(list[Period], values))])
    plain = [words(v) for v in values]
    if len(set(plain)) < len(plain) and all(isinstance(v, Name) for v in values):
        return [v.key for v in cast(list[Name], values)]
    return plain


def _quantities(kind: str, stated: Sequence[Stated]) -> list[str]:
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


_MEASURES = {
    "percent", "percentage_point", "second", "minute", "hour", "day", "week", "month", "year", "decade",
    "century", "meter", "kilometer", "centimeter", "mile", "foot", "inch", "yard", "knot", "gram", "kilogram",
    "tonne", "ton", "metric_ton", "pound", "liter", "hectare", "acre", "watt", "kilowatt", "megawatt", "gigawatt",
    "volt", "hertz", "byte", "megabyte", "gigabyte", "terabyte", "degree", "kelvin", "barrel", "gallon",
    "nautical_mile",
}  # fmt: skip


def _roles(values: list[Role]) -> list[str]:
    if len({v.key for v in values}) > 1:
        return [shorten(v.holder) for v in values]
    if len({(v.office, v.of) for v in values}) > 1:
        return [office(v) for v in values]
    return [f"{v.tenure} {v.office}" for v in values]


def _quotations(values: list[Quotation]) -> list[str]:
    """The words that differ, or the whole where it is short and they are much of it, or one only has more."""
    texts = [v.text for v in values]
    apart = [differing(text, texts[1 if n == 0 else 0]) for n, text in enumerate(texts)]
    much = any(" " in (joined := " ".join(a)) and 3 * len(joined) > len(t) for a, t in zip(apart, texts, strict=True))
    if not all(apart) or (much and max(map(len, texts)) <= _SHORT):
        return [words(v) for v in values]
    return [f"“{shorten(' … '.join(a))}”" for a in apart]


def _lists(one: Members, other: Members) -> list[str]:
    """Whom only one of the two lists names, or the numbers given where the names are the same."""
    if not one.members or not other.members:
        return [_counted(one), _counted(other)]
    only = [_only(one, other), _only(other, one)]
    if all(only):
        return only
    if any(only):
        missed = next(filter(None, only))
        return [f"with {missed}", "without"] if only[0] else ["without", f"with {missed}"]
    return [str(v.stated or len(v.members)) for v in (one, other)]


def _counted(value: Members) -> str:
    return f"those listed ({words(value)})" if value.members else words(value)


def _only(one: Members, other: Members) -> str:
    names = [m for m, key in zip(one.members, one.keys, strict=False) if key not in other.keys]
    return words(replace(one, members=tuple(names), complete=True)) if names else ""


def _without_common_year(plain: list[str]) -> list[str]:
    years = {p.rpartition(" ")[2] for p in plain}
    if len(years) == 1 and all(p.count(" ") >= 1 and p[-4:].isdigit() and "–" not in p[-9:] for p in plain):
        return [p.rpartition(" ")[0] for p in plain]
    return plain
