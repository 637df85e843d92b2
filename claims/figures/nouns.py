"""The noun that a number counts, read off the parsed sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claims import lexicon

if TYPE_CHECKING:
    from claims.tokens import Token

_NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))
# Adjectives and participles that stand for people.
PEOPLE = lexicon.words("people", "states.words")
_PERSON_VERBS = lexicon.words("people", "verbs.personal")
_IRREGULAR = lexicon.mapping("nouns", "singular")
_PEOPLE_PRONOUNS = lexicon.words("nouns", "pronouns.people") | {"whom"}
_PRONOUNS = lexicon.words("nouns", "pronouns.part") | _PEOPLE_PRONOUNS
_OTHERS = lexicon.words("nouns", "others.apart") | lexicon.words("nouns", "others.counted")
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_LISTING = frozenset(("and", "or", ",", "&"))
_AFTER_HYPHEN = frozenset((*_NOUN_TAGS, "VBN", "JJ", "VBG"))
_MOST = 9


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: the noun in the singular, the lemmas that narrow it, and where its words end in the document.

    part: it is a part of a group named before ("Four of them"); other: set apart from another ("14 others").
    last: the last token of the noun phrase, None when the noun stands elsewhere.
    said_to_be: what the sentence says of them ("Nine of them were children").
    """

    unit: str | None
    modifiers: tuple[str, ...] = ()
    last: Token | None = None
    part: bool = False
    other: bool = False
    said_to_be: str | None = None


