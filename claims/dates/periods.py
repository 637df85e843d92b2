"""Years and parts of years, decades, centuries, seasons and weeks: "fiscal 2024", "Q2 2027", "the 1990s"."""

from __future__ import annotations

import re
from collections.abc import Callable

from claims import lexicon
from claims.dates import calendar
from claims.dates.calendar import Stretch
from claims.dates.when import Rule, When
from claims.dates.words import ORDINALS, PARTS, SEASONS, ordinal, template
from claims.dates.years import is_year, spoken
from claims.model import Granularity
from claims.number_words import TENS, UNITS

_STEPS = lexicon.integers("calendar", "steps")
_DECADES = {f"{tens[:-1]}ies": 10 * n for n, tens in enumerate(TENS, 2)}
_YEAR_STEPS = lexicon.pattern("calendar", "relative.years", "relative.anchored_years")
_BARE_STEPS = lexicon.pattern("calendar", "relative.bare_years")
PARTS["yearref"] = (
    r"(?:fiscal (?:year )?|financial year |the year |fy ?)?(?:1[4-9]\d\d|20\d\d)|"
    rf"(?:{_BARE_STEPS}|the {_YEAR_STEPS}) (?:fiscal |financial )?year|"
    r"the (?:fiscal |financial )?year"
)


def year_of(ref: str | None, when: When) -> int | None:
    """The number of the year that "fiscal 2024", "last year" names; None when it leaves it open."""
    if not ref:
        return None
    digits = re.search(r"\d{4}", ref)
    if digits:
        return int(digits[0])
    lead = " ".join(re.sub(r"(?:fiscal |financial )?year\Z", "", ref.lower()).split()).removeprefix("the ")
    return when.today.year + _STEPS[lead] if when.today and lead in _STEPS else None


def _in_year(
    m: re.Match[str], when: When, make: Callable[[int], Stretch | None], granularity: Granularity
) -> Stretch | None:
    ref = m.groupdict().get("yearref")
    number = year_of(ref, when)
    if number is not None:
        found = make(number)
        return found if ref and ref[-1].isdecimal() else calendar.relative(found)
    here = when.today.year if when.today else 2000
    return when.pick([make(y) for y in (here, here - 1, here + 1)], granularity)


def _quarter(m: re.Match[str], when: When) -> Stretch | None:
    nth = ordinal(m["quarter"]) or 4
    return _in_year(m, when, lambda y: calendar.quarter(y, nth), "quarter")


def _short_quarter(m: re.Match[str], when: When) -> Stretch | None:
    ref = m.groupdict().get("yy")
    if ref:
        return calendar.quarter(2000 + int(ref), int(m["q"]))
    return _in_year(m, when, lambda y: calendar.quarter(y, int(m["q"])), "quarter")


def _half(m: re.Match[str], when: When) -> Stretch | None:
    nth = ordinal(m["half"]) or 2
    return _in_year(m, when, lambda y: calendar.half(y, nth), "half")


def _first_months(m: re.Match[str], when: When) -> Stretch | None:
    return _in_year(m, when, lambda y: calendar.half(y, 1), "half")


def _season(m: re.Match[str], when: When) -> Stretch | None:
    return _in_year(m, when, lambda y: calendar.season(y, SEASONS[m["season"].lower()]), "season")


def _winter(m: re.Match[str], when: When) -> Stretch | None:
    return calendar.season(int(m["year"]), 12)


def _decade(m: re.Match[str], when: When) -> Stretch | None:
    return calendar.decade(int(m["decade"]))


def _short_decade(m: re.Match[str], when: When) -> Stretch | None:
    if m["word"] and not re.search(r"\b(?:the|early|late|mid)[\s-]\Z", when.before, re.I):
        return None
    tens = int(m["tens"]) if m["tens"] else _DECADES[m["word"].lower()]
    return calendar.decade((2000 if tens < 30 else 1900) + tens)


def _century(m: re.Match[str], when: When) -> Stretch | None:
    word = m["nth"].lower()
    found = calendar.century(ORDINALS.index(word) + 1 if word in ORDINALS else int(re.sub(r"\D", "", word)))
    return None if m["bc"] else found


def _fiscal(m: re.Match[str], when: When) -> Stretch | None:
    digits = m["fiscal"]
    return calendar.year(int(digits) + (2000 if len(digits) == 2 else 0))


def _years(m: re.Match[str], when: When) -> Stretch | None:
    first, last = int(m["first"]), m["last"]
    second = int(last) if len(last) == 4 else first // 100 * 100 + int(last) + (100 if int(last) < first % 100 else 0)
    low, high = calendar.year(first), calendar.year(second)
    if not (low and high and 0 < second - first < 400 and is_year(second, "in ", when.after)):
        return None
    return Stretch(low.low, high.high, "year")


