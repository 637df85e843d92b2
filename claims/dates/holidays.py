"""Days that are known by a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from claims import lexicon
from claims.dates import calendar
from claims.dates.calendar import Stretch
from claims.dates.words import month_number, weekday_number


@dataclass(frozen=True, slots=True)
class Moving:
    """A holiday that is the nth such day of a month, the last one where nth is -1."""

    name: str
    weekday: str
    month: str
    nth: int

    def day(self, year: int) -> date:
        """The day of a year on which it falls."""
        month = month_number(self.month)
        back = (weekday_number(self.weekday) - date(year, month, 1).weekday()) % 7
        days = [date(year, month, 1) + timedelta(back + 7 * n) for n in range(5)]
        return [d for d in days if d.month == month][self.nth - 1 if self.nth > 0 else self.nth]


_FIXED = {name: (int(day[:2]), int(day[3:])) for name, day in lexicon.mapping("holidays", "fixed").items()}
_MOVING = {holiday.name: holiday for holiday in lexicon.rows("holidays", "moving.holidays", Moving)}
_FROM_EASTER = lexicon.integers("holidays", "from_easter")
_ALL = (*_FIXED, *_MOVING, *_FROM_EASTER)
NAMES = tuple(name.replace(".", r"\.?").replace("'", "['’]?") for name in sorted(_ALL, key=len, reverse=True))
_PLAIN = {name.replace(".", "").replace("'", ""): name for name in _ALL}


def holiday(name: str, year: int) -> Stretch | None:
    """The day of that name in a year; None outside of the calendar."""
    known = _PLAIN[" ".join(name.lower().replace("’", "").replace("'", "").replace(".", "").split())]
    if not 1 < year < 9999:
        return None
    if known in _FIXED:
        return calendar.day(year, *_FIXED[known])
    if known in _MOVING:
        return calendar.one(_MOVING[known].day(year))
    return calendar.one(calendar.easter(year) + timedelta(_FROM_EASTER[known]))
