"""The noun that a number counts, read off the parsed sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "ADV", "PART", "PUNCT", "DET", "NUM", "CCONJ", "VERB", "SYM", "X"))
_NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))
# Words that stand for people, and what they say of them.
PEOPLE: dict[str, str] = {
    "dead": "dead", "injured": "injured", "wounded": "wounded", "hurt": "hurt", "killed": "killed", "missing": "missing",
    "unemployed": "unemployed", "homeless": "homeless", "displaced": "displaced", "arrested": "arrested",
    "elderly": "elderly", "rescued": "rescued", "hospitalized": "hospitalized", "detained": "detained", "sick": "sick",
    "faithful": "faithful", "critical": "critical", "drowned": "drowned", "evacuated": "evacuated",
}  # fmt: skip
# Past participles and adjectives behind which nothing else is counted: "23 injured", "14 dead and".
_PERSON_VERBS = frozenset(
    "die kill injure wound hurt arrest detain evacuate rescue drown perish survive hospitalise hospitalize remain "
    "work attend vote protest march live gather sign".split()
)
_IRREGULAR = {"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "lives": "life",
              "staff": "staff", "police": "police", "series": "series", "species": "species", "crew": "crew"}  # fmt: skip
_PRONOUNS = frozenset(("them", "us", "those", "these", "whom", "which", "you"))
_MOST = 9


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: the noun in the singular, the lemmas that narrow it, and where its words end in the document.

    part: it is a part of a group named before ("Four of them"); other: set apart from another ("14 others").
    last: the last token of the noun phrase, None when the noun stands elsewhere.
    """

    unit: str | None
    modifiers: tuple[str, ...] = ()
    last: Token | None = None
    part: bool = False
    other: bool = False


def singular(word: str, lemma: str) -> str:
    """The singular of a noun, in lower case."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lemma.lower() != lower or not lower.endswith("s"):
        return lemma.lower()
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return lower[:-2]
    return lower[:-1] if len(lower) > 3 and not lower.endswith(("ss", "us", "is")) else lower


def counted(number: Token) -> Counted:
    """What the number whose last token this is counts; a Counted without unit when nothing is named."""
    doc, at = number.doc, number.i + 1
    if at < len(doc) and doc[at].lower_ == "of":
        return _of(doc[at])
    if at < len(doc) and doc[at].lower_ == "-" and at + 1 < len(doc):
        return _phrase(number, at + 1)
    return _phrase(number, at)


def _of(of: Token) -> Counted:
    """ "four of the miners", "one of them"."""
    following = of.doc[of.i + 1 : of.i + 3]
    if len(following) and following[0].lower_ in _PRONOUNS:
        return Counted("person" if following[0].lower_ in ("us", "whom", "you") else None, last=following[0], part=True)
    inner = _phrase(of, of.i + 1, possessive=True)
    return Counted(inner.unit, inner.modifiers, inner.last, part=True, other=inner.other)


def _phrase(number: Token, at: int, possessive: bool = False) -> Counted:
    """The noun phrase that begins at token `at`: its last noun counts, what stands before narrows it."""
    doc = number.doc
    noun: Token | None = None
    narrowing: list[Token] = []
    for token in doc[at : min(len(doc), at + _MOST, number.sent.end)]:
        if noun is not None and not _goes_on(noun, token):
            break
        if token.tag_ in _NOUN_TAGS or (token.lower_ in ("others", "more") and noun is None and token.lower_ == "others"):
            if noun is not None:
                narrowing.append(noun)
            noun = token
        elif token.lower_ in PEOPLE and not _noun_follows(token):
            return Counted("person", (*_lemmas(narrowing), PEOPLE[token.lower_]), token)
        elif token.pos_ in ("ADJ", "VERB", "ADV", "NUM", "X") or token.lower_ in ("-", "other"):
            if not _narrows(token):
                break
            narrowing.append(token)
        elif token.lower_ in ("'s", "’s", "'", "’") and noun is not None:
            narrowing.append(noun)
            noun = None
        elif possessive and token.pos_ in ("DET", "PRON") and noun is None:
            continue
        elif token.lower_ in ("and", "or", ",", "&") and noun is None and narrowing:
            continue
        else:
            break
    return _found(number, noun, narrowing)


def _narrows(token: Token) -> bool:
    """Whether a word between number and noun narrows the noun, and is not the verb of the number."""
    if token.pos_ == "VERB":
        return token.tag_ in ("VBN", "VBG", "VBD", "JJ") and _noun_follows(token)
    return token.pos_ != "ADV" or _noun_follows(token)


def _noun_follows(token: Token) -> bool:
    doc = token.doc
    for following in doc[token.i + 1 : token.i + 4]:
        if following.tag_ in _NOUN_TAGS:
            return True
        if following.pos_ not in ("ADJ", "PUNCT", "VERB") or following.lower_ in (",", ".", ";", ":", "(", ")", "—", "–"):
            return False
        if following.tag_ == "VBD" or following.tag_ in ("VBZ", "VBP"):
            return False
    return False


def _goes_on(noun: Token, token: Token) -> bool:
    """Whether the noun phrase goes on after a noun: a compound, or the possessor of what follows."""
    if token.lower_ in ("'s", "’s") or (token.lower_ in ("'", "’") and noun.tag_ == "NNS" and token.tag_ == "POS"):
        return True
    if token.tag_ not in _NOUN_TAGS:
        return token.lower_ == "-" and token.i + 1 < len(token.doc) and token.doc[token.i + 1].tag_ in _NOUN_TAGS
    if noun.tag_ in ("NNS", "NNPS") and token.dep_ != "dobj" and noun.dep_ != "compound":
        return False
    return noun.head.i >= token.i or noun.dep_ in ("compound", "nmod", "amod")


def _found(number: Token, noun: Token | None, narrowing: list[Token]) -> Counted:
    other = any(t.lower_ in ("other", "others", "more", "further", "additional", "another") for t in narrowing)
    if noun is None:
        return Counted(_implied(number), other=other)
    if noun.lower_ == "others":
        return Counted("other", _lemmas(narrowing), noun, other=True)
    return Counted(singular(noun.text, noun.lemma_), _lemmas(narrowing), noun, other=other)


def _implied(number: Token) -> str | None:
    """ "Fourteen died", "31 were hurt": people, where the verb is one for people."""
    head = number.head
    if number.dep_ in ("nsubj", "nsubjpass") and head.lemma_.lower() in _PERSON_VERBS:
        return "person"
    return None


def _lemmas(tokens: list[Token]) -> tuple[str, ...]:
    return tuple(t.lemma_.lower() for t in tokens if t.is_alpha and not t.is_stop)
