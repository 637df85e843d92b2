"""What a date is resolved against."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from claims.dates.calendar import Stretch, nearest, relative, unknown
from claims.dates.words import Template
from claims.model import Granularity

_AIMED = re.compile(r"\b(?:until|till|for|by|to|due|from|on to)\s\Z", re.I)


@dataclass(frozen=True)
class When:
    """today: the day of publication, anchor: the date stated just before; None where there is none.

    lean_of: gives on demand how many times as far a day to come counts as a day gone by: 20 after "was", 1/20
    after "will".  before: the text that precedes on the same line, after: what follows.
    """

    today: date | None
    anchor: Stretch | None
    lean_of: Callable[[], float]
    before: str = ""
    after: str = ""

    @functools.cached_property
    def lean(self) -> float:
        """See `lean_of`; what is put off "until" a date or meant "for" it may well be still to come."""
        found = self.lean_of()
        return min(found, 1.0) if _AIMED.search(self.before) else found

    def pick(self, candidates: Iterable[Stretch | None], granularity: Granularity) -> Stretch | None:
        """The candidate that is meant, by closeness and tense; open without a day to resolve against."""
        if self.today is None:
            return unknown(granularity)
        return relative(nearest(candidates, self.today, self.lean))

    def from_anchor(self, granularity: Granularity) -> date | None:
        """The day that "later" and "the next day" count from: the date before it, or today when nothing is past."""
        if self.anchor is not None and self.anchor.low is not None:
            return self.anchor.low if granularity in ("day", "week") else self.anchor.high
        return self.today if self.lean < 1 else None


Reader = Callable[["re.Match[str]", When], Stretch | None]
Rule = tuple[Template, Reader]
