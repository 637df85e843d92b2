"""What is known of a judged measure beyond its own weight: the features by which its confidence is calibrated."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations, islice

from checker.evidence import LEAD, Evidence
from checker.provenance import origins
from checker.statement import Measure, Statement, Verdict
from claims.model import Period

Features = dict[str, float]
_FLOOR = 0.01  # a weight is held off 0 and 1 by so much
_LOOKED_AT = 60  # pairs of statements that are looked at
_NO_DATES = math.log1p(2)  # days between documents of which one has no date, as a log
_RETOLD = 0.6  # cosine from which a sentence tells what one of another document tells


class Retelling:
    """How far two documents of a run tell the same things, each two looked at once."""

    def __init__(self, evidence: Evidence) -> None:
        """evidence: of the run."""
        self._evidence = evidence
        self._known: dict[tuple[str, str], Features] = {}

    def of(self, one: str, other: str) -> Features:
        """The features of two documents, by their ids: how alike their sentences are, and how many they have."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            self._known[pair] = self._compared(*pair)
        return self._known[pair]

    def _compared(self, one: str, other: str) -> Features:
        rows = [list(self._evidence.sentences_of[each]) for each in (one, other)]
        fewer, more = sorted(rows, key=len)
        best = (self._evidence.vectors[fewer] @ self._evidence.vectors[more].T).max(axis=1)
        return {
            "documents alike": float(best.mean()),
            "retold": float((best > _RETOLD).mean()),
            "shorter document": math.log(len(fewer)),
            "longer document": math.log(len(more)),
        }


def features(
    shape: str, measure: Measure, verdict: Verdict, crowd: int, evidence: Evidence, retelling: Retelling
) -> Features:
    """The features of a measure whose statements differ, by name.

    crowd: how many measures of its shape differ in its story.
    """
    one, other = _nearest(measure, verdict, evidence)
    places = sorted(evidence.places[s.sentence] for s in (one, other))
    lemmas = [evidence.lemmas[s.sentence] for s in (one, other)]
    sizes = _sources(measure, verdict)
    return {
        **retelling.of(one.document.id, other.document.id),
        "sentence": evidence.cosine(one, other),
        "sense": evidence.distinction(one, other),
        "words": evidence.overlap(*lemmas),
        "given": _log_odds(measure.weight * verdict.weight),
        f"{shape}: {verdict.rule}": 1.0,
        f"is {shape}": 1.0,
        f"is {measure.kind}": 1.0,
        **{f"dates of a {grain}": 1.0 for grain in _grains(one, other)},
        f"level {verdict.level}": 1.0,
        "lead both": float(places[1] < LEAD),
        "lead one": float(places[0] < LEAD <= places[1]),
        "how deep": math.log1p(places[1]),
        "sources": math.log(sum(sizes)),
        "fewest sources": math.log(min(sizes)),
        "one topic": float(one.topic == other.topic),
        "one source": float(one.source == other.source),
        "days apart": _days(one, other),
        "crowd": math.log1p(crowd),
        "documents": math.log(max(1, evidence.sources)),
        "shortest": math.log1p(min(map(len, lemmas))),
        **_speakers(one.claim.attribution, other.claim.attribution),
    }


def _speakers(one: str | None, other: str | None) -> Features:
    """Whether one is told by somebody and the other not, or both by two."""
    return {
        "said one": float((one is None) != (other is None)),
        "said by others": float(bool(one and other and one != other)),
    }


def _grains(*said: Statement) -> set[str]:
    """How fine the dates are: that of a year is of history, that of a minute of the event itself."""
    return {s.claim.value.granularity for s in said if isinstance(s.claim.value, Period)}


def _nearest(measure: Measure, verdict: Verdict, evidence: Evidence) -> tuple[Statement, Statement]:
    """The two statements that decided; else those of two groups whose sentences are most alike."""
    said = measure.statements
    if verdict.decided_by is not None:
        return said[verdict.decided_by[0]], said[verdict.decided_by[1]]
    return max(_apart(said, verdict.groups), key=lambda pair: evidence.cosine(*pair))


def _apart(said: Sequence[Statement], groups: Sequence[int]) -> list[tuple[Statement, Statement]]:
    """Pairs of statements of two groups, of two sources where there are such."""
    pairs = combinations(zip(said, groups, strict=True), 2)
    found = list(islice(((one, other) for (one, a), (other, b) in pairs if a != b), _LOOKED_AT))
    return [(a, b) for a, b in found if a.source != b.source] or found


def _sources(measure: Measure, verdict: Verdict) -> list[int]:
    """How many sources each group has."""
    of: dict[int, set[str]] = {}
    said = origins([(s.document, s.claim.attribution) for s in measure.statements])
    for source, group in zip(said, verdict.groups, strict=True):
        of.setdefault(group, set()).add(source)
    return [len(found) for found in of.values()]


def _days(one: Statement, other: Statement) -> float:
    early, late = one.document.published, other.document.published
    if early is None or late is None:
        return _NO_DATES
    return math.log1p(abs((late - early).total_seconds()) / 86400)


def _log_odds(weight: float) -> float:
    p = min(1 - _FLOOR, max(_FLOOR, weight))
    return math.log(p / (1 - p))
