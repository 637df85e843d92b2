"""Where the readings of a finding lie on a line of numbers or of time. Places are percent of the line."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from checker.phrases import unit
from checker.report.scale import in_first_unit
from checker.report.ticks import Tick, date_ticks, log_ticks, number_ticks
from checker.shape import Stated
from checker.shapes.table import words
from checker.values.clock import is_clock, on_one_clock
from claims.model import Kind, Period, Quantity

Shape = Literal["point", "about", "range", "over", "under"]
_MOST_ROWS = 10
_LOG_FROM = 200  # how many times the largest must exceed the smallest for a logarithmic line


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a line. at: where the value itself is marked, if anywhere; low, high: where its bounds lie
    (the line's end where they are open); loose: what rounding may have taken, thinly drawn."""

    letter: str
    text: str
    outlets: tuple[str, ...]
    shape: Shape
    at: float | None
    low: float
    high: float
    loose: tuple[float, float] | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A number line or a timeline. more: rows left out; logarithmic: said beside it; unit: of the line, where the
    values have several."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    more: int = 0
    logarithmic: bool = False
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class _Extent:
    stated: Stated
    at: float | None
    low: float | None
    high: float | None
    half_step: float = 0.0


def line(kind: Kind, stated: Sequence[Stated]) -> Line | None:
    """The line for values that can stand on one; None for others, or when one cannot be brought to another's unit."""
    values = [s.value for s in stated]
    if all(isinstance(v, Quantity) for v in values):
        quantities = [v for v in values if isinstance(v, Quantity)]
        brought = in_first_unit(kind, quantities)
        if brought is None:
            return None
        drawn = _drawn([_quantity(s, v) for s, v in zip(stated, brought, strict=True)], number_ticks)
        mixed = kind != "count" and len({v.unit for v in quantities}) > 1
        return replace(drawn, unit=unit(quantities[0].unit, None)) if drawn and mixed else drawn
    if all(isinstance(v, Period) for v in values):
        extents = _periods(stated)
        return _drawn(extents, date_ticks, plain=True) if extents else None
    return None


def _quantity(stated: Stated, value: Quantity) -> _Extent:
    at, low, high = (None if v is None else float(v) for v in (value.nominal, value.low, value.high))
    return _Extent(stated, at, low, high, float(value.step) / 2)


def _periods(stated: Sequence[Stated]) -> list[_Extent]:
    periods = on_one_clock([s.value for s in stated if isinstance(s.value, Period)])
    if len({is_clock(p) for p in periods}) > 1:
        return []
    extents = [
        _Extent(replace(s, value=p), None, _days(p.low, False), _days(p.high, True))
        for s, p in zip(stated, periods, strict=True)
    ]
    return [] if any(e.low is None and e.high is None for e in extents) else extents


def _days(iso: str | None, last: bool) -> float | None:
    """Days since year 1; a whole day ends at its last minute. None where it is open or cannot be read."""
    if iso is None:
        return None
    try:
        moment = datetime.fromisoformat(f"2000-01-01{iso}" if iso.startswith("T") else iso)
    except ValueError:
        return None
    days = (moment.replace(tzinfo=None) - datetime(1, 1, 1)) / timedelta(days=1)
    return days + 1 if last and "T" not in iso else days


def _drawn(extents: list[_Extent], ticks: Callable[[float, float], list[Tick]], plain: bool = False) -> Line | None:
    known = [v for e in extents for v in (e.at, e.low, e.high) if v is not None]
    low, high = min(known, default=math.nan), max(known, default=math.nan)
    if not (math.isfinite(low) and math.isfinite(high)):
        return None
    log = not plain and low > 0 and high / low > _LOG_FROM
    if log:
        low, high, ticks = low / 1.6, high * 1.6, log_ticks
    else:
        room = (high - low) * 0.12 or abs(high) * 0.1 or 1.0
        low, high = low - room, high + room
    scale = _logarithm if log else float

    def place(value: float) -> float:
        first, last = scale(low), scale(high)
        return round(100 * min(1.0, max(0.0, (scale(value) - first) / (last - first))), 1)

    shown = extents[:_MOST_ROWS]
    bars = tuple(_bar(e, place, log) for e in shown)
    named = tuple((place(at), label) for at, label in ticks(low, high))
    return Line(bars, named, len(extents) - len(shown), log)


def _logarithm(value: float) -> float:
    return math.log10(max(value, 1e-300))


def _bar(extent: _Extent, place: Callable[[float], float], log: bool) -> Bar:
    low = 0.0 if extent.low is None else place(extent.low)
    high = 100.0 if extent.high is None else place(extent.high)
    at = None if extent.at is None else place(extent.at)
    loose = None
    if _shape(extent) == "point" and extent.at is not None and extent.half_step and not log:
        ends = place(extent.at - extent.half_step), place(extent.at + extent.half_step)
        loose = ends if ends[1] - ends[0] >= 3 else None
    s = extent.stated
    strict = s.qualifier in ("more than", "less than")
    return Bar(s.letter, words(s.value, s.qualifier), s.outlets, _shape(extent), at, low, high, loose, strict)


def _shape(extent: _Extent) -> Shape:
    if extent.low is None or extent.high is None:
        return "over" if extent.high is None else "under"
    if extent.at is None:
        return "range"
    return "about" if extent.stated.qualifier == "about" or extent.low != extent.high else "point"
