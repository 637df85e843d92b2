"""Dates that count from the day of publication or from a date before them: "last month", "three weeks ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import cast

from claims import lexicon
from claims.dates import calendar
from claims.dates.calendar import Stretch, relative, unknown
from claims.dates.holidays import NAMES as HOLIDAYS
from claims.dates.holidays import holiday
from claims.dates.when import Rule, When
from claims.dates.words import (
    MONTHS,
    SEASONS,
    STRETCHES,
    WEEKDAYS,
    day_number,
    month_number,
    number,
    template,
    weekday_number,
)
from claims.model import Granularity

_GRANULARITY = {unit: cast(Granularity, told_by) for unit, told_by in STRETCHES.items()}
_STEPS = lexicon.integers("calendar", "steps")
_ANCHORED = lexicon.words("calendar", "relative.anchored") | lexicon.words("calendar", "relative.anchored_years")
_DAYS = lexicon.integers("calendar", "days")


def _moved(when: date | None, days: int) -> Stretch:
    try:
        return relative(calendar.one(when + timedelta(days))) or unknown("day") if when else unknown("day")
    except OverflowError:
        return unknown("day")


def _day(m: re.Match[str], when: When) -> Stretch | None:
    return _moved(when.today, _DAYS[" ".join(m["word"].lower().split())])


def _this_morning(m: re.Match[str], when: When) -> Stretch | None:
    return _moved(when.today, 0)


def _weekday(m: re.Match[str], when: When) -> Stretch | None:
    word = m["weekday"]
    if not word[0].isupper() or _DATED.match(when.after) or _NAMED.search(when.before):
        return None
    return by_tense(weekday_number(word), when)


def _short_weekday(m: re.Match[str], when: When) -> Stretch | None:
    """ "on Fri.": only where a word for time stands before it, since "Sun" and "Wed" are words too."""
    word = m["shortday"]
    if (
        word.lower() in WEEKDAYS
        or not word[0].isupper()
        or not _AT_A_DAY.search(when.before)
        or re.match(r"\.?\s[A-Z]", when.after)
    ):
        return None
    return by_tense(weekday_number(word), when)


def _day_alone(m: re.Match[str], when: When) -> Stretch | None:
    """ "on the 21st": of the month that the tense has it in."""
    if when.today is None:
        return unknown("day")
    months = [calendar.shifted(when.today, n, "month") for n in (0, -1, 1)]
    return when.pick(
        [calendar.day(s.low.year, s.low.month, day_number(m["nth"])) for s in months if s and s.low], "day"
    )


def by_tense(wanted: int, when: When) -> Stretch | None:
    """The weekday at or before the day of publication, or the next one, as the tense has it."""
    if when.today is None:
        return unknown("day")
    back = (when.today.weekday() - wanted) % 7
    return _moved(when.today, -back if back == 0 or back <= (7 - back) * when.lean else 7 - back)


def _step_weekday(m: re.Match[str], when: When) -> Stretch | None:
    step, wanted = m["step"].lower(), weekday_number(m["weekday"])
    start = when.anchor.low if step in _ANCHORED and when.anchor else when.today
    if start is None:
        return unknown("day")
    if step in ("this", "current"):
        return _moved(start, wanted - start.weekday())
    if _STEPS[step] > 0:
        return _moved(start, (wanted - start.weekday() - 1) % 7 + 1)
    return _moved(start, -((start.weekday() - wanted - 1) % 7 + 1))


def _weekday_of_week(m: re.Match[str], when: When) -> Stretch | None:
    start = when.from_anchor("week") or when.today if m["step"].lower() in _ANCHORED else when.today
    if start is None:
        return unknown("day")
    return _moved(start, 7 * _STEPS[m["step"].lower()] + weekday_number(m["weekday"]) - start.weekday())


def _step_unit(m: re.Match[str], when: When) -> Stretch | None:
    step, unit = m["step"].lower(), m["unit"].lower()
    if unit in ("minute", "hour") or (step in ("past", "that", "same") and when.anchor is None and step != "that"):
        return None
    granularity = _GRANULARITY[unit]
    start = when.from_anchor(granularity) if step in _ANCHORED or unit == "day" else when.today
    return relative(calendar.shifted(start, _STEPS[step], unit)) if start else unknown(granularity)


def _step_month(m: re.Match[str], when: When) -> Stretch | None:
    step, wanted = m["step"].lower(), month_number(m["month"])
    start = when.today
    if start is None:
        return unknown("month")
    ahead = (wanted - start.month) % 12
    if step == "this":
        return relative(calendar.month(start.year, wanted))
    if _STEPS[step] > 0:
        return relative(calendar.shifted(start, ahead or 12, "month"))
    return relative(calendar.shifted(start, ahead - 12, "month"))


def _step_season(m: re.Match[str], when: When) -> Stretch | None:
    step, first, start = m["step"].lower(), SEASONS[m["season"].lower()], when.today
    if start is None:
        return unknown("season")
    years = [calendar.season(y, first) for y in (start.year - 2, start.year - 1, start.year, start.year + 1)]
    there = [(s, calendar.gap(s, start)) for s in years if s]
    if _STEPS[step] == 0:
        return when.pick([s for s, g in there], "season")
    wanted = [(abs(g), s) for s, g in there if g * _STEPS[step] > 0]
    return relative(min(wanted, key=lambda w: w[0])[1]) if wanted else None


def _month_last_year(m: re.Match[str], when: When) -> Stretch | None:
    if when.today is None:
        return unknown("month")
    return relative(calendar.month(when.today.year + _STEPS[m["step"].lower()], month_number(m["month"])))


def _ago(m: re.Match[str], when: When) -> Stretch | None:
    unit = singular(m["units"])
    if unit in ("minute", "hour"):
        return None
    if when.today is None:
        return unknown(_GRANULARITY[unit])
    return relative(calendar.shifted(when.today, -number(m["number"]), unit))


def _later(m: re.Match[str], when: When) -> Stretch | None:
    unit, back = singular(m["units"]), m["way"].lower() in ("earlier", "before", "previously")
    if unit in ("minute", "hour"):
        return None
    start = when.from_anchor(_GRANULARITY[unit])
    if back and when.anchor is None:
        start = when.today if unit == "year" and _COMPARED.search(when.before) else None
    if start is None:
        return unknown(_GRANULARITY[unit]) if number(m["number"]) == 1 else None
    return relative(calendar.shifted(start, number(m["number"]) * (-1 if back else 1), unit))


def _year_earlier(m: re.Match[str], when: When) -> Stretch | None:
    return relative(calendar.shifted(when.today, -1, "year")) if when.today else unknown("year")


def _weekday_the(m: re.Match[str], when: When) -> Stretch | None:
    """ "Tuesday the eleventh": of the nearest month in which it falls on that weekday."""
    wanted, nth = weekday_number(m["weekday"]), day_number(m["nth"])
    if when.today is None:
        return unknown("day")
    months = [calendar.shifted(when.today, n, "month") for n in range(-6, 7)]
    days = [calendar.day(s.low.year, s.low.month, nth) for s in months if s and s.low]
    return when.pick([d for d in days if d and d.low and d.low.weekday() == wanted], "day")


def _the_day(m: re.Match[str], when: When) -> Stretch | None:
    start = when.from_anchor("day")
    return _moved(start, -1 if m["way"].lower() == "before" else 1)


def _the_weekend(m: re.Match[str], when: When) -> Stretch | None:
    if not _WEEKEND.search(when.before):
        return None
    if when.today is None:
        return unknown("day")
    back = when.lean >= 1 and when.today.weekday() < 5 and not re.search(r"\b(?:before|by|ahead of|for) $", when.before)
    return relative(calendar.shifted(when.today, -1 if back else 0, "weekend"))


def _the_unit(m: re.Match[str], when: When) -> Stretch | None:
    unit = m["unit"].lower()
    if when.today is None:
        return unknown(_GRANULARITY[unit])
    return relative(calendar.shifted(when.today, -1 if unit == "quarter" else 0, unit))


def _week_of(m: re.Match[str], when: When) -> Stretch | None:
    here = when.today.year if when.today else 2000
    years = [int(m["year"])] if m["year"] else [here, here - 1, here + 1]
    days = [calendar.day(y, month_number(m["month"]), int(re.sub(r"\D", "", m["day"]))) for y in years]
    weeks = [calendar.week(d.low) for d in days if d and d.low]
    if m["year"]:
        return weeks[0] if weeks else None
    return when.pick(weeks, "week") if weeks else None


def _holiday(m: re.Match[str], when: When) -> Stretch | None:
    if not (m["holiday"][0].isupper() or m["year"] or m["step"]):
        return None
    if m["year"]:
        return holiday(m["holiday"], int(m["year"]))
    here = when.today.year if when.today else 2000
    if m["step"]:
        return relative(holiday(m["holiday"], here + _STEPS[m["step"].lower()])) if when.today else unknown("day")
    return when.pick([holiday(m["holiday"], y) for y in (here, here - 1, here + 1)], "day")


def singular(unit: str) -> str:
    """ "weeks" → "week", "centuries" → "century"."""
    unit = unit.lower()
    return "century" if unit.startswith("centur") else unit.removesuffix("s")


def _told_by(word: str) -> tuple[bool, int]:
    """How well a word of a holiday's name tells that it is meant: no weekday, no month and no "day" does."""
    return word not in (*MONTHS, *WEEKDAYS, "day"), len(word)


