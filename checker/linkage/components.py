"""What hangs together when some pairs are linked."""

from __future__ import annotations

from collections.abc import Iterable


def components(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """The sets of numbers that the pairs connect, by their smallest member."""
    parent: dict[int, int] = {}

    def root(n: int) -> int:
        while parent.setdefault(n, n) != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    sets: dict[int, set[int]] = {}
    for n in parent:
        sets.setdefault(root(n), set()).add(n)
    return [sets[k] for k in sorted(sets)]
