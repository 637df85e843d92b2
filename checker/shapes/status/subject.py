"""What the statuses of one event are said of: the noun that stands for it, as a sentence prints it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Statement, Subject
from checker.noun_phrases import brief, named_by, with_article, within
from checker.shapes.status.contradiction import status_of
from checker.shapes.status.participants import things
from claims.events import EVENTS
from claims.tokens import Token

_ASKS = {e.name: e.asks for e in EVENTS}


def subject(event: str, statements: Sequence[Statement]) -> Subject:
    """What the statements of an event answer."""
    asks = _ASKS.get(event, "")
    if asks and "{}" not in asks:
        return Subject("event", owner=event)
    noun = next((n for s in _told_first(statements) if (n := _theme(s, statements, asks))), None)
    if noun is None:
        return Subject("words", " ".join(statements[0].claim.text.split()))
    named = with_article(noun) if asks else brief(noun)
    return Subject("event", named, event, plural=noun.tag_ in {"NNS", "NNPS"})


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
    if noun.dep_ != "nsubj" or not within(statement, noun.head):
        return noun
    targets = [c for c in noun.head.children if c.dep_ == "dobj"]
    return next(filter(brief, targets), None) if targets else noun
