"""The question that statuses of one event answer, for a person: "whether the lift at Tarn is open"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.align.opposition import status_of
from checker.align.themes import things
from checker.model import Statement
from checker.printed import brief, parsed
from claims.events import EVENTS
from claims.tokens import Token

_ASKS = {e.name: e.asks for e in EVENTS}
_PLURAL = {"is": "are", "was": "were", "has": "have", "goes": "go"}
_OPENING = 50  # characters of a statement that stand for a theme that cannot be named


def question(event: str, statements: Sequence[Statement]) -> str:
    """What the statements of an event answer, its theme as a sentence prints it."""
    asks = _ASKS.get(event, "")
    if asks and "{}" not in asks:
        return asks
    noun = next((n for s in _told_first(statements) if (n := _theme(s, statements, asks))), None)
    if noun is None:
        text = " ".join(statements[0].claim.text.split())
        return f"“{text if len(text) <= _OPENING else text[:_OPENING].rpartition(' ')[0] + '…'}”"
    named = with_article(noun)
    if not asks:
        return f"{brief(noun)}: {event}"
    return (_for_many(asks) if noun.tag_ in {"NNS", "NNPS"} else asks).format(named)


def with_article(noun: Token) -> str:
    """A noun as printed, with "the" where it is no name."""
    text = brief(noun)
    return text if noun.pos_ == "PROPN" and text[:1].isupper() else f"the {text}"


def named_by(statement: Statement, words: frozenset[str]) -> Token | None:
    """The noun of a statement's sentence that has one of the words as its lemma: the one on which the others hang."""
    tokens = (t for s in parsed(statement.sentence_text).sentences for t in s.tokens)
    found = [t for t in tokens if {t.lemma_.lower(), t.lower_} & words and t.pos_ in {"NOUN", "PROPN"} and brief(t)]
    return min(found, key=lambda t: (not _within(statement, t), t.depth, t.i), default=None)


def _within(statement: Statement, token: Token) -> bool:
    claim = statement.claim
    return claim.start <= claim.sentence_start + token.idx < claim.end


def _told_first(statements: Sequence[Statement]) -> list[Statement]:
    """Those first that name what the event is of."""
    return sorted(statements, key=lambda s: (not status_of(s).subject, s.number))


def _theme(statement: Statement, statements: Sequence[Statement], asks: str) -> Token | None:
    status = status_of(statement)
    common = frozenset.intersection(*(things(status_of(s)) for s in statements))
    for told in (status.subject, status.object):
        words = frozenset(w.lower() for w in (told or "").split() if w.isalpha())
        noun = named_by(statement, words & common) or named_by(statement, words)
        if noun is not None:
            return _undergoing(noun, statement) if " was " in asks else noun
    return None


def _undergoing(noun: Token, statement: Statement) -> Token | None:
    """What the event is done to, where the noun is what does it: the verdict is of the accused; None for "him"."""
    if noun.dep_ != "nsubj" or not _within(statement, noun.head):
        return noun
    targets = [c for c in noun.head.children if c.dep_ == "dobj"]
    return next(filter(brief, targets), None) if targets else noun


def _for_many(asks: str) -> str:
    """A question about one thing, put about several: "whether {} was hurt" to "whether {} were hurt"."""

    def many(found: re.Match[str]) -> str:
        verb = found[1]
        return "{} " + (_PLURAL.get(verb) or (verb[:-1] if verb.endswith("s") else verb))

    return re.sub(r"\{\} (\w+)", many, asks)
