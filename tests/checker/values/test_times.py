"""Times held against times: days of any grain, times of day in any zone, ranges by their ends."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.times import apart, closeness, half_a_day, is_clock, relation
from claims.model import Claim, Granularity, Period, Qualifier


def claim(
    low: str | None, high: str | None = None, grain: Granularity = "day", zone: str | None = None,
    qualifier: Qualifier | None = None, relative: bool = False,
) -> Claim:  # fmt: skip
    period = Period(low, low if high is None else high, grain, relative, zone)
    return Claim(0, 1, "x", "date", period, qualifier)


def years(low: str, high: str, qualifier: Qualifier | None = None) -> Claim:
    return claim(f"{low}-01-01", f"{high}-12-31", "year", qualifier=qualifier)


MAY = claim("2021-05-01", "2021-05-31", "month")
SPRING = claim("2021-03-01", "2021-05-31", "season")
NOON = claim("T12:00", grain="minute")
ROWS = [
    ("one day", claim("2021-05-04"), claim("2021-05-04"), "agree"),
    ("the next day", claim("2021-05-04"), claim("2021-05-05"), "differ"),
    ("the next day, as told by a weekday", claim("2021-05-04"), claim("2021-05-05", relative=True), "near"),
    ("a day of its month", claim("2021-05-04"), MAY, "agree"),
    ("a day of another month", claim("2021-06-04"), MAY, "differ"),
    ("a month of its season", MAY, SPRING, "agree"),
    ("a month of its year", MAY, years("2021", "2021"), "agree"),
    ("a month of another year", MAY, years("2020", "2020"), "differ"),
    ("years before our era", claim("-1119-01-01", "-1119-12-31", "year"), years("2021", "2021"), None),
    ("a day that is not known", claim(None), claim("2021-05-04"), None),
    ("a range of years", years("2019", "2021", "range"), years("2019", "2021", "range"), "agree"),
    ("a range that ends otherwise", years("2019", "2021", "range"), years("2019", "2022", "range"), "differ"),
    ("a range of months against one of days", claim("2021-03-01", "2021-05-31", "month", qualifier="range"),
     claim("2021-03-03", "2021-05-28", qualifier="range"), "agree"),
    ("a range of months against one of other days", claim("2021-03-01", "2021-05-31", "month", qualifier="range"),
     claim("2021-03-03", "2021-06-28", qualifier="range"), "differ"),
    ("one time of day", NOON, claim("T12:00", grain="minute"), "agree"),
    ("minutes apart", NOON, claim("T12:04", grain="minute"), "agree"),
    ("half an hour apart", NOON, claim("T12:30", grain="minute"), "differ"),
    ("about", claim("T12:00", grain="minute", qualifier="about"), claim("T12:15", grain="minute"), "agree"),
    ("about, and farther", claim("T12:00", grain="minute", qualifier="about"), claim("T12:25", grain="minute"), "near"),
    ("round midnight", claim("T23:58", grain="minute"), claim("T00:01", grain="minute"), "agree"),
    ("within hours across midnight", claim("T22:00", "T02:00", "minute"), claim("T00:30", grain="minute"), "agree"),
    ("beyond hours across midnight", claim("T22:00", "T02:00", "minute"), claim("T03:00", grain="minute"), "differ"),
    ("one moment in two zones", claim("T14:00", grain="minute", zone="CET"),
     claim("T13:00", grain="minute", zone="GMT"), "agree"),
    ("one hour named in two zones", claim("T14:00", grain="minute", zone="CET"),
     claim("T14:00", grain="minute", zone="GMT"), "differ"),
    ("a named zone against clocks somewhere", claim("T14:26", grain="minute", zone="UTC"),
     claim("T11:38", grain="minute"), None),
    ("a named zone against clocks that may go by it", claim("T14:26", grain="minute", zone="GMT"),
     claim("T14:05", grain="minute"), "differ"),
    ("a zone that is not known", claim("T14:00", grain="minute", zone="local"),
     claim("T13:00", grain="minute", zone="GMT"), None),
    ("one zone only is named", claim("T14:00", grain="minute", zone="CET"), claim("T14:00", grain="minute"), "agree"),
    ("an hour of two days", claim("2021-05-04T14:00", grain="minute"), claim("2021-05-06T14:00", grain="minute"),
     "differ"),
    ("one moment on two days", claim("2021-05-04T23:30", grain="minute", zone="EST"),
     claim("2021-05-05T04:30", grain="minute", zone="GMT"), "agree"),
    ("an hour of two days in two zones", claim("2021-05-04T14:00", grain="minute", zone="CET"),
     claim("2021-05-08T13:00", grain="minute", zone="GMT"), "differ"),
    ("summer time by the day", claim("2021-07-04T14:00", grain="minute", zone="Paris time"),
     claim("2021-07-04T12:00", grain="minute", zone="GMT"), "agree"),
    ("a time of day against a day", NOON, claim("2021-05-04"), None),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS])
def test_relation(a: Claim, b: Claim, expected: str | None) -> None:
    assert relation(a, b) == relation(b, a) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (claim("T08:00", grain="hour"), claim("T20:00", grain="hour"), True),
        (claim("2021-05-01T00:00", grain="hour"), claim("2021-05-01T12:00", grain="hour"), True),
        (claim("2021-05-01T00:00", grain="hour"), claim("2021-05-02T12:00", grain="hour"), False),
        (claim("T08:00", grain="hour"), claim("T21:00", grain="hour"), False),
        (claim("2021-05-01"), claim("T12:00", grain="hour"), False),
    ],
)
def test_am_for_pm(a: Claim, b: Claim, expected: bool) -> None:
    assert half_a_day(a, b) == half_a_day(b, a) == expected


def test_an_evening_of_a_day_tells_the_day() -> None:
    assert not is_clock(claim("2021-05-01T17:00", "2021-05-01T23:59", "hour"))
    assert is_clock(claim("2021-05-01T17:00", grain="hour"))
    assert is_clock(claim("T17:00", "T23:59", "hour"))


DAYS = st.dates().map(lambda d: d.isoformat())
CLOCKS = st.times().map(lambda t: f"T{t.hour:02}:{t.minute:02}")
CLAIMS = st.builds(
    claim,
    DAYS | CLOCKS | st.builds("{}{}".format, DAYS, CLOCKS),
    st.none(),
    st.sampled_from(get_args(Granularity)),
    st.sampled_from([None, "GMT", "CET", "EST", "local", "Paris time"]),
    st.sampled_from([None, *get_args(Qualifier)]),
    st.booleans(),
)


@given(CLAIMS, CLAIMS)
def test_laws(a: Claim, b: Claim) -> None:
    """A time agrees with itself, and which of two comes first is of no account."""
    assert relation(a, a) in ("agree", None)
    assert relation(a, b) == relation(b, a)
    assert apart(a, b) == apart(b, a) >= 0
    assert 0 <= closeness(a, b) <= 1
