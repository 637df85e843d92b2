"""Ids that last: made of what is said, so that a decision on a finding still fits after a re-run."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from checker.model import Agreement, Finding, Statement
from claims.model import Kind

_LENGTH = 16  # hexadecimal digits
Identified = TypeVar("Identified", Finding, Agreement)


def identity(kind: Kind, statements: Sequence[Statement], groups: Sequence[int]) -> str:
    """An id from the kind and, of each group, the value and the sentence that first states it.

    First is by date of publication, then by the order of the run. Where in its article a sentence stands does not
    count, nor which further sources a side has.
    """
    sides = []
    for group in set(groups):
        members = [s for s, g in zip(statements, groups, strict=True) if g == group]
        sides.append(_said(min(members, key=_first)))
    return hashlib.sha256("\n".join([kind, *sorted(sides)]).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _first(statement: Statement) -> tuple[str, int]:
    published = statement.document.published
    return (published.isoformat() if published else "9999", statement.number)


def _said(statement: Statement) -> str:
    """The words of a value, which of several alike in its sentence it is, and the sentence."""
    before = statement.sentence_text[: max(0, statement.claim.start - statement.claim.sentence_start)]
    quote = " ".join(statement.claim.text.split())
    return f"{quote}\t{before.count(statement.claim.text)}\t{' '.join(statement.sentence_text.split())}"


def distinct(found: Sequence[Identified]) -> list[Identified]:
    """The findings, none with the id of another: of several alike all but the first are numbered."""
    seen: Counter[str] = Counter()
    out = []
    for one in found:
        seen[one.id] += 1
        again = hashlib.sha256(f"{one.id} {seen[one.id]}".encode()).hexdigest()[:_LENGTH]
        out.append(one if seen[one.id] == 1 else replace(one, id=again))
    return out
