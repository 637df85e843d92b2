"""How surely two lists are of the same things."""

from __future__ import annotations

from checker.evidence import Evidence
from checker.model import Statement
from checker.shapes.lists.members import common, members_of, same_member
from checker.shapes.lists.shares import parted

_LEAST = 0.5  # share of the longer list's members that the other has as well
_ELSEWHERE = (1.0, 0.85, 0.6)  # what is left of the weight when none, one or both know the other's members
_UNLIKE, _OTHERWISE = 0.3, 0.6  # cosine below which sentences speak of other things, and what that leaves


def link(a: Statement, b: Statement, evidence: Evidence) -> float:
    """How surely two lists are of the same things, 0 to 1."""
    one, other = members_of(a).keys, members_of(b).keys
    if a.document.id == b.document.id:
        return 0.0
    sense = 1.0 if evidence.cosine(a, b) >= _UNLIKE else _OTHERWISE
    if parted(members_of(a), members_of(b)):
        return 0.9 * sense
    alike = common(one, other)
    longest, shortest = max(len(one), len(other)), min(len(one), len(other))
    if alike < 2 or alike < _LEAST * longest:
        return 0.0
    weight = (0.9 if alike == shortest or alike / longest > 0.6 else 0.75) * sense
    return weight if alike == shortest else weight * _ELSEWHERE[_elsewhere(a, b) + _elsewhere(b, a)]


def _elsewhere(a: Statement, b: Statement) -> bool:
    """Whether the other document knows all that only this list has, so that its own list may be of other things."""
    text, other = b.document.text.casefold(), members_of(b).keys
    own = [k for k in members_of(a).keys if not any(same_member(k, o) for o in other)]
    return all(all(w in text for w in k.split()) for k in own)
