"""What a source names in the very place of its sentence where a draft names something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.draft.sources import Sources
from checker.linkage.word_alignment import is_content, stem
from checker.statement import Statement
from claims.model import Name

_REACH = 3  # words on either side of a name that tell its place in the sentence
_WORD = re.compile(r"[^\W_]+")
_LIKE = 0.5  # likeness from which two sentences tell one thing
_RETOLD = 0.4  # share of the words of a short sentence that a longer one must have to tell it too


def instead(s: Statement, sources: Sources) -> Iterator[Statement]:
    """The names of sources that stand in the place of one that no source has."""
    for x in _rivals(s, sources):
        if sources.alike(s, x) >= _LIKE or _share(s, x, sources) >= _RETOLD:
            yield x


def _rivals(s: Statement, sources: Sources) -> Iterator[Statement]:
    """The names of one sort with another, in a like place, in sentences that have not the other, nor its own theirs."""
    value = s.claim.value
    assert isinstance(value, Name)
    mine = _WORD.findall(s.sentence_text.casefold())
    for x in sources.of(["name"]):
        other = x.claim.value
        if not isinstance(other, Name) or not other.key or other.key == value.key or not _of_one_sort(value, other):
            continue
        theirs = _WORD.findall(x.sentence_text.casefold())
        if _apart(value, theirs) and _apart(other, mine) and _one_place(s, x):
            yield x


def _of_one_sort(one: Name, other: Name) -> bool:
    """Whether both are people, or neither is."""
    return (one.entity == "person") == (other.entity == "person")


def _apart(name: Name, words: list[str]) -> bool:
    """Whether a sentence has no word of a name."""
    return not set(_WORD.findall(name.text.casefold())) & set(words)


def _one_place(s: Statement, x: Statement) -> bool:
    """Whether two names follow one word, or go before one, and a word of meaning near both is the same."""
    (before, after), (ahead, behind) = _round(s), _round(x)
    touching = before[-1:] == ahead[-1:] != [] or after[:1] == behind[:1] != []
    return touching and bool(_content([*before, *after]) & _content([*ahead, *behind]))


def _round(s: Statement) -> tuple[list[str], list[str]]:
    claim, text = s.claim, s.document.text.casefold()
    before = _WORD.findall(text[claim.sentence_start : claim.start])[-_REACH:]
    return before, _WORD.findall(text[claim.end : claim.sentence_end])[:_REACH]


def _content(words: list[str]) -> set[str]:
    return {stem(w) for w in words if is_content(w)}


def _share(s: Statement, x: Statement, sources: Sources) -> float:
    """The share of the words of a sentence that another has, a name left out, each weighed by its rarity."""
    known = sources.evidence
    words = set(known.lemmas[s.sentence]) - set(_WORD.findall(s.claim.text.casefold()))
    has = set(known.lemmas[x.sentence])
    return sum(known.rarity(w) for w in words & has) / (sum(map(known.rarity, words)) or 1.0)
