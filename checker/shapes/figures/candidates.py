"""Which two statements of a story are held against each other: all of them, or in dense stories the likeliest.

A story of ordinary size is compared pair by pair.  In one of hundreds of figures the pairs grow with the square of
them, so there each statement meets its neighbours in a few orders (by value, by what is counted, by the rarest words
round it, by its place): the sorted neighbourhood method of record linkage.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from checker.evidence import Evidence, phrase
from checker.statement import Statement
from claims.model import Period, Quantity

MOST = 40_000  # pairs of a story up to which every two statements of a dimension are held against each other
_LEAST = 2  # neighbours on one side that each statement keeps in each order, however dense the story
_RAREST = 2  # words of a sentence by which it stands beside another
Pair = tuple[Statement, Statement]
Key = tuple[object, ...]


def pairs(groups: Mapping[str, Sequence[Statement]], evidence: Evidence) -> dict[str, list[Pair]]:
    """The pairs of each group, in order, the groups by name: all where the story has MOST or fewer."""
    if _size(groups) <= MOST:
        return {name: list(combinations(group, 2)) for name, group in groups.items()}
    whole = sum(len(group) for group in groups.values())
    return {name: _likeliest(group, MOST * len(group) // whole, evidence) for name, group in groups.items()}


def is_dense(groups: Mapping[str, Sequence[Statement]]) -> bool:
    """Whether a story has more pairs than are looked at."""
    return _size(groups) > MOST


def _size(groups: Mapping[str, Sequence[Statement]]) -> int:
    return sum(len(group) * (len(group) - 1) // 2 for group in groups.values())


def _likeliest(group: Sequence[Statement], most: int, evidence: Evidence) -> list[Pair]:
    """All pairs of a group where there are few, else neighbours in every order, about as many as `most`."""
    if len(group) * (len(group) - 1) // 2 <= most:
        return list(combinations(group, 2))
    orders = [sorted(range(len(group)), key=lambda n: key(group[n])) for key in _keys(group, evidence)]
    reach = max(_LEAST, most // (len(orders) * len(group)))
    near = {
        (min(a, b), max(a, b))
        for order in orders
        for place, a in enumerate(order)
        for b in order[place + 1 : place + 1 + reach]
    }
    return [(group[a], group[b]) for a, b in sorted(near)]


def _keys(group: Sequence[Statement], evidence: Evidence) -> list[Callable[[Statement], Key]]:
    """The orders in which neighbours may well be of one thing; equal ones stand by value, then by number."""
    held = Counter(word for n in {s.sentence for s in group} for word in set(evidence.lemmas[n]))
    rarest = {n: sorted(set(evidence.lemmas[n]), key=lambda w: (held[w], w)) for n in {s.sentence for s in group}}

    def by_word(nth: int) -> Callable[[Statement], Key]:
        return lambda s: ((rarest[s.sentence][nth : nth + 1] or [""])[0], *_value(s))

    return [
        _value,
        lambda s: (s.claim.frame.head or "", s.claim.frame.owner or "", phrase(s), *_value(s)),
        *(by_word(nth) for nth in range(_RAREST)),
        lambda s: (evidence.places[s.sentence], s.claim.start - s.claim.sentence_start, s.number),
    ]


def _value(s: Statement) -> Key:
    """Orders figures by size and dates by day; what has neither comes first."""
    value = s.claim.value
    if isinstance(value, Period):
        return value.low or "", value.high or "", s.number
    if not isinstance(value, Quantity):
        return "", "", s.number
    size = next((n for n in (value.nominal, value.low, value.high) if n is not None), 0)
    return size, value.unit or "", s.number
