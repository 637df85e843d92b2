"""Dates, times of day and periods: what is read, and against which day it is resolved."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.dates import calendar
from claims.dates.find import find
from claims.dates.years import is_year
from claims.dates.zones import offset
from claims.model import Claim, Period
from claims.parse import parse

WEDNESDAY = datetime(2026, 3, 4)


def dates(text: str, published: datetime | None = WEDNESDAY) -> list[Claim]:
    return find(parse(text, published), [])


def bounds(claim: Claim) -> tuple[str | None, str | None]:
    assert isinstance(claim.value, Period)
    return claim.value.low, claim.value.high


ABSOLUTE = [
    ("The harbour froze on March 2.", "March 2", "2026-03-02", "2026-03-02"),
    ("It opened on 2 March 2025.", "2 March 2025", "2025-03-02", "2025-03-02"),
    ("It opened on the 24th of February.", "the 24th of February", "2026-02-24", "2026-02-24"),
    ("It opened on Tuesday, 3 March 2026.", "Tuesday, 3 March 2026", "2026-03-03", "2026-03-03"),
    ("She left on Dec. 31 , 1994.", "Dec. 31 , 1994", "1994-12-31", "1994-12-31"),
    ("Filed 2025-06-24 by the clerk.", "2025-06-24", "2025-06-24", "2025-06-24"),
    ("Filed 24.06.2025 by the clerk.", "24.06.2025", "2025-06-24", "2025-06-24"),
    ("Filed 24/06/2025 by the clerk.", "24/06/2025", "2025-06-24", "2025-06-24"),
    ("Filed 05-Aug-2016 by the clerk.", "05-Aug-2016", "2016-08-05", "2016-08-05"),
    ("Filed 2020/Sep/23 by the clerk.", "2020/Sep/23", "2020-09-23", "2020-09-23"),
    ("They met in June of 1992.", "June of 1992", "1992-06-01", "1992-06-30"),
    ("The 1997 Ottawa Treaty bans mines.", "1997", "1997-01-01", "1997-12-31"),
    ("It was a 1999 treaty.", "1999", "1999-01-01", "1999-12-31"),
    ("The portrait dates from 1652.", "1652", "1652-01-01", "1652-12-31"),
    ("The plant opens in the second quarter of 2027.", "the second quarter of 2027", "2027-04-01", "2027-06-30"),
    ("First gas is due Q2 2027.", "Q2 2027", "2027-04-01", "2027-06-30"),
    ("Sales fell in the first half of 2025.", "the first half of 2025", "2025-01-01", "2025-06-30"),
    ("Sales fell in fiscal 2024.", "fiscal 2024", "2024-01-01", "2024-12-31"),
    ("Sales fell in 2024-25.", "2024-25", "2024-01-01", "2025-12-31"),
    ("He studied in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
    ("He studied in the mid-1990s.", "the mid-1990s", "1992-07-01", "1997-06-30"),
    ("He studied in the early nineties.", "the early nineties", "1990-01-01", "1994-12-31"),
    ("The mill is from the 19th century.", "the 19th century", "1800-01-01", "1899-12-31"),
    ("It happened in the autumn of 2023.", "the autumn of 2023", "2023-09-01", "2023-11-30"),
    ("It closed in late 2019.", "late 2019", "2019-07-01", "2019-12-31"),
    ("Work ends at the end of 2031.", "the end of 2031", "2031-10-01", "2031-12-31"),
    ("In nineteen ninety-one Charles left.", "nineteen ninety-one", "1991-01-01", "1991-12-31"),
    ("It was signed in nineteen ninety-six.", "nineteen ninety-six", "1996-01-01", "1996-12-31"),
    ("They meet in the week of March 9.", "the week of March 9", "2026-03-09", "2026-03-15"),
    ("It is on the second Sunday in October 2026.", "the second Sunday in October 2026", "2026-10-11", "2026-10-11"),
    ("The boat is from 1120 BC.", "1120 BC", "-1119-01-01", "-1119-12-31"),
    ("The shop sold candles on Christmas Eve 2025.", "Christmas Eve 2025", "2025-12-24", "2025-12-24"),
    ("The parade was held on Easter Sunday 2024.", "Easter Sunday 2024", "2024-03-31", "2024-03-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "low", "high"), ABSOLUTE)
def test_dates_of_the_calendar(text: str, words: str, low: str, high: str) -> None:
    (found,) = dates(text)
    assert (found.text, *bounds(found)) == (words, low, high)


RELATIVE = [
    ("The bridge fell yesterday.", "2026-03-03", "2026-03-03"),
    ("The bridge fell today.", "2026-03-04", "2026-03-04"),
    ("The court sits tomorrow.", "2026-03-05", "2026-03-05"),
    ("The bridge fell last week.", "2026-02-23", "2026-03-01"),
    ("The bridge fell last month.", "2026-02-01", "2026-02-28"),
    ("The bridge opens next year.", "2027-01-01", "2027-12-31"),
    ("The bridge opens early next year.", "2027-01-01", "2027-06-30"),
    ("The bridge fell three weeks ago.", "2026-02-09", "2026-02-15"),
    ("The bridge fell two years ago.", "2024-01-01", "2024-12-31"),
    ("The bridge fell on Monday.", "2026-03-02", "2026-03-02"),
    ("The bridge fell on Wednesday.", "2026-03-04", "2026-03-04"),
    ("The bridge will open on Monday.", "2026-03-09", "2026-03-09"),
    ("The bridge fell last August.", "2025-08-01", "2025-08-31"),
    ("The bridge fell in December.", "2025-12-01", "2025-12-31"),
    ("The trial was put off until May.", "2026-05-01", "2026-05-31"),
    ("The bridge opened in June last year.", "2025-06-01", "2025-06-30"),
    ("The bridge will open on Tuesday of next week.", "2026-03-10", "2026-03-10"),
    ("Traffic rose in last year's third quarter.", "2025-07-01", "2025-09-30"),
    ("The bridge fell last summer.", "2025-06-01", "2025-08-31"),
]


@pytest.mark.parametrize(("text", "low", "high"), RELATIVE)
def test_dates_told_from_the_day_of_publication(text: str, low: str, high: str) -> None:
    (found,) = dates(text)
    assert bounds(found) == (low, high)
    assert isinstance(found.value, Period)
    assert found.value.relative


@pytest.mark.parametrize(("text", "low", "high"), RELATIVE)
def test_without_a_day_of_publication_they_stay_open(text: str, low: str, high: str) -> None:
    (found,) = dates(text, None)
    assert bounds(found) == (None, None)


TIMES = [
    ("She struck at 6:42 p.m.", "T18:42", "T18:42"),
    ("She struck at 18.45 o'clock.", "T18:45", "T18:45"),
    ("She struck towards 18.45.", "T18:45", "T18:45"),
    ("She struck at 0247 Central Standard Time.", "T02:47", "T02:47"),
    ("She struck at 0415 AM.", "T04:15", "T04:15"),
    ("She struck at a quarter past six in the evening.", "T18:15", "T18:15"),
    ("She struck at ten to seven in the morning.", "T06:50", "T06:50"),
    ("She struck at half past four.", "T04:30", "T04:30"),
    ("The evening was dark. She struck at half past eight.", "T20:30", "T20:30"),
    ("She struck at 4:27 in the morning.", "T04:27", "T04:27"),
    ("She struck at noon.", "T12:00", "T12:00"),
    ("She struck at midnight.", "T00:00", "T00:00"),
    ("The power was off from 9 a.m. to 5 p.m.", "T09:00", "T17:00"),
    ("She struck at 6:42 p.m. on Monday.", "2026-03-02T18:42", "2026-03-02T18:42"),
    ("On Monday at 18:42 she struck.", "2026-03-02T18:42", "2026-03-02T18:42"),
    ("She struck on Monday evening.", "2026-03-02T17:00", "2026-03-02T23:59"),
    ("Printed 24.06.2025, 19:48", "2025-06-24T19:48", "2025-06-24T19:48"),
    ("The order was lifted at noon on 16 November.", "2025-11-16T12:00", "2025-11-16T12:00"),
]


@pytest.mark.parametrize(("text", "low", "high"), TIMES)
def test_times_of_day(text: str, low: str, high: str) -> None:
    (found,) = dates(text)
    assert bounds(found) == (low, high)


def test_one_moment_in_two_zones() -> None:
    first, second = dates("She struck at 6:42 p.m. (1742 GMT).")
    assert second.same_as == (first.start, first.end)
    assert isinstance(second.value, Period)
    assert second.value.zone == "GMT"


QUALIFIED = [
    ("It closed just before 6pm.", "just before 6pm", "less than"),
    ("It closed shortly after 13:00.", "shortly after 13:00", "more than"),
    ("It closed around 4.10am.", "around 4.10am", "about"),
    ("Boats will be back by 2028.", "2028", "at most"),
    ("Boats will be back no later than 2028.", "no later than 2028", "at most"),
    ("It closed more than two years ago.", "more than two years ago", "more than"),
    ("The strike lasted from 9 June to 14 July 2025.", "from 9 June to 14 July 2025", "range"),
    ("It has been shut since 1996.", "1996", None),
]


@pytest.mark.parametrize(("text", "words", "qualifier"), QUALIFIED)
def test_what_bounds_a_date(text: str, words: str, qualifier: str | None) -> None:
    (found,) = dates(text)
    assert (found.text, found.qualifier) == (words, qualifier)


NO_DATES = [
    "Some 2,019 sheep grazed.",
    "They sold 2000 homes.",
    "It paid $2019 for a pump.",
    "The crew may march on.",
    "It ended 6-4, 7-5.",
    "The screen is 4:3.",
    "The engine has 1500 hp.",
    "The winner ran it in 2:06:41.",
    "He is in his 30s.",
    "It rose 1.5 percent, from 4.12 to 4.31 percent.",
    "Between five to seven people came.",
    "On route 1984 a lorry burned.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert [c.text for c in dates(text)] == []


def test_a_date_counted_from_the_one_before_it() -> None:
    _, second = dates("The vault was robbed in 2019 and emptied again two years later.")
    assert bounds(second) == ("2021-01-01", "2021-12-31")


@pytest.mark.parametrize(
    ("text", "head"),
    [("It was a 1999 treaty.", "treaty"), ("The 2026 budget passed.", "budget"), ("She drowned on 2 March.", "drown")],
)
def test_what_a_date_is_attached_to(text: str, head: str) -> None:
    (found,) = dates(text)
    assert found.frame.head == head


def test_what_is_taken_is_left_alone() -> None:
    text = "It opened on 2 March 2025."
    assert find(parse(text, WEDNESDAY), [(13, 25)]) == []


@pytest.mark.parametrize(
    "text",
    ["31 February", "on 31 February 2024", "in the year 0", "year 99999", "at 24:61", "0/0/0000", "9999-12-31"],
)
def test_no_calendar_has_them(text: str) -> None:
    for claim in dates(text):
        assert text[claim.start : claim.end] == claim.text


_PIECES = st.sampled_from(
    "31 February 12 March 2026 0 9999 1:2:3 24:61 p.m. Monday last next week ago two years the third quarter of to "
    "from until – ( ) , . noon BC 1120 and Easter GMT half past ten in evening 05/02 '90s Q3 \u00a0 "
    "\U0001f600".split(" ")
)


@given(st.lists(_PIECES, max_size=14).map(" ".join), st.sampled_from([None, date(1, 1, 1), date(9999, 12, 31)]))
def test_any_words_at_the_edges_of_the_calendar(text: str, published: date | None) -> None:
    when = datetime(published.year, published.month, published.day) if published else None
    found = dates(text, when)
    assert all(text[c.start : c.end] == c.text for c in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("year", "before", "after", "expected"),
    [
        (1997, "the ", " treaty", True),
        (2000, "killed ", " people", False),
        (1652, "from ", ".", True),
        (1500, "an average of ", ".", False),
        (2030, "later than ", ".", True),
        (1990, "more than ", ".", False),
        (1903, "the hall at ", " Larch St. at noon", False),
        (1900, "shots in the ", " block of Quarry Lane", False),
        (2015, "In ", " Larch Street was rebuilt", True),
    ],
)
def test_four_digits_that_are_a_year(year: int, before: str, after: str, expected: bool) -> None:
    assert is_year(year, before, after) is expected


@pytest.mark.parametrize(
    ("zone", "day", "minutes"),
    [
        ("GMT", None, 0),
        ("NZDT", None, 780),
        ("Central Standard Time", None, -360),
        ("Eastern time", date(2026, 7, 1), -240),
        ("German time", date(2026, 2, 11), 60),
        ("German time", date(2026, 7, 11), 120),
        ("German time", None, None),
        ("GMT+3", None, 180),
        ("local", None, None),
    ],
)
def test_zones(zone: str, day: date | None, minutes: int | None) -> None:
    assert offset(zone, day) == minutes


def test_parts_of_a_stretch_lie_within_it() -> None:
    for whole in (calendar.year(2024), calendar.month(2024, 2), calendar.decade(1990), calendar.quarter(2027, 2)):
        assert whole is not None and whole.low is not None and whole.high is not None
        for word in ("early", "mid", "late", "end of", "start of"):
            found = calendar.part(whole, word)
            assert found is not None and found.low is not None and found.high is not None
            assert whole.low <= found.low < found.high <= whole.high
