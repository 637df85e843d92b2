"""What comparing found of a draft's statements: who disputes each, and who bears it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.config import Settings
from checker.findings import Judged
from checker.model import Level, Measure, Statement, Verdict


@dataclass(frozen=True, slots=True)
class Dispute:
    """One finding in which the draft has a part.

    statement: the draft's; bearers: what sources say the same there, others: what they say instead. sure: how sure it
    is; firm: whether the product stands by it.
    """

    statement: Statement
    shape: str
    level: Level
    bearers: tuple[Statement, ...]
    others: tuple[Statement, ...]
    sure: float
    firm: bool


def disputes(judged: Sequence[Judged], draft: str, settings: Settings) -> list[Dispute]:
    """Every finding with a statement of the draft, the surest first."""
    found = [d for shape, m, v in judged for d in _of(shape, m, v, draft, settings)]
    return sorted(found, key=lambda d: -d.sure)


def _of(shape: str, measure: Measure, verdict: Verdict, draft: str, settings: Settings) -> Iterator[Dispute]:
    sure = round(measure.weight * verdict.weight, 2)
    if verdict.level is None or sure < settings.least_confidence:
        return
    grouped = list(zip(measure.statements, verdict.groups, strict=True))
    for s, group in grouped:
        if s.document.id == draft:
            sources = [(x, g) for x, g in grouped if x.document.id != draft]
            bearers = tuple(x for x, g in sources if g == group)
            others = tuple(x for x, g in sources if g != group)
            if others:
                firm = sure >= settings.finding_confidence
                yield Dispute(s, shape, verdict.level, bearers, others, sure, firm)


def touches(dispute: Dispute, statement: Statement) -> bool:
    """Whether a dispute is of what a statement of the draft says."""
    one, other = dispute.statement.claim, statement.claim
    overlap = one.start < other.end and other.start < one.end
    return overlap and (dispute.statement.number == statement.number or type(one.value) is type(other.value))
