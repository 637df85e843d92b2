"""Roles that may be held against each other: one person's offices, and one office's holders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.evidence import Evidence
from checker.linkage.components import components
from checker.linkage.said_alike import each_its_own, said_alike
from checker.model import Subject
from checker.shapes.roles.features import contradict, leads, same_owner
from checker.shapes.roles.holders import Holding, holdings
from checker.statement import Measure, Statement

_MOST_NAMED = 3  # people of a matter that are named


def align(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """One measure for each matter of who holds what: those that hang together by a person or an office.

    Statements that nothing speaks against are measures of their own, by person and office.
    """
    held = holdings(statements)
    disputed: dict[tuple[int, int], float] = {}
    for i, j in combinations(range(len(held)), 2):
        weight = _dispute(held, held[i], held[j])
        if weight > 0:
            disputed[i, j] = weight
    found = []
    spent: set[int] = set()
    for numbers in components(disputed):
        weight = max(w for (i, _), w in disputed.items() if i in numbers)
        members = sorted(numbers | set(_alike(held, numbers)))
        spent |= set(members)
        found.append(_measure([held[n] for n in members], weight))
    return found + _agreed([h for n, h in enumerate(held) if n not in spent])


def _dispute(held: Sequence[Holding], a: Holding, b: Holding) -> float:
    """How surely two statements exclude each other, given what else their sources say."""
    weight = contradict(a, b)
    if weight == 0:
        return weight
    if a.statement.document == b.statement.document:
        named = a.owner is not None and a.owner == b.owner and a.person != b.person
        return weight if named else 0.0
    return 0.0 if _reconciled(held, a, b) or _reconciled(held, b, a) else weight


def _reconciled(held: Sequence[Holding], a: Holding, b: Holding) -> bool:
    """Whether the source of `a` says itself what `b` does, or knows the other holder as something else."""
    here = [h for h in held if h.statement.document == a.statement.document]
    if a.person == b.person:
        return any(h.person == b.person and h.role.office == b.role.office for h in here)
    theirs = [h for h in here if h.person == b.person]
    if any(h.role.office == b.role.office for h in theirs):
        return True
    return bool(theirs) and _loosely(a, b) and not any(contradict(h, b) or not leads(h.role.office) for h in theirs)


def _loosely(a: Holding, b: Holding) -> bool:
    """Whether an office may be no more than a word for somebody's part in it, or isn't surely of one body."""
    return a.role.office in ("leader", "head", "director") or same_owner(a, b) < 0.5


def _alike(held: Sequence[Holding], numbers: set[int]) -> Iterator[int]:
    """The statements that say the same as one of those numbered."""
    said = {(held[n].person, held[n].role.office, held[n].role.tenure) for n in numbers}
    return (n for n, h in enumerate(held) if (h.person, h.role.office, h.role.tenure) in said)


def _agreed(held: Sequence[Holding]) -> list[Measure]:
    """A measure for each office of a person that two sources name nearly in the same words."""
    by: dict[tuple[str, str], list[Holding]] = {}
    for h in held:
        by.setdefault((h.person, h.role.office), []).append(h)
    groups = ([h for h in group if any(_said_alike(h, o) for o in group)] for group in by.values())
    return [_measure(group, 1.0) for group in groups if group]


def _said_alike(a: Holding, b: Holding) -> bool:
    names = f"{a.role.holder} {b.role.holder}".split()
    one, other = a.statement.claim.text, b.statement.claim.text
    alike = said_alike(one, other, names) and not each_its_own(one, other)
    return a.source != b.source and a.role.tenure == b.role.tenure and alike


def _measure(held: Sequence[Holding], weight: float) -> Measure:
    people = sorted({h.role.holder for h in held}, key=lambda name: (-len(name), name))
    offices = sorted({h.role.office for h in held})
    if len({h.person for h in held}) == 1:
        subject = Subject("offices", owner=people[0])
    elif len(offices) == 1:
        subject = Subject("holder", offices[0])
    else:
        subject = Subject("holders", owner=", ".join(people[:_MOST_NAMED]))
    return Measure("role", subject, tuple(h.statement for h in held), weight, tuple(held))
