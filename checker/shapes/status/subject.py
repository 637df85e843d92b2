"""What the statuses of one event are said of: the noun that stands for it, as a sentence prints it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Subject
from checker.shapes.status.contradiction import status_of
from checker.shapes.status.participants import things
from checker.statement import Statement
from claims import lexicon
from claims.events import EVENTS
from claims.model import Noun

_ASKS = {e.name: e.asks for e in EVENTS}
_BEFALLS, _OCCURRENCES = (lexicon.words("status", f"subjects.{name}") for name in ("befalls", "occurrences"))


def subject(event: str, statements: Sequence[Statement]) -> Subject:
    """What the statements of an event answer."""
    asks = _ASKS.get(event, "")
    if asks and "{}" not in asks:
        return Subject("event", owner=event)
    noun = next((n for s in _told_first(statements) if (n := _theme(s, statements, asks))), None)
    if noun is None:
        return Subject("words", " ".join(statements[0].claim.text.split()))
    return Subject("event", noun.with_article() if asks else noun.text, event, noun.plural)


def _told_first(statements: Sequence[Statement]) -> list[Statement]:
    """Those first that name what the event is of."""
    return sorted(statements, key=lambda s: (not status_of(s).subject, s.number))


def _theme(statement: Statement, statements: Sequence[Statement], asks: str) -> Noun | None:
    """The noun that stands for the event; what it is done to, where the noun is what does it: "the verdict is of"."""
    status, label = status_of(statement), statement.claim.label
    common = frozenset.intersection(*(things(status_of(s)) for s in statements))
    for told in (status.subject, status.object):
        words = frozenset(w.lower() for w in (told or "").split() if w.isalpha())
        if status.event in _BEFALLS:
            words -= _OCCURRENCES
        noun = label.noun(words & common) or label.noun(words)
        if noun is not None:
            return noun.target if noun.acts and " was " in asks else noun
    return None
