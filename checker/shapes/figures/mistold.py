"""One number that two sources tell in two ways: what something fell by, and to; so many times, and so many percent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from checker.evidence import Evidence
from checker.shapes.figures import named
from checker.shapes.figures.subject import subject
from checker.statement import Measure, Statement
from claims.model import Quantity

_SURE = 0.8  # that one number, told in two ways, was meant of one thing
_LIKE = 0.4  # cosine of sentences that tell of one thing
_SHARED = 0.2  # or what their words have in common, the rare ones weighing most
_WHOLE = 100  # percent in what there was before


def mistold(statements: Sequence[Statement], evidence: Evidence) -> Iterator[Measure]:
    """A measure for every two figures of one number and of two sorts, which no source gives in both ways."""
    told: defaultdict[Decimal, list[tuple[str, Statement]]] = defaultdict(list)
    for s in statements:
        way = _way(s)
        if way is not None:
            told[way[1]].append((way[0], s))
    for ways in told.values():
        found = [(s, t) for (a, s), (b, t) in combinations(ways, 2) if (a, b) in _MISTAKEN or (b, a) in _MISTAKEN]
        for a, b in found:
            own = [{way for way, s in ways if s.source == each.source} for each in (a, b)]
            if a.source != b.source and len(own[0]) == len(own[1]) == 1 and _of_one(a, b, evidence):
                yield Measure("percent", subject([a, b]), (a, b), _SURE)
                break


_MISTAKEN = frozenset({("points", "level"), ("times", "growth")})


def _way(s: Statement) -> tuple[str, Decimal] | None:
    """In what way a figure is told, and by which number; None where it is not one of those that are mistaken."""
    value = s.claim.value
    if not isinstance(value, Quantity) or value.nominal is None:
        return None
    if value.unit == "percentage_point" and value.change:
        return "points", value.nominal
    if named.multiplies(s):
        return "times", value.nominal * _WHOLE
    if s.claim.kind != "percent" or value.unit != "percent":
        return None
    if value.change == "up" and value.nominal > _WHOLE:
        return "growth", value.nominal
    return ("level", value.nominal) if named.size(s) == {"size": frozenset({"level"})} else None


def _of_one(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether two figures stand in sentences that tell of one thing."""
    words = [evidence.lemmas[s.sentence] for s in (a, b)]
    return evidence.cosine(a, b) >= _LIKE and evidence.overlap(*words) >= _SHARED
