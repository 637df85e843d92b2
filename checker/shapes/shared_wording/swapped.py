"""Two things that change places between two passages: "Lund of arson, Moe of fraud", "Lund of fraud, Moe of arson"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linkage.printed_words import Word, keys
from checker.linkage.word_alignment import is_content
from claims import lexicon

_LONGEST = 4  # words of a thing that changes places
_ROUND = 6  # words alike before the first of the two and between them
_MUTUAL = lexicon.words("wordings", "words.mutual")
Gap = tuple[slice, slice]
Words = Sequence[Word]


def swapped(a: Words, b: Words, gaps: Sequence[Gap]) -> Iterator[Gap]:
    """From the first of two such things to the second, in the words of either passage. gaps: where these part.

    What stands between them has to tell who has which: things that are merely listed may come in any order, and
    who meets whom is all one. Where a passage goes on behind the second, or begins before the first, that may differ.
    """
    stop = 0
    for (one, other), (then, there) in pairwise(gaps):
        left, stop = one.start - stop, one.stop
        between = a[one.stop : then.start]
        if left + len(between) < _ROUND or not any(is_content(w.key) for w in between):
            continue
        if any(w.key in _MUTUAL for w in between):
            continue
        mine, theirs = keys(a[one]), keys(b[other])
        if _things(mine, theirs) and keys(a[then])[: len(theirs)] == theirs and keys(b[there])[: len(mine)] == mine:
            yield slice(one.start, then.start + len(theirs)), slice(other.start, there.start + len(mine))


def _things(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both are words of meaning, no more than a thing or a name has; numbers are compared by themselves."""
    if {*one} & {*other} or any(key[0].isdecimal() for key in (*one, *other)):
        return False
    return all(0 < len(side) <= _LONGEST and any(map(is_content, side)) for side in (one, other))
