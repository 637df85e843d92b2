"""Dates counted off from others: "a week from Monday", "the last day of March", "two and a half years ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from claims import lexicon
from claims.dates import calendar
from claims.dates.calendar import Stretch, relative, unknown
from claims.dates.when import Rule, When
from claims.dates.words import (
    ORDINALS,
    day_number,
    month_number,
    number,
    template,
    weekday_number,
)
from claims.model import Granularity

_STEPS = lexicon.integers("calendar", "steps")
_NEAREST = lexicon.integers("calendar", "days")
_GRANULARITY: dict[str, Granularity] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


def _named_day(words: str, when: When) -> date | None:
    """The day of "today", "tomorrow" or the next Monday."""
    if when.today is None:
        return None
    word = words.lower()
    if word in _NEAREST:
        return when.today + timedelta(_NEAREST[word])
    return when.today + timedelta((weekday_number(word) - when.today.weekday() - 1) % 7 + 1)


def _from_day(m: re.Match[str], when: When) -> Stretch | None:
    """ "two days from tomorrow", "a week on Monday"."""
    start = _named_day(m["from"], when)
    if start is None:
        return unknown("day")
    unit = m["units"].lower().removesuffix("s")
    if unit not in ("day", "week", "fortnight"):
        return None
    days = number(m["number"]) * {"day": 1, "week": 7, "fortnight": 14}[unit]
    return relative(calendar.one(start + timedelta(days)))


def _weekday_week(m: re.Match[str], when: When) -> Stretch | None:
    """ "Monday week": a week after the next Monday."""
    start = _named_day(m["weekday"], when)
    return relative(calendar.one(start + timedelta(7))) if start else unknown("day")


def _weekday_ago(m: re.Match[str], when: When) -> Stretch | None:
    """ "a week ago Tuesday", "three weeks ago on Friday": the day of that week."""
    if when.today is None:
        return unknown("day")
    there = when.today - timedelta(7 * number(m["number"]))
    return relative(calendar.one(there + timedelta(weekday_number(m["weekday"]) - there.weekday())))


def _month_of(m: re.Match[str], when: When) -> Stretch | None:
    """The month that "March 2015", "next month" or "the month" names."""
    got = m.groupdict()
    if got.get("month"):
        name = month_number(got["month"])
        if got["year"]:
            return calendar.month(int(got["year"]), name)
        here = when.today.year if when.today else 2000
        return when.pick([calendar.month(y, name) for y in (here, here - 1, here + 1)], "month")
    if when.today is None:
        return None
    return relative(calendar.shifted(when.today, _STEPS.get((got["step"] or "this").lower(), 0), "month"))


def _day_of_month(m: re.Match[str], when: When) -> Stretch | None:
    """ "the last day of March", "the first Friday of next month", "the 2nd of this month"."""
    whole = _month_of(m, when)
    if whole is None or whole.low is None or whole.high is None:
        return unknown("day")
    days = [whole.low + timedelta(n) for n in range((whole.high - whole.low).days + 1)]
    weekday = m.groupdict().get("weekday")
    if weekday:
        days = [d for d in days if d.weekday() == weekday_number(weekday)]
    nth = m["nth"].lower()
    place = -1 if nth in ("last", "final") else day_number(nth) - 1
    if place >= len(days):
        return None
    return Stretch(days[place], days[place], "day", whole.relative)


def _beyond(m: re.Match[str], when: When) -> Stretch | None:
    """ "the week before last", "the month after next"."""
    unit = m["unit"].lower()
    if when.today is None:
        return unknown(_GRANULARITY[unit])
    return relative(calendar.shifted(when.today, -2 if m["way"].lower() == "before" else 2, unit))


def _end_of(m: re.Match[str], when: When) -> Stretch | None:
    """ "the end of the year": its last part."""
    unit = m["unit"].lower()
    if when.today is None:
        return unknown(_GRANULARITY[unit])
    return relative(calendar.part(calendar.shifted(when.today, 0, unit), m["part"]))


def _part_ago(m: re.Match[str], when: When) -> Stretch | None:
    """ "two and a half years ago", "a year and a half ago", "half a year ago": the month that lies so far back."""
    got = m.groupdict()
    if when.today is None:
        return unknown("month")
    whole = number(got["number"]) if got["number"] else 0
    months = (whole + _PARTS[got["part"].lower()]) * {"year": 12, "decade": 120}[got["unit"].lower()]
    return relative(calendar.shifted(when.today, -int(months), "month"))


_WORDS = "|".join(sorted(ORDINALS, key=len, reverse=True))
_NTH = rf"(?P<nth>\d\d?(?:st|nd|rd|th)|last|final|{_WORDS})"
_MONTH = r"(?:(?:<step>|the) (?P<unit>month)|<month>(?:,? <year>)?)"
RULES: tuple[Rule, ...] = (
    (template(r"<number> <units> (?:from|after|on) (?P<from>today|tomorrow|{weekday})",
              one_of="today tomorrow monday tuesday wednesday thursday friday saturday sunday"), _from_day),
    (template(r"<weekday> week(?! of)", one_of="week"), _weekday_week),
    (template(r"<number> weeks? ago,? (?:on )?<weekday>", one_of="week weeks"), _weekday_ago),
    (template(rf"(?:the )?{_NTH} (?:day|<weekday>) (?:of|in) {_MONTH}", one_of="of in"), _day_of_month),
    (template(r"(?:the )?(?P<nth>\d\d?(?:st|nd|rd|th)) of (?:<step>|the) (?P<unit>month)", one_of="of"),
     _day_of_month),
    (template(rf"the (?P<nth>{_WORDS}) of (?:<step>|the) (?P<unit>month)", one_of="of"), _day_of_month),
    (template(r"(?:the )?(?P<part>end|start|beginning|middle) of the (?P<unit>week|month|quarter|year)", one_of="of"),
     _end_of),
    (template(r"the (?P<unit>day|week|month|year) (?P<way>before(?= last)|after(?= next)) (?:last|next)",
              one_of="last next"), _beyond),
    (template(r"<number> and a (?P<part>half|quarter) (?P<unit>year|decade)s? ago", one_of="ago"), _part_ago),
    (template(r"<number> (?P<unit>year|decade)s? and a (?P<part>half|quarter) ago", one_of="ago"), _part_ago),
    (template(r"(?P<number>)(?P<part>half) an? (?P<unit>year|decade) ago", one_of="ago"), _part_ago),
)  # fmt: skip
