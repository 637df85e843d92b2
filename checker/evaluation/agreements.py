"""Agreements that cannot be: what is given out as borne out, and holds places that a case's gold keeps apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.evaluation.gold import Gold, Place, touches
from checker.model import Report
from checker.report.sentences import about
from claims.model import Kind


def false_agreements(report: Report, gold: Gold) -> list[str]:
    """A line for each agreement that holds two values of one discrepancy, or two things that a trap keeps apart."""
    names = {d.id: Path(d.path).name for d in report.documents}
    found = []
    for agreement in report.agreements:
        readings = [(names[r.document], r.start, r.end) for r in agreement.readings]
        reason = next(_reasons(agreement.kind, readings, gold), None)
        if reason is not None:
            quotes = " | ".join(f"{r.document}: {r.quote}" for r in agreement.readings[:4])
            found.append(f"{agreement.kind}: {about(agreement)}: {quotes} ({reason})")
    return found


def _reasons(kind: Kind, readings: Sequence[Place], gold: Gold) -> Iterator[str]:
    """Why readings cannot agree, by the gold; a discrepancy of other kinds may stand in the same words."""
    for discrepancy in gold.discrepancies:
        touched = [places for places in discrepancy.values if any(touches(r, places) for r in readings)]
        if kind in discrepancy.kinds and len(touched) >= 2:
            yield f"two values of {discrepancy.about}"
    for trap in gold.traps:
        articles = {place[0] for place in trap.places if any(touches(r, (place,)) for r in readings)}
        if trap.apart and len(articles) >= 2:
            yield f"a trap: {trap.why}"
