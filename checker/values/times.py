"""How two times lie: days by days, times of day by times of day."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from claims.dates.zones import offset
from claims.model import Claim, Granularity, Period

Relation = Literal["agree", "near", "differ"]

_MINUTES_A_DAY = 24 * 60
_PART_OF_DAY = 120  # minutes from which a time is a morning or an evening, by which a day is told
_TWO_CLOCKS = 50  # minutes between times of day of which only one names its zone, from which it may be the zone
_OF_A_YEAR = ("day", "month", "quarter")
_DAYS = {
    "day": 1,
    "week": 7,
    "month": 30,
    "quarter": 91,
    "season": 91,
    "half": 182,
    "year": 365,
    "decade": 3650,
}
_SLACK = {None: 5, "about": 15, "less than": 20, "more than": 20, "at least": 20, "at most": 20, "range": 5}


@dataclass(frozen=True, slots=True)
class Span:
    """first, last: days as ordinals, None where open; early, late: minutes of the day, None without a time of day."""

    first: int | None
    last: int | None
    early: int | None
    late: int | None


def _day(text: str | None) -> int | None:
    if not text or text.startswith("T"):
        return None
    try:
        return date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return None


def _minute(text: str | None) -> int | None:
    if not text or "T" not in text:
        return None
    hour, minute = text.split("T")[1].split(":")[:2]
    return 60 * int(hour) + int(minute[:2])


def span(period: Period) -> Span:
    """A period in days and minutes of the day; what ends after midnight ends in minutes of the day that it began on."""
    early, late = _minute(period.low), _minute(period.high)
    late = early if late is None else late
    if early is not None and late is not None and late < early:
        late += _MINUTES_A_DAY
    return Span(_day(period.low), _day(period.high), early, late)


def is_clock(claim: Claim) -> bool:
    """Whether a claim states a time of day, and not a day with a part of it: "Friday evening"."""
    if not isinstance(claim.value, Period):
        return False
    found = span(claim.value)
    if found.early is None or found.late is None:
        return False
    return found.first is None or found.late - found.early < _PART_OF_DAY


def half_a_day(a: Claim, b: Claim) -> bool:
    """Whether two times of day are twelve hours apart, on one day as far as it is said."""
    if not (isinstance(a.value, Period) and isinstance(b.value, Period) and is_clock(a) and is_clock(b)):
        return False
    one, other = span(a.value), span(b.value)
    assert one.early is not None and other.early is not None
    same_day = None in (one.first, other.first) or one.first == other.first
    return same_day and abs(one.early - other.early) == _MINUTES_A_DAY // 2


def is_known(claim: Claim) -> bool:
    """Whether a date claim could be resolved to anything that can be compared."""
    if not isinstance(claim.value, Period):
        return False
    found = span(claim.value)
    return found.early is not None or found.first is not None or found.last is not None


def relation(a: Claim, b: Claim) -> Relation | None:
    """Whether two dates agree (one lies within the other), nearly do, or differ; None when they can't be compared.

    A time of day is held against a time of day, in UTC when both zones are named and unlike, not at all when one is
    and they lie hours apart, and on its day where both days are known; two ranges of days agree when both their ends
    do, as far as they are printed.
    """
    assert isinstance(a.value, Period)
    assert isinstance(b.value, Period)
    one, other = span(a.value), span(b.value)
    if one.early is not None and other.early is not None:
        if _one_zoned(a.value, b.value) and _apart_by_hours(one, other):
            return None
        if a.value.zone and b.value.zone and a.value.zone != b.value.zone:
            moved = _utc(one, a.value.zone), _utc(other, b.value.zone)
            if moved[0] is None or moved[1] is None:
                return None
            one, other = moved[0], moved[1]
        if None not in (one.first, other.first) and _day_relation(a.value, b.value, one, other) != "agree":
            return _day_relation(a.value, b.value, one, other)
        return _clock_relation(one, other, max(_SLACK.get(a.qualifier, 5), _SLACK.get(b.qualifier, 5)))
    if (one.first or one.last) is None or (other.first or other.last) is None:
        return None
    if a.qualifier == b.qualifier == "range":
        grains = a.value.granularity, b.value.granularity
        ends = (one.first, other.first), (one.last, other.last)
        return "agree" if all(_rough(x, *grains) == _rough(y, *grains) for x, y in ends) else "differ"
    return _day_relation(a.value, b.value, one, other)


def _one_zoned(a: Period, b: Period) -> bool:
    """Whether one of two times of day is given in a named zone, and the other as the clocks of some place have it."""
    return sum(zone in (None, "local") for zone in (a.zone, b.zone)) == 1


def _apart_by_hours(one: Span, other: Span) -> bool:
    """Whether two times of day lie so far apart that they may well be told by two clocks."""
    assert one.early is not None and other.early is not None
    return abs(one.early - other.early) >= _TWO_CLOCKS


def _utc(one: Span, zone: str) -> Span | None:
    """The span with its time of day in UTC; None when the zone is not known."""
    ahead = offset(zone, date.fromordinal(one.first) if one.first else None)
    if ahead is None or one.early is None or one.late is None:
        return None
    days, early = divmod(one.early - ahead, _MINUTES_A_DAY)
    first, last = (None if day is None else day + days for day in (one.first, one.last))
    return replace(one, first=first, last=last, early=early, late=early + one.late - one.early)


def _rough(day: int | None, a: Granularity, b: Granularity) -> tuple[int, ...] | None:
    """A day as far as the coarser of two granularities tells it: (year), (year, month) or (year, month, day)."""
    if day is None:
        return None
    found = date.fromordinal(day)
    months = {"month", "season", "quarter", "half"} & {a, b}
    years = {"year", "decade", "century"} & {a, b}
    return (found.year, found.month, found.day)[: 1 if years else 2 if months else 3]


def _clock_relation(one: Span, other: Span, slack: int) -> Relation:
    assert one.early is not None and one.late is not None
    assert other.early is not None and other.late is not None
    turns = (-_MINUTES_A_DAY, 0, _MINUTES_A_DAY)
    gap = min(max(one.early, other.early + t) - min(one.late, other.late + t) for t in turns)
    if gap <= slack:
        return "agree"
    return "near" if gap <= 2 * slack and slack > 5 else "differ"


def _day_relation(a: Period, b: Period, one: Span, other: Span) -> Relation:
    if _year_inferred(a, b):
        return "agree"
    low = max(one.first if one.first is not None else -1, other.first if other.first is not None else -1)
    high = min(one.last if one.last is not None else 10**7, other.last if other.last is not None else 10**7)
    if low <= high:
        return "agree"
    loose = 1 if a.relative or b.relative else 0
    return "near" if low - high <= loose else "differ"


def _year_inferred(a: Period, b: Period) -> bool:
    """Whether two periods are of one day, month or quarter, and the year of one was not printed but inferred."""
    if a.granularity != b.granularity or a.granularity not in _OF_A_YEAR or not (a.relative or b.relative):
        return False
    ends = [(x or "", y or "") for x, y in ((a.low, b.low), (a.high, b.high))]
    return all(x[4:10] == y[4:10] and abs(int(x[:4]) - int(y[:4])) <= 1 for x, y in ends if x[:4].isdigit())


def apart(a: Claim, b: Claim) -> float:
    """How far two dates lie apart, in days; 0 when they overlap or cannot be compared."""
    assert isinstance(a.value, Period)
    assert isinstance(b.value, Period)
    one, other = span(a.value), span(b.value)
    if one.early is not None and other.early is not None and one.late is not None and other.late is not None:
        return max(0, max(one.early, other.early) - min(one.late, other.late)) / _MINUTES_A_DAY
    ends = (one.first or one.last, other.first or other.last, one.last or one.first, other.last or other.first)
    if any(e is None for e in ends):
        return 0.0
    return float(max(0, max(ends[0] or 0, ends[1] or 0) - min(ends[2] or 0, ends[3] or 0)))


def closeness(a: Claim, b: Claim) -> float:
    """1 for dates that overlap, falling to 0: by the year for days, by the hour for times of day."""
    scale = 1 / 8 if is_clock(a) and is_clock(b) else 400
    return math.exp(-apart(a, b) / scale)


def grain_closeness(a: Claim, b: Claim) -> float:
    """1 for dates that overlap, falling to 0 with the distance in units of the coarser: days, months, years."""
    assert isinstance(a.value, Period)
    assert isinstance(b.value, Period)
    if is_clock(a) and is_clock(b):
        return closeness(a, b)
    unit = max(_DAYS.get(a.value.granularity, 365), _DAYS.get(b.value.granularity, 365))
    return math.exp(-apart(a, b) / unit / 4)
