"""One number that two sources tell in two ways: what something fell by, and to; so many times, and so many percent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from checker.evidence import Evidence
from checker.shapes.figures import named
from checker.shapes.figures.nodes import digits
from checker.shapes.figures.passage import sentence
from checker.shapes.figures.subject import subject
from checker.statement import Measure, Statement
from claims import lexicon
from claims.model import Kind, Quantity

_SURE = 0.8  # that one number, told in two ways, was meant of one thing
_LIKE = 0.4  # cosine of sentences that tell of one thing
_SHARED = 0.2  # or what their words have in common, the rare ones weighing most
_WHOLE = 100  # percent in what there was before
_SIZES = frozenset({"money", "count", "measure"})  # kinds of which a change and a level are told in one unit
_AHEAD = re.compile(rf"\b(?:{lexicon.either('bars', 'outlook.modal')})\b", re.I)
Told = tuple[Decimal, Kind | None]  # a number, and the unit of those that are told in one


def mistold(statements: Sequence[Statement], evidence: Evidence) -> Iterator[Measure]:
    """A measure for every two figures of one number and of two sorts, which no source gives in both ways."""
    told: defaultdict[Told, list[tuple[str, Statement]]] = defaultdict(list)
    for s in statements:
        way = _way(s)
        if way is not None:
            told[way[1]].append((way[0], s))
    for ways in told.values():
        found = [(s, t) for (a, s), (b, t) in combinations(ways, 2) if (a, b) in _MISTAKEN or (b, a) in _MISTAKEN]
        for a, b in found:
            own = [{way for way, s in ways if s.source == each.source} for each in (a, b)]
            if a.source != b.source and len(own[0]) == len(own[1]) == 1 and _of_one(a, b, evidence):
                yield Measure(
                    a.claim.kind if a.claim.kind == b.claim.kind else "percent", subject([a, b]), (a, b), _SURE
                )
                break


_MISTAKEN = frozenset({("points", "level"), ("times", "growth"), ("change", "level")})


def _way(s: Statement) -> tuple[str, Told] | None:
    """In what way a figure is told, and by which number; None where it is not one of those that are mistaken."""
    value = s.claim.value
    if not isinstance(value, Quantity) or value.nominal is None:
        return None
    number = value.nominal
    if value.unit == "percentage_point" and value.change:
        return "points", (number, None)
    if named.multiplies(s):
        return "times", (number * _WHOLE, None)
    sizes = named.size(s).get("size", frozenset())
    if s.claim.kind in _SIZES and sizes and (s.claim.kind != "count" or digits(s)):
        return next(iter(sizes)), (number, value.unit if s.claim.kind != "count" else "count")
    if s.claim.kind != "percent" or value.unit != "percent":
        return None
    if value.change == "up" and number > _WHOLE:
        return "growth", (number, None)
    return ("level", (number, None)) if "level" in sizes else None


def _of_one(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether two figures stand in sentences that tell of one thing, both of what was or both of what is to come."""
    if (_AHEAD.search(sentence(a)) is None) != (_AHEAD.search(sentence(b)) is None):
        return False
    words = [evidence.lemmas[s.sentence] for s in (a, b)]
    return evidence.cosine(a, b) >= _LIKE and evidence.overlap(*words) >= _SHARED
