"""Offices of a draft: who holds them by the sources, and what those people are there."""

from __future__ import annotations

from checker.draft import rules
from checker.draft.sources import Held, Sources, one_each
from checker.linkage.person_names import person_likeness
from checker.model import Statement
from claims.model import Role
from claims.offices import rivals

_ONE = 0.9  # likeness of names from which they are of one person


def held(s: Statement, sources: Sources) -> Held:
    """How an office that the draft gives somebody stands."""
    value = s.claim.value
    assert isinstance(value, Role)
    his = [(x, x.claim.value) for x in sources.of(["role"]) if _of(value, x.claim.value)]
    same = [x for x, role in his if isinstance(role, Role) and _one_office(value.office, role.office)]
    if same:
        return Held(rules.BORNE_OUT, one_each(same), like=1.0)
    told = sources.together(value.holder.split()[-1:], value.office.split())
    if told:
        return Held(rules.PRINTED, told, like=0.8)
    rival = [x for x, role in his if isinstance(role, Role) and rivals(value.office, role.office)]
    if rival:
        return Held(rules.DIFFERS, (), one_each(rival), like=0.8)
    if his:
        return Held(rules.DOUBTFUL, (), one_each(x for x, _ in his))
    if not sources.has_word(value.holder.split()[-1]):
        return Held(rules.NOWHERE)
    return Held(rules.UNTOLD)


def _of(one: Role, other: object) -> bool:
    return isinstance(other, Role) and person_likeness(one.key, other.key) >= _ONE


def _one_office(one: str, other: str) -> bool:
    """Whether two offices are one, or one is told with more words: "minister", "defense minister"."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return set(shorter) <= set(longer)
