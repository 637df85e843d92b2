"""Finds the words for an event in a sentence: patterns of `claims.events` held against its tokens."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims import lexicon
from claims.arguments import around, undergoing
from claims.events import EVENTS, OPPOSITES, Event

if TYPE_CHECKING:
    from claims.tokens import Span, Token

_POS = {"V": {"VERB", "AUX"}, "N": {"NOUN", "PROPN"}, "A": {"ADJ", "VERB"}}
_GAP = 4  # words that the parts of a pattern may lie apart
_PARTICLES = lexicon.words("status", "particles")
_ASPECTS = lexicon.words("status", "aspects")
_ANY = frozenset({"VERB", "AUX", "NOUN", "ADJ", "PROPN", "ADV", "ADP", "DET"})


@dataclass(frozen=True, slots=True)
class Pattern:
    """first, pos: the word that it hangs on; rest: the words that follow, and within how many words each.

    near: what must be among the arguments. undergoing: near must be what the event is done to or said of.
    pending: it says that the event is still to come.
    """

    event: Event
    yes: bool
    pending: bool
    first: frozenset[str]
    pos: frozenset[str]
    rest: tuple[tuple[frozenset[str], int], ...]
    near: frozenset[str]
    undergoing: bool


@dataclass(frozen=True, slots=True)
class Match:
    """An event at a token. words: the places of the pattern's words in the sentence's document."""

    event: Event
    yes: bool
    pending: bool
    token: Token
    words: tuple[int, ...]


def _pattern(event: Event, text: str, yes: bool, pending: bool) -> Pattern:
    body, _, near = text.partition("@")
    undergoing, near = near.startswith(">"), near.removeprefix(">")
    words = body.split()
    first, _, pos = words[0].partition("/")
    return Pattern(
        event, yes, pending, frozenset(first.split("|")), frozenset(_POS[pos] if pos else _ANY),
        tuple((frozenset(w.lstrip("=").split("|")), 1 if w[0] == "=" else _GAP) for w in words[1:]),
        frozenset(near.split("|")) if near else frozenset(),
        undergoing,
    )  # fmt: skip


@functools.cache
def _index() -> dict[str, list[Pattern]]:
    """The patterns by their first word, the longest first."""
    patterns = [_pattern(event, *pattern) for event in (*EVENTS, *OPPOSITES) for pattern in event.patterns()]
    found: dict[str, list[Pattern]] = {}
    for pattern in sorted(patterns, key=lambda p: (-len(p.rest), not p.near)):
        for first in pattern.first:
            found.setdefault(first, []).append(pattern)
    return found


def _words(pattern: Pattern, token: Token, limit: int) -> tuple[int, ...] | None:
    """Where the pattern's words stand when it begins at the token, None when it does not."""
    found, tokens = [token.i], token.doc.tokens
    for words, reach in pattern.rest:
        at = found[-1] + 1
        for t in tokens[at : min(at + reach, limit)]:
            if (t.lower_ in words or t.lemma_.lower() in words) and _belongs(t, token):
                found.append(t.i)
                break
        else:
            return None
    return tuple(found)


def _belongs(word: Token, first: Token) -> bool:
    """Whether a particle goes with the verb, and not with what stands by it: "gave it away", "is over the limit"."""
    if (
        word.lower_ in {"over", "out"}
        and first.lemma_ == "be"
        and any(c.dep_ in {"pobj", "prep"} for c in word.children)
    ):
        return False
    if word.i == first.i + 1:
        return True
    if word.lower_ == "of":
        return word.head.i == first.i
    return word.lower_ not in _PARTICLES or word.dep_ == "prt"


def matches(tokens: Span) -> list[Match]:
    """The events of a sentence, none of them inside another."""
    found: list[Match] = []
    used: set[int] = set()
    index = _index()
    forms = [(t.lower_, t.lemma_.lower()) for t in tokens]
    there = {form for both in forms for form in both}
    for token, (lower, lemma) in zip(tokens, forms, strict=True):
        if (lower not in index and lemma not in index) or token.i in used or _aspect(token):
            continue
        match = _match(token, _candidates(lemma, lower), there, tokens.end)
        if match is not None:
            used.update(match.words)
            found.append(match)
    return found


def _aspect(token: Token) -> bool:
    """Whether a verb only tells how far another event is: "continued to rise", "their continued use"."""
    if token.lemma_.lower() not in _ASPECTS:
        return False
    return token.dep_ == "amod" or any(c.dep_ == "xcomp" for c in token.children)


def _of_a_name(token: Token) -> bool:
    """Whether an adjective is printed as a part of a name: "Real Madrid"."""
    return token.pos_ == "ADJ" and token.text.istitle() and not token.is_sent_start


@functools.lru_cache(maxsize=20_000)
def _candidates(lemma: str, lower: str) -> list[Pattern]:
    """The patterns that begin with either form of a word, the longest first."""
    found = [p for form in dict.fromkeys((lemma, lower)) for p in _index().get(form, ())]
    return sorted(found, key=lambda p: (-len(p.rest), not p.near))


def _match(token: Token, candidates: list[Pattern], forms: set[str], limit: int) -> Match | None:
    """The first of the patterns that holds at a token. forms: of all words of its sentence."""
    near: set[str] | None = None
    for pattern in candidates:
        if token.pos_ not in pattern.pos or (pattern.rest and pattern.rest[0][0].isdisjoint(forms)):
            continue
        if _of_a_name(token):
            return None
        words = _words(pattern, token, limit)
        if words is None:
            continue
        if pattern.undergoing:
            if not undergoing(token) & pattern.near:
                continue
        elif pattern.near:
            near = around(token) if near is None else near
            if not near & pattern.near:
                continue
        return Match(pattern.event, pattern.yes, pattern.pending, token, words)
    return None
