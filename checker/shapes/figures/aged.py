"""Whose an age is: somebody's by name, or nobody's, as a rule has it ("retirement from the age of 57")."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from itertools import islice

from rapidfuzz import fuzz

from checker.linkage.person_names import called_alike
from checker.shapes.figures.passage import Passage, passage
from checker.statement import Statement
from claims import lexicon
from claims.name_spans import key

_LIKE = 70  # percent of spelling alike from which two names may be one, written otherwise
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)+"
_BEFORE = re.compile(rf"(?P<name>{_NAME}),? (?:\(|aged |who is |an? )?\Z")
_BEHIND = re.compile(rf"\A (?:[a-z-]+ ){{0,2}}(?P<name>{_NAME})")
_PRONOUN = re.compile(r"\b[Ss]?[Hh]e(?: is|’s|'s) (?:now |just |only )?\Z")
_RULE = re.compile(rf"\b(?:{lexicon.either('bars', 'ages.rules')})\b", re.IGNORECASE)
_SIDES = {side: lexicon.words("bars", f"ages.{side}") for side in ("suspects", "victims", "undergone")}
_HAPPENINGS = lexicon.words("places", "happenings")
_NEAR = 6  # words behind an age, and in front of it, that tell on which side of a crime somebody is
_WORD = re.compile(r"[\w’'-]+")
_UNDERGOES = re.compile(r"\b(?:was|were|is|are|be|been|being|found|fatally|accidentally)\s\Z")
_UNDERGONE = re.compile(r"\s*(?:\Z|[,.]|(?:and|at|by|dead|during|from|in|on|outside|to|while|with)\b)")
_DONE_TO = re.compile(r"\s(?:of\s)?(?:an?|the|her|his|their|another)?\s?\Z")
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


def side(s: Statement) -> Mapping[str, frozenset[str]]:
    """On which side of a crime somebody without a name is: one who is held for it, or one whom it befell."""
    if s.claim.kind != "age" or bearer(s):
        return {}
    around = passage(s)
    found = _side_behind(around) or _side_before(around)
    return {"side": frozenset({found})} if found else {}


def _side_behind(around: Passage) -> str | None:
    """ "15-year-old accused of …", "20-year-old was fatally shot"."""
    for word in islice(_WORD.finditer(around.after), _NEAR):
        said = word.group().lower()
        if said in _SIDES["suspects"]:
            return "suspect"
        if said in _SIDES["victims"]:
            return "victim"
        if said in _SIDES["undergone"]:
            text = around.after
            passive = _UNDERGOES.search(text, 0, word.start()) or _UNDERGONE.match(text, word.end())
            return "victim" if passive else None
    return None


def _side_before(around: Passage) -> str | None:
    """ "the killing of a 15-year-old", "charged a 19-year-old"."""
    for word in reversed(list(_WORD.finditer(around.before))[-_NEAR:]):
        said = word.group().lower()
        if said in _SIDES["suspects"]:
            return "victim" if around.before.startswith(" of ", word.end()) else "suspect"
        if said in _HAPPENINGS | _SIDES["undergone"]:
            return "victim" if _DONE_TO.match(around.before, word.end()) else None
    return None
