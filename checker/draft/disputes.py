"""What comparing found of a draft's statements: who disputes each, and who bears it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.config import Settings
from checker.draft.sources import Sources
from checker.findings import Judged
from checker.model import Level, Measure, Statement, Verdict


@dataclass(frozen=True, slots=True)
class Dispute:
    """One finding in which the draft has a part.

    statement: the draft's; bearers: what sources say the same there, others: what they say instead. sure: how sure it
    is; firm: whether the product stands by it. borne, like: how alike the draft's sentence is to those of the bearers
    and of the others, at best.
    """

    statement: Statement
    shape: str
    level: Level
    bearers: tuple[Statement, ...]
    others: tuple[Statement, ...]
    sure: float
    firm: bool
    borne: float
    like: float


def disputes(judged: Sequence[Judged], sources: Sources, settings: Settings) -> list[Dispute]:
    """Every finding with a statement of the draft, the surest first."""
    found = [d for shape, m, v in judged for d in _of(shape, m, v, sources, settings)]
    return sorted(found, key=lambda d: -d.sure)


def _of(shape: str, measure: Measure, verdict: Verdict, sources: Sources, settings: Settings) -> Iterator[Dispute]:
    sure = round(measure.weight * verdict.weight, 2)
    if verdict.level is None or sure < settings.least_confidence:
        return
    grouped = list(zip(measure.statements, verdict.groups, strict=True))
    for s, group in grouped:
        if s.document.id == sources.draft:
            said = [(x, g) for x, g in grouped if x.document.id != sources.draft]
            sides = tuple(x for x, g in said if g == group), tuple(x for x, g in said if g != group)
            if sides[1]:
                borne, like = (max((sources.alike(s, x) for x in side), default=0.0) for side in sides)
                firm = sure >= settings.finding_confidence
                yield Dispute(s, shape, verdict.level, *sides, sure, firm, borne, like)


def touches(dispute: Dispute, statement: Statement) -> bool:
    """Whether a dispute is of what a statement of the draft says."""
    one, other = dispute.statement.claim, statement.claim
    overlap = one.start < other.end and other.start < one.end
    return overlap and (dispute.statement.number == statement.number or type(one.value) is type(other.value))
