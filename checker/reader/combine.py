"""A reader's opinion and what was found, together: it moves a finding as far as its verdicts were borne out.

A model that was not measured raises what was dropped to what is worth a look, and moves nothing else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.config import Settings
from checker.model import Finding, Opinion, ReaderVerdict, Reading
from checker.reader.beliefs import LEVEL_OF, Beliefs, log_odds, probability
from checker.reader.question import pair
from claims.model import Status

_AT_ODDS: frozenset[ReaderVerdict] = frozenset({"conflict", "update"})


def combined(finding: Finding, opinion: Opinion, beliefs: Beliefs, settings: Settings) -> Finding:
    """A finding with what a reader says of it. beliefs: those of its model, none for one that was not measured."""
    told = replace(finding, reader=opinion)
    if not beliefs:
        return _raised(told, opinion, settings)
    belief = beliefs.get(opinion.verdict)
    if belief is None:
        return told
    sure = probability(log_odds(finding.confidence) + belief.shift)
    level = LEVEL_OF.get(opinion.verdict, finding.level) if belief.level > belief.own_level else finding.level
    return _tightened(replace(told, confidence=round(sure, 2), level=level), opinion)


def _raised(finding: Finding, opinion: Opinion, settings: Settings) -> Finding:
    """What was dropped, worth a look where the reader takes it for a disagreement."""
    bar = settings.least_confidence
    if opinion.verdict in _AT_ODDS and finding.confidence < bar < settings.finding_confidence:
        return replace(finding, confidence=bar)
    return finding


def _tightened(finding: Finding, opinion: Opinion) -> Finding:
    """With the words at issue as the spans of events; those of other values are as long as the value."""
    readings = list(finding.readings)
    for place, words in zip(pair(finding), opinion.words, strict=False):
        readings[place] = _within(readings[place], words)
    return replace(finding, readings=tuple(readings))


def _within(r: Reading, words: str) -> Reading:
    """The reading of the words alone, where they are a part of its quote that stands in it once, in whole words."""
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", r.quote)) if words else []
    if not isinstance(r.value, Status) or len(found) != 1:
        return r
    start = r.start + found[0].start()
    return replace(r, start=start, end=start + len(words), quote=words)
