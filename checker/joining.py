"""One finding for each disagreement: what shared wording shows, other shapes may have found as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from checker.findings import Judged
from checker.linkage.printed_words import keys, printed_words
from checker.shapes.table import SHARED_WORDING
from checker.statement import Measure, Statement, Verdict
from checker.values.relation import relation
from claims.model import Claim, Period, Quantity


@dataclass(slots=True)
class Dispute:
    """A finding of shared wording, and what other shapes add to it: further statements, each with its group."""

    measure: Measure
    verdict: Verdict
    more: list[tuple[Statement, int]] = field(default_factory=list)

    def touched(self, s: Statement) -> int | None:
        """The group of the statement that stands where another one does, None where none does."""
        both = zip(self.measure.statements, self.verdict.groups, strict=True)
        return next((group for own, group in both if _overlap(own, s)), None)

    def said(self, s: Statement) -> int | None:
        """The group that says what a statement says."""
        both = [*zip(self.measure.statements, self.verdict.groups, strict=True), *self.more]
        return next((group for own, group in both if _alike(own, s)), None)

    def judged(self) -> Judged:
        """With what was added; the sentence about it then speaks of the first two that differ."""
        if not self.more:
            return SHARED_WORDING.name, self.measure, self.verdict
        groups = self.verdict.groups
        apart = next(n for n, g in enumerate(groups) if g != groups[0])
        return (
            SHARED_WORDING.name,
            replace(self.measure, statements=(*self.measure.statements, *(s for s, _ in self.more))),
            replace(self.verdict, groups=(*groups, *(g for _, g in self.more)), decided_by=(0, apart)),
        )


def joined(judged: Sequence[Judged]) -> list[Judged]:
    """What was judged, each disagreement once.

    Another finding at a place that shared wording shows to be in dispute, or an agreement, is taken up by that
    finding: statements of its kind that bear out a side, or say a third thing, become readings of it.
    """
    disputes = [Dispute(m, v) for shape, m, v in judged if shape == SHARED_WORDING.name and v.level is not None]
    near: dict[str, list[Dispute]] = {}
    for dispute in disputes:
        for document in {s.document.id for s in dispute.measure.statements}:
            near.setdefault(document, []).append(dispute)
    kept = [j for j in judged if j[0] != SHARED_WORDING.name and not _taken_up(j[1], j[2], near)]
    return [*(d.judged() for d in disputes), *kept]


def _taken_up(measure: Measure, verdict: Verdict, near: dict[str, list[Dispute]]) -> bool:
    """Whether what another shape judged is of a dispute of shared wording, which then takes up what it adds."""
    about = {id(d): d for s in measure.statements for d in near.get(s.document.id, ())}
    for dispute in about.values():
        touched = [dispute.touched(s) for s in measure.statements]
        if any(t is not None for t in touched) and _one_issue(measure, verdict, dispute, touched):
            dispute.more += _further(measure, verdict, dispute, touched)
            return True
    return False


def _one_issue(measure: Measure, verdict: Verdict, dispute: Dispute, touched: Sequence[int | None]) -> bool:
    """Whether two sides of the dispute are set apart here too, or a figure of it is; agreement settles none."""
    if verdict.level is None:
        return True
    sides = {
        (group, side)
        for s, group, at in zip(measure.statements, verdict.groups, touched, strict=True)
        if (side := at if at is not None else dispute.said(s)) is not None
    }
    apart = any(g != h and a != b for g, a in sides for h, b in sides)
    return apart or all(isinstance(s.claim.value, Quantity | Period) for s in measure.statements)


def _further(
    measure: Measure, verdict: Verdict, dispute: Dispute, touched: Sequence[int | None]
) -> Iterator[tuple[Statement, int]]:
    """The statements of the dispute's kind of value that it has not, each with its group."""
    kind = type(dispute.measure.statements[0].claim.value)
    known = {g: t for g, t in zip(verdict.groups, touched, strict=True) if t is not None}
    fresh = max([*dispute.verdict.groups, *(g for _, g in dispute.more)]) + 1
    for s, group, at in zip(measure.statements, verdict.groups, touched, strict=True):
        if at is not None or type(s.claim.value) is not kind or any(_overlap(own, s) for own, _ in dispute.more):
            continue
        said = dispute.said(s)
        side = said if said is not None else known.get(group)
        yield s, fresh + group if side is None else side


def _overlap(a: Statement, b: Statement) -> bool:
    one, other = a.claim, b.claim
    return a.document.id == b.document.id and one.start < other.end and other.start < one.end


def _numbered(claim: Claim) -> bool:
    """Whether it gives a number; the words of a version that stand in the place of one may give none."""
    value = claim.value
    return isinstance(value, Quantity) and (value.low is not None or value.high is not None)


def _alike(a: Statement, b: Statement) -> bool:
    """Whether two statements say the same in the same words, or give the same figure."""
    one, other = a.claim, b.claim
    if type(one.value) is not type(other.value):
        return False
    if isinstance(one.value, Period) or (_numbered(one) and _numbered(other)):
        return relation(a, b) == "agree"
    mine, theirs = (keys(printed_words(c.text, 0, len(c.text))) for c in (one, other))
    return mine == theirs
