"""How rare a word is in English at large, by wordfreq: a name tells more than "government" does."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable

_COMMONEST = 7.0  # Zipf frequency of "the", about


@functools.cache
def rarity(word: str) -> float:
    """0 for the commonest words, 1 for those that are hardly ever seen."""
    from wordfreq import zipf_frequency

    return max(0.0, _COMMONEST - zipf_frequency(word, "en")) / _COMMONEST


def overlap(a: Iterable[str], b: Iterable[str], power: int = 2) -> float:
    """How much two sets of words have in common, 0 to 1, each word weighing its rarity to a power."""
    one, other = set(a), set(b)
    shared = sum(rarity(w) ** power for w in one & other)
    size = math.sqrt(sum(rarity(w) ** power for w in one) * sum(rarity(w) ** power for w in other))
    return shared / size if size else 0.0
