"""The year of a date that was printed without one: from its own text, or from the other articles on the story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from checker.ingest.dates import Stamp, stamps
from checker.ingest.head import Head

_NEAR = 62  # days between articles on one story
_SHARED = 0.3  # share of the shorter text's names that another on the same story has as well
_READ = 20_000  # characters that are searched for dates and names


def complete(heads: Sequence[Head], texts: Sequence[str], folders: Sequence[str]) -> list[Head]:
    """The heads with the year put in where it can be told, else as they were."""
    out = [_with_year(h, _own_year(h.stamp, t)) if _open(h) else h for h, t in zip(heads, texts, strict=True)]
    dated = [n for n, h in enumerate(out) if h.published is not None]
    names: dict[int, frozenset[str]] = {}
    for number, head in enumerate(out):
        if _open(head) and head.stamp is not None:
            near = [d for d in dated if folders[d] == folders[number] and _one_story(number, d, texts, names)]
            out[number] = _with_year(head, _others_year(head.stamp, [m for d in near if (m := out[d].published)]))
    return out


def _open(head: Head) -> bool:
    return head.published is None and head.stamp is not None


def _with_year(head: Head, year: int | None) -> Head:
    if year is None or head.stamp is None:
        return head
    known = head.stamp.on(year)
    return replace(head, published=known.moment, has_time=known.has_time)


def _own_year(stamp: Stamp | None, text: str) -> int | None:
    """The one year that the text's other dates allow: a weekday that fits, or a full date not far away."""
    if stamp is None:
        return None
    if stamp.weekday is not None:
        named = {int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", text[:_READ])}
        fitting = {y for y in named | {y + 1 for y in named} if stamp.fits(y)}
        return fitting.pop() if len(fitting) == 1 else None
    full = [s.on(s.year).moment for s in stamps(text[:_READ]) if s.year is not None]
    return _others_year(stamp, full)


def _others_year(stamp: Stamp, moments: Sequence[datetime]) -> int | None:
    """The year that puts a date near the given ones; None when they would put it into different years."""
    years = set()
    for moment in moments:
        for year in (moment.year - 1, moment.year, moment.year + 1):
            if stamp.fits(year) and abs((stamp.on(year).moment - moment).days) <= _NEAR:
                years.add(year)
    return years.pop() if len(years) == 1 else None


def _one_story(one: int, other: int, texts: Sequence[str], names: dict[int, frozenset[str]]) -> bool:
    """Whether two articles name so much the same that they tell one story."""
    for n in (one, other):
        if n not in names:
            names[n] = frozenset(re.findall(r"(?<=[a-z,;] )[A-Z]\w{3,}", texts[n][:_READ]))
    smaller = min(len(names[one]), len(names[other]))
    return smaller > 0 and len(names[one] & names[other]) >= _SHARED * smaller
