"""Events told by a noun of which somebody decides: "ruled out a freeze", "there will be no appeal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims import lexicon
from claims.model import Phase
from claims.polarity import FUTURE, no_such, phase_of

if TYPE_CHECKING:
    from claims.tokens import Token

NOUNS = lexicon.listed("polarity", "nouns")
_REFUSING = lexicon.words("polarity", "refusing")
_LODGED = lexicon.words("polarity", "lodged")
_LIFTING = lexicon.words("polarity", "lifting")
_DECIDING = lexicon.words("polarity", "deciding")
_INTENDING = lexicon.words("polarity", "intending")
_LINKS = lexicon.words("polarity", "noun_links")


def named(noun: Token) -> bool:
    """Whether a noun is one for an event of `NOUNS`."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in NOUNS


def decided(noun: Token) -> tuple[bool, Phase] | None:
    """Whether what a noun tells is said to be decided on (True) or ruled out (False), and how far it is.

    None where nobody is said to decide.
    """
    above = noun.head
    if noun.dep_ == "attr" and any(c.dep_ == "expl" for c in above.children):
        return (False, _coming(above)) if no_such(noun) else None
    if noun.dep_ == "dobj" and above.pos_ == "VERB":
        return _taken(above, noun)
    if noun.dep_ == "nsubjpass" and above.lemma_.lower() in _LIFTING:
        return None if any(c.dep_ == "neg" for c in above.children) else (False, phase_of(above))
    if noun.dep_ == "pobj" and above.lower_ in _LINKS:
        return _linked(above)
    return None


def _coming(verb: Token) -> Phase:
    """ "There will be no appeal" is of what is to come."""
    return "planned" if any(c.lower_ in FUTURE for c in verb.children) else "under way"


def _taken(verb: Token, noun: Token) -> tuple[bool, Phase] | None:
    """What a verb that takes the noun as its object says: "ruled out a freeze", "announced a sale"."""
    lemma = verb.lemma_.lower()
    out = lemma != "rule" or any(c.lower_ == "out" for c in verb.children)
    no = no_such(noun) or any(c.dep_ == "neg" for c in verb.children)
    if lemma in _REFUSING and out and (lemma == "rule" or noun.lemma_.lower() not in _LODGED):
        return None if no else (False, "planned")
    if lemma in _DECIDING:
        return not no, "planned"
    return None


def _linked(link: Token) -> tuple[bool, Phase] | None:
    """What stands before the preposition says: "no plans for a sale", "said no to a freeze", "decided on a sale"."""
    above = link.head
    lemma = above.lemma_.lower()
    if lemma in _INTENDING and above.pos_ == "NOUN":
        denied = no_such(above) or (above.dep_ == "dobj" and any(c.dep_ == "neg" for c in above.head.children))
        return (False, "planned") if denied else None
    if lemma in {"say", "no"} and link.lower_ == "to":
        refused = lemma == "no" or any(c.lower_ == "no" for c in above.children)
        return (False, "planned") if refused else None
    if lemma == "decide":
        return link.lower_ != "against", "planned"
    return None
