"""How much it matters that a thing is right: the lead before what follows, the dead and the money before all else."""

from __future__ import annotations

import math
import re

from checker.evidence import LEAD, Evidence
from checker.rarity import rarity
from checker.statement import Statement
from checker.values import times
from checker.values.intervals import is_vague
from claims import lexicon
from claims.model import Kind, Name, Period, Quantity, Quotation

_GRAVE = lexicon.families("figures", "families")["death"] | lexicon.families("figures", "families")["injury"]
_BY_KIND: dict[Kind, float] = {
    "money": 1.0, "percent": 0.7, "count": 0.6, "quotation": 0.6, "measure": 0.5, "name": 0.5, "date": 0.4,
}  # fmt: skip
_CASUALTIES = 1.2
_IN_LEAD, _LATER = 0.5, 6.0  # what the lead adds; sentences after which half of that is left
_RARITY = 0.5  # what rare words in its clause add
_RARE_NAME = 0.45  # how rare the words of a name are at least, in English at large
_FEWEST = 3  # smaller counts are said in many ways
_WORDS = 6  # of a quotation that can be known again
_SENTENCE = 6  # words of one
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")


def matters(s: Statement) -> bool:
    """Whether a statement is of a sort that one asks about: an exact figure or day, a full name, words of a speaker."""
    value = s.claim.value
    if not _ENDED.search(s.sentence_text) or len(s.sentence_text.split()) < _SENTENCE:
        return False
    if isinstance(value, Quantity):
        if value.nominal is None or s.claim.kind not in _BY_KIND or is_vague(s.claim):
            return False
        of_something = value.unit is not None or s.claim.frame.head is not None  # and no number of a list: "3. It is"
        return of_something and (s.claim.kind != "count" or abs(value.nominal) >= _FEWEST or grave(s))
    if isinstance(value, Period):
        return times.is_known(s.claim) and not times.is_clock(s.claim) and not value.relative
    if isinstance(value, Name):
        return value.entity in ("person", "organisation") and " " in value.key and not _known(s, value)
    return isinstance(value, Quotation) and len(value.words) >= _WORDS


def _known(s: Statement, name: Name) -> bool:
    """Whether a name is that of the outlet, a word made of one ("Spanish-led"), or in everybody's mouth."""
    outlet = (s.document.publisher or "").casefold()
    words = name.key.split()
    return (
        name.text.casefold() in outlet
        or re.search(r"-[a-z]+$", name.text) is not None
        or sum(map(rarity, words)) / len(words) < _RARE_NAME
    )


def grave(s: Statement) -> bool:
    """Whether a figure counts the dead or the injured."""
    frame = s.claim.frame
    unit = getattr(s.claim.value, "unit", None)
    return s.claim.kind == "count" and bool(_GRAVE & {frame.head, frame.verb, unit, *frame.modifiers})


def weight(s: Statement, evidence: Evidence) -> float:
    """How much a statement matters, to be held against others of its source."""
    terms = s.claim.frame.terms or evidence.lemmas[s.sentence]
    rare = sum(map(evidence.rarity, terms)) / len(terms) if terms else 0.0
    after = max(0, evidence.places[s.sentence] - LEAD + 1)
    lead = _IN_LEAD * math.exp2(-after / _LATER)
    return (_CASUALTIES if grave(s) else _BY_KIND[s.claim.kind]) + lead + _RARITY * rare
