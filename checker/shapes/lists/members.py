"""The members of lists, and whether two of them are one thing."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from checker.statement import Statement, value_of
from claims.model import Members

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


def known(a: Sequence[str], b: Sequence[str]) -> int:
    """How many of the first list's members the second has."""
    return sum(any(same_member(one, other) for other in b) for one in a)


def common(a: Sequence[str], b: Sequence[str]) -> int:
    """How many members two lists share, counted from the side that has fewer of them."""
    return min(known(a, b), known(b, a))


def members_of(statement: Statement) -> Members:
    """The list that a statement holds; raises TypeError for any other value."""
    return value_of(statement, Members)
