"""Whose an age is: somebody's by name, or nobody's, as a rule has it ("retirement from the age of 57")."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from rapidfuzz import fuzz

from checker.linkage.person_names import called_alike
from checker.shapes.figures.passage import passage
from checker.statement import Statement
from claims import lexicon
from claims.name_spans import key

_LIKE = 70  # percent of spelling alike from which two names may be one, written otherwise
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)+"
_BEFORE = re.compile(rf"(?P<name>{_NAME}),? (?:\(|aged |who is |an? )?\Z")
_BEHIND = re.compile(rf"\A (?:[a-z-]+ ){{0,2}}(?P<name>{_NAME})")
_PRONOUN = re.compile(r"\b[Ss]?[Hh]e(?: is|’s|'s) (?:now |just |only )?\Z")
_RULE = re.compile(rf"\b(?:{lexicon.either('bars', 'ages.rules')})\b", re.IGNORECASE)
_LONGEST = 80  # characters on either side among which a name is looked for


@functools.lru_cache(maxsize=4096)
def bearer(s: Statement) -> str | None:
    """The full name right beside an age, as a key; None where none is there."""
    if s.claim.kind != "age":
        return None
    text, start, end = s.document.text, s.claim.start, s.claim.end
    found = _BEFORE.search(text, max(s.claim.sentence_start, start - _LONGEST), start)
    if found is None and s.claim.text[-1:].isalpha():
        found = _BEHIND.match(text[end : min(s.claim.sentence_end, end + _LONGEST)])
    return key(found["name"]) if found else None


def two_people(a: Statement, b: Statement) -> bool:
    """Whether two ages are of people whose names are too unlike to be one, or who share the surname alone."""
    one, other = (bearer(a) or "").split(), (bearer(b) or "").split()
    if len(one) < 2 or len(other) < 2:
        return False
    if one[-1] == other[-1]:
        return one[-2][0] != other[-2][0] and not called_alike(one[-2], other[-2])
    return all(fuzz.ratio(x, y) < _LIKE for x in one for y in other)


def aged(s: Statement) -> Mapping[str, frozenset[str]]:
    """Whether an age is somebody's, or one at which people may or must do something."""
    if s.claim.kind != "age":
        return {}
    if bearer(s) or _PRONOUN.search(s.document.text, s.claim.sentence_start, s.claim.start):
        return {"aged": frozenset({"person"})}
    return {"aged": frozenset({"rule"})} if _RULE.search(passage(s).near()) else {}
