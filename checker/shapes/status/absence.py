"""Statements that something is not there, beside those of other sources that it is."""

from __future__ import annotations

from collections.abc import Sequence

from checker.evidence import Evidence
from checker.model import Subject
from checker.shapes.status.contradiction import status_of
from checker.shapes.status.participants import things
from checker.statement import Measure, Statement
from claims import lexicon

_HAVING = lexicon.words("status", "participants.having")
_NEAR = 0.2  # cosine of the sentences below which a word in common is chance


def absences(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """A measure for each thing that one source says is not there and another speaks of as being there."""
    found = []
    for missing in (s for s in statements if status_of(s).event == "absent"):
        ranked = sorted(((_weight(missing, s, evidence), -s.number, s) for s in statements), reverse=True)
        weight, _, best = ranked[0]
        if weight:
            common = things(status_of(missing)) & _named(best, evidence)
            found.append(Measure("status", _subject(missing, common), (missing, best), round(weight, 2)))
    return found


def _subject(missing: Statement, common: frozenset[str]) -> Subject:
    status = status_of(missing)
    words = frozenset(f"{status.object or ''} {status.subject or ''}".lower().split())
    noun = missing.claim.label.noun(words & common) or missing.claim.label.noun(words)
    if noun is None:
        return Subject("absent", " ".join(sorted(common)))
    return Subject("absent", noun.text, plural=noun.plural)


def _named(statement: Statement, evidence: Evidence) -> frozenset[str]:
    return things(status_of(statement)) | frozenset(evidence.lemmas[statement.sentence])


def _weight(missing: Statement, there: Statement, evidence: Evidence) -> float:
    """How surely the second statement says that what the first misses is there: 0 when it does not."""
    status = status_of(there)
    if there.source == missing.source or not status.positive or status.phase not in {"done", "under way"}:
        return 0.0
    cosine = evidence.cosine(missing, there)
    if cosine < _NEAR:
        return 0.0
    lost = things(status_of(missing))
    if lost - _named(there, evidence) and things(status) - lost:
        return 0.0
    if status.event in _HAVING and lost & things(status):
        return 0.45 + 0.4 * cosine
    if lost - _named(there, evidence):
        return 0.0
    rare = {w for w in lost if evidence.document_frequency[w] <= 2}
    return 0.45 + 0.4 * cosine if rare and status.event != "cause" else 0.0
