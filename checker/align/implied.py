"""What one status says of another event: a bridge that has collapsed is not open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.align.opposition import status_of
from checker.align.themes import subjects
from checker.model import Statement


@dataclass(frozen=True, slots=True)
class Implied:
    """Where event has happened, then is so as given, of one of what it is said of."""

    event: str
    then: str
    positive: bool
    of: frozenset[str]


_WAYS = frozenset(
    "bridge road motorway highway tunnel railway track line runway pier street path ferry harbour port".split()
)
_BUILDINGS = frozenset(
    "school hospital church station museum theatre stadium hotel factory plant airport market".split()
)
IMPLIED = (
    Implied("fail", "open", False, _WAYS),
    Implied("destroy", "open", False, _WAYS | _BUILDINGS),
    Implied("sink", "open", False, frozenset({"ferry"})),
)


def implied(statements: Sequence[Statement]) -> Iterator[Statement]:
    """What follows from statements, where another source says the opposite of the same sort of thing."""
    for statement in statements:
        status = status_of(statement)
        if status.positive and status.phase in {"done", "under way"}:
            for rule in IMPLIED:
                of = subjects(status) & rule.of if rule.event == status.event else frozenset()
                if of and any(_denies(s, rule, of) for s in statements if s.source != statement.source):
                    value = replace(status, event=rule.then, positive=rule.positive)
                    yield replace(statement, claim=replace(statement.claim, value=value))


def _denies(statement: Statement, rule: Implied, of: frozenset[str]) -> bool:
    status = status_of(statement)
    return status.event == rule.then and status.positive != rule.positive and bool(subjects(status) & of)
