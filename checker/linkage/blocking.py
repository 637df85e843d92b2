"""Which pairs are worth a look: those that share a word that is not in too many of them."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Sequence

_COMMON = 150  # a word in more of them says nothing


def candidates(words: Sequence[Collection[str]]) -> list[tuple[int, int]]:
    """The pairs (a, b), a < b, that share a word, in order; each once."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(words):
        for word in own:
            holders[word].append(number)
    return sorted({p for who in holders.values() if len(who) <= _COMMON for p in itertools.combinations(who, 2)})
