"""A measure and its conversion in brackets that is another size: "10 miles (12 km)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.shapes.figures.subject import subject
from checker.statement import Measure, Statement
from checker.values.relation import relation
from checker.values.units import dimension
from claims.model import Quantity
from claims.unit_scales import scale

_SURE = 0.9  # that what stands in brackets behind a measure, in another unit of its dimension, is to be the same
_BEYOND = 1.25  # how many times the one is the other, from which no sort of ounce, ton or gallon explains it
_OPENED = re.compile(r"\s?[(\[]\s?(?:or |about |around |some |approximately |c\.? ?|~)?\Z")
_CLOSED = re.compile(r"\s?[)\]]")


def misconverted(statements: Sequence[Statement]) -> Iterator[Measure]:
    """A measure for each conversion that does not fit the figure in front of it."""
    measures = sorted((s for s in statements if s.claim.kind == "measure"), key=lambda s: s.number)
    for a, b in pairwise(measures):
        if a.document == b.document and _converted(a, b) and relation(a, b) == "differ":
            yield Measure("measure", subject([a, b]), (a, b), _SURE)


def _converted(a: Statement, b: Statement) -> bool:
    """Whether the second stands in brackets behind the first, in another unit for the same."""
    text, one, other = a.document.text, a.claim.value, b.claim.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or b.claim.same_as or one.unit == other.unit:
        return False
    if _off(one, other) < _BEYOND:
        return False
    bracketed = _OPENED.fullmatch(text, a.claim.end, b.claim.start) and _CLOSED.match(text, b.claim.end)
    return bracketed is not None and dimension(a.claim) == dimension(b.claim) is not None


def _off(one: Quantity, other: Quantity) -> float:
    """How many times the larger is the smaller, as sizes; 1 where that cannot be told."""
    scales = scale(one.unit or ""), scale(other.unit or "")
    if None in scales or not one.nominal or not other.nominal:
        return 1.0
    a, b = (abs(float(q.nominal or 0)) * s.factor for q, s in zip((one, other), scales, strict=True) if s is not None)
    return max(a, b) / min(a, b)
