"""How much two quotations share, and how surely they are of one utterance."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from checker.linkage.word_alignment import NUMBER_WORDS, is_content, stem
from checker.statement import Statement
from claims import lexicon
from claims.model import Quotation

_FUNCTION_WEIGHT = 0.2  # of a function word, beside 1 for a word that carries meaning
_LEADING = 5  # words in which two quotations that begin alike must meet
_RUN = 6  # words on end that two quotations of unknown speakers must share where little else tells
_UNNAMED = lexicon.words("quotations", "speakers.titles")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two quotations share. part: of the shorter, whole: of both together, 0 to 1; words: how many
    that carry meaning; leading: whether they begin alike."""

    part: float
    whole: float
    words: int
    leading: bool


def stems(statement: Statement) -> frozenset[str]:
    """The stems of the words of a quotation that carry meaning."""
    value = statement.claim.value
    assert isinstance(value, Quotation)
    return frozenset(stem(w) for w in value.words if _weight(w) == 1)


def link(a: Statement, b: Statement) -> float:
    """How surely two quotations are of one utterance, 0 when they are not taken to be."""
    one, other = a.claim.value, b.claim.value
    assert isinstance(one, Quotation) and isinstance(other, Quotation)
    if a.document.id == b.document.id:
        return 0.0
    like = likeness(one.words, other.words)
    same = same_speaker(one.speaker, other.speaker)
    if same:
        if like.part >= 0.7 and like.whole >= 0.5:
            return 0.95
        return 0.8 if like.leading and like.whole >= 0.28 and like.words else 0.0
    least = 3 if same is None else 4
    if like.words >= least and like.part >= 0.75 and like.whole >= 0.6:
        return 0.9
    if like.words > 1 and one.words == other.words and _runs(one.words):
        return 0.9
    if same is None and like.words and like.whole >= 0.6 and _runs(one.words) & _runs(other.words):
        return 0.8
    return 0.85 if same is None and like.words >= 2 and like.whole >= 0.85 else 0.0


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    """All words of a wording that stand on end, as many as make a run."""
    return {tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}


@functools.lru_cache(maxsize=20_000)
def _weights(words: tuple[str, ...]) -> dict[str, float]:
    """The stems of a wording in order, each with its weight."""
    return {stem(w): _weight(w) for w in words}


def likeness(a: Sequence[str], b: Sequence[str]) -> Likeness:
    """How much two wordings share, whatever the order."""
    one, other = _weights(tuple(a)), _weights(tuple(b))
    shared = [s for s in one if s in other]
    common = sum(one[s] for s in shared)
    sizes = sum(one.values()), sum(other.values())
    words = sum(1 for s in shared if one[s] == 1)
    leading = len([s for s in list(one)[:_LEADING] if s in list(other)[:_LEADING]]) >= 2
    least = min(sizes) or 1.0
    return Likeness(common / least, 2 * common / (sum(sizes) or 1.0), words, leading)


def _weight(word: str) -> float:
    return 1.0 if is_content(word) or word[0].isdigit() or word in NUMBER_WORDS else _FUNCTION_WEIGHT


def same_speaker(a: str | None, b: str | None) -> bool | None:
    """Whether two speakers are one; None when one of them is not known by name."""
    one, other = _names(a), _names(b)
    if not one or not other:
        return None
    return bool(one & other)


def two_people(a: str | None, b: str | None) -> bool:
    """Whether two speakers are two people by their full names."""
    return same_speaker(a, b) is False and all(len(s.split()) > 1 and s.istitle() for s in (a or "", b or ""))


def _names(speaker: str | None) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", speaker or "").encode("ascii", "ignore").decode().casefold()
    words = plain.replace("-", " ").replace("'s", "").split()
    return frozenset(w.strip(".,’'") for w in words if len(w) > 2) - _UNNAMED
