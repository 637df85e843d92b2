"""Days whose year, or week, cannot be told, held against others by what is printed of them: "February 18", "Monday"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checker.values.times import span
from claims import lexicon
from claims.model import Claim, Period


def _numbered(table: str) -> dict[str, int]:
    """The names of a table of the calendar, and their short forms, each with its place."""
    rows = enumerate(lexicon.mapping("calendar", table).items())
    return {form: at for at, (name, short) in rows for form in (name, *short.split())}


_MONTHS, _WEEKDAYS = _numbered("months"), _numbered("weekdays")
_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"(?<![\d:.])(\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\.\d|\s*[ap]\.?m)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """month: from 0; day: of the month; weekday: from 0, Monday. None for what is not told."""

    month: int | None
    day: int | None
    weekday: int | None


def printed_day(claim: Claim) -> PrintedDay | None:
    """What is told of a day: as printed, and what follows where the day is known; None for no single day."""
    value = claim.value
    if not isinstance(value, Period) or claim.qualifier == "range":
        return None
    words = _WORD.findall(claim.text.casefold())
    months, weekdays = ([table[w] for w in words if w in table] for table in (_MONTHS, _WEEKDAYS))
    if len(months) > 1 or len(weekdays) > 1:
        return None
    found = span(value)
    if found.first is not None and found.first == found.last:
        known = date.fromordinal(found.first)
        return PrintedDay(known.month - 1, known.day, known.weekday())
    days = _DAY.findall(claim.text) if months else []
    return PrintedDay(months[0] if months else None, int(days[0]) if days else None, weekdays[0] if weekdays else None)


def one_day(a: Claim, b: Claim) -> bool | None:
    """Whether two dates may be one day by what is told of both; None where they have nothing to be compared by."""
    one, other = printed_day(a), printed_day(b)
    if one is None or other is None:
        return None
    if one.month is not None and other.month is not None:
        return one.month == other.month and (one.day is None or other.day is None or one.day == other.day)
    if one.weekday is not None and other.weekday is not None:
        return one.weekday == other.weekday
    return None
