"""Offices of a draft: who holds them by the sources, and what those people are there."""

from __future__ import annotations

from checker.draft import rules
from checker.draft.sources import Held, Sources, one_each
from checker.linkage.person_names import person_likeness
from checker.statement import Statement
from claims.model import Role
from claims.offices import rivals

_NEAR = 0.55  # likeness from which another office stands in the place of the draft's
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
        return Held(rules.RETOLD, told, like=0.8)
    near = [x for x, role in his if sources.alike(s, x) >= _NEAR or rivals(value.office, _office(role))]
    known = all(sources.has_word(w) for w in value.office.split())
    if near or (his and not known):
        return Held(rules.DIFFERS, (), one_each(near or [x for x, _ in his]), like=0.8)
    if his:
        return Held(rules.DOUBTFUL, (), one_each(x for x, _ in his))
    return Held(rules.UNTOLD) if known and sources.has_word(value.holder.split()[-1]) else Held(rules.NOWHERE)


def _office(value: object) -> str:
    return value.office if isinstance(value, Role) else ""


def _of(one: Role, other: object) -> bool:
    return isinstance(other, Role) and person_likeness(one.key, other.key) >= _ONE


def _one_office(one: str, other: str) -> bool:
    """Whether two offices are one, or one is told with more words: "minister", "defense minister"; not its deputy."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return set(shorter) <= set(longer) and not rivals(one, other)
