"""Which lists are of the same things: most members shared, or a number beside the list that it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.evidence import Evidence
from checker.linkage.blocking import candidates
from checker.linkage.components import components
from checker.model import Subject
from checker.shapes.lists.features import link
from checker.shapes.lists.members import members_of
from checker.statement import Measure, Statement
from claims.model import Members

_BEYOND = 250  # characters between a list and the number that is stated for it


def align(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """Lists of the same things, and lists beside their stated number."""
    return [*_counted(statements), *_alike(statements, evidence)]


def _counted(statements: Sequence[Statement]) -> Iterator[Measure]:
    """Each list beside the number that its own text states for it."""
    numbers = [s for s in statements if not members_of(s).members]
    lists = [s for s in statements if members_of(s).members and members_of(s).stated]
    for a in lists:
        value = members_of(a)
        beside = [n for n in numbers if _goes_with(n, a, value)]
        if beside:
            near = min(beside, key=lambda n: abs(n.claim.start - a.claim.start))
            yield Measure("list", Subject("counted", value.of or ""), (near, a), 0.9)


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
        weight = link(lists[i], lists[j], evidence)
        if weight:
            links[i, j] = weight
    for group in components(links):
        inside = [w for (i, _), w in links.items() if i in group]
        chosen = [lists[i] for i in sorted(group)]
        yield Measure("list", _subject(chosen), tuple(chosen), round(sum(inside) / len(inside), 2))


def _subject(chosen: Sequence[Statement]) -> Subject:
    of = next((m.of for s in chosen if (m := members_of(s)).of), None)
    return Subject("list", of or ", ".join(members_of(chosen[0]).members[:3]))
