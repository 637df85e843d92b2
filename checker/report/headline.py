"""A finding in one plain question: "The Ottawa treaty: 1997 or 1999?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from checker.report.charts import Stated
from checker.report.difference import differing
from checker.report.wording import proper, shorten, words
from claims.model import Members, Name, Period, Quantity, Quotation, Role

_MOST = 4  # values that a headline names


def headline(about: str, kind: str, stated: Sequence[Stated]) -> str:
    """The question that a finding asks. stated: one value for each group, in order."""
    subject = shorten(about or kind, 110).rstrip(".:")
    subject = subject[:1].upper() + subject[1:]
    named = list(dict.fromkeys(sides(kind, stated)))
    if len(named) < 2:
        return f"{subject}: two accounts"
    return f"{subject}{' –' if ':' in subject else ':'} {_either(named)}?"


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
    plain = [words(v) for v in values]
    if all(isinstance(v, Period) for v in values):
        return _without_common_year(plain)
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
    return [words(s.value, s.qualifier) for s in stated]


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
        return [v.office + (f" of {proper(v.of)}" if v.of else "") for v in values]
    return [f"{v.tenure} {v.office}" for v in values]


def _quotations(values: list[Quotation]) -> list[str]:
    """The words that differ, or the whole where they are most of it."""
    out = []
    for n, value in enumerate(values):
        apart = differing(value.text, values[1 if n == 0 else 0].text)
        out.append(f"“{shorten(apart, 60)}”" if apart else words(value))
    return out


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
    return f"{len(value.members)} ({words(value)})" if value.members else words(value)


def _only(one: Members, other: Members) -> str:
    names = [m for m, key in zip(one.members, one.keys, strict=False) if key not in other.keys]
    return words(replace(one, members=tuple(names), complete=True)) if names else ""


def _without_common_year(plain: list[str]) -> list[str]:
    years = {p.rpartition(" ")[2] for p in plain}
    if len(years) == 1 and all(p.count(" ") >= 1 and p[-4:].isdigit() and "–" not in p[-9:] for p in plain):
        return [p.rpartition(" ")[0] for p in plain]
    return plain
