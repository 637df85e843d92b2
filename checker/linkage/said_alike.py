"""Whether two passages say nearly the same word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.linkage.opposites import exclude_one_another
from checker.linkage.word_alignment import is_content, side_by_side

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_EMPTY = 3  # letters up to which a word in small letters tells little: "the", "has", "of"
_STEM = 5  # letters by which forms of one word are known
_STANCES = frozenset({"for", "against", "with", "without", "to", "from", "by", "before", "after"})
_LEAST = 0.75  # share of the words of the shorter that the longer must have


def said_alike(a: str, b: str, without: Iterable[str] = ()) -> bool:
    """Whether the shorter of two passages is, but for an odd word, in the longer. without: words that do not count."""
    left_out = {word.casefold()[:_STEM] for word in without}
    one, other = (_words(text) - left_out for text in (a, b))
    shorter = min(one, other, key=len)
    return bool(shorter) and len(one & other) >= _LEAST * len(shorter)


def reworded(a: str, b: str) -> bool:
    """Whether somewhere the one has a word that tells something, or takes a side, and the other has another for it."""
    runs = side_by_side([w.casefold() for w in _WORD.findall(a)], [w.casefold() for w in _WORD.findall(b)])
    apart = [w for run in runs if not run.same for w in run.a], [w for run in runs if not run.same for w in run.b]
    return any(not run.same and _tells(run.a) and _tells(run.b) for run in runs) or exclude_one_another(*apart)


def _tells(words: Iterable[str]) -> bool:
    return any(is_content(w) or w in _STANCES or w.isdecimal() for w in words)


def _words(text: str) -> set[str]:
    found = _WORD.findall(text)
    return {w.casefold()[:_STEM] for w in found if len(w) > _EMPTY or not w.islower()}


def one_in_the_other(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the words of one quotation stand, in a row, in the other."""
    shorter, longer = sorted((a, b), key=len)
    return any(longer[n : n + len(shorter)] == shorter for n in range(len(longer) - len(shorter) + 1))
