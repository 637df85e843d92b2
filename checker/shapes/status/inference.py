"""What one status says of another event: a bridge that has collapsed is not open, who is injured has not died."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.shapes.status.contradiction import status_of
from checker.shapes.status.participants import names, subjects
from checker.statement import Statement
from claims import lexicon

_FULL_NAME = 2  # words by which a person is told from others
_WAYS = lexicon.words("status", "participants.ways")
_BUILDINGS = lexicon.words("status", "participants.buildings")
# What is not open once the event has happened to it.
_CLOSING = {"fail": _WAYS, "destroy": _WAYS | _BUILDINGS, "sink": frozenset({"ferry"})}


def implied(statements: Sequence[Statement]) -> Iterator[Statement]:
    """That something is not open or somebody not dead, where another source says the contrary."""
    yield from _not_open(statements)
    yield from _not_dead(statements)


def _not_dead(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Who is named as injured has not died, but for an article that tells of both: "was injured and died later"."""
    died, injured = ([s for s in statements if status_of(s).event == e and _happened(s)] for e in ("die", "injure"))
    for statement in injured:
        dead, hurt = (
            {s.document.id for s in each if len(_person(s) & _person(statement)) >= _FULL_NAME}
            for each in (died, injured)
        )
        if dead and not dead & hurt:
            value = replace(status_of(statement), event="die", positive=False)
            yield replace(statement, claim=replace(statement.claim, value=value))


def _happened(statement: Statement) -> bool:
    return status_of(statement).positive and status_of(statement).phase in {"done", "under way"}


def _person(statement: Statement) -> frozenset[str]:
    """The names in the subject, those of whom it befell."""
    return subjects(status_of(statement)) & names(status_of(statement))


def _not_open(statements: Sequence[Statement]) -> Iterator[Statement]:
    opened = [s for s in statements if status_of(s).event == "open" and status_of(s).positive]
    for statement in statements:
        status = status_of(statement)
        of = subjects(status) & _CLOSING.get(status.event, frozenset())
        if _happened(statement) and any(s.source != statement.source and subjects(status_of(s)) & of for s in opened):
            value = replace(status, event="open", positive=False)
            yield replace(statement, claim=replace(statement.claim, value=value))
