"""Who and what takes part in an event, as words."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims import lexicon

if TYPE_CHECKING:
    from claims.tokens import Token

SUBJECT = {"nsubj", "nsubjpass", "csubj", "csubjpass"}
_OBJECT = ("dobj", "attr", "oprd", "dative")
_NAMING = {"NOUN", "PROPN", "NUM", "ADJ"}
_INSIDE = {"compound", "amod", "nmod", "poss", "conj", "appos", "prep", "pobj"}
_SHARING = {"conj", "xcomp", "advcl", "ccomp", "acomp", "oprd"}  # a verb of this sort may share its head's subject
_WORDED = frozenset().union(*(lexicon.words("polarity", key) for key in ("intents", "plans", "worded")))
_EMPTY = lexicon.words("status", "empty")


@functools.lru_cache(maxsize=128)
def governor(token: Token) -> Token:
    """The verb on which the saying of an event hangs: the event itself, its copula, or the verb that takes it."""
    at = token
    for _ in range(6):
        if at.pos_ in {"VERB", "AUX"} and at.dep_ not in {"amod", "compound", "aux", "auxpass"}:
            return at
        if at.head.i == at.i:
            return at
        at = at.head
    return at


@functools.lru_cache(maxsize=128)
def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, the one that it shares with the verb it hangs on, or what a relative clause is about."""
    at = verb
    for _ in range(4):
        helpers = [g for c in at.children if c.dep_ in {"aux", "auxpass"} for g in c.children]
        own = next((c for c in (*at.children, *helpers) if c.dep_ in SUBJECT), None)
        if own is not None:
            relative = own.tag_ in {"WDT", "WP"} and at.dep_ == "relcl"
            return _counted(at.head if relative else own)
        if at.dep_ == "acl" and at.head.lemma_.lower() in _WORDED:
            owner = next((c for c in at.head.children if c.dep_ == "poss" and c.pos_ != "PRON"), None)
            at = governor(at.head)
            if owner is not None or at.pos_ not in {"VERB", "AUX"}:
                return owner
            continue
        if at.dep_ in {"acl", "relcl"}:
            return _counted(at.head)
        if at.dep_ not in _SHARING or at.head.i == at.i or at.head.pos_ not in {"VERB", "AUX"}:
            return None
        at = at.head
    return None


def _counted(noun: Token) -> Token:
    """The nouns that "all", "both" or "each" after them sums up: "lead and zinc all leaked"."""
    before = noun.doc[noun.i - 1] if noun.i else noun
    if noun.lower_ not in {"all", "both", "each"} or not before.is_alpha:
        return noun
    while before.dep_ in {"conj", "appos"} and before.head.i < before.i:
        before = before.head
    return before


@functools.lru_cache(maxsize=64)
def objects_of(verb: Token) -> tuple[Token, ...]:
    """Its objects and complements, then what its prepositions take."""
    direct = [c for c in verb.children if c.dep_ in _OBJECT]
    preps = [c for c in verb.children if c.dep_ in {"prep", "agent", "prt"}]
    return (*direct, *(g for p in preps for g in p.children if g.dep_ in {"pobj", "pcomp"}))


def words_of(noun: Token | None) -> tuple[str, ...]:
    """The content lemmas of a noun phrase in their order, with its conjuncts and what it is "of".

    Names keep their capital, all else is in lower case.
    """
    return _lemmas(noun) if noun is not None else ()


@functools.lru_cache(maxsize=64)
def _lemmas(noun: Token) -> tuple[str, ...]:
    found = sorted(_phrase(noun, 0), key=lambda t: t.i)
    return tuple(dict.fromkeys(_word(t) for t in found if t.lemma_.lower() not in _EMPTY))


def _word(token: Token) -> str:
    if token.pos_ == "PROPN" and (token.text.istitle() or (token.text.isupper() and len(token) < 5)):
        return token.text
    return _compound(token) or token.lemma_.lower()


def _compound(token: Token) -> str | None:
    """ "buy-back" as one word without its hyphen, however it was cut; None when there is none."""
    doc, low, high = token.doc.tokens, token.i, token.i
    while low > 1 and doc[low - 1].text == "-" and not doc[low - 1].whitespace_ and not doc[low - 2].whitespace_:
        low -= 2
    while high + 2 < len(doc) and doc[high + 1].text == "-" and not doc[high].whitespace_ + doc[high + 1].whitespace_:
        high += 2
    return "".join(t.lower_ for t in doc[low : high + 1] if t.text != "-") if low < high else None


def _phrase(token: Token, depth: int) -> Iterator[Token]:
    named = token.pos_ in _NAMING or any(c.dep_ == "nummod" for c in token.children)
    if named and not token.is_stop and (token.is_alpha or token.like_num or "-" in token.text[1:-1]):
        yield token
    if depth < 3:
        for child in token.children:
            if child.dep_ in _INSIDE and child.lower_ not in {"including", "after", "before", "during", "since"}:
                yield from _phrase(child, depth + 1)


def around(token: Token) -> set[str]:
    """The words that may be an argument of an event at a token: those of its clause, what it hangs on, and what the
    parser takes their names for ("person", "gpe")."""
    verb = governor(token)
    tops = [subject_of(verb), *objects_of(verb), *objects_of(token), *(c for c in token.children if c.pos_ in _NAMING)]
    words = {w.lower() for t in tops if t is not None for w in words_of(t)}
    words |= {w.lower() for t in tops if t is not None for w in (t.text, t.ent_type_)}
    if token.dep_ in {"amod", "acl", "relcl", "compound"}:
        words |= {w.lower() for w in words_of(token.head)}
    return words - {token.lemma_.lower()}


def undergoing(token: Token) -> set[str]:
    """The words of what an event at a token is done to or said of: a passive's subject, an active verb's object, the
    noun that a participle or an adjective stands with, what a noun is "of"."""
    verb = governor(token)
    if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"attr", "acomp", "oprd"}:
        tops: list[Token | None] = [*objects_of(token), *(c for c in token.children if c.dep_ in {"poss", "compound"})]
    elif token.dep_ in {"amod", "acl"} and not any(c.dep_ in SUBJECT for c in token.children):
        tops = [token.head]
    elif _acts(token, verb):
        tops = [c for c in token.children if c.dep_ in {"dobj", "dative"}] or [subject_of(verb)]
    else:
        tops = [subject_of(verb)]
    found = [t for t in tops if t is not None]
    return {w.lower() for t in found for w in words_of(t)} | {t.ent_type_.lower() for t in found if t.ent_type_}


def _acts(token: Token, verb: Token) -> bool:
    """Whether an event is a verb in the active voice."""
    return token.i == verb.i and not any(c.dep_ in {"auxpass", "nsubjpass"} for c in token.children)
