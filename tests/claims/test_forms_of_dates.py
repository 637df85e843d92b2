"""Dates and times, in every form that num2words, Babel and the house styles give them."""

from __future__ import annotations

import calendar
from datetime import date, time

import pytest
from babel.dates import format_date, format_skeleton, format_time
from forms_in_sentences import LOCALES, PUBLISHED, at
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from claims import extract
from claims.model import Period, Quantity

DAYS = ("The plant opened on {} in Leeds.", "It was signed on {}, he said.", "He died on {}.")
HOURS = ("The polls close at {} on the island.", "It begins at {}, he said.")


@given(st.integers(1100, 2099).filter(lambda y: y % 100 > 9))
def test_a_year_in_words(year: int) -> None:
    words = num2words(year, to="year")
    if not words.startswith(("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")):
        return
    (found,) = [c for c in extract(f"It was signed in {words}.", PUBLISHED) if c.kind == "date"]
    assert isinstance(found.value, Period)
    assert (found.value.low, found.value.high) == (f"{year}-01-01", f"{year}-12-31")


some_days = st.dates(date(1995, 1, 1), date(2030, 12, 31))
LONG_DATES = (
    "{d} {m} {y}", "{d}{th} {m} {y}", "the {d}{th} of {m}, {y}", "{m} {d}, {y}", "{m} {d} {y}", "{m} the {d}{th}, {y}",
    "{d}-{a}-{y}", "{d}-{a}-{yy}", "{d}/{a}/{yy}", "{iso}", "{y}/{mm}/{dd}", "{dd}.{mm}.{y}", "{W} {d} {m} {y}",
    "{W}, {m} {d}, {y}", "{W}, the {d}{th} of {m} {y}", "the {ord} of {m} {y}", "{m} the {ord}, {y}", "{d} {M} {y}",
    "{d} {a} ’{yy}", "{a} {d}, '{yy}", "{y}, {m} {d}", "{a}-{dd}-{y}", "{w} {d} {a} {y}",
)  # fmt: skip


def printed(day: date, form: str) -> str:
    return form.format(
        d=day.day, dd=f"{day:%d}", mm=f"{day:%m}", m=format_date(day, "MMMM", locale="en_US"), M=f"{day:%B}".upper(),
        a=format_date(day, "MMM", locale="en_US"), y=day.year, yy=f"{day:%y}", iso=day.isoformat(),
        W=format_date(day, "EEEE", locale="en_US"), w=format_date(day, "EEE", locale="en_US"),
        th=num2words(day.day, to="ordinal_num")[-2:], ord=num2words(day.day, to="ordinal"),
    )  # fmt: skip


def bounds(carrier: str, form: str) -> tuple[str | None, str | None]:
    claim = at(carrier, form)
    assert isinstance(claim.value, Period), claim
    return claim.value.low, claim.value.high


@given(some_days, st.sampled_from(LONG_DATES), st.sampled_from(DAYS))
def test_a_day_in_a_house_style(day: date, form: str, carrier: str) -> None:
    assert bounds(carrier, printed(day, form)) == (day.isoformat(), day.isoformat())


@given(some_days, st.sampled_from(["full", "long", "yMMMEd", "yMMMEEEEd"]), st.sampled_from(LOCALES))
def test_a_day_as_a_locale_prints_it(day: date, style: str, locale: str) -> None:
    styled = style in ("full", "long")
    form = format_date(day, style, locale=locale) if styled else format_skeleton(style, day, locale=locale)
    assert bounds(DAYS[0], form) == (day.isoformat(), day.isoformat())


@given(some_days, st.sampled_from(LOCALES))
def test_a_month_as_a_locale_prints_it(day: date, locale: str) -> None:
    last = calendar.monthrange(day.year, day.month)[1]
    form = format_skeleton("yMMMM", day, locale=locale)
    assert bounds("It opened in {} in Leeds.", form) == (f"{day:%Y-%m}-01", f"{day:%Y-%m}-{last}")


@given(st.dates(date(2010, 1, 1), date(2010, 6, 14)), st.sampled_from(["{m} {d}", "{d} {a}", "the {d}{th} of {m}"]))
def test_a_day_without_its_year_is_the_last_one(day: date, form: str) -> None:
    assert bounds(DAYS[2], printed(day, form)) == (day.isoformat(), day.isoformat())


@given(st.dates(date(2009, 6, 15), date(2011, 6, 13)), st.sampled_from(["{W}, {m} {d}", "{W} {d} {m}"]))
def test_the_weekday_tells_the_year(day: date, form: str) -> None:
    found = bounds(DAYS[0], printed(day, form))[0]
    assert found is not None
    assert found[5:] == day.isoformat()[5:]
    assert date.fromisoformat(found).weekday() == day.weekday()


