"""Whether a sentence speaks of what was or of what will be, at one of its dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claims import lexicon
from claims.parse import Sentence
from claims.speech import SAYING

if TYPE_CHECKING:
    from claims.tokens import Token

PAST, LIKELY_PAST, UNKNOWN, LIKELY_FUTURE, FUTURE = 20.0, 2.0, 1.2, 0.4, 0.05
_AHEAD = lexicon.words("calendar", "tense.ahead")
_PLANS = lexicon.words("calendar", "tense.plans")
_SAYS = SAYING | {"think"}
_LABEL = re.compile(r"\w: \Z")  # no verb of the sentence is of what a label gives
_FURTHEST = 12  # heads that are climbed from the date up


def lean(sentence: Sentence, start: int, end: int) -> float:
    """How many times as far a day to come counts as a day gone by, for the date text[start:end]."""
    span = sentence.covering(start, end)
    if span is None or _LABEL.search(sentence.text[: start - sentence.start]):
        return UNKNOWN
    at, through_noun = span.root, False
    for _ in range(_FURTHEST):
        if at.pos_ in ("VERB", "AUX"):
            found = _of_verb(at, sentence.kind == "heading")
            if found is not None:
                return _weaker(found) if through_noun else found
        if at.head.i == at.i:
            break
        through_noun = through_noun or (at.pos_ in ("NOUN", "PROPN", "ADJ") and not span.start <= at.i < span.end)
        at = at.head
    return UNKNOWN


def _weaker(found: float) -> float:
    return {PAST: LIKELY_PAST, FUTURE: LIKELY_FUTURE}.get(found, found)


def _of_verb(verb: Token, heading: bool) -> float | None:
    """The tense of a verb with its auxiliaries; None for a participle that only its head can date."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    words = {c.lower_ for c in helpers} | ({verb.lower_} if verb.pos_ == "AUX" else set())
    if "could" in words and any(c.dep_ == "neg" or c.lower_ in ("neither", "nobody", "none") for c in verb.children):
        return PAST
    if words & _AHEAD:
        return FUTURE
    if "to" in words:
        return LIKELY_FUTURE if verb.head.i == verb.i or _of_verb(verb.head, heading) != PAST else UNKNOWN
    planned = verb.lemma_.lower() in _PLANS or any(
        c.lower_ in ("due", "set", "ready") and c.dep_ in ("acomp", "attr", "oprd") for c in verb.children
    )
    past = verb.tag_ == "VBD" or bool(words & {"had", "was", "were", "did"})
    if planned and verb.tag_ != "VB":
        return UNKNOWN if past else FUTURE if verb.tag_ != "VBN" or helpers else UNKNOWN
    if past or words & {"has", "have", "'ve", "’ve"}:
        return PAST
    return _present(verb, words, heading)


def _present(verb: Token, words: set[str], heading: bool) -> float | None:
    if verb.tag_ in ("VBZ", "VBP"):
        return PAST if heading or verb.lemma_.lower() in _SAYS else LIKELY_FUTURE
    if verb.tag_ == "VBG":
        return FUTURE if words & {"is", "are", "'s", "’s", "am"} else None
    if verb.tag_ == "VBN":
        return LIKELY_PAST
    return UNKNOWN
