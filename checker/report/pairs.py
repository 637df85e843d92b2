"""How often each two sources stand against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations, product

from checker.report.page import FindingView, Matrix, Source

_MOST = 24  # sources in the matrix, those with the most conflicts


def matrix(findings: Sequence[FindingView], sources: Sequence[Source]) -> Matrix:
    """The sources that differ from another in some finding, by how many findings set each two apart."""
    pairs = conflicts(findings)
    total: Counter[int] = Counter()
    for (a, b), n in pairs.items():
        total[a] += n
        total[b] += n
    involved = [s.number for s in sources if total[s.number]]
    kept = sorted(sorted(involved, key=lambda n: -total[n])[:_MOST])
    rows = tuple(tuple(None if a == b else pairs[min(a, b), max(a, b)] for b in kept) for a in kept)
    most = max((n for row in rows for n in row if n), default=0)
    first = max(pairs, key=lambda pair: pairs[pair], default=(0, 1))
    return Matrix(tuple(sources[n] for n in kept), rows, most, len(involved) - len(kept), first)


def conflicts(findings: Sequence[FindingView]) -> Counter[tuple[int, int]]:
    """For each two sources, the lower number first, in how many findings they stand in different groups."""
    pairs: Counter[tuple[int, int]] = Counter()
    for finding in findings:
        sides = [{p.source.number for p in g.passages} for g in finding.groups]
        apart = {
            (min(a, b), max(a, b)) for one, other in combinations(sides, 2) for a, b in product(one, other) if a != b
        }
        pairs.update(apart)
    return pairs
