"""Where the documents of a run state something, for who reads them in the report."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Finding, Mark
from checker.statement import Statement


def marks(statements: Sequence[Statement], found: Sequence[Finding]) -> tuple[Mark, ...]:
    """Every claim, but for one of which a reader's words have made a shorter reading of a finding."""
    shorter = [(r.document, r.start, r.end, r.kind) for f in found if f.reader for r in f.readings]
    all_of = (Mark(s.document.id, s.claim.start, s.claim.end, s.claim.kind) for s in statements)
    return tuple(m for m in all_of if not any(_is_within(place, m) for place in shorter))


def _is_within(place: tuple[str, int, int, str], mark: Mark) -> bool:
    document, start, end, kind = place
    inside = mark.start <= start and end <= mark.end and end - start < mark.end - mark.start
    return (document, kind) == (mark.document, mark.kind) and inside
