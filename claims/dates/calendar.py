"""Stretches of whole days, and how they lie to one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from claims.model import Granularity


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from low to high, both included; both None where no date can be told."""

    low: date | None
    high: date | None
    granularity: Granularity
    relative: bool = False


def unknown(granularity: Granularity) -> Stretch:
    """A relative date with nothing to resolve it against."""
    return Stretch(None, None, granularity, relative=True)


def relative(stretch: Stretch | None) -> Stretch | None:
    """The same days, marked as resolved against another date."""
    return stretch and replace(stretch, relative=True)


def stretch(first: tuple[int, int], months: int, granularity: Granularity) -> Stretch | None:
    """Whole months from a (year, month) on; None outside of the years 1 to 9999."""
    year, month = first
    after = year * 12 + month - 1 + months
    if not (year >= MINYEAR and 1 <= month <= 12 and after // 12 <= MAXYEAR):
        return None
    return Stretch(date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(1), granularity)


def day(year: int, month: int, number: int) -> Stretch | None:
    """One day, None when the calendar has no such day."""
    try:
        return one(date(year, month, number))
    except ValueError:
        return None


def one(when: date) -> Stretch:
    """The one day as a stretch."""
    return Stretch(when, when, "day")


def month(year: int, number: int) -> Stretch | None:
    """A calendar month."""
    return stretch((year, number), 1, "month")


def quarter(year: int, number: int) -> Stretch | None:
    """The first to the fourth quarter of a year."""
    return stretch((year, 3 * number - 2), 3, "quarter") if 1 <= number <= 4 else None


def half(year: int, number: int) -> Stretch | None:
    """The first or second half of a year."""
    return stretch((year, 6 * number - 5), 6, "half") if 1 <= number <= 2 else None


def season(year: int, first_month: int) -> Stretch | None:
    """Three months; a winter is that which begins in the year."""
    return stretch((year, first_month), 3, "season")


def year(number: int) -> Stretch | None:
    """A calendar year."""
    return stretch((number, 1), 12, "year")


def decade(first: int) -> Stretch | None:
    """Ten years."""
    return stretch((first, 1), 120, "decade")


def century(number: int) -> Stretch | None:
    """The 20th is 1900 to 1999, as newspapers count."""
    return stretch((100 * number - 100, 1), 1200, "century") if number > 1 else None


def week(when: date) -> Stretch | None:
    """Monday to Sunday of the week in which a day lies."""
    return _days(when, -when.weekday(), 6, "week")


def weekend(when: date) -> Stretch | None:
    """Saturday and Sunday of the week in which a day lies."""
    return _days(when, 5 - when.weekday(), 1, "day")


def _days(when: date, offset: int, more: int, granularity: Granularity) -> Stretch | None:
    try:
        low = when + timedelta(offset)
        return Stretch(low, low + timedelta(more), granularity)
    except OverflowError:
        return None


def iso_week(year_number: int, number: int) -> Stretch | None:
    """A numbered week of a year."""
    try:
        return week(date.fromisocalendar(year_number, number, 1))
    except ValueError:
        return None


def easter(year_number: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    a, (b, c) = year_number % 19, divmod(year_number, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month_number, number = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return date(year_number, month_number, number + 1)


def shifted(when: date, count: int, unit: str) -> Stretch | None:
    """The unit of time in which lies the day `count` units from `when`; None outside of the calendar."""
    index = when.year * 12 + when.month - 1
    if unit in ("month", "quarter"):
        there = index + count * (3 if unit == "quarter" else 1)
        y, m = there // 12, there % 12 + 1
        return month(y, m) if unit == "month" else quarter(y, (m + 2) // 3)
    if unit in ("year", "decade", "century"):
        y = when.year + count * {"year": 1, "decade": 10, "century": 100}[unit]
        wide = {"year": year(y), "decade": decade(y // 10 * 10), "century": century(y // 100 + 1)}
        return wide[unit] if y > 0 else None
    return _near(when, count, unit)


def _near(when: date, count: int, unit: str) -> Stretch | None:
    days = {"week": 7, "fortnight": 14, "weekend": 7, "day": 1}.get(unit, 0)
    try:
        there = when + timedelta(days * count)
    except OverflowError:
        return None
    if unit in ("week", "fortnight"):
        return week(there)
    return weekend(there) if unit == "weekend" else one(there)


def gap(stretch: Stretch, today: date) -> int:
    """Days from today to the stretch: negative when it is past, 0 when today lies in it."""
    if stretch.low is None or stretch.high is None or stretch.low <= today <= stretch.high:
        return 0
    return (stretch.low - today).days if stretch.low > today else (stretch.high - today).days


def nearest(candidates: Iterable[Stretch | None], today: date, lean: float) -> Stretch | None:
    """The candidate closest to today. lean: how many times as far a day to come counts as a day gone by."""
    there = [c for c in candidates if c is not None]
    return min(there, key=lambda c: (lambda g: g * lean if g > 0 else -g)(gap(c, today)), default=None)


# Where the part of a stretch begins and ends, as shares of its length; generous, since the words are loose.
_SHARES = {"mid": (0.25, 0.75), "early": (0, 0.5), "late": (0.5, 1), "end": (0.75, 1), "close": (0.75, 1)}
_WHOLE_MONTHS = {"year": 12, "half": 6, "decade": 120, "century": 1200}


def part(whole: Stretch | None, word: str) -> Stretch | None:
    """The early, late or middle part, the start or the end of a stretch longer than a day."""
    if whole is None or whole.low is None or whole.high is None or whole.granularity == "day":
        return whole
    first, last = next((share for key, share in _SHARES.items() if key in word.lower()), (0, 0.25))
    months = _WHOLE_MONTHS.get(whole.granularity)
    if months:
        begin = whole.low.month + round(first * months) - 1
        start = (whole.low.year + begin // 12, begin % 12 + 1)
        found = stretch(start, round((last - first) * months), whole.granularity)
        return found and replace(found, relative=whole.relative)
    days = (whole.high - whole.low).days + 1
    return replace(
        whole, low=whole.low + timedelta(int(first * days)), high=whole.low + timedelta(int(last * days) - 1)
    )
