"""How surely two statements are of one and the same event."""

from __future__ import annotations

import numpy as np

from checker.embed import Vectors
from checker.evidence import Evidence
from checker.shapes.status.contradiction import status_of
from checker.shapes.status.participants import (
    apart,
    names,
    nobody,
    numbers,
    objects,
    subjects,
    things,
)
from checker.statement import Statement
from claims.events import EVENTS, traits
from claims.model import Status

_NAMED = frozenset(e.name for e in EVENTS)
_ONE_UTTERANCE = 0.55  # cosine from which two quoted sentences may be one in other words
# (worth of the words, slope of the nearness of the sentences), tuned on the labelled stories
_LOOSE, _NARROW, _PERSON, _THING = (0.6, 0.4), (0.35, 0.6), (0.65, 0.3), (0.58, 0.4)
_NOBODY, _OTHER_THING, _NOTHING = (0.46, 0.34), (-0.35, 1.0), (-0.06, 1.0)
_PLAIN_VERB = 0.2  # what it takes away that the event is any verb, whose opposite is only its negation
_NEVER = -1.0


def shared(a: Statement, b: Statement) -> frozenset[str]:
    """The words that tell what two statements are of and that both have."""
    one, other = status_of(a), status_of(b)
    return (things(one) & things(other)) | (names(one) & names(other))


def alike(event: str, a: Statement, b: Statement, evidence: Evidence) -> float:
    """How surely two statements are of one event: 0 to 1.

    The more particular the event, the less is asked of what it is said of: of a loose one a story has one at most; of a
    narrow or personal one no two names may be told; of any other it counts whether a thing is shared.
    """
    one, other = status_of(a), status_of(b)
    if not _same_time(a, b) or apart(one, other) or _one_utterance(a, b, evidence):
        return 0.0
    if event not in _NAMED and _others(one, other):
        return 0.0
    base, slope = _weight(event, one, other)
    return base + slope * nearness(a, b, evidence) if base > _NEVER else 0.0


def _weight(event: str, one: Status, other: Status) -> tuple[float, float]:
    """What the words of two statuses are worth, and what the nearness of their sentences adds."""
    things_shared = (things(one) & things(other)) | (names(one) & things(other)) | (things(one) & names(other))
    same_name = names(one) & names(other)
    of = traits(event)
    if "loose" in of:
        return _LOOSE
    if nobody(one, other):
        return _NOBODY
    if names(one) and names(other) and not same_name and not (things_shared and not of & {"narrow", "personal"}):
        return _NEVER, 0.0
    if "measured" in of and not numbers(one) & numbers(other):
        return _NEVER, 0.0
    if "contest" in of and subjects(one) and subjects(other) and not subjects(one) & subjects(other):
        return _NEVER, 0.0
    if "measured" in of and same_name:
        return _THING
    if "transfers" in of and objects(one) and objects(other) and not objects(one) & objects(other):
        return _NEVER, 0.0
    if "narrow" in of:
        return _NARROW
    if "personal" in of and same_name:
        return _PERSON
    base, slope = _THING if things_shared else _OTHER_THING if things(one) and things(other) else _NOTHING
    return (base if event in _NAMED else base - _PLAIN_VERB), slope


def _others(one: Status, other: Status) -> bool:
    """Whether two statuses are of different things that do it: "the thieves left", "the paintings never left"."""
    if not (subjects(one) and subjects(other)) or subjects(one) & subjects(other):
        return False
    return not (subjects(one) & objects(other) or subjects(other) & objects(one))


def nearness(a: Statement, b: Statement, evidence: Evidence) -> float:
    """Similarity of the two sentences, or, a little less, of the two with the sentence before each: 0 to 1."""
    alone = evidence.cosine(a, b)
    wide = [_wide(s, evidence) for s in (a, b)]
    words = [evidence.lemmas[s.sentence] + evidence.lemmas[_before(s)] for s in (a, b)]
    return max(alone, 0.85 * float(wide[0] @ wide[1]), 0.0) + 0.3 * evidence.overlap(*words)


def _before(statement: Statement) -> int:
    return statement.sentence - 1 if statement.claim.sentence_start > 2 else statement.sentence


def _wide(statement: Statement, evidence: Evidence) -> Vectors:
    own = evidence.vectors[statement.sentence]
    both = own + 0.7 * evidence.vectors[_before(statement)]
    return np.asarray(both / max(float(np.linalg.norm(both)), 1e-9), dtype=np.float32)


def _one_utterance(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether both are quoted in sentences so alike that they are for the comparison of quotations."""
    return quoted(a) and quoted(b) and evidence.cosine(a, b) >= _ONE_UTTERANCE


def quoted(statement: Statement) -> bool:
    """Whether a statement stands between quotation marks; two that do are for the comparison of quotations."""
    text, start = statement.document.text, statement.claim.start
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”") or before.count("„") > before.count("“")


def _same_time(a: Statement, b: Statement) -> bool:
    """False when the two give different years, or one a past that the other does not give."""
    one, other = _past(a), _past(b)
    return one == other or ((one is None or other is None) and not {one, other} & {"past"})


def _past(statement: Statement) -> str | None:
    """The time that is given; "past" for a year that was over long before the article."""
    time, published = statement.claim.frame.time, statement.document.published
    long_ago = time is not None and time.isdigit() and published is not None and int(time) < published.year - 1
    return "past" if long_ago else time
