"""The figures and dates of a story, sorted by what they can be held against, with what cannot be compared left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from checker.evidence import Evidence
from checker.shapes.figures import candidates, named
from checker.shapes.figures.features import Pool
from checker.shapes.figures.nodes import Node, nodes
from checker.shapes.figures.unmatched import leftover
from checker.statement import Statement
from checker.values import times
from checker.values.currencies import swapped
from checker.values.intervals import Relation
from checker.values.issues import is_publication
from checker.values.relation import relation
from checker.values.units import dimension
from claims.model import Period

_TIMETABLE = 4  # times of day in one sentence that make it a timetable


def sort_of(s: Statement) -> str | None:
    """What a figure or date can be held against, None for nothing."""
    if isinstance(s.claim.value, Period):
        return None if not times.is_known(s.claim) else "clock" if times.is_clock(s.claim) else "day"
    sort = dimension(s.claim)
    return "multiple" if sort == "count" and named.multiplies(s) else sort


def pools(statements: Sequence[Statement], evidence: Evidence) -> list[Pool]:
    """A pool for each dimension of which there are two statements or more."""
    members = _members(statements)
    related = {sort: _relations(held) for sort, held in candidates.pairs(members, evidence).items()}
    found = {sort: nodes(members[sort], table, evidence) for sort, table in related.items()}
    beside = _beside(node for group in found.values() for node in group)
    return [
        Pool(
            sort,
            found[sort],
            related[sort],
            beside,
            leftover(found[sort], related[sort]),
        )
        for sort in found
    ]


def is_dense(statements: Sequence[Statement]) -> bool:
    """Whether a story has so many figures that only those most alike are held against each other."""
    return candidates.is_dense(_members(statements))


def _members(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    """The statements that can be held against each other, by their sort, of which there are two or more."""
    sorts = {s.number: sort_of(s) for s in statements}
    members: dict[str, list[Statement]] = defaultdict(list)
    comparable = _comparable(statements, sorts)
    for s in comparable:
        members[sorts[s.number] or ""].append(s)
    members["money"] = _in_two_currencies([s for s in comparable if s.claim.kind == "money"])
    return {sort: group for sort, group in sorted(members.items()) if len(group) > 1}


def _relations(held: Iterable[candidates.Pair]) -> dict[tuple[int, int], Relation | None]:
    """How the values of the two statements of each pair lie, by their numbers, both ways round."""
    table: dict[tuple[int, int], Relation | None] = {}
    for a, b in held:
        table[a.number, b.number] = table[b.number, a.number] = relation(a, b)
    return table


def _in_two_currencies(sums: Sequence[Statement]) -> list[Statement]:
    """Those sums, not converted by their article, that some other source gives in another currency."""
    sums = [s for s in sums if not s.claim.same_as]
    equal: dict[object, list[Statement]] = defaultdict(list)
    for s in sums:
        equal[getattr(s.claim.value, "nominal", None)].append(s)
    both = (pair for group in equal.values() for pair in combinations(group, 2))
    found = {s.number for a, b in both if a.source != b.source and swapped(a.claim, b.claim) for s in (a, b)}
    return [s for s in sums if s.number in found]


def _beside(found: Iterable[Node]) -> dict[int, frozenset[int]]:
    """The numbers of the nodes of several statements that each sentence takes part in."""
    beside: dict[int, set[int]] = defaultdict(set)
    for number, node in enumerate(found):
        if len(node.statements) > 1:
            for s in node.statements:
                beside[s.sentence].add(number)
    return {sentence: frozenset(numbers) for sentence, numbers in beside.items()}


def _comparable(statements: Sequence[Statement], sorts: dict[int, str | None]) -> list[Statement]:
    """Without restatements in another unit, publication dates, timetables, and what has no known sort."""
    places = {(s.document.id, s.claim.start, s.claim.end): s for s in statements}
    clocks = Counter(s.sentence for s in statements if sorts[s.number] == "clock")

    def kept(s: Statement) -> bool:
        first = places.get((s.document.id, *s.claim.same_as)) if s.claim.same_as else None
        restated = first is not None and sorts[first.number] == sorts[s.number]
        timetable = sorts[s.number] == "clock" and clocks[s.sentence] >= _TIMETABLE
        return sorts[s.number] is not None and not restated and not timetable and not is_publication(s)

    return [s for s in statements if kept(s)]
