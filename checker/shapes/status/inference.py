"""What one status says of another event: a bridge that has collapsed is not open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.model import Statement
from checker.shapes.status.contradiction import status_of
from checker.shapes.status.participants import subjects
from claims import lexicon

_WAYS = lexicon.words("status", "participants.ways")
_BUILDINGS = lexicon.words("status", "participants.buildings")
# What is not open once the event has happened to it.
_CLOSING = {"fail": _WAYS, "destroy": _WAYS | _BUILDINGS, "sink": frozenset({"ferry"})}


def implied(statements: Sequence[Statement]) -> Iterator[Statement]:
    """That something is not open, where another source says that one of its sort is."""
    opened = [s for s in statements if status_of(s).event == "open" and status_of(s).positive]
    for statement in statements:
        status = status_of(statement)
        of = subjects(status) & _CLOSING.get(status.event, frozenset())
        happened = status.positive and status.phase in {"done", "under way"}
        if happened and any(s.source != statement.source and subjects(status_of(s)) & of for s in opened):
            value = replace(status, event="open", positive=False)
            yield replace(statement, claim=replace(statement.claim, value=value))
