"""Whether two members of lists are one thing."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

_LIKE = 86  # percent of spelling alike, from which two names without digits are one


def same_member(a: str, b: str) -> bool:
    """Whether two keys mean one thing: equal, spelled alike, or one a longer form ("postal address", "address")."""
    if a == b:
        return True
    one, other = set(a.split()), set(b.split())
    if any(c.isdigit() for c in a + b) or min(len(a), len(b)) < 3:
        return False
    if one <= other or other <= one:
        return True
    return bool(fuzz.ratio(a, b) >= _LIKE)


def shared(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """The places of the members that two lists share, each member matched once."""
    pairs, used = [], set()
    for i, one in enumerate(a):
        fit = next((j for j, other in enumerate(b) if j not in used and same_member(one, other)), None)
        if fit is not None:
            used.add(fit)
            pairs.append((i, fit))
    return pairs
