"""Who says so: "police said", "according to organisers", "X told reporters", within one sentence."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claims import lexicon
from claims.model import Claim
from claims.parse import Sentence
from claims.speech import ADDRESSING, HOLDING, PROMISING, SAYING, is_person, is_pronoun, is_saying, name_of, speaker_of

if TYPE_CHECKING:
    from claims.tokens import Span, Token

Scope = tuple[int, int, str]  # text[start:end] is what somebody says, and who
_SAID = frozenset({"ccomp", "dobj", "oprd"})
_PROMISED = _SAID | {"xcomp"}
_HELD = frozenset({"ccomp"})
# Verbs that give a figure, with the word before it: "put the damage at $4 million", "spoke of 25,000", "counted 300".
_GIVING = lexicon.mapping("reporting", "giving")
_REACH = 150  # tokens back in which a pronoun's name is looked for
_BREAKS = frozenset({",", '"', "”", "»", "–", "—"})
_SPEAKING = SAYING | HOLDING | frozenset(_GIVING)
_ABOUT = frozenset({"of", "about", "on", "for", "against"})


def attribution(sentence: Sentence, start: int, end: int) -> str | None:
    """Who says what text[start:end] of a sentence states; None when it is the outlet itself.

    The innermost speaker wins: "police said he told them of five shots" gives "he" for the shots.
    """
    around = [(last - first, who) for first, last, who in _scopes(sentence) if first <= start and end <= last]
    return min(around)[1] if around else None


def spoken(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a text, sorted by place, with those inside a quotation given to its speaker."""
    out: list[Claim] = []
    end, speaker = 0, None
    for claim in claims:
        if claim.kind == "quotation" and claim.attribution:
            end, speaker = claim.end, claim.attribution
        inside = claim.attribution is None and claim.end <= end
        out.append(replace(claim, attribution=speaker) if inside else claim)
    return out


@functools.lru_cache(maxsize=32)
def _scopes(sentence: Sentence) -> tuple[Scope, ...]:
    return tuple(_scopes_of(sentence))


def _scopes_of(sentence: Sentence) -> Iterator[Scope]:
    for token in sentence.tokens:
        if token.lower_ == "according":
            yield from _according(sentence, token)
        elif token.i == sentence.tokens.start and token.lower_ == "per":
            yield from ((sentence.start, sentence.end, name_of(c)) for c in token.children if c.dep_ == "pobj")
        elif token.pos_ not in {"VERB", "AUX"} or token.lemma_.lower() not in _SPEAKING:
            continue
        elif token.pos_ == "VERB" and token.lemma_.lower() in _GIVING and (figure := _figure(sentence, token)):
            who = speaker_of(token)
            if who:
                yield *figure, _resolved(token, who)
        elif is_saying(token) or (token.pos_ == "VERB" and token.lemma_.lower() in HOLDING):
            who = speaker_of(token)
            if who:
                who = _resolved(token, who)
                yield from ((*place, who) for place in _said(sentence, token))


def _according(sentence: Sentence, token: Token) -> Iterator[Scope]:
    """ "According to X" speaks for the whole sentence."""
    objects = [g for c in token.children if c.lower_ == "to" for g in c.children if g.dep_ == "pobj"]
    following = token.doc[token.i + 1 : token.i + 2]
    if not objects and following and following[0].lower_ == "to":
        objects = [g for g in following[0].children if g.dep_ == "pobj"]
    for head in objects[:1]:
        yield sentence.start, sentence.end, name_of(head)


def _figure(sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """Where the figure stands that a verb gives, with what it is the figure of."""
    word = _GIVING[verb.lemma_.lower()]
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    preps = [c for t in (verb, *objects) for c in t.children if c.lower_ == word and c.i > verb.i]
    given = preps if word else objects
    if not given or not any(t.like_num for t in given[0].subtree):
        return None
    return sentence.place(verb)[1], _extent(sentence, given[0])[1]


def _said(sentence: Sentence, verb: Token) -> Iterator[tuple[int, int]]:
    """The stretches that a verb of saying hands on."""
    saying = is_saying(verb)
    kept = (_PROMISED if verb.lemma_.lower() in PROMISING else _SAID) if saying else _HELD
    parts = [c for c in verb.children if c.dep_ in kept and not _hearer(verb, c)]
    if saying and not parts:
        parts = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in _ABOUT]
    for part in parts:
        yield _extent(sentence, part)
    if not parts and verb.dep_ in {"parataxis", "conj", "advcl"} and _interposed(verb):
        yield _extent(sentence, verb.head)
    elif not parts and verb.dep_ in {"ccomp", "ROOT", "parataxis"}:
        yield from _before(sentence, verb)


def _hearer(verb: Token, child: Token) -> bool:
    """Whether an object is the one who is told, and not what is said."""
    return child.dep_ == "dobj" and verb.lemma_.lower() in ADDRESSING


def _extent(sentence: Sentence, head: Token) -> tuple[int, int]:
    first, last = sentence.place(head.doc[head.left_edge.i : head.right_edge.i + 1])
    return max(first, sentence.start), min(last, sentence.end)


def _interposed(verb: Token) -> bool:
    """Whether a clause of saying stands between or behind commas: "…, engineers warned, …"."""
    left, doc = verb.left_edge.i, verb.doc
    before = doc[left - 1].text if left > 0 else ""
    return before in _BREAKS or doc[left].text in {",", "–", "—"}


def _before(sentence: Sentence, verb: Token) -> Iterator[tuple[int, int]]:
    """What stands before a clause of saying that the parser joined to nothing: "…", she said."""
    subtree: Span = verb.doc[verb.left_edge.i : verb.right_edge.i + 1]
    first = min((c.left_edge.i for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), default=verb.i)
    mark = verb.doc[min(first, verb.i) - 1] if min(first, verb.i) > sentence.tokens.start else None
    if mark is not None and mark.text in _BREAKS and subtree.end >= verb.i:
        yield sentence.start, sentence.place(mark)[0]


def _resolved(verb: Token, who: str) -> str:
    """The last person who was a subject before a pronoun in the same paragraph, else the pronoun."""
    if not is_pronoun(who) or who.lower() == "they":
        return who
    before = verb.doc[max(0, verb.i - _REACH) : verb.i]
    return next((name_of(t) for t in reversed(list(before)) if is_person(t)), who)