def _year(m: re.Match[str], when: When) -> Stretch | None:
    return calendar.year(int(m["year"])) if is_year(int(m["year"]), when.before, when.after) else None


def _spoken(m: re.Match[str], when: When) -> Stretch | None:
    number = spoken(m["century"], m["rest"])
    return calendar.year(number) if number else None


def _week(m: re.Match[str], when: When) -> Stretch | None:
    if m["year"]:
        return calendar.iso_week(int(m["year"]), int(m["week"]))
    found = calendar.iso_week(when.today.year, int(m["week"])) if when.today else None
    return calendar.relative(found) or (calendar.unknown("week") if when.today is None else None)


_NTH = r"(?P<nth>\d{1,2}(?:st|nd|rd|th)|" + "|".join(sorted(ORDINALS[:25], key=len, reverse=True)) + ")"
_ONES = "|".join(UNITS[1:10])
_CENTURIES = "|".join((*UNITS[14:], TENS[0]))
_REST = rf"(?P<rest>(?:{'|'.join(TENS)})(?:[- ](?:{_ONES}))?|{'|'.join(UNITS[10:])})"
RULES: tuple[Rule, ...] = (
    (template(r"(?:the )?(?:fiscal[- ])?<quarter>[- ](?:fiscal[- ])?quarter(?:,? (?:(?:of|in) )?<yearref>)?"),
     _quarter),
    (template(r"(?:the )?<yearref>(?:['’]s)? (?:fiscal[- ])?<quarter>[- ]quarter"), _quarter),
    (template(r"q(?P<q>[1-4])(?:,? ?(?:(?:of|in) )?<yearref>)?", one_of="q"), _short_quarter),
    (template(r"(?P<q>[1-4])q ?<yearref>", one_of="q"), _short_quarter),
    (template(r"(?:(?P<q>[1-4])q|q(?P<qq>[1-4])) ?['’]?(?P<yy>[12]\d)", one_of="q"),
     lambda m, w: calendar.quarter(2000 + int(m["yy"]), int(m["q"] or m["qq"]))),
    (template(r"<yearref>[- ]?q(?P<q>[1-4])", one_of="q"), _short_quarter),
    (template(r"(?:the )?first two quarters of <yearref>"), _first_months),
    (template(r"(?:the )?<half>[- ]half (?:of|in) <yearref>"), _half),
    (template(r"(?:the )?<yearref>(?:['’]s)? <half>[- ]half"), _half),
    (template(r"h(?P<half>[12]) ?<yearref>", one_of="h"), _half),
    (template(r"(?:the )?<season>(?:,? (?:of |in )?|-)<yearref>"), _season),
    (template(r"(?:the )?winter(?: of)? <year>[-–/](?:\d{4}|\d\d)"), _winter),
    (template(r"(?:the )?(?P<decade>(?:1[0-9]|20)\d0)['’]?s", also="decade"), _decade),
    (template(r"(?:the )?['’‘](?P<tens>[2-9]0)s(?P<word>)", left=r"(?<!\w)", also="decade"), _short_decade),
    (template(rf"(?P<tens>)(?P<word>{'|'.join(_DECADES)})", one_of=" ".join(_DECADES)), _short_decade),
    (template(rf"(?:the )?{_NTH}[- ]century(?P<bc> b\.?c\.?(?:e\b)?)?"), _century),
    (template(r"(?:the )?(?:fiscal|financial)(?:[- ]year)?[- ](?P<fiscal>20\d\d|19\d\d)",
              one_of="fiscal financial"), _fiscal),
    (template(r"fy ?['’]?(?P<fiscal>20\d\d|19\d\d|\d\d)", one_of="fy"), _fiscal),
    (template(r"(?:the )?(?P<fiscal>20\d\d|19\d\d) (?:fiscal|financial) year", one_of="fiscal financial"), _fiscal),
    (template(r"(?:the )?year (?P<fiscal>1\d\d\d|20\d\d)"), _fiscal),
    (template(r"(?:(?:fiscal|financial)(?: year)? )?<year:first>[-–/](?P<last>(?:1\d|20)\d\d|\d\d)", also="joined"),
     _years),
    (template(r"<year>"), _year),
    (template(rf"(?P<century>{_CENTURIES}) {_REST}(?!-|(?-i: [a-z]{{3,}}s\b))", one_of=_CENTURIES.replace("|", " ")),
     _spoken),
    (template(rf"(?:the )?year (?P<century>two thousand)(?: (?:and )?{_REST[:-1]}|{_ONES}))?"),
     _spoken),
    (template(r"(?:the )?week (?:no\. )?(?P<week>\d\d?)(?: (?:of )?<year>)?"), _week),
)  # fmt: skip
