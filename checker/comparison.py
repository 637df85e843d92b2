"""The levels of a comparison, as in record linkage: an ordered list of which the first that holds is what is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from checker.model import Level

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ComparisonLevel(Generic[T]):
    """One outcome of comparing.

    name: by which a finding keeps it. level: how bad it is, None where nothing is at issue. says: the sentence for the
    reader, with {fields} that the shape's wording fills in. holds: whether it is the case. weight: 0 to 1, how surely
    the values differ as said when it holds.
    """

    name: str
    level: Level | None
    says: str
    holds: Callable[[T], bool]
    weight: float = 1.0


def first(levels: Sequence[ComparisonLevel[T]], compared: T) -> ComparisonLevel[T]:
    """The first level that holds; the last of a list holds always, so that no pair falls through."""
    return next(level for level in levels if level.holds(compared))


def always(compared: object) -> bool:
    """For the last level of a list."""
    return True
