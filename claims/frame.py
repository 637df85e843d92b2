"""What a value is the value of: read off the parsed sentence, the same way for every kind of claim."""

from __future__ import annotations

import functools
import operator
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claims import lexicon
from claims.listed_ages import listed
from claims.model import NO_FRAME, Claim, Frame, Kind
from claims.parse import CONTENT, Sentence

if TYPE_CHECKING:
    from claims.tokens import Span, Token

_BY_NOUN = {"nummod", "compound", "amod", "npadvmod", "quantmod", "nmod", "poss", "appos"}
_SUBJECT = {"nsubj", "nsubjpass", "csubj", "expl"}
_OBJECT = {"dobj", "attr", "oprd", "dative"}
_SUBORDINATE = {"advcl", "relcl", "ccomp", "parataxis", "acl", "conj"}
_OWNERS = {"GPE", "ORG", "NORP", "PERSON", "FAC", "LOC"}
_PART = lexicon.words("nouns", "pronouns.part")
_OTHER = frozenset().union(*lexicon.families("nouns", "others").values())
_PARTED = frozenset({"of", "including"})
_BEFORE_AGE = {",", "(", "-", "–", "a", "an", "the", "aged", "age", "now"}
_MOST_APPOSED = 4  # words between an age and a name: "26-year-old part-time construction worker Jeremy Lewis"
_NUMBER = operator.attrgetter("i")
_MOST = 60  # tokens of a clause that are looked at; a longer one is not a clause but a list or a table


