"""What counts in a score: findings, and what is merely worth a look where that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_samples import looked

from checker.evaluation.gold import Discrepancy, Gold, Trap
from checker.evaluation.score import score
from checker.model import Finding

REPORT = looked()
NAMES = {d.id: Path(d.path).name for d in REPORT.documents}


def labelled(finding: Finding) -> Discrepancy:
    """A discrepancy that the finding hits, with all its values."""
    groups = sorted({r.group for r in finding.readings})
    values = tuple(tuple((NAMES[r.document], r.start, r.end) for r in finding.readings if r.group == g) for g in groups)
    names = tuple(map(str, groups))
    return Discrepancy(finding.id, "x", frozenset({finding.kind}), frozenset({finding.level}), True, names, values)


def trap(finding: Finding) -> Trap:
    return Trap("alike", tuple((NAMES[r.document], r.start, r.end) for r in finding.readings))


SURE, LIKELY = (
    [f for f in REPORT.of_tier(tier) if len({r.group for r in f.readings}) == 2] for tier in ("finding", "look")
)
# One of each is right, and of the looks one is trapped.
GOLD = Gold("story", (labelled(SURE[0]), labelled(LIKELY[0])), (trap(LIKELY[1]),))


@pytest.mark.parametrize(
    ("both", "findings", "right", "links_found", "traps_hit"), [(False, 8, 1, 1, 0), (True, 13, 2, 2, 1)]
)
def test_looks_count_on_demand(both: bool, findings: int, right: int, links_found: int, traps_hit: int) -> None:
    held = score(REPORT, GOLD, both=both)
    assert (held.findings, held.right, held.links_found, held.traps_hit) == (findings, right, links_found, traps_hit)
    assert (held.links, len(held.sure), len(held.false)) == (2, findings, findings - right)


def test_findings_alone_count_when_nothing_is_asked_for() -> None:
    assert score(REPORT, GOLD) == score(REPORT, GOLD, both=False) != score(REPORT, GOLD, both=True)