@given(st.times(), st.sampled_from(LOCALES), st.sampled_from(HOURS))
def test_a_time_as_a_locale_prints_it(moment: time, locale: str, carrier: str) -> None:
    expected = f"T{moment:%H:%M}"
    assert bounds(carrier, format_time(moment, "short", locale=locale)) == (expected, expected)


@pytest.mark.parametrize("carrier", HOURS)
@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("5 p.m.", "17:00"), ("5pm", "17:00"), ("5.30pm", "17:30"), ("17:00 BST", "17:00"), ("10.07 BST", "10:07"),
        ("1742 GMT", "17:42"), ("noon", "12:00"), ("12.00 noon", "12:00"), ("12:01 a.m.", "00:01"),
        ("five p.m.", "17:00"),
        ("8am", "08:00"), ("8pm", "20:00"), ("nine thirty in the morning", "09:30"), ("half past 5pm", "17:30"),
        ("quarter to six in the evening", "17:45"), ("8:15 p.m. EDT", "20:15"), ("06:00 hrs", "06:00"),
    ],
)  # fmt: skip
def test_a_time_in_a_house_style(carrier: str, form: str, expected: str) -> None:
    assert bounds(carrier, form) == (f"T{expected}", f"T{expected}")


@pytest.mark.parametrize(
    ("form", "low"),
    [
        ("on Sunday", "2010-06-13"), ("last Friday", "2010-06-11"), ("on Friday night", "2010-06-11T18:00"),
        ("on Fri.", "2010-06-11"), ("two days ago", "2010-06-12"), ("at 8pm on Friday", "2010-06-11T20:00"),
        ("at 8am on Friday", "2010-06-11T08:00"), ("on the 11th", "2010-06-11"), ("last night", "2010-06-13T18:00"),
        ("on Friday, June 11, at 9:01 p.m.", "2010-06-11T21:01"),
    ],
)  # fmt: skip
def test_a_day_told_from_the_day_of_publication(form: str, low: str) -> None:
    assert bounds("He was held {} in Leeds.", form)[0] == low


def test_days_told_from_a_day_before() -> None:
    text = "The strike began on 3 May. Two days earlier the union had met. The following day a port closed."
    found = [c.value.low for c in extract(text, PUBLISHED) if isinstance(c.value, Period)]
    assert found == ["2010-05-03", "2010-05-01", "2010-05-02"]


@pytest.mark.parametrize(
    ("form", "low", "high"),
    [
        ("two days from tomorrow", "2010-06-17", "2010-06-17"), ("a week on Friday", "2010-06-25", "2010-06-25"),
        ("Friday week", "2010-06-25", "2010-06-25"), ("a week ago Tuesday", "2010-06-08", "2010-06-08"),
        ("the last day of March 2010", "2010-03-31", "2010-03-31"),
        ("the 2nd of next month", "2010-07-02", "2010-07-02"),
        ("the first Friday of this month", "2010-06-04", "2010-06-04"), ("half a year ago", "2009-12-01", "2009-12-31"),
        ("two and a half years ago", "2007-12-01", "2007-12-31"), ("the week before last", "2010-05-31", "2010-06-06"),
        ("the end of the year", "2010-10-01", "2010-12-31"), ("Nov ’09", "2009-11-01", "2009-11-30"),
        ("from 5 to 6 p.m.", "T17:00", "T18:00"), ("11-1pm", "T11:00", "T13:00"), ("9:30-11:00", "T09:30", "T11:00"),
        ("tonight at 8", "2010-06-14T20:00", "2010-06-14T20:00"), ("2010-06-11 16:12:30", "2010-06-11T16:12:30", None),
    ],
)  # fmt: skip
def test_dates_and_times_counted_from_others(form: str, low: str, high: str | None) -> None:
    assert bounds("It was seen {} by a boat.", form) == (low, high or low)


def test_black_friday_is_not_the_last_friday() -> None:
    assert not [c for c in extract("It opened on Black Friday.", PUBLISHED) if c.kind == "date"]


@pytest.mark.parametrize(
    "line", ["© 2013 The Northern Post", "Copyright 2009 Northern Wire. All rights reserved.", "June 2013",
             "Last updated 3 hours ago", "Page last updated at 07:48 GMT, Tuesday, 8 November 2011"],
)  # fmt: skip
def test_what_is_of_the_paper_is_no_fact(line: str) -> None:
    found = extract(f"The harbour froze on Monday.\n\n{line}\n", PUBLISHED)
    assert [c.text for c in found if isinstance(c.value, Quantity | Period)] == ["Monday"]


@pytest.mark.parametrize(
    "born", ["born in 1938", "born on 5 May 1938", "born May 5th, 1938", "born in the town of Haugvik in 1938"]
)
def test_a_birth_gives_the_age(born: str) -> None:
    (found,) = [c.value for c in extract(f"Ann Lee, {born}, is a painter.", PUBLISHED) if c.kind == "age"]
    assert isinstance(found, Quantity)
    assert found.high == 72
