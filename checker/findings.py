"""Judged measures into findings and agreements, as a report holds them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from checker.compare.outlier import alone
from checker.config import Settings
from checker.model import LEVELS, Agreement, Finding, Measure, Reading, Statement, Verdict

Judged = tuple[Measure, Verdict]


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
    )


def _id(measure: Measure) -> str:
    """Made from the evidence alone, so that a decision on a finding still fits after a re-run."""
    places = sorted(f"{s.document.sha256} {s.claim.start} {s.claim.end}" for s in measure.statements)
    return hashlib.sha256("\n".join([measure.kind, *places]).encode()).hexdigest()[:16]


def _finding(measure: Measure, verdict: Verdict) -> Finding:
    assert verdict.level is not None
    pairs = sorted(zip(measure.statements, verdict.groups, strict=True), key=lambda p: (p[1], p[0].number))
    readings = tuple(reading(s, g) for s, g in pairs)
    lone = alone(measure.statements, verdict.groups)
    topic = Counter(s.topic for s in measure.statements).most_common(1)[0][0]
    return Finding(
        id=_id(measure),
        kind=measure.kind,
        level=verdict.level,
        confidence=round(measure.weight * verdict.weight, 2),
        about=measure.about,
        explanation=verdict.explanation,
        topic=topic,
        readings=readings,
        alone=lone[0] if lone else None,
    )


def findings(judged: Sequence[Judged], settings: Settings) -> tuple[Finding, ...]:
    """The disagreements that are sure enough, the most serious first."""
    return ordered([_finding(m, v) for m, v in judged if v.level is not None], settings)


def ordered(found: Sequence[Finding], settings: Settings) -> tuple[Finding, ...]:
    """Those of some findings that are sure enough, the most serious first."""
    sure = [f for f in found if f.confidence >= settings.least_confidence]
    return tuple(sorted(sure, key=lambda f: (LEVELS.index(f.level), -f.confidence, f.id)))


def agreements(judged: Sequence[Judged]) -> tuple[Agreement, ...]:
    """What two or more independent sources bear out, the best borne out first."""
    out = []
    for measure, verdict in judged:
        sources = len({s.source for s in measure.statements})
        if verdict.level is None and sources >= 2:
            readings = tuple(reading(s, 0) for s in measure.statements)
            out.append(Agreement(measure.kind, measure.about, readings, sources))
    return tuple(sorted(out, key=lambda a: (-a.independent_sources, a.readings[0].document, a.readings[0].start)))
