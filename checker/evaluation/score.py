"""How far a report finds what the gold of a case names, and nothing else.

A discrepancy of n values offers n - 1 links; findings that set two of its values apart join them. A finding is
right when it does so for some discrepancy, required or not, and at least half of its readings speak of that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from itertools import pairwise
from pathlib import Path

from checker.evaluation.agreements import false_agreements
from checker.evaluation.gold import Discrepancy, Gold, Place, touches
from checker.linkage.components import components
from checker.model import Finding, Report
from checker.report.sentences import about


@dataclass(slots=True)
class Score:
    """Counts over one case or several, and what was missed, false, or trapped."""

    links: int = 0
    links_found: int = 0
    required: int = 0
    required_found: int = 0
    findings: int = 0
    right: int = 0
    repeats: int = 0
    kind_right: int = 0
    level_right: int = 0
    traps: int = 0
    traps_hit: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    trapped: list[str] = field(default_factory=list)
    agreements: int = 0
    false_agreements: list[str] = field(default_factory=list)
    sure: list[tuple[float, bool]] = field(default_factory=list)
    of_kind: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of the links found."""
        return self.links_found / self.links if self.links else 1.0

    @property
    def precision(self) -> float:
        """Share of the findings that are right."""
        return self.right / self.findings if self.findings else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def total(scores: Iterable[Score]) -> Score:
    """The sum of several scores."""
    out = Score()
    for score in scores:
        for f in fields(Score):
            setattr(out, f.name, getattr(out, f.name) + getattr(score, f.name))
    return out


@dataclass(slots=True)
class _Match:
    """The findings on one discrepancy, with the numbers of the values that each touches."""

    found: list[tuple[set[int], Finding]] = field(default_factory=list)

    def links(self) -> int:
        """How many of the links between its values the findings make."""
        joined = components(pair for touched, _ in self.found for pair in pairwise(sorted(touched)))
        return sum(len(group) - 1 for group in joined)


def score(report: Report, gold: Gold, only: frozenset[str] | None = None, both: bool = False) -> Score:
    """Hold a report against a case's gold.

    only: kinds to which the two are restricted. both: what is merely worth a look counts as findings do.
    """
    names = {d.id: Path(d.path).name for d in report.documents}
    wanted = [d for d in gold.discrepancies if not only or d.kinds & only]
    matches = {d.id: _Match() for d in wanted}
    out = Score(traps=len(gold.traps))
    trapped = set()
    for finding in report.findings if both else report.of_tier("finding"):
        if only and finding.kind not in only:
            continue
        readings = [(names[r.document], r.start, r.end) for r in finding.readings]
        spoken_of = [(d, t) for d in wanted if (t := hits(readings, d))]
        for discrepancy, touched in spoken_of:
            matches[discrepancy.id].found.append((touched, finding))
        out.findings += 1
        out.sure.append((finding.confidence, bool(spoken_of)))
        out.of_kind.append((finding.kind, bool(spoken_of)))
        if spoken_of:
            out.right += 1
        else:
            out.false.append(_shown(finding))
            trapped |= {t.why for t in gold.traps if sum(_any(readings, (p,)) for p in t.places) >= 2}
    out.trapped, out.traps_hit = sorted(trapped), len(trapped)
    out.agreements, out.false_agreements = len(report.agreements), false_agreements(report, gold)
    for discrepancy in wanted:
        _count(out, discrepancy, matches[discrepancy.id])
    return out


def _count(out: Score, discrepancy: Discrepancy, match: _Match) -> None:
    out.repeats += max(0, len(match.found) - 1)
    if not discrepancy.required:
        return
    links, offered = match.links(), len(discrepancy.values) - 1
    out.required += 1
    out.required_found += bool(match.found)
    out.links += offered
    out.links_found += links
    out.kind_right += any(f.kind in discrepancy.kinds for _, f in match.found)
    out.level_right += any(f.level in discrepancy.levels for _, f in match.found)
    if links < offered:
        out.missed.append(f"{discrepancy.about}: {' | '.join(discrepancy.names)} ({links} of {offered} links)")


def hits(readings: Sequence[Place], discrepancy: Discrepancy) -> set[int]:
    """The numbers of the values that readings set apart; none when most readings speak of something else."""
    touched = {n for n, places in enumerate(discrepancy.values) if _any(readings, places)}
    on_it = sum(any(touches(r, places) for places in discrepancy.values) for r in readings)
    return touched if len(touched) >= 2 and 2 * on_it >= len(readings) else set()


def _any(readings: Sequence[Place], places: tuple[Place, ...]) -> bool:
    return any(touches(r, places) for r in readings)


def _shown(finding: Finding) -> str:
    quotes = " | ".join(f"{r.document}: {r.quote}" for r in finding.readings[:4])
    return f"{finding.kind}, {finding.level}, {finding.confidence:.2f}: {about(finding)}: {quotes}"
