"""Stretches of a text that are taken, none of them on another."""

from __future__ import annotations

import bisect
from collections.abc import Iterable


class Spans:
    """Half-open stretches, kept in text order; asking and adding cost the logarithm of their number."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans = sorted(spans)

    def free(self, start: int, end: int) -> bool:
        """Whether none of them lies on text[start:end]."""
        at = bisect.bisect_left(self._spans, (end, 0)) - 1
        return at < 0 or self._spans[at][1] <= start

    def add(self, start: int, end: int) -> None:
        """Take a stretch that is free."""
        bisect.insort(self._spans, (start, end))
