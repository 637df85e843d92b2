"""What is known of a judged measure beyond its own weight: the features by which its confidence is calibrated."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations, islice

import numpy as np

from checker.evidence import LEAD, Evidence
from checker.findings import origins_of
from checker.statement import Measure, Statement, Verdict
from claims.model import Period

Features = dict[str, float]
STORY = "story: "  # before the names of what is known of a story as a whole
_FLOOR = 0.01  # a weight is held off 0 and 1 by so much
_LOOKED_AT = 60  # pairs of statements that are looked at
_NO_DATES = math.log1p(2)  # days between documents of which one has no date, as a log
_PAIRS = 60  # pairs of documents of a story that are looked at
_RETOLD = 0.6  # cosine from which a sentence tells what one of another document tells


class Retelling:
    """How far two documents of a run tell the same things, each two looked at once."""

    def __init__(self, evidence: Evidence) -> None:
        """evidence: of the run."""
        self._evidence = evidence
        self._known: dict[tuple[str, str], Features] = {}
        self._stories: dict[int, Features] = {}

    def of(self, one: str, other: str) -> Features:
        """The features of two documents, by their ids: how alike their sentences are, and how many they have."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            self._known[pair] = self._compared(*pair)
        return self._known[pair]

    def story(self, number: int) -> Features:
        """How the articles of a story tell it: how alike, how long and how evenly, how many, in what sentences."""
        if number not in self._stories:
            self._stories[number] = self._told(number)
        return self._stories[number]

    def _told(self, number: int) -> Features:
        rows = self._evidence.sentences_of
        documents = [d for d in self._evidence.telling(number) if d.language == "en"]
        pairs = [self.of(a.id, b.id) for a, b in islice(combinations(documents, 2), _PAIRS)]
        words = sum(len(d.text.split()) for d in documents)
        return _telling(pairs, [len(rows[d.id]) for d in documents], words)

    def _compared(self, one: str, other: str) -> Features:
        rows = self._evidence.sentences_of
        return _alike(rows[one], rows[other], self._evidence)


def told_by(rows: Sequence[Sequence[int]], evidence: Evidence) -> Features:
    """How a story is told by some sentences of each of its articles, by their numbers; as `Retelling.story` has it."""
    pairs = [_alike(a, b, evidence) for a, b in islice(combinations(rows, 2), _PAIRS)]
    sentences = (evidence.sentences[n] for own in rows for n in own)
    words = sum(len(s.document.text[s.start : s.end].split()) for s in sentences)
    return _telling(pairs, [len(own) for own in rows], words)


def _telling(pairs: Sequence[Features], sentences: Sequence[int], words: int) -> Features:
    """pairs: how alike every two articles are; sentences: how many each has; words: of all of them."""
    logs = np.log(sentences)
    return {
        f"{STORY}alike": float(np.mean([p["documents alike"] for p in pairs])) if pairs else 1.0,
        f"{STORY}retold": float(np.mean([p["retold"] for p in pairs])) if pairs else 1.0,
        f"{STORY}sentences": float(logs.mean()),
        f"{STORY}uneven": float(logs.std()),
        f"{STORY}documents": math.log(len(sentences)),
        f"{STORY}words a sentence": math.log(words / sum(sentences)),
    }


def _alike(one: Sequence[int], other: Sequence[int], evidence: Evidence) -> Features:
    """How alike some sentences are to others, by their numbers, and how many there are."""
    fewer, more = sorted(map(list, (one, other)), key=len)
    best = (evidence.vectors[fewer] @ evidence.vectors[more].T).max(axis=1)
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
    told = retelling.story(one.story)
    places = sorted(evidence.places[s.sentence] for s in (one, other))
    lemmas = [evidence.lemmas[s.sentence] for s in (one, other)]
    sizes = _sources(measure, verdict)
    return {
        **told,
        **_retold(one, other, told, retelling),
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


def _retold(one: Statement, other: Statement, told: Features, retelling: Retelling) -> Features:
    """How far the two documents tell the same; of two statements of one document, what its story is like."""
    found = retelling.of(one.document.id, other.document.id)
    if one.document.id != other.document.id:
        return found
    return found | {"documents alike": told[f"{STORY}alike"], "retold": told[f"{STORY}retold"]}


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
    for source, group in zip(origins_of(measure.statements), verdict.groups, strict=True):
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
