"""A second opinion on findings, by choice: a model of language inference moves how sure they are, and adds none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Protocol

from checker.model import Finding, Level

MOST = 0.15  # what an opinion adds to a confidence or takes from it at most
_ASKED: frozenset[Level] = frozenset({"conflict", "tension", "update"})  # the levels of values that differ
_PAIRS = 6  # pairs of sentences of a finding that are looked at


@dataclass(frozen=True, slots=True)
class Opinion:
    """How likely it is that the one sentence denies the other, and that the one follows from the other; 0 to 1."""

    contradiction: float
    entailment: float


class Judge(Protocol):
    """Whoever can tell whether two sentences contradict each other."""

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Opinion]:
        """An opinion on each (premise, hypothesis), in their order."""
        ...


def moved(findings: Sequence[Finding], judge: Judge) -> list[Finding]:
    """The findings, each surer by up to MOST where its sentences contradict each other, less sure where they agree.

    Of a finding's sentences the two of different groups count that contradict each other most, read both ways. A
    model that is undecided moves nothing; findings of scope and of spelling are not asked about.
    """
    pairs = [_pairs(f) if f.level in _ASKED else [] for f in findings]
    both_ways = [way for each in pairs for a, b in each for way in ((a, b), (b, a))]
    given = iter(judge(both_ways) if both_ways else ())
    return [_moved(f, [_mean(next(given), next(given)) for _ in each]) for f, each in zip(findings, pairs, strict=True)]


def _pairs(finding: Finding) -> list[tuple[str, str]]:
    """The sentences of readings that do not agree, each two once."""
    unlike = (
        (" ".join(a.sentence.split()), " ".join(b.sentence.split()))
        for a, b in combinations(finding.readings, 2)
        if a.group != b.group
    )
    return [p for p in dict.fromkeys(unlike) if p[0] != p[1]][:_PAIRS]


def _mean(one: Opinion, other: Opinion) -> Opinion:
    return Opinion((one.contradiction + other.contradiction) / 2, (one.entailment + other.entailment) / 2)


def _moved(finding: Finding, opinions: Sequence[Opinion]) -> Finding:
    if not opinions:
        return finding
    most = max(opinions, key=lambda o: o.contradiction - o.entailment)
    sure = finding.confidence + MOST * (most.contradiction - most.entailment)
    return replace(finding, confidence=round(min(max(sure, 0.0), 1.0), 2))
