"""The year of a date that was printed without one: from the other articles on the story, or from its own text."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from checker.ingest.dates import Stamp, stamps
from checker.ingest.head import Head

_NEAR = 62  # days between articles on one story
_FEW = 12  # articles; so many in a folder are taken to be on one story
_SHARED = 0.15  # share of a text's names, weighted by rarity, that another on the same story has as well
_COMMON = 100  # articles; a name in more of them tells no story from another
_READ = 20_000  # characters that are searched for dates and names
_NAME = re.compile(r"(?<![.!?] )(?<!\n)\b[A-Z]\w{3,}")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december".split()
)
_YEAR = re.compile(r"(?<!\bby )(?<!\buntil )(?<!\bin early )(?<!\bin late )\b(?:19|20)\d\d\b")


def complete(heads: Sequence[Head], texts: Sequence[str], folders: Sequence[str]) -> list[Head]:
    """The heads with the year put in where it can be told, else as they were."""
    out, still = list(heads), sum(map(_open, heads))
    while still:
        stories = _Stories(out, texts, folders)
        out = [_completed(n, h, texts[n], stories) if _open(h) else h for n, h in enumerate(out)]
        if sum(map(_open, out)) == still:
            break
        still = sum(map(_open, out))
    return out


def _open(head: Head) -> bool:
    return head.published is None and head.stamp is not None


def _completed(number: int, head: Head, text: str, stories: _Stories) -> Head:
    if head.stamp is None:
        return head
    year = (
        _near(head.stamp, stories.alike(number))
        or _near(head.stamp, [s.on(s.year).moment for s in stamps(text[:_READ]) if s.year is not None])
        or _near(head.stamp, stories.beside(number))
        or _latest_named(head.stamp, text)
    )
    if year is None:
        return head
    known = head.stamp.on(year)
    return replace(head, published=known.moment, has_time=known.has_time)


def _near(stamp: Stamp, moments: Sequence[datetime]) -> int | None:
    """The year that puts a date near the given ones; None when they would put it into different years."""
    years = set()
    for moment in moments:
        for year in (moment.year - 1, moment.year, moment.year + 1):
            if stamp.fits(year) and abs((stamp.on(year).moment - moment).days) <= _NEAR:
                years.add(year)
    return years.pop() if len(years) == 1 else None


def _latest_named(stamp: Stamp, text: str) -> int | None:
    """The latest year that the text speaks of, where a weekday bears it out: beside this date or one near it."""
    latest = max((int(y) for y in _YEAR.findall(text[:_READ])), default=0)
    told = [s for s in (stamp, *stamps(text[:_READ])) if s.weekday is not None and s.year in (None, stamp.year)]
    near = [s for s in told if abs((s.month - stamp.month) * 30 + s.day - stamp.day) <= _NEAR]
    return latest if near and latest and all(s.fits(latest) for s in (stamp, *near)) else None


class _Stories:
    """Which dated articles tell the story that another tells."""

    def __init__(self, heads: Sequence[Head], texts: Sequence[str], folders: Sequence[str]) -> None:
        self._dates = {n: h.published for n, h in enumerate(heads) if h.published is not None}
        self._folders = folders
        self._names = [frozenset(n.casefold() for n in _NAME.findall(t[:_READ])) - _CALENDAR for t in texts]
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, names in enumerate(self._names):
            for name in names:
                self._holders[name].append(number)
        self._weights = {n: (math.log(len(texts) / len(held)) + 0.1) ** 2 for n, held in self._holders.items()}
        self._totals = [sum(self._weights[n] for n in sorted(names)) for names in self._names]

    def alike(self, number: int) -> list[datetime]:
        """The dates of articles that name the same people and places."""
        shared: defaultdict[int, float] = defaultdict(float)
        for name in sorted(self._names[number]):
            for other in self._holders[name] if len(self._holders[name]) <= _COMMON else ():
                shared[other] += self._weights[name]
        return [
            self._dates[n]
            for n, weight in sorted(shared.items())
            if n in self._dates and weight >= _SHARED * min(self._totals[number], self._totals[n])
        ]

    def beside(self, number: int) -> list[datetime]:
        """The dates of all articles in the same folder, unless there are so many that they may tell several stories."""
        inside = [n for n, folder in enumerate(self._folders) if folder == self._folders[number]]
        return [self._dates[n] for n in inside if n in self._dates] if len(inside) <= _FEW else []
