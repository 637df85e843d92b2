"""How many things a list has, and how its members share a number: "two women and three men"."""

from __future__ import annotations

import re

from claims.list_keys import count_of
from claims.model import Members

_AGED = re.compile(r"\w+ years?[ -]old\b", re.I)


def size(value: Members) -> int | None:
    """How many things a list has, its own numbers counted; None where a plural leaves it open."""
    counts = [_count(m) for m in value.members]
    numbered = [n for n in counts if n is not None]
    if any(n is not None and n > 1 for n in counts):
        return sum(numbered) if len(numbered) == len(counts) else None
    return len(counts)


def _count(member: str) -> int | None:
    return None if _AGED.match(member) else count_of(member.split()[0].lower())


def parted(one: Members, other: Members) -> bool:
    """Whether two lists divide one number of things among the same members, each in its own way."""
    if set(one.keys) != set(other.keys) or size(one) is None or size(one) != size(other):
        return False
    shares = [{k: _count(m) for k, m in zip(v.keys, v.members, strict=True)} for v in (one, other)]
    return None not in shares[0].values() and None not in shares[1].values() and shares[0] != shares[1]
