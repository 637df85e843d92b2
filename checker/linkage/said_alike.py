"""Whether two passages say nearly the same word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.linkage.opposites import exclude_one_another
from checker.linkage.word_alignment import NARROWING, Run, is_content, side_by_side

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OPENING = re.compile(r"(?:^|[.!?:;…–—])\W*\w")  # the first letter of a sentence
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
    """Whether somewhere the one has a word that tells something, or takes a side, and the other has another for it.

    Or it speaks of a part where the other speaks of the whole: "lost sight in an eye", "lost an eye".
    """
    runs = side_by_side(_in_order(a), _in_order(b))
    apart = [w for run in runs if not run.same for w in run.a], [w for run in runs if not run.same for w in run.b]
    other_words = any(not run.same and _tells(run.a) and _tells(run.b) for run in runs)
    return other_words or any(map(_narrows, runs[1:-1])) or exclude_one_another(*apart)


def each_its_own(a: str, b: str) -> bool:
    """Whether either has a word that tells something and the other has not, in whatever order they stand."""
    one, other = _in_order(a), _in_order(b)
    return _tells(w for w in one if w not in other) and _tells(w for w in other if w not in one)


def _in_order(text: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(text.replace("’", "'"))]


def _narrows(run: Run) -> bool:
    """Whether only one has words there, which put something else in the place of what follows: "sight in"."""
    added = run.a or run.b
    return not (run.a and run.b) and len(added) > 1 and added[-1] in NARROWING


def _tells(words: Iterable[str]) -> bool:
    return any(is_content(w) or w in _STANCES or w.isdecimal() for w in words)


def _words(text: str) -> set[str]:
    found = _WORD.findall(text)
    return {w.casefold()[:_STEM] for w in found if len(w) > _EMPTY or not w.islower()}


def as_printed(text: str) -> tuple[str, ...]:
    """The words of a quotation as they are spelled, hyphens and capitals too, but for the capital of a sentence."""
    plain = _OPENING.sub(lambda first: first[0].lower(), text.replace("’", "'"))
    return tuple(_WORD.findall(plain))


def one_in_the_other(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the words of one quotation stand, in a row, in the other."""
    shorter, longer = sorted((a, b), key=len)
    return any(longer[n : n + len(shorter)] == shorter for n in range(len(longer) - len(shorter) + 1))
