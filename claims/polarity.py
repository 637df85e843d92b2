"""Whether a text says that an event happened, did not, is planned, or leaves it open."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from claims import lexicon
from claims.arguments import SUBJECT, governor
from claims.model import Phase

if TYPE_CHECKING:
    from claims.tokens import Token

_NO = lexicon.words("polarity", "no")
_NOT = lexicon.words("polarity", "negation")
_FAILING = lexicon.words("polarity", "failing")
_DENYING = lexicon.words("polarity", "denying")
_CALLING_OFF = lexicon.words("polarity", "calling_off")
_SIGNS = lexicon.words("polarity", "signs")
_DANGERS = lexicon.words("polarity", "dangers")
_FALSE = lexicon.words("polarity", "correct")
_WRONG = lexicon.words("polarity", "false")
_INTENTS = lexicon.words("polarity", "intents")
_PLANNING = _INTENTS | lexicon.words("polarity", "planning")
_THINKING = lexicon.words("polarity", "expecting")
_SLATED = lexicon.words("polarity", "slated")
_OPEN = lexicon.words("polarity", "open")
_PLANS = _INTENTS | lexicon.words("polarity", "plans")
FUTURE = lexicon.words("polarity", "future")
_MODAL = lexicon.words("polarity", "modal")
_LIFTED = {"acl", "ccomp", "xcomp", "advcl", "prep", "pobj", "dobj", "csubj", "csubjpass", "pcomp", "relcl", "nsubj",
           "nsubjpass", "conj", "attr", "acomp", "oprd", "agent", "appos", "npadvmod"}  # fmt: skip
_TAKERS = SUBJECT | {"dobj", "attr"}
_NEGATED = SUBJECT | {"det", "advmod", "preconj"}


@functools.lru_cache(maxsize=128)
def _neg(token: Token) -> bool:
    """Whether a token is negated by a word of its own."""
    for child in token.children:
        low = child.lower_
        if child.dep_ == "neg" or low in _NOT or (low in _NO and child.dep_ in _NEGATED):
            return True
        if child.dep_ == "amod" and child.lemma_.lower() in _CALLING_OFF and token.pos_ == "NOUN":
            return True
        if child.dep_ == "prep" and child.i < token.i and any(no_such(g) for g in child.children if g.dep_ == "pobj"):
            return True
        if low == "longer" and any(g.lower_ == "no" for g in child.children):
            return True
        if child.dep_ in _TAKERS and no_such(child):
            return True
    return token.lower_ in _NO


def no_such(noun: Token) -> bool:
    """ "no worker", "not a single hectare", "none of the three"."""
    if noun.lower_ in _NO:
        return True
    near = [c for c in noun.children if c.i < noun.i]
    if any(c.lower_ in {"no", "zero", "neither"} and c.dep_ in {"det", "nummod", "amod"} for c in near):
        return True
    return any(c.dep_ == "neg" or c.lower_ == "not" for c in near)


@functools.lru_cache(maxsize=32)
def _chain(token: Token) -> tuple[Token, ...]:
    """The token, its governor, and the words above them that may take the whole back."""
    return tuple(_upwards(token))


def _upwards(token: Token) -> Iterator[Token]:
    seen: set[int] = set()
    at = token
    for _ in range(8):
        if at.i in seen:
            return
        seen.add(at.i)
        yield at
        if at.dep_ not in _LIFTED or at.head.i == at.i:
            return
        if at.dep_ in {"advcl", "relcl", "conj"} and at.pos_ in {"VERB", "AUX"}:
            return
        if at.dep_ in {"nsubj", "nsubjpass", "relcl"} and at.head.pos_ not in {"VERB", "AUX"}:
            return
        at = at.head


def negated(token: Token, inside: Collection[int]) -> bool:
    """Whether the event at a token is said not to be. inside: tokens of its own pattern, whose "not" is counted there.

    "did not fail", "no leakage has been observed", "has yet to be lodged", "found no sign of a spill".
    """
    verb = governor(token)
    if any(_neg_word(token.doc[i]) for i in inside):
        return False
    if background(token):
        return _neg(token)
    own = [token] if verb.i == token.i else [token, verb]
    if any(c.lower_ == "still" for c in verb.children) and any(c.lower_ == "must" for c in verb.children):
        return True
    if any(c.lower_ in _FALSE and _neg(c) for c in verb.children):
        return True
    if any(_neg(t) and not any(c.i in inside and c.i != t.i for c in t.children if _neg_word(c)) for t in own):
        return True
    return any(_takes_back(t, token) for t in _chain(token))


@functools.lru_cache(maxsize=32)
def background(token: Token) -> bool:
    """Whether a noun only tells of what something else is: "a fund for victims of the spill"."""
    at = token
    while at.pos_ == "NOUN" and at.dep_ in {"pobj", "compound", "conj"}:
        if at.dep_ == "pobj" and at.head.lower_ != "of" and at.head.head.pos_ == "VERB":
            return True
        above = at.head.head if at.dep_ == "pobj" else at.head
        if above.pos_ in {"NOUN", "PROPN", "NUM"} and above.lemma_.lower() not in _SIGNS | _DANGERS:
            return True
        if above.i == at.i:
            return False
        at = above
    return False


def _neg_word(token: Token) -> bool:
    return token.dep_ == "neg" or token.lower_ in _NOT | _NO


def _takes_back(word: Token, event: Token) -> bool:
    if word.i == event.i:
        return False
    lemma = word.lemma_.lower()
    if lemma in _FAILING and word.i < event.i:
        return not _neg(word)
    if lemma in _DENYING and word.i < event.i:
        return True
    off = lemma in {"put", "call"} and any(c.lower_ == "off" for c in word.children)
    off = off or (lemma == "back" and any(c.lower_ in {"down", "away"} for c in word.children))
    if (off or lemma in _CALLING_OFF) and (event.pos_ == "NOUN" or any(t.lemma_ in _PLANS for t in _chain(event))):
        return not _neg(word) and event.dep_ != "conj"
    if lemma == "without" or (lemma == "instead" and word.i < event.i):
        return True
    if _still_to(word, event):
        return True
    if lemma == "be" and any(c.lower_ in _FALSE for c in word.children) and _neg(word):
        return True
    if lemma == "be" and any(c.lower_ in _WRONG for c in word.children):
        return True
    if word.pos_ == "NOUN" and no_such(word):
        return True
    return word.pos_ in {"VERB", "AUX"} and word.i < event.i and _neg(word) and _raises(word)


def not_yet(token: Token) -> bool:
    """Whether an event is said to be still to come: "has yet to", "must still give", "has not yet begun"."""
    verb = governor(token)
    beside = {c.lower_ for t in (token, verb) for c in t.children}
    return bool(beside & {"yet", "still"} and beside & {"must", "not", "n't"}) or any(
        _still_to(t, token) for t in _chain(token) if t.i != token.i
    )


def _still_to(word: Token, event: Token) -> bool:
    """ "has yet to be lodged", "still has to give", "remains to be signed", "too early to write off"."""
    lemma = word.lemma_.lower()
    if lemma in {"early", "soon", "premature"}:
        return _to(event) and (lemma == "premature" or any(c.lower_ == "too" for c in word.children))
    if lemma in {"have", "be"}:
        return any(c.lower_ in {"yet", "still"} for c in word.children) and _to(event)
    return lemma in {"yet", "remain"} and _to(event)


def _raises(word: Token) -> bool:
    """A negation on this verb is one of what it takes: "did not see a family with", "does not expect to"."""
    return word.lemma_.lower() in _PLANNING | {"find", "see", "have", "think", "believe", "get"}


def _to(event: Token) -> bool:
    verb = governor(event)
    return any(c.lower_ == "to" and c.dep_ == "aux" for t in (event, verb) for c in t.children)


def phase_of(token: Token) -> Phase:
    """How far an event is: done, under way, planned, or open ("could", "feared", "asked for")."""
    verb = governor(token)
    if background(token):
        return "unknown"
    if not_yet(token):
        return "under way"
    first = _leading(verb)
    if token.head.lemma_ in {"remain", "stay"} and token.dep_ in {"acomp", "oprd", "xcomp", "attr", "advcl"}:
        return "under way"
    auxiliaries = {c.lower_ for t in (token, verb, first) for c in t.children if c.dep_ in {"aux", "auxpass"}}
    if _conditional(token, verb):
        return "conditional"
    for word in _chain(token):
        if word.i == token.i or (word.i == verb.i and token.pos_ not in {"NOUN", "PROPN"}):
            continue
        lemma = word.lemma_.lower()
        if lemma == "claim" and word.pos_ == "VERB" and word.i > token.i:
            continue
        if lemma in _OPEN or (lemma in _DANGERS and word.i != token.i):
            return "conditional"
        if lemma in _THINKING and word.i != token.i and _neg(word):
            return "conditional"
        if lemma in _SLATED and (word.dep_ in {"acl", "amod"} or lemma != "schedule"):
            return "conditional"
        if word.i != token.i and lemma in _PLANNING and (_to(token) or token.pos_ == "NOUN" or word.pos_ == "NOUN"):
            return "planned"
    return _by_auxiliary(token, verb, auxiliaries)


def _leading(verb: Token) -> Token:
    """The verb whose auxiliary a joined bare verb shares: "would quit and buy"."""
    while verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ and verb.head.pos_ == "VERB":
        if any(c.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for c in verb.children):
            break
        verb = verb.head
    return verb


def _conditional(token: Token, verb: Token) -> bool:
    for word in (token, verb):
        if any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in word.children):
            return True
        if any(c.lower_ in {"allegedly", "reportedly", "possibly", "perhaps", "maybe"} for c in word.children):
            return True
    return False


def _by_auxiliary(token: Token, verb: Token, auxiliaries: set[str]) -> Phase:
    if "would" in auxiliaries and auxiliaries & {"have", "'ve"}:
        return "conditional"
    if auxiliaries & FUTURE or _going_to(verb):
        return "planned"
    if auxiliaries & _MODAL:
        able = bool(auxiliaries & {"can", "ca", "could"}) and _neg(verb)
        return "under way" if able else "conditional"
    if verb.tag_ == "VB" and "to" in auxiliaries:
        return _infinitive(verb)
    if verb.tag_ == "VB" and not auxiliaries and not any(c.dep_ in SUBJECT for c in verb.children):
        return "conditional"
    if verb.tag_ == "VBG" and not auxiliaries and token.pos_ != "ADJ":
        return "unknown"
    if verb.tag_ == "VBG" and auxiliaries & {"is", "are", "am", "'s", "'re", "being"}:
        return "under way"
    return "done" if verb.tag_ in {"VBD", "VBN"} or auxiliaries & {"has", "have", "had"} else "under way"


def _infinitive(verb: Token) -> Phase:
    """ "is to go ahead" is planned, "began to leak" is done, "to prevent a leak" says nothing."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"begin", "start", "continue", "manage", "find", "know", "come"}:
        return "done"
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"be", "have", "need"}:
        return "planned"
    return "conditional"


def _going_to(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head.lower_ == "going"
