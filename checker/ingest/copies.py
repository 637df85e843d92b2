"""Articles that repeat an earlier one, word for word or nearly so: the same source twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

_RUN = 5  # words in a row that are compared
_ALIKE = 0.8  # share of all runs of two texts that both have
_WORD = re.compile(r"\w+")


def copies(texts: Sequence[str], least: float = _ALIKE) -> list[int | None]:
    """For each text the number of the first that it repeats, None where it repeats none.

    least: share of all runs of words of two texts that both must have.
    Time is in proportion to the length of the texts and to the runs that they have in common.
    """
    original: list[int | None] = []
    runs: list[frozenset[int]] = []
    where: defaultdict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        own = _runs(text)
        first = _first_alike(own, runs, where, least)
        original.append(first)
        runs.append(own)
        if first is None:
            for run in own:
                where[run].append(number)
    return original


def _runs(text: str) -> frozenset[int]:
    """The text's runs of words; a text shorter than a run is one run."""
    words = _WORD.findall(text.casefold())
    return frozenset(hash(tuple(words[i : i + _RUN])) for i in range(max(1, len(words) - _RUN + 1)))


def _first_alike(
    own: frozenset[int], runs: Sequence[frozenset[int]], where: defaultdict[int, list[int]], least: float
) -> int | None:
    common = Counter(number for run in own for number in where.get(run, ()))
    for number in sorted(common):
        if common[number] >= least * (len(own) + len(runs[number]) - common[number]):
            return number
    return None
