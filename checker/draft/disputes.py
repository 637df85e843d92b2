"""What comparing found of a draft's statements: who disputes each, and who bears it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker.config import Settings
from checker.findings import Judged
from checker.model import Level
from checker.shapes.table import SHARED_WORDING
from checker.statement import Measure, Statement, Verdict

Alike = Callable[[Statement, Statement], float]


@dataclass(frozen=True, slots=True)
class Dispute:
    """One finding in which the draft has a part.

    statement: the draft's; bearers: what sources say the same there, others: what they say instead. sure: how sure it
    is; firm: whether the product stands by it. borne, like: how alike the draft's sentence is to those of the bearers
    and of the others, at best. word_by_word: a source prints the same passage with other words in that place.
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
    word_by_word: bool = False


def disputes(judged: Sequence[Judged], draft: str, alike: Alike, settings: Settings) -> list[Dispute]:
    """Every finding with a statement of the draft, the surest first. draft: its id; alike: how alike two are told."""
    found = [d for shape, m, v in judged for d in _of(shape, m, v, draft, alike, settings)]
    return sorted(found, key=lambda d: -d.sure)


def _of(
    shape: str, measure: Measure, verdict: Verdict, draft: str, alike: Alike, settings: Settings
) -> Iterator[Dispute]:
    sure = round(measure.weight * verdict.weight, 2)
    if verdict.level is None or sure < settings.least_confidence:
        return
    grouped = list(zip(measure.statements, verdict.groups, strict=True))
    for s, group in grouped:
        if s.document.id == draft:
            said = [(x, g) for x, g in grouped if x.document.id != draft]
            sides = tuple(x for x, g in said if g == group), tuple(x for x, g in said if g != group)
            if sides[1]:
                borne, like = (max((alike(s, x) for x in side), default=0.0) for side in sides)
                firm = sure >= settings.finding_confidence
                by_word = shape == SHARED_WORDING.name
                yield Dispute(s, shape, verdict.level, *sides, sure, firm, borne, like, by_word)


def touches(dispute: Dispute, statement: Statement) -> bool:
    """Whether a dispute is of what a statement of the draft says."""
    one, other = dispute.statement.claim, statement.claim
    overlap = one.start < other.end and other.start < one.end
    return overlap and (dispute.statement.number == statement.number or type(one.value) is type(other.value))
