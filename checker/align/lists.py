"""Which lists are of the same things: most members shared, or a number beside the list that it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.align.candidates import candidates
from checker.align.components import components
from checker.compare.member_keys import common, same_member
from checker.compare.shares import parted
from checker.evidence import Evidence
from checker.model import Measure, Statement
from claims.model import Members

_LEAST = 0.5  # share of the longer list's members that the other has as well
_ELSEWHERE = (1.0, 0.85, 0.6)  # what is left of the weight when none, one or both know the other's members
_UNLIKE, _OTHERWISE = 0.3, 0.6  # cosine below which sentences speak of other things, and what that leaves
_BEYOND = 250  # characters between a list and the number that is stated for it


def measures(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """Lists of the same things, and lists beside their stated number."""
    return [*_counted(statements), *_alike(statements, evidence)]


def members_of(statement: Statement) -> Members:
    """The list that a statement holds; raises TypeError for any other value."""
    value = statement.claim.value
    if not isinstance(value, Members):
        raise TypeError(f"no list: {statement.claim.text!r}")
    return value


def _counted(statements: Sequence[Statement]) -> Iterator[Measure]:
    """Each list beside the number that its own text states for it."""
    numbers = [s for s in statements if not members_of(s).members]
    lists = [s for s in statements if members_of(s).members and members_of(s).stated]
    for a in lists:
        value = members_of(a)
        beside = [n for n in numbers if _goes_with(n, a, value)]
        if beside:
            near = min(beside, key=lambda n: abs(n.claim.start - a.claim.start))
            yield Measure("list", f"{value.of}: the number and the list", (near, a), 0.9)


def _goes_with(number: Statement, a: Statement, value: Members) -> bool:
    stated = members_of(number)
    close = abs(number.claim.start - a.claim.start) <= _BEYOND
    whole = 2 * len(value.members) > (value.stated or 0)
    return (
        number.document.id == a.document.id
        and close
        and whole
        and (stated.of, stated.stated) == (value.of, value.stated)
    )


def _alike(statements: Sequence[Statement], evidence: Evidence) -> Iterator[Measure]:
    """Complete lists of different documents that share most of their members."""
    lists = [s for s in statements if (m := members_of(s)).members and m.complete]
    links = {}
    for i, j in candidates([{w for k in members_of(s).keys for w in k.split()} for s in lists]):
        weight = _link(lists[i], lists[j], evidence)
        if weight:
            links[i, j] = weight
    for group in components(links):
        inside = [w for (i, _), w in links.items() if i in group]
        chosen = [lists[i] for i in sorted(group)]
        yield Measure("list", _about(chosen), tuple(chosen), round(sum(inside) / len(inside), 2))


def _link(a: Statement, b: Statement, evidence: Evidence) -> float:
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


def _about(chosen: Sequence[Statement]) -> str:
    of = next((m.of for s in chosen if (m := members_of(s)).of), None)
    return of or ", ".join(members_of(chosen[0]).members[:3])
