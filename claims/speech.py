"""The words by which a text hands a claim to somebody: verbs of saying, and who their speaker is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims import lexicon

if TYPE_CHECKING:
    from claims.tokens import Doc, Token

PROMISING = lexicon.words("reporting", "verbs.promising") | lexicon.words("reporting", "verbs.telling")
ADDRESSING = lexicon.words("reporting", "verbs.addressing") | lexicon.words("reporting", "verbs.telling")
SAYING = lexicon.words("reporting", "verbs.saying") | PROMISING | ADDRESSING
# These hand on what somebody holds, without quoting it.
HOLDING = lexicon.words("reporting", "verbs.holding")
_PERSONAL = lexicon.words("nouns", "pronouns.personal")
_PEOPLE = frozenset({"PERSON", "ORG", ""})
_PRONOUN = frozenset({"he", "she", "they"})
_LEFT_OUT = frozenset({"relcl", "acl", "appos", "prep", "cc", "conj", "punct", "advcl", "parataxis", "ccomp", "advmod"})


def is_saying(token: Token) -> bool:
    """Whether a token is a verb of saying."""
    return token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in SAYING


def name_of(head: Token) -> str:
    """The words of a noun phrase without what hangs on to it: "Ana Petrov" of "Ana Petrov, a farmer"."""
    named = [c for c in head.children if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i > head.i]
    if head.pos_ == "NOUN" and named:
        return name_of(named[0])
    kept = {head.i}
    for child in head.children:
        if child.dep_ in _LEFT_OUT and not (child.dep_ == "prep" and child.lower_ == "of" and child.i > head.i):
            continue
        kept |= {t.i for t in child.subtree}
    first, last = head.i, head.i
    while (first - 1 in kept or _joined(head.doc, first - 1)) and head.doc[first - 1].text != ",":
        first -= 1
    while last + 1 in kept and head.doc[last + 1].text != ",":
        last += 1
    return _bare(head.doc[first : last + 1].text)


def _joined(doc: Doc, at: int) -> bool:
    """Whether a token is a hyphen within a name, or what stands before one."""
    hyphen = next((i for i in (at, at + 1) if 0 < i < len(doc) and doc[i].text == "-"), None)
    return hyphen is not None and not doc[hyphen].whitespace_ and not doc[hyphen - 1].whitespace_ and at >= 0


def _bare(phrase: str) -> str:
    stripped = phrase.strip(' \t\n,;:–—-"“”«»')
    for article in ("the ", "a ", "an "):
        if stripped.lower().startswith(article):
            return stripped[len(article) :]
    return stripped


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, its own or the one that it shares with the verb it is joined to.

    A relative pronoun gives way to what it stands for.
    """
    seen = verb
    for _ in range(3):
        subjects = [c for c in seen.children if c.dep_ == "nsubj"] or _agents(seen) or _inverted(seen)
        if subjects:
            return _antecedent(subjects[0], seen)
        if seen.dep_ not in {"conj", "xcomp"}:
            return None
        seen = seen.head
    return None


def _agents(verb: Token) -> list[Token]:
    """Who does what a passive verb says: "by police"; whoever "was quoted as saying" it."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_ in {"quote", "cite", "report"}:
        return [c for c in verb.head.head.children if c.dep_ in {"nsubjpass", "nsubj"}]
    return [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]


def _inverted(verb: Token) -> list[Token]:
    """A subject behind its verb that the parser took for an object: "…, explained the minister"."""
    before = verb.nbor(-1).text if verb.i else ""
    if before not in {",", '"', "”", "“", "»", "?", "!", "’", "'"} or not is_saying(verb):
        return []
    return [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i and c.pos_ in {"NOUN", "PROPN"}]


def _antecedent(subject: Token, verb: Token) -> Token:
    if subject.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl":
        return verb.head
    return subject


def is_person(token: Token) -> bool:
    """Whether a token heads a name that is the subject of something and may be a person's, or a noun with one."""
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    if token.pos_ == "NOUN":  # "the mayor, Ana Petrov, has left"
        return any(c.dep_ == "appos" and c.ent_type_ == "PERSON" and c.i > token.i for c in token.children)
    return token.pos_ == "PROPN" and token.ent_type_ in _PEOPLE


def is_pronoun(phrase: str) -> bool:
    """Whether a speaker is named by a pronoun that a name before it stands for."""
    return phrase.lower() in _PRONOUN


def speaker_of(verb: Token) -> str | None:
    """Who a verb of saying has for its speaker; None for "I said", "it says", and where there is nobody."""
    subject = subject_of(verb)
    if subject is None or subject.lower_ in _PERSONAL or subject.pos_ in {"NUM", "VERB", "SYM", "PUNCT"}:
        return None
    return name_of(subject) or None
