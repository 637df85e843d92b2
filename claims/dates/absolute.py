"""Days and months as they stand on a calendar: "2 March 2026", "Aug. 7", "24.06.2025", "2019-08-01"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from claims import lexicon
from claims.dates import calendar
from claims.dates.calendar import Stretch
from claims.dates.when import Rule, When
from claims.dates.words import ORDINALS, day_number, month_number, template, weekday_number
from claims.model import Granularity

_LEADS = lexicon.pattern(
    "calendar", "before.point", "before.within", "before.between", "before.of", "before.month", "relative.bare_years"
)
_CUE = re.compile(rf"\b{_LEADS}[\s-]\Z", re.I)


def _month_the(m: re.Match[str], when: When) -> Stretch | None:
    """ "June the eleventh"."""
    number, day = month_number(m["month"]), day_number(m["day"])
    return _by_year(m, when, lambda year: calendar.day(year, number, day), "day")


def _full(m: re.Match[str], when: When) -> Stretch | None:
    return calendar.day(int(m["year"]), month_number(m["month"]), day_number(m["day"]))


def _day_of_month(m: re.Match[str], when: When) -> Stretch | None:
    if m["month"].lower() in ("may", "march", "mar", "jan", "sun") and m["month"].islower() and len(m["day"]) < 3:
        return None
    number, day = month_number(m["month"]), day_number(m["day"])
    here = when.today.year if when.today else 2000
    days = [calendar.day(y, number, day) for y in (here, here - 1, here + 1)]
    printed = m.groupdict().get("on")
    fitting = [d for d in days if d and d.low and printed and d.low.weekday() == weekday_number(printed)]
    return when.pick(fitting or days, "day")


def _short_year(m: re.Match[str], when: When) -> Stretch | None:
    """ "19-Nov-12", "11 June ’10"."""
    return calendar.day(of_two_digits(m["yy"]), month_number(m["month"]), day_number(m["day"]))


def of_two_digits(printed: str) -> int:
    """The year that two digits stand for: 1999 of "99", 2012 of "12"."""
    return int(printed) + (2000 if int(printed) < _FIRST_OF_LAST_CENTURY else 1900)


def _first_of_two(m: re.Match[str], when: When) -> Stretch | None:
    """The 7 of "7 and 9 March"."""
    number, day = month_number(m["month"]), day_number(m["day"])
    return _by_year(m, when, lambda year: calendar.day(year, number, day), "day")


def _days_of_month(m: re.Match[str], when: When) -> Stretch | None:
    if "and" in m[0].lower() and not re.search(r"\bbetween\s(?:the\s)?\Z", when.before, re.I):
        return None
    number = month_number(m["month"])
    first, last = day_number(m["first"]), day_number(m["last"])
    here = when.today.year if when.today else 2000

    def days(year: int) -> Stretch | None:
        low, high = calendar.day(year, number, first), calendar.day(year, number, last)
        return Stretch(low.low, high.high, "day") if low and high and first < last else None

    if m["year"]:
        return days(int(m["year"]))
    return when.pick([days(y) for y in (here, here - 1, here + 1)], "day") if days(here) else None


def _month_of_year(m: re.Match[str], when: When) -> Stretch | None:
    return calendar.month(int(m["year"]), month_number(m["month"]))


def _month_of_short_year(m: re.Match[str], when: When) -> Stretch | None:
    return calendar.month(of_two_digits(m["yy"]), month_number(m["month"]))


def _month(m: re.Match[str], when: When) -> Stretch | None:
    word = m["month"]
    short = len(word.rstrip(".")) < 4
    if not word[0].isupper() or (short and not _CUE.search(when.before)):
        return None
    if word.lower() in ("may", "march", "august", "april", "june") and not _CUE.search(when.before):
        return None
    number, here = month_number(word), when.today.year if when.today else 2000
    return when.pick([calendar.month(y, number) for y in (here, here - 1, here + 1)], "month")


def _week_of_month(m: re.Match[str], when: When) -> Stretch | None:
    """ "the second week of August": its 8th to 14th."""
    nth, number = _NTH.index(m["which"].lower()), month_number(m["month"])

    def week(year: int) -> Stretch | None:
        whole = calendar.month(year, number)
        if whole is None or whole.low is None or whole.high is None:
            return None
        low = whole.high - timedelta(6) if nth == len(_NTH) - 1 else whole.low + timedelta(7 * nth)
        return Stretch(low, low + timedelta(6), "week")

    return _by_year(m, when, week, "week")


def _nth_weekday(m: re.Match[str], when: When) -> Stretch | None:
    """ "the second Sunday in October"."""
    nth, number, wanted = _NTH.index(m["which"].lower()), month_number(m["month"]), weekday_number(m["weekday"])

    def day(year: int) -> Stretch | None:
        days = [d for n in range(1, 32) if (d := calendar.day(year, number, n)) and d.low and d.low.weekday() == wanted]
        return days[-1] if nth == len(_NTH) - 1 else days[nth] if nth < len(days) else None

    return _by_year(m, when, day, "day")


def _by_year(
    m: re.Match[str], when: When, make: Callable[[int], Stretch | None], granularity: Granularity
) -> Stretch | None:
    if m["year"]:
        return make(int(m["year"]))
    here = when.today.year if when.today else 2000
    return when.pick([make(y) for y in (here, here - 1, here + 1)], granularity)


def _iso(m: re.Match[str], when: When) -> Stretch | None:
    return calendar.day(int(m["year"]), int(m["m"]), int(m["d"]))


def _iso_month(m: re.Match[str], when: When) -> Stretch | None:
    if int(m["m"]) == int(m["year"][2:]) + 1:
        return None
    return calendar.month(int(m["year"]), int(m["m"]))


def _numeric(m: re.Match[str], when: When) -> Stretch | None:
    """Day and month in figures: what the separator, the calendar and the day of publication make likely."""
    a, b = int(m["a"]), int(m["b"])
    year = of_two_digits(m["y"]) if len(m["y"]) == 2 else int(m["y"])
    orders = [(b, a), (a, b)] if m["sep"] == "." else [(a, b), (b, a)]
    found = [d for month, day in orders if (d := calendar.day(year, month, day))]
    today = when.today
    if m["sep"] != "." and len(found) == 2 and today and abs(today.year - year) < 2:
        return min(found, key=lambda d: abs(calendar.gap(d, today)))
    return found[0] if found else None


def _month_and_day(m: re.Match[str], when: When) -> Stretch | None:
    here = when.today.year if when.today else 2000
    days = [calendar.day(y, int(m["a"]), int(m["b"])) for y in (here, here - 1, here + 1)]
    return when.pick(days, "day") if days[0] else None


_FIRST_OF_LAST_CENTURY = 50  # two digits from here on are a year of the last century
_DAY = r"(?:{shortday},? (?:the )?)?"
_ON = r"(?:<shortday:on>,? (?:the )?)?"
_SEP = r"(?: ?[-/.] ?|,? (?:of |in )?|,)"
_NTH = (*ORDINALS[:4], "last")
_WHICH = rf"(?P<which>{'|'.join(_NTH)})"
RULES: tuple[Rule, ...] = (
    (template(_DAY + rf"(?:the )?<day>(?: of)?{_SEP}<month>{_SEP}<year>"), _full),
    (template(rf"(?:the )?<nth:day> of <month>{_SEP}<year>", one_of="of"), _full),
    (template(_DAY + r"<month>[ -]?(?:the )?<day>(?: ?, ?| |-| in | of )<year>"), _full),
    (template(r"<month>-<year>-<day>"), _full),
    (template(r"<year>[-/ ]<month>[-/ ]<day>"), _full),
    (template(r"<year>/<day>/<month>", also="slashed"), _full),
    (template(_DAY + r"<day>[-/.]<month>[-/.](?P<yy>\d\d)"), _short_year),
    (template(_DAY + r"(?:the )?<day>(?: of)? <month>,? ['’‘](?P<yy>\d\d)"), _short_year),
    (template(_DAY + r"<month> <day>,? ['’‘](?P<yy>\d\d)"), _short_year),
    (template(_DAY + r"<month> the <nth:day>(?:,? <year>)?"), _month_the),
    (template(r"<year>, <month> <day>"), _full),
    (template(_ON + r"(?:the )?<day>(?: of)?[ -]<month>"), _day_of_month),
    (template(r"(?:the )?<nth:day> of <month>", one_of="of"), _day_of_month),
    (template(_ON + r"<month> (?:the )?<day>"), _day_of_month),
    (template(r"<day:first>(?: ?[-–] ?| to | and | until | through )(?:the )?<day:last>(?: of)? <month>(?:,? <year>)?"),
     _days_of_month),
    (template(r"<month> <day:first>(?: ?[-–] ?| to | through | until )<day:last>(?:,? <year>)?"), _days_of_month),
    (template(r"<month>(?: ?,| of| in)? ?<year>"), _month_of_year),
    (template(r"<month> ['’‘](?P<yy>\d\d)"), _month_of_short_year),
    (template(r"<year> <month>"), _month_of_year),
    (template(r"<month>"), _month),
    (template(rf"(?:the )?{_WHICH} week (?:of|in) <month>(?:,? <year>)?"), _week_of_month),
    (template(rf"(?:the )?{_WHICH} <weekday> (?:of|in) <month>(?:,? <year>)?"), _nth_weekday),
    (template(r"(?:the )?<day>(?= (?:and|or) (?:the )?{day}(?: of)? <month>(?:,? <year>)?)", one_of="month"),
     _first_of_two),
    (template(_DAY + r"<year>-(?P<m>\d\d?)-(?P<d>\d\d?)(?:T(?=\d))?", right=r"(?![\d-])", also="joined"), _iso),
    (template(r"<year>/(?P<m>\d\d?)/(?P<d>\d\d?)", also="slashed"), _iso),
    (template(r"<year>-(?P<m>0[1-9]|1[0-2]|[1-9])", right=r"(?![\w%-])", also="joined"), _iso_month),
    (template(_DAY + r"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)", also="joined twice"),
     _numeric),
    (template(r"(?P<a>0\d|1[0-2])/(?P<b>[0-3]\d)", also="slashed"), _month_and_day),
)  # fmt: skip