def singular(word: str, lemma: str) -> str:
    """The singular of a noun, in lower case."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower.endswith("ings") and len(lower) > 6:
        return lower[:-1]
    if lemma.lower() != lower or not lower.endswith("s"):
        return lemma.lower()
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return lower[:-2]
    return lower[:-1] if len(lower) > 3 and not lower.endswith(("ss", "us", "is")) else lower


def counted(number: Token, free: Callable[[Token], bool]) -> Counted:
    """What the number whose last token this is counts; a Counted without unit when nothing is named.

    free: whether a token is no part of another figure ("eight million 250ml bottles").
    """
    doc, at = number.doc, number.i + 1
    if at < len(doc) and doc[at].lower_ == "of":
        return replace(_of(doc[at], free), said_to_be=_said_to_be(number))
    if at < len(doc) and doc[at].lower_ == "-" and at + 1 < len(doc):
        return _hyphenated(number, at + 1, free)
    return _phrase(number, at, free)


def _said_to_be(number: Token) -> str | None:
    """ "Nine of them were children": the noun in the plural that a form of "be" joins to the number."""
    if number.dep_ != "nsubj" or number.head.lemma_ != "be":
        return None
    said = next((t for t in number.head.children if t.dep_ == "attr" and t.tag_ == "NNS"), None)
    return singular(said.text, said.lemma_) if said is not None else None


def _hyphenated(number: Token, at: int, free: Callable[[Token], bool]) -> Counted:
    """ "24-bed unit": the noun at the hyphen."""
    noun = number.doc[at]
    if noun.tag_ in _NOUN_TAGS:
        return Counted(singular(noun.text, noun.lemma_), (), noun)
    return _phrase(number, at, free)


def _of(of: Token, free: Callable[[Token], bool]) -> Counted:
    """ "four of the miners", "one of them"."""
    following = of.doc[of.i + 1 : of.i + 3]
    if len(following) and following[0].lower_ in _PRONOUNS:
        return Counted("person" if following[0].lower_ in _PEOPLE_PRONOUNS else None, last=following[0], part=True)
    inner = _phrase(of, of.i + 1, free, possessive=True)
    return Counted(inner.unit, inner.modifiers, inner.last, part=True, other=inner.other)


def _phrase(number: Token, at: int, free: Callable[[Token], bool], possessive: bool = False) -> Counted:
    """The noun phrase that begins at token `at`: its last noun counts, what stands before narrows it."""
    doc = number.doc
    nouns: list[Token] = []
    narrowing: list[Token] = []
    for token in doc[at : min(len(doc), at + _MOST)]:
        if token.is_sent_start and token.text[:1].isupper():
            break
        if nouns and not _goes_on(nouns[-1], token):
            break
        if not free(token):
            continue
        if token.text == "|":
            break
        if token.tag_ in _NOUN_TAGS or (token.lower_ == "others" and not nouns):
            nouns.append(token)
        elif token.lower_ in PEOPLE and not _noun_follows(token):
            return Counted("person", (*_lemmas(narrowing), token.lower_), token)
        elif token.pos_ in ("ADJ", "VERB", "ADV", "NUM", "X") or token.lower_ in ("-", "other"):
            if not _narrows(token):
                break
            narrowing.append(token)
        elif token.lower_ in _POSSESSIVE and nouns:
            narrowing, nouns = narrowing + nouns, []
        elif not ((token.pos_ in ("DET", "PRON") and possessive) or (token.lower_ in _LISTING and narrowing)) or nouns:
            break
        if token.lower_ == "-" and nouns and doc[token.i + 1].tag_ in ("VBN", "JJ"):
            narrowing, nouns = narrowing + nouns, []
    return _found(number, nouns, narrowing)


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
        if following.pos_ not in ("ADJ", "PUNCT", "VERB") or following.lower_ in (
            ",",
            ".",
            ";",
            ":",
            "(",
            ")",
            "—",
            "–",
        ):
            return False
        if following.tag_ == "VBD" or following.tag_ in ("VBZ", "VBP"):
            return False
    return False


def _goes_on(noun: Token, token: Token) -> bool:
    """Whether the noun phrase goes on after a noun: a compound, or the possessor of what follows."""
    if token.lower_ in ("'s", "’s") or (token.lower_ in ("'", "’") and token.tag_ == "POS"):
        return True
    if token.lower_ == "-" and token.i + 1 < len(token.doc):
        return token.doc[token.i + 1].tag_ in _AFTER_HYPHEN
    if noun.lower_ == "-" or (token.i > 0 and token.doc[token.i - 1].lower_ == "-"):
        return True
    if token.tag_ not in _NOUN_TAGS:
        return False
    if noun.tag_ in ("NNS", "NNPS") and noun.dep_ != "compound":
        return False
    return noun.head.i >= token.i or noun.dep_ in ("compound", "nmod", "amod")


def _found(number: Token, nouns: list[Token], narrowing: list[Token]) -> Counted:
    other = any(t.lower_ in _OTHERS for t in narrowing)
    if not nouns:
        return Counted(_implied(number), other=other)
    noun = _counted_noun(number, nouns)
    narrowing = narrowing + [t for t in nouns if t.i < noun.i]
    if noun.lower_ == "others":
        return Counted("other", _lemmas(narrowing), noun, other=True)
    return Counted(singular(noun.text, noun.lemma_), _lemmas(narrowing), noun, other=other)


def _counted_noun(number: Token, nouns: list[Token]) -> Token:
    """The last noun, but the first of "3 cylinder engine", where neither is a plural."""
    several = number.lower_ not in ("one", "1")
    if several and len(nouns) > 1 and nouns[0].tag_ == "NN" and nouns[-1].tag_ == "NN" and nouns[0].i == number.i + 1:
        return nouns[0]
    return nouns[-1]


def _implied(number: Token) -> str | None:
    """ "Fourteen died", "31 were hurt", "killed 47": people, where the verb is one for people."""
    verb = number.head
    if number.dep_ in ("nsubj", "nsubjpass", "dobj") and verb.lemma_.lower() in _PERSON_VERBS:
        return "person"
    return None


def _lemmas(tokens: list[Token]) -> tuple[str, ...]:
    return tuple(t.lemma_.lower() for t in tokens if t.is_alpha and not t.is_stop)
