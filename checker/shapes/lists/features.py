"""How surely two lists are of the same things."""

from __future__ import annotations

from checker.evidence import Evidence
from checker.shapes.lists.members import common, members_of, same_member
from checker.shapes.lists.shares import parted
from checker.statement import Statement

_LEAST = 0.5  # share of the longer list's members that the other has as well
_ELSEWHERE = (1.0, 0.85, 0.6)  # what is left of the weight when none, one or both know the other's members
_UNLIKE, _OTHERWISE = 0.3, 0.6  # cosine below which sentences speak of other things, and what that leaves


def alike(a: Statement, b: Statement) -> bool:
    """Whether two lists of different documents have most of their members in common, or divide one number."""
    if a.document.id == b.document.id:
        return False
    one, other = members_of(a), members_of(b)
    shared = common(one.keys, other.keys)
    return parted(one, other) or (shared >= 2 and shared >= _LEAST * max(len(one.keys), len(other.keys)))


def link(a: Statement, b: Statement, evidence: Evidence) -> float:
    """How surely two lists are of the same things, 0 to 1."""
    if not alike(a, b):
        return 0.0
    one, other = members_of(a).keys, members_of(b).keys
    sense = 1.0 if evidence.cosine(a, b) >= _UNLIKE else _OTHERWISE
    if parted(members_of(a), members_of(b)):
        return 0.9 * sense
    shared, longest, shortest = common(one, other), max(len(one), len(other)), min(len(one), len(other))
    weight = (0.9 if shared == shortest or shared / longest > 0.6 else 0.75) * sense
    return weight if shared == shortest else weight * _ELSEWHERE[_elsewhere(a, b) + _elsewhere(b, a)]


def _elsewhere(a: Statement, b: Statement) -> bool:
    """Whether the other document knows all that only this list has, so that its own list may be of other things."""
    text, other = b.document.text.casefold(), members_of(b).keys
    own = [k for k in members_of(a).keys if not any(same_member(k, o) for o in other)]
    return all(all(w in text for w in k.split()) for k in own)
