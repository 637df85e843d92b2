"""Dates in the words and figures of a language: days, months with a year, years."""

from __future__ import annotations

import calendar
import functools
import re
from collections.abc import Iterator
from datetime import date, datetime

from claims.languages.facts import Facts
from claims.languages.facts import facts as facts_of
from claims.model import Claim, Granularity, Period

_BLANK = "[ \xa0\u202f]"
_YEAR = r"(?:1[5-9]|20)\d\d"
_CENTURY = 2000  # of a year of two digits, of which none lies far ahead
_AHEAD = 30


def find(text: str, facts: Facts, published: datetime | None = None) -> list[Claim]:
    """The dates of a text, in its order. published: by which a day without a year gets one."""
    found: list[Claim] = []
    for form in _patterns(facts.code):
        for match in form.finditer(text):
            start, end = match.span("date")
            if any(start < c.end and c.start < end for c in found):
                continue
            period = _period(match, facts, published)
            if period is not None:
                found.append(Claim(start, end, text[start:end], "date", period))
    return sorted(found, key=lambda c: c.start)


@functools.cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """The forms in which a language prints dates, the fullest first."""
    known = facts_of(code)
    assert known is not None
    return tuple(re.compile(form, re.IGNORECASE) for form in _forms(known))


def _either(words: tuple[str, ...]) -> str:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", _BLANK) for w in ordered) + ")" if ordered else "(?!)"


def _forms(facts: Facts) -> Iterator[str]:
    month = f"(?P<month>{_either(tuple(facts.months))})(?!\\w)"
    ordinal = f"(?:{_either(facts.ordinals)})?"
    day = rf"(?<![\w.,])(?P<day>\d{{1,2}}){ordinal}"
    of = rf"{_BLANK}(?:{_either(facts.links)}{_BLANK}?)?"
    year = rf"(?P<year>{_YEAR})(?!\d)"
    behind = f"(?:{_BLANK}?{_either(facts.year_after)})?"
    yield rf"(?P<date>(?<!\d){year}-(?P<number>\d\d)-(?P<day>\d\d))(?!\d)"
    yield r"(?P<date>(?<!\d)(?P<day>\d{1,2})(?P<mark>[./])(?P<number>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d))(?![\d.])"
    yield rf"(?P<date>{year}{behind}{_BLANK}{month}{_BLANK}(?P<day>\d{{1,2}})(?!\d){ordinal}(?:{_BLANK}d\.)?)"
    yield rf"(?P<date>{day}{of}{month}(?:,?{of}{year}{behind}))"
    yield rf"(?P<date>(?<!\w){month}{of}{year}{behind})"
    yield rf"(?P<date>(?<!\d){year}{behind}{_BLANK}{month})"
    yield rf"(?P<date>{day}{of}{month})"
    yield (
        rf"(?P<date>(?<!\w){month}{_BLANK}(?P<day>\d{{1,2}})(?!\d){ordinal}(?:{_BLANK}d\.)?)"
        if facts.first
        else "(?!)(?P<date>)"
    )
    yield rf"(?P<date>(?<![\w.,]){year}{_BLANK}?{_either(facts.year_after)})(?!\w)"
    goes_on = rf"(?![.,]\d)(?=[.,;:!?)»”\"]|\s*$|{_BLANK}(?-i:[^\W\d_A-ZÀ-Þ]))"  # and counts nothing: "1997 Menschen"
    yield rf"(?<!\w){_either(facts.year_before)}{_BLANK}(?P<date>{year}){goes_on}"
    yield rf"(?<=\()(?P<date>{year})(?=\))"


def _period(match: re.Match[str], facts: Facts, published: datetime | None) -> Period | None:
    """The time that a match names; None for a day that there is not, or one of no known year."""
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else facts.months.get((parts.get("month") or "").casefold())
    day = int(parts["day"]) if parts.get("day") else None
    year = int(parts["year"]) if parts.get("year") else None
    if year is not None and year < 100:
        year += _CENTURY if year <= (published.year if published else date.today().year) % 100 + _AHEAD else 1900
    try:
        if year is None:
            return None if published is None or month is None or day is None else _near(day, month, published)
        if month is None:
            return _span(date(year, 1, 1), date(year, 12, 31), "year")
        if day is None:
            return _span(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")
        return _span(date(year, month, day), date(year, month, day), "day")
    except ValueError:
        return None


def _span(low: date, high: date, granularity: Granularity, relative: bool = False) -> Period:
    return Period(low.isoformat(), high.isoformat(), granularity, relative)


def _near(day: int, month: int, published: datetime) -> Period:
    """The day of that name that is nearest to the day of publication. Raises ValueError where there is none."""
    days = [date(published.year + step, month, day) for step in (-1, 0, 1)]
    nearest = min(days, key=lambda d: abs((d - published.date()).days))
    return _span(nearest, nearest, "day", relative=True)
