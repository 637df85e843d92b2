"""Days that are known by a name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from claims.dates import calendar
from claims.dates.calendar import Stretch


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    def find(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))

    return find


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: calendar.easter(year) + timedelta(days)


def _last_monday_of_may(year: int) -> date:
    return date(year, 5, 31) - timedelta(date(year, 5, 31).weekday())


_FIXED = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "halloween": (10, 31),
    "independence day": (7, 4), "the fourth of july": (7, 4), "bastille day": (7, 14), "armistice day": (11, 11),
    "veterans day": (11, 11), "may day": (5, 1), "juneteenth": (6, 19), "april fools' day": (4, 1),
    "st. patrick's day": (3, 17), "groundhog day": (2, 2), "epiphany": (1, 6), "canada day": (7, 1),
    "all saints' day": (11, 1), "guy fawkes night": (11, 5), "bonfire night": (11, 5), "midsummer's eve": (6, 23),
}  # fmt: skip
_MOVING: dict[str, Callable[[int], date]] = {
    "thanksgiving day": _nth(11, 3, 4), "thanksgiving": _nth(11, 3, 4), "labor day": _nth(9, 0, 1),
    "memorial day": _last_monday_of_may, "martin luther king day": _nth(1, 0, 3), "presidents day": _nth(2, 0, 3),
    "columbus day": _nth(10, 0, 2), "mother's day": _nth(5, 6, 2), "father's day": _nth(6, 6, 3),
    "easter sunday": _from_easter(0), "easter monday": _from_easter(1), "good friday": _from_easter(-2),
    "palm sunday": _from_easter(-7), "ash wednesday": _from_easter(-46), "maundy thursday": _from_easter(-3),
    "ascension day": _from_easter(39), "whit sunday": _from_easter(49), "whit monday": _from_easter(50),
    "easter": _from_easter(0),
}  # fmt: skip
NAMES = tuple(
    name.replace(".", r"\.?").replace("'", "['’]?") for name in sorted((*_FIXED, *_MOVING), key=len, reverse=True)
)
_PLAIN = {name.replace(".", "").replace("'", ""): name for name in (*_FIXED, *_MOVING)}


def holiday(name: str, year: int) -> Stretch | None:
    """The day of that name in a year; None outside of the calendar."""
    known = _PLAIN[" ".join(name.lower().replace("’", "").replace("'", "").replace(".", "").split())]
    if not 1 < year < 9999:
        return None
    return calendar.day(year, *_FIXED[known]) if known in _FIXED else calendar.one(_MOVING[known](year))
