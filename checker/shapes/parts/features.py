"""What tells that figures of one sentence are a sum and its parts."""

from __future__ import annotations

import re

from checker.statement import Statement
from claims.model import Quantity

_BREAKS_DOWN = re.compile(
    r":\s*$|\s[—–]\s*$|—$|\b(?:made up of|consisting of|comprising|comprised of|broken down as)\W*$", re.I
)
_BETWEEN = re.compile(r"^[^.;:\d]{0,60}?(?:,|\band\b|\bplus\b)\s*(?:and |plus |another |a further )?\W?$", re.I)
_BEFORE = 80  # characters between the sum and the colon


def is_part(statement: Statement) -> bool:
    """Whether a figure can be a sum or a part of one: a plain number, and not the size of a change."""
    value = statement.claim.value
    return isinstance(value, Quantity) and value.nominal is not None and value.change is None


def breaks_down(between: str) -> bool:
    """Whether what stands between a figure and the next says that it is broken down: "lost: £4m"."""
    return len(between) <= _BEFORE and _BREAKS_DOWN.search(between) is not None


def goes_on(between: str) -> bool:
    """Whether what stands between two figures says that the second is a further part."""
    return _BETWEEN.match(between) is not None


def unit_of(statement: Statement) -> tuple[str, str | None]:
    """The kind and the unit of a figure, as far as they must be those of its parts too."""
    value = statement.claim.value
    return statement.claim.kind, value.unit if isinstance(value, Quantity) and statement.claim.kind != "count" else None
