"""Round places on a scale of numbers or of time, for an axis to name."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal

from checker.phrases import number

Tick = tuple[float, str]  # place, label
_MOST = 4
_EPOCH = datetime(1, 1, 1)


def number_ticks(low: float, high: float) -> list[Tick]:
    """Two to four round numbers from low to high; none where they are one."""
    if not low < high:
        return []
    power = math.ceil(math.log10(high - low))
    for step in (part * 10.0**p for p in (power, power - 1) for part in (1.0, 0.5, 0.2)):
        places = _multiples(low, high, step)
        if len(places) >= 2:
            return _named(places[:_MOST])
    return []


def log_ticks(low: float, high: float) -> list[Tick]:
    """At most four powers of ten from low to high, both above 0."""
    powers = [p for p in range(-12, 30) if low <= 10.0**p <= high]
    return _named([10.0**p for p in powers[:: max(1, len(powers) // _MOST)]])


def _multiples(low: float, high: float, step: float) -> list[float]:
    first, last = math.ceil(low / step), math.floor(high / step)
    return [n * step for n in range(first, min(last, first + 50) + 1)]


def _named(places: list[float]) -> list[Tick]:
    return [(p, number(Decimal(f"{p:.12g}"))) for p in places]


def date_ticks(low: float, high: float) -> list[Tick]:
    """At most four round moments from low to high, both in days since the first of January of year 1."""
    for places in _clocks(low, high):
        kept = [(p, label) for p, label in places if low <= p <= high]
        if len(kept) >= 2:
            return kept if len(kept) <= _MOST else kept[:: -(-len(kept) // _MOST)]
    return []


def _clocks(low: float, high: float) -> Iterator[list[Tick]]:
    """Candidates from the coarsest to the finest; a sort of tick is left out where it would be too many.

    Years, months and days are named at their middle, since they are drawn as bars.
    """
    first, last = _at(low), _at(high)
    for years in (100, 50, 20, 10, 5, 2, 1):
        start = first.year - first.year % years
        yield [_tick(datetime(y, 7, 2), str(y)) for y in range(max(1, start), min(last.year + 1, 9999), years)]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    yield [_tick(d, f"{d:%b} {d.year}") for d in (datetime(m // 12, m % 12 + 1, 16) for m in months[:48])]
    for hours in (24 * 7, 24, 6, 1):
        yield _hours(first, last, hours)
    for minutes in (30, 10):
        yield [_tick(d, f"{d:%H:%M}") for d in _steps(first, last, timedelta(minutes=minutes))]


def _hours(first: datetime, last: datetime, hours: int) -> list[Tick]:
    start = first.replace(hour=0, minute=0, second=0, microsecond=0)
    steps = _steps(start, last, timedelta(hours=hours))
    if hours >= 24:
        return [_tick(d + timedelta(hours=12), f"{d.day} {d:%b}") for d in steps]
    return [_tick(d, f"{d:%H:%M}" if d.hour else f"{d.day} {d:%b}") for d in steps]


def _steps(first: datetime, last: datetime, step: timedelta) -> list[datetime]:
    start = first - (first - _EPOCH) % step if step < timedelta(hours=1) else first
    return [start + n * step for n in range(min(int((last - start) / step) + 1, 60))]


def _tick(moment: datetime, label: str) -> Tick:
    return (moment - _EPOCH) / timedelta(days=1), label


def _at(days: float) -> datetime:
    return _EPOCH + timedelta(days=min(max(days, 0), 3_652_000))
