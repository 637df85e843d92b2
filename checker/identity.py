"""Ids that last: made of what is set against each other, so that a decision on a finding still fits after a re-run."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar, get_args

from checker.model import Agreement, Finding, Reading
from checker.statement import Statement
from checker.values.digits import significant
from checker.values.units import dimension, in_base
from claims.model import (
    Claim,
    Granularity,
    Kind,
    Members,
    Name,
    Period,
    Place,
    Quantity,
    Quotation,
    Role,
    Score,
    Status,
)

_LENGTH = 16  # hexadecimal digits
_FINER = {granularity: place for place, granularity in enumerate(get_args(Granularity))}
# What tells a value from others, whoever states it; what else it holds may be told by one source and not by the next.
_TELLING: dict[type, tuple[str, ...]] = {
    Period: ("low", "high"),
    Name: ("key",),
    Role: ("key", "office"),
    Members: ("keys", "stated"),
    Quotation: ("words",),
    Status: ("event", "positive"),
    Place: ("relation", "key"),
    Score: ("winner", "for_", "against"),
}
Identified = TypeVar("Identified", Finding, Agreement)


def identity(kind: Kind, statements: Sequence[Statement], groups: Sequence[int]) -> str:
    """An id from the kind and, of each group, the value that it stands for: the most exact, of several the first in
    the alphabet. So a further source changes it only if it states a value that its side did not have yet, and a more
    exact one; where and in which words a value stands is of no account."""
    sides: defaultdict[int, list[Claim]] = defaultdict(list)
    for statement, group in zip(statements, groups, strict=True):
        sides[group].append(statement.claim)
    return _hashed(kind, *sorted(_meaning(min(claims, key=_vagueness)) for claims in sides.values()))


def _hashed(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _meaning(claim: Claim) -> str:
    """A value in one form, whatever its unit and words: one for 2 hours and 120 minutes."""
    value = claim.value
    if isinstance(value, Quantity):
        ends = (in_base(claim, end) for end in (value.low, value.high))
        return "\t".join([dimension(claim) or "", *("" if end is None else f"{end:.9g}" for end in ends)])
    return "\t".join(str(getattr(value, field)) for field in _TELLING[type(value)])


def _vagueness(claim: Claim) -> tuple[bool, int, str]:
    """The larger the less exact: a hedged value, one of fewer digits, a longer time, a name that is not in full."""
    value, meaning = claim.value, _meaning(claim)
    exact = len(meaning)
    if isinstance(value, Quantity):
        exact = 0 if value.nominal is None else len(significant(value.nominal))
    elif isinstance(value, Period):
        exact = _FINER[value.granularity]
    return (claim.qualifier is not None, -exact, meaning)


def distinct(found: Sequence[Identified]) -> list[Identified]:
    """The findings, none with the id of another: those that share one are told apart by the sentences that first state
    their sides, and what shares these too is numbered."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(found):
        alike[one.id].append(n)
    ids = {n: found[n].id if len(ns) == 1 else _hashed(found[n].id, *first_stated(found[n].readings))
           for ns in alike.values() for n in ns}  # fmt: skip
    out: dict[str, Identified] = {}
    for n, one in enumerate(found):
        ident, times = ids[n], 1
        while ident in out:
            times += 1
            ident = _hashed(ids[n], str(times))
        out[ident] = replace(one, id=ident)
    return list(out.values())


def first_stated(readings: Sequence[Reading]) -> list[str]:
    """The sentence that states each group in the first place, and which of several alike in it the value is."""
    first: dict[int, Reading] = {}
    for r in readings:
        first.setdefault(r.group, r)
    before = {g: r.sentence[: max(0, r.start - r.sentence_start)].count(r.quote) for g, r in first.items()}
    return sorted(f"{before[g]}\t{' '.join(r.sentence.split())}" for g, r in first.items())
