"""One date or time as it stands in a text, before it becomes a claim."""

from __future__ import annotations

from dataclasses import dataclass

from claims.dates.ancient import iso
from claims.dates.calendar import Stretch
from claims.dates.clock import Clock
from claims.model import Period, Qualifier


@dataclass(frozen=True, slots=True)
class Mention:
    """text[start:end] with the days, the time of day or both that it names.

    same_as: span of the mention that it restates in another zone.
    ancient: first and last year of a time before our era, where 0 is 1 BC, in place of stretch.
    """

    start: int
    end: int
    stretch: Stretch | None = None
    clock: Clock | None = None
    qualifier: Qualifier | None = None
    same_as: tuple[int, int] | None = None
    ancient: tuple[int | None, int] | None = None

    @property
    def is_day(self) -> bool:
        """Whether it names one day, known or not, without its time."""
        return self.stretch is not None and self.stretch.granularity == "day" and self.stretch.low == self.stretch.high

    def period(self) -> Period:
        """The value of the claim; see `Period`."""
        if self.ancient is not None:
            first, last = self.ancient
            wide = first is None or last - first > 1
            return Period(
                None if first is None else iso(first, "01-01"), iso(last, "12-31"), "century" if wide else "year"
            )
        days = (self.stretch.low, self.stretch.high) if self.stretch else (None, None)
        low, high = (d.isoformat() if d else None for d in days)
        marked = self.stretch is not None and self.stretch.relative
        if self.clock is None:
            assert self.stretch is not None
            return Period(low, high, self.stretch.granularity, marked)
        early, late = (t.isoformat("seconds" if t.second else "minutes") for t in (self.clock.low, self.clock.high))
        return Period(f"{low or ''}T{early}", f"{high or ''}T{late}", self.clock.granularity, marked, self.clock.zone)
