"""Dates as the heads of articles print them, with the weekday and the time of day that stand beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = (
    r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)",
    rf"{_DAY}\.?\s{{1,3}}(?:of\s{{1,3}})?{_MONTH}(?:,?\s{{1,3}}{_YEAR})?",
    rf"{_MONTH}\s{{1,3}}{_DAY}(?:,?\s{{1,3}}{_YEAR})?",
    rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
    rf"(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{_YEAR}",
)
_WEEKDAY = r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\.?,?\s{1,3})?"
_TIME = (
    r"(?P<{0}hour>\d{{1,2}})(?:[:.](?P<{0}minute>[0-5]\d)(?::[0-5]\d)?|(?P<{0}joined>[0-5]\d)?(?=\s{{0,3}}[ap]\.?m\b))"
    r"(?!\d)(?:\s{{0,3}}(?P<{0}half>[ap])\.?m\b\.?)?"
)
_ZONE = r"(?:\s{0,3}(?:[A-Z]{2,4}|Z|hrs|h)\b\.?|[+-]\d\d:?\d\d)?"
_BEFORE = rf"(?:{_TIME.format('b')}(?-i:{_ZONE}),?\s{{1,3}}(?:on\s{{1,3}})?)?"
_AFTER = rf"(?:(?:\s{{0,3}}[,|·/–—-]?\s{{0,3}}(?:at\s{{1,3}})?|T){_TIME.format('a')}(?-i:{_ZONE}))?"
_FRONT = rf"(?<![\w./–-]){_BEFORE}{_WEEKDAY}(?:the\s{{1,3}})?"
_STAMPS = tuple(re.compile(rf"{_FRONT}{d}(?!(?!T\d)[\w/]|\s?[-–]\s?\d){_AFTER}", re.I) for d in _DATES)

# The zones of countries where the day comes first, and of those where the month does.
_DAY_FIRST = re.compile(r"\d\s*(?:BST|GMT|WES?T|CES?T|EES?T|MSK|IST|SAST|[AN][A-Z]?[SD]T)\b")
_MONTH_FIRST = re.compile(r"\b(?:[ECMP][SD]?T|AK[SD]T)\b")
_TRANSLATED = re.compile(r"\btranslat", re.I)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, at midnight unless has_time. A zone is left out: the time is that of the place."""

    moment: datetime
    has_time: bool


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as printed at line[start:end]. year: None where none is given; weekday: 0 for Monday."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None = None
    hour: int | None = None
    minute: int = 0

    def fits(self, year: int) -> bool:
        """Whether there is such a day in that year, on the weekday that is printed."""
        try:
            there = date(year, self.month, self.day)
        except ValueError:
            return False
        return self.weekday in (None, there.weekday())

    def on(self, year: int) -> Moment:
        """The moment in that year. Raises ValueError for 29 February of a common year."""
        return Moment(datetime(year, self.month, self.day, self.hour or 0, self.minute), self.hour is not None)


def stamps(line: str, text: str = "") -> list[Stamp]:
    """The dates that a line prints, in their order. text: what tells 3/4 of March from 3/4 of April."""
    found: list[Stamp] = []
    for pattern in _STAMPS:
        for match in pattern.finditer(line):
            stamp = _stamp(match, text)
            if stamp and not any(s.start < stamp.end and stamp.start < s.end for s in found):
                found.append(stamp)
    return sorted(found, key=lambda s: s.start)


def iso(text: str) -> Moment | None:
    """The moment of an ISO 8601 string or of any date with a year, as printed there; None when it is none."""
    for stamp in stamps(text.strip()):
        if stamp.year is not None:
            return stamp.on(stamp.year)
    return None


def _stamp(match: re.Match[str], text: str) -> Stamp | None:
    """The date matched, None when there is no such day or it cannot be told which is the month."""
    got = match.groupdict()
    if got.get("first"):
        day, month = _day_month(int(got["first"]), int(got["second"]), text, _order(match.string))
    else:
        day = int(got["day"])
        month = _MONTHS.index(got["name"][:3].lower()) + 1 if got.get("name") else int(got["month"])
    year = int(got["year"]) if got["year"] else None
    weekday = _DAYS.index(got["weekday"].lower()) if got["weekday"] else None
    hour, minute = _time(got, "a") or _time(got, "b") or (None, 0)
    stamp = Stamp(match.start(), match.end(), year, month, day, weekday, hour, minute)
    return stamp if stamp.fits(year or 2000) or (year is None and 1 <= month <= 12 and 1 <= day <= 31) else None


def _order(line: str) -> str:
    """ "day" or "month", whichever comes first where a line is from: by its zone, or as it is translated."""
    if _TRANSLATED.search(line) or _DAY_FIRST.search(line):
        return "day"
    return "month" if _MONTH_FIRST.search(line) else ""


def _day_month(first: int, second: int, text: str, before: str) -> tuple[int, int]:
    """Day and month of a date with slashes; (0, 0) when either may be either and the text does not tell.

    before: which comes first where the text is from, "" where that is not known.
    """
    if first > 12 or first == second:
        return first, second
    if second > 12:
        return second, first
    named = [m for m in (first, second) if re.search(rf"\b{_MONTHS[m - 1]}[a-z]*\b", text, re.I)]
    if len(named) != 1:
        return {"day": (first, second), "month": (second, first)}.get(before, (0, 0))
    return (first, second) if named == [second] else (second, first)


def _time(got: dict[str, str | None], where: str) -> tuple[int, int] | None:
    """Hour and minute before ("b") or after ("a") the date."""
    if not got[f"{where}hour"]:
        return None
    hour = int(got[f"{where}hour"] or 0)
    minute = int(got[f"{where}minute"] or got[f"{where}joined"] or 0)
    half = (got[f"{where}half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute) if hour < 24 else None