# A weekday whose date stands behind it in brackets.
_DATED = re.compile(r"\s\((?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\.?\s\d|\d{1,2}[./-]\d)")
_NAMED = re.compile(rf"\b{lexicon.pattern('holidays', 'named_weekdays.before')}\s\Z")
_AT_A_DAY = re.compile(r"\b(?:on|since|until|till|by|from|last|next)\s\Z", re.I)
_WEEKEND = re.compile(r"\b(?:over|at|by|before|ahead of|during|after|for|on)\s\Z", re.I)
_COMPARED = re.compile(r"\b(?:compared|versus|against|up|down|from|than)\b", re.I)
_STOP = (
    r"(?=\s{0,2}(?:[.,;:!?)\]\"”’—–-]|and\b|but\b|in\b|at\b|to\b|on\b|of \$|when\b|as\b|by\b|with\b|from\b|"
    r"the\b|he\b|she\b|they\b|it\b|we\b|\Z))"
)
RULES: tuple[Rule, ...] = (
    (template(rf"(?P<word>{'|'.join(sorted(_DAYS, key=len, reverse=True))})",
              one_of="today tonight yesterday tomorrow night"), _day),
    (template(r"(?P<word>yesterday|tomorrow) {daypart}", one_of="yesterday tomorrow"), _day),
    (template(r"this (?:morning|afternoon|evening)"), _this_morning),
    (template(r"<weekday>"), _weekday),
    (template(r"<shortday>"), _short_weekday),
    (template(r"(?<=on\s)the (?P<nth>\d\d?(?:st|nd|rd|th))" + _STOP), _day_alone),
    (template(r"(?:the )?<step> <weekday>", one_of=" ".join(_STEPS)), _step_weekday),
    (template(r"<weekday> (?:of )?(?:the )?<step> week"), _weekday_of_week),
    (template(r"(?:the )?<step> week,? (?:on )?<weekday>"), _weekday_of_week),
    (template(r"(?:the )?<step> (?:fiscal |financial |calendar |full )?<unit>", one_of=" ".join(_STEPS)), _step_unit),
    (template(r"<step> (?P<month>{name})", one_of=" ".join(_STEPS)), _step_month),
    (template(r"(?:the )?<step> <season>"), _step_season),
    (template(r"<month>,? (?:of )?(?P<step>this|last|next) year"), _month_last_year),
    (template(r"<number> (?:more )?<units> ago"), _ago),
    (template(r"(?:the |a )?year-(?:earlier|ago)"), _year_earlier),
    (template(r"<weekday>,? the <nth>"), _weekday_the),
    (template(r"<number> <units> (?P<way>earlier|later|previously|afterwards?|from now|hence)" + _STOP,
              one_of="earlier later previously afterward afterwards from hence"), _later),
    (template(r"<number> <units> (?P<way>before|after)" + r"(?=\s{0,2}(?:[.,;:!?)]|\Z))", one_of="before after"),
     _later),
    (template(r"(?:the )?day (?P<way>before|after)(?=\s{0,2}(?:[.,;:!?)]|\Z))"), _the_day),
    (template(r"the weekend"), _the_weekend),
    (template(r"(?<=for\s)the (?:full |whole )?(?P<unit>day|week|month|year|quarter)(?! of| to| that)",
              one_of="day week month year quarter", also="for"), _the_unit),
    (template(r"(?<=in\s)the (?P<unit>quarter)(?! of)"), _the_unit),
    (template(r"(?<=months\sof\s)the (?P<unit>year)"), _the_unit),
    (template(r"(?:the )?week of <month> <day>(?:,? <year>)?"), _week_of),
    (template(rf"(?P<holiday>{'|'.join(HOLIDAYS)})(?:,? (?:of |in )?(?:<year>|(?P<step>this|last|next) year))?",
              one_of=" ".join(max(re.findall("[a-z]+", name), key=_told_by) for name in HOLIDAYS)), _holiday),
)  # fmt: skip
