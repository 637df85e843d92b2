"""Times of day, of days that are known and of days that are not, put on one clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.model import Period


def on_one_clock(periods: Sequence[Period]) -> list[Period]:
    """The periods by their time of day alone where one of them has no day and all have a time; else as they are."""
    if any(is_clock(p) for p in periods) and all(_has_time(p) for p in periods):
        return [replace(p, low=_time_of_day(p.low), high=_time_of_day(p.high)) for p in periods]
    return list(periods)


def is_clock(period: Period) -> bool:
    """A time of a day that is not known."""
    return any(edge.startswith("T") for edge in (period.low, period.high) if edge)


def _has_time(period: Period) -> bool:
    return all("T" in edge for edge in (period.low, period.high) if edge)


def _time_of_day(edge: str | None) -> str | None:
    return edge[edge.index("T") :] if edge else None
