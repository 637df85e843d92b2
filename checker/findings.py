"""Judged measures into findings and agreements, as a report holds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from checker.config import Settings
from checker.identity import distinct, identity
from checker.model import LEVELS, TIERS, Agreement, Finding, Reading
from checker.outlier import alone
from checker.provenance import origins
from checker.statement import Measure, Statement, Verdict
from claims.kinds import row_of

Judged = tuple[str, Measure, Verdict]  # the shape by name, and what comparing said


def reading(statement: Statement, group: int) -> Reading:
    """A statement as it stands in a report."""
    claim = statement.claim
    return Reading(
        document=statement.document.id,
        start=claim.start,
        end=claim.end,
        quote=statement.document.text[claim.start : claim.end],
        sentence=statement.sentence_text,
        sentence_start=claim.sentence_start,
        kind=claim.kind,
        value=claim.value,
        qualifier=claim.qualifier,
        group=group,
        attribution=claim.attribution,
        page=statement.document.page(claim.start),
    )


def origins_of(statements: Sequence[Statement]) -> list[str]:
    """Who speaks in each statement: several that have it from one agency are one source."""
    return origins([(s.document, s.claim.attribution) for s in statements])


def _primary_first(measure: Measure, verdict: Verdict) -> Verdict:
    """The verdict with the side first that a source bears out which outranks the others; of an update, as it is."""
    led = {g for s, g in zip(measure.statements, verdict.groups, strict=True) if s.document.primary}
    if not led or verdict.level == "update":
        return verdict
    order = sorted(set(verdict.groups), key=lambda g: (g not in led, g))
    return replace(verdict, groups=tuple(order.index(g) for g in verdict.groups))


def _finding(shape: str, measure: Measure, verdict: Verdict) -> Finding:
    verdict = _primary_first(measure, verdict)
    assert verdict.level is not None
    said = measure.statements
    order = sorted(range(len(said)), key=lambda n: (verdict.groups[n], not said[n].document.primary, said[n].number))
    readings = tuple(reading(measure.statements[n], verdict.groups[n]) for n in order)
    lone = alone(zip(origins_of(measure.statements), verdict.groups, strict=True))
    topic = Counter(s.topic for s in measure.statements).most_common(1)[0][0]
    decided = verdict.decided_by
    return Finding(
        id=identity(measure.kind, measure.statements, verdict.groups),
        kind=measure.kind,
        level=verdict.level,
        confidence=round(measure.weight * verdict.weight, 2),
        shape=shape,
        subject=measure.subject,
        rule=verdict.rule,
        topic=topic,
        readings=readings,
        alone=lone[0] if lone else None,
        decided_by=(order.index(decided[0]), order.index(decided[1])) if decided else None,
    )


def findings(judged: Sequence[Judged], settings: Settings) -> tuple[Finding, ...]:
    """The disagreements that are sure enough, as `ordered` has them."""
    return ordered([found for _, found in candidates(judged)], settings)


def candidates(judged: Sequence[Judged]) -> list[tuple[int, Finding]]:
    """All that differs, however unsure, each with the story that it is of."""
    return [(m.statements[0].story, _finding(shape, m, v)) for shape, m, v in judged if v.level is not None]


def ordered(found: Sequence[Finding], settings: Settings) -> tuple[Finding, ...]:
    """Those of some findings that are sure enough, each in its tier: what is a finding first, then the most serious."""
    sure = [_tiered(f, settings) for f in found if f.confidence >= settings.least_confidence]
    return tuple(sorted(distinct(sure), key=place))


def _tiered(finding: Finding, settings: Settings) -> Finding:
    """The finding in the tier that its confidence gives it."""
    return replace(finding, tier="finding" if finding.confidence >= settings.finding_confidence else "look")


def place(finding: Finding) -> tuple[int, int, int, int, float, str]:
    """By consequence: its list, its level, what hangs on its kind, how many articles are in it; then how sure it is."""
    articles = len({r.document for r in finding.readings})
    consequence = row_of(finding.kind).consequence
    gravest = TIERS.index(finding.tier), LEVELS.index(finding.level), consequence
    return *gravest, -articles, -finding.confidence, finding.id


def agreements(
    judged: Sequence[Judged], found: Sequence[Finding] = (), draft: str | None = None
) -> tuple[Agreement, ...]:
    """What two or more independent sources bear out, the best borne out first.

    found: the disagreements of the same run, those merely worth a look too; what holds two values of one of them is no
    agreement. draft: the id of the document that is no source.
    """
    out = []
    for shape, measure, verdict in judged:
        sources = len(set(origins_of([s for s in measure.statements if s.document.id != draft])))
        if verdict.level is None and sources >= 2 and not any(_set_apart(measure, f) for f in found):
            readings = tuple(reading(s, 0) for s in sorted(measure.statements, key=lambda s: not s.document.primary))
            ident = identity(measure.kind, measure.statements, [0] * len(readings))
            out.append(Agreement(ident, measure.kind, shape, measure.subject, readings, sources))
    in_order = sorted(out, key=lambda a: (-a.independent_sources, a.readings[0].document, a.readings[0].start))
    return tuple(distinct(in_order))


def _set_apart(measure: Measure, finding: Finding) -> bool:
    """Whether a finding, of whatever kind, sets apart what a measure holds together."""
    spans = [(s.document.id, s.claim.start, s.claim.end) for s in measure.statements]
    groups = {
        r.group
        for r in finding.readings
        for d, start, end in spans
        if d == r.document and start < r.end and r.start < end
    }
    return len(groups) > 1