class Words:
    """Words with the numbers of their tokens, in text order."""

    __slots__ = ("numbers", "words")

    def __init__(self, tokens: Sequence[Token], words: Sequence[str]) -> None:
        self.numbers = [t.i for t in tokens]
        self.words = tuple(words)

    def outside(self, start: int, end: int) -> tuple[str, ...]:
        """The words but for those of doc[start:end]."""
        return self.words[: bisect_left(self.numbers, start)] + self.words[bisect_left(self.numbers, end) :]


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb, or what stands for one, with its subject and object, and the tokens under it in text order.

    named: those that belong to a name; content: lemmas of those with a meaning of their own.
    """

    verb: Token | None
    subject: Token | None
    target: Token | None
    named: Sequence[Token]
    content: Words


def frame_of(claim: Claim, sentence: Sentence) -> Frame:
    """The frame that a sentence gives its claim; what an extractor filled in already stays."""
    span = sentence.covering(claim.start, claim.end)
    if span is None:
        return claim.frame
    read, own = _read(span, sentence, claim.kind), claim.frame
    if own is NO_FRAME or own == NO_FRAME:
        return read
    return Frame(
        own.head or read.head, own.modifiers or read.modifiers, own.verb or read.verb, own.subject or read.subject,
        own.object or read.object, own.owner or read.owner, own.place or read.place, own.time or read.time,
        own.terms or read.terms, own.part or read.part, own.other or read.other,
    )  # fmt: skip


def _read(span: Span, sentence: Sentence, kind: Kind) -> Frame:
    anchor, start, end = span.root, span.start, span.end
    clause = _clause(_verb(anchor) or anchor, sentence)
    verb, subject, target = clause.verb, clause.subject, clause.target
    around = {t.lower_ for t in span.doc.tokens[max(0, start - 3) : end + 2]}
    noun = (
        (_dated(span) if kind == "date" else None)
        or _noun(anchor, span)
        or (_base(span) if "of" in around else None)
        or (_inside(span) if kind == "count" else None)
    )
    if noun is None and subject is not None and not start <= subject.i < end:
        noun = subject
    owner = _owner(noun, subject, span, anchor, clause)
    return Frame(
        head=noun.lemma_.lower() if noun is not None else None,
        modifiers=_modifiers(noun, span),
        verb=verb.lemma_.lower() if verb is not None else None,
        subject=subject.lemma_.lower() if subject is not None else None,
        object=target.lemma_.lower() if target is not None else None,
        owner=_of_age(span, owner) if kind == "age" else owner,
        terms=clause.content.outside(start, end),
        part=not around.isdisjoint(_PARTED) and _part(span),
        other=not around.isdisjoint(_OTHER) and _other(span),
    )


def _noun(anchor: Token, span: Span) -> Token | None:
    """The noun that the value measures: "budget" in "a budget of €1 billion", "car" in "38 cars"."""
    at = anchor
    for _ in range(4):
        if at.i < span.start or at.i >= span.end:
            if at.pos_ in {"NOUN", "PROPN"}:
                return at
            if at.pos_ != "ADP":
                return None
        elif at.dep_ not in _BY_NOUN and at.dep_ != "pobj":
            break
        if at.head.i == at.i:
            break
        at = at.head
    return None


def _dated(span: Span) -> Token | None:
    """What a date of a name or noun is of, in front of it: "Treaty" in "the Ottawa Treaty of 1997"."""
    before = span.doc[max(0, span.start - 2) : span.start]
    named = len(before) == 2 and before[1].lower_ == "of" and before[0].pos_ in {"NOUN", "PROPN"}
    return before[0] if named else None


def _base(span: Span) -> Token | None:
    """What a share or a sum is of, behind it: "bill" in "22% of the bill"."""
    behind = span.doc.tokens[span.end : span.end + 1]
    if not behind or behind[0].lower_ != "of":
        return None
    return next((c for c in behind[0].children if c.dep_ == "pobj"), None)


def _inside(span: Span) -> Token | None:
    nouns = [t for t in span if t.pos_ in {"NOUN", "PROPN"}]
    return nouns[-1] if nouns else None


def _verb(anchor: Token) -> Token | None:
    at = anchor
    for _ in range(12):
        if at.pos_ in {"VERB", "AUX"}:
            return at
        if at.head.i == at.i:
            return None
        at = at.head
    return None


@functools.lru_cache(maxsize=64)
def _clause(root: Token, sentence: Sentence) -> Clause:
    """The clause of a verb, or of a word that no verb governs."""
    tokens = _under(root, sentence)
    verb = root if root.pos_ in {"VERB", "AUX"} else None
    content = [t for t in tokens if t.pos_ in CONTENT and not t.is_stop and t.is_alpha]
    return Clause(
        verb,
        next((c for c in verb.children if c.dep_ in _SUBJECT), None) if verb is not None else None,
        next((c for c in verb.children if c.dep_ in _OBJECT), None) if verb is not None else None,
        [t for t in tokens if t.ent_type_ in _OWNERS],
        Words(content, [t.lemma_.lower() for t in content]),
    )


def _under(root: Token, sentence: Sentence) -> list[Token]:
    """The tokens under a verb without its subordinate clauses."""
    low, high = sentence.tokens.start, sentence.tokens.end
    found: list[Token] = []
    waiting = [root]
    while waiting and len(found) < _MOST:
        token = waiting.pop()
        if low <= token.i < high:
            found.append(token)
        if token.children:
            waiting += [c for c in token.children if c.dep_ not in _SUBORDINATE or c.pos_ not in {"VERB", "AUX"}]
    return sorted(found, key=_NUMBER)


def _modifiers(noun: Token | None, span: Span) -> tuple[str, ...]:
    if noun is None:
        return ()
    near = [c for c in noun.children if c.dep_ in {"amod", "compound", "nmod", "poss"} and c.pos_ != "NUM"]
    return tuple(c.lemma_.lower() for c in near if not span.start <= c.i < span.end and c.is_alpha)


@functools.lru_cache(maxsize=64)
def _entities(token: Token) -> tuple[Token, ...]:
    """Names that hang on a token: itself, its possessor, its adjectives, what it is of."""
    return tuple(_hanging(token))


def _hanging(token: Token) -> Iterator[Token]:
    if token.ent_type_ in _OWNERS or token.pos_ == "PROPN":
        yield token
    for child in token.children:
        if child.ent_type_ in _OWNERS and child.dep_ in {"poss", "amod", "compound", "nmod", "appos"}:
            yield child
        if child.dep_ == "prep" and child.lower_ in {"of", "in", "from", "by"}:
            yield from (c for c in child.children if c.ent_type_ in _OWNERS)


def _owner(noun: Token | None, subject: Token | None, span: Span, anchor: Token, clause: Clause) -> str | None:
    """Whose figure it is: a name on the noun, else on the subject, else the nearest one of the clause."""
    for candidate in (noun, subject):
        for token in _entities(candidate) if candidate is not None else ():
            if not span.start <= token.i < span.end:
                return _surname(token).lemma_.lower()
    named = [t for t in clause.named if not span.start <= t.i < span.end]
    nearest = min(named, key=lambda t: abs(t.i - anchor.i), default=None)
    return _surname(nearest).lemma_.lower() if nearest is not None else None


def _of_age(span: Span, owner: str | None) -> str | None:
    """Whose age it is. owner: of a figure of another kind in its place."""
    ages = listed(span)
    return ages.owner(span.start) if ages is not None else _aged(span) or owner


def _aged(span: Span) -> str | None:
    """Whose age it is, by the name beside it: "Jeremy Lewis, 27,", "26-year-old plumber Jeremy Lewis"."""
    tokens = span.doc.tokens
    before, behind = span.start - 1, span.end
    while before >= 0 and tokens[before].lower_ in _BEFORE_AGE:
        before -= 1
    if 0 <= before < span.start - 1 and tokens[before].pos_ == "PROPN":
        return tokens[before].lemma_.lower()
    while behind < min(len(tokens), span.end + _MOST_APPOSED) and tokens[behind].pos_ in {"NOUN", "ADJ"}:
        behind += 1
    if behind == len(tokens) or tokens[behind].pos_ != "PROPN":
        return None
    while behind + 1 < len(tokens) and tokens[behind + 1].pos_ == "PROPN":
        behind += 1
    return tokens[behind].lemma_.lower()


def _surname(token: Token) -> Token:
    """The last word of the person's name that a token is of; any other token itself."""
    doc = token.doc
    while token.ent_type_ == "PERSON" and token.i + 1 < len(doc) and doc[token.i + 1].ent_type_ == "PERSON":
        token = doc[token.i + 1]
    return token


def _sets_apart(word: Token) -> bool:
    """Whether a word says that the value is of others: "14 others", "three more", but not "more than", "or more"."""
    if word.lower_ != "more":
        return True
    doc, at = word.doc, word.i
    before, after = (doc[i].lower_ if 0 <= i < len(doc) else "" for i in (at - 1, at + 1))
    return after not in {"than", "or"} and before not in {"or", "no", "%", "percent", "cent", "much"}


def _other(span: Span) -> bool:
    """Whether a word in or beside the value says that it is of others."""
    beside = span.doc.tokens[max(0, span.start - 1) : span.end + 1]
    return any(t.lower_ in _OTHER and _sets_apart(t) for t in beside)


def _part(span: Span) -> bool:
    """Whether the wording makes the value a part of another: "4 of them", "of which 9,600", "including 3"."""
    tokens = span.doc.tokens
    after = [t.lower_ for t in tokens[span.end : span.end + 2]]
    before = [t.lower_ for t in tokens[max(0, span.start - 3) : span.start]]
    if len(after) == 2 and after[0] == "of" and after[1] in _PART:
        return True
    inside = [t.lower_ for t in span]
    if any(a == "of" and b in _PART for a, b in pairwise(inside)):
        return True
    return "including" in before or ("of" in before and bool(_PART & set(before)))
