"""Two dates of unlike value: what tells whether they date one event."""

from __future__ import annotations

from datetime import date

from checker.statement import Statement
from checker.values.times import span
from claims.model import Period

_LONG_AGO = 2  # years before publication from which a date is of history, not of the news
_NAMES = (
    "years",
    "grains alike",
    "same day and month",
    "same day of the month",
    "same month",
    "same year",
    "relative both",
    "relative one",
    "past and future",
    "long ago both",
    "long ago one",
)


def dated(a: Statement, b: Statement) -> dict[str, float]:
    """For days, months and years, what their parts and their distance from publication have in common; else zeros."""
    one, other = a.claim.value, b.claim.value
    days = _day(one), _day(other)
    if not isinstance(one, Period) or not isinstance(other, Period) or None in days:
        return {f"date {name}": 0.0 for name in _NAMES}
    x, y = (d for d in days if d is not None)
    grains = {one.granularity, other.granularity}
    daily, monthly = grains == {"day"}, grains <= {"day", "month"}
    past = [_past(d, s) for d, s in ((x, a), (y, b))]
    values = (
        grains == {"year"},
        len(grains) == 1,
        daily and (x.month, x.day) == (y.month, y.day),
        daily and x.day == y.day,
        monthly and x.month == y.month,
        x.year == y.year,
        one.relative and other.relative,
        one.relative != other.relative,
        (past[0] < 0) != (past[1] < 0),
        min(past) >= _LONG_AGO,
        (past[0] >= _LONG_AGO) != (past[1] >= _LONG_AGO),
    )
    return {f"date {name}": float(value) for name, value in zip(_NAMES, values, strict=True)}


def _day(value: object) -> date | None:
    """The first day of a date, the last of one that is open before."""
    if not isinstance(value, Period):
        return None
    found = span(value)
    day = found.first or found.last
    return None if day is None else date.fromordinal(day)


def _past(day: date, s: Statement) -> int:
    """Years before publication, -1 for what was still to come; 0 when it is not known when that was."""
    if s.document.published is None:
        return 0
    published = s.document.published.date()
    return -1 if day > published else published.year - day.year
