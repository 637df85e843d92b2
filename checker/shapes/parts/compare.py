"""Whether the parts of a sum add up to it, as far as rounding goes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.comparison import ComparisonLevel, always, first
from checker.evidence import Evidence
from checker.statement import Measure, Verdict
from claims.model import Quantity

_SHORT, _OVER = Decimal("0.8"), 2  # share of the sum that its parts must make for them to be all of it


def made(parts: Sequence[Quantity]) -> Decimal:
    """What the parts make."""
    return sum((p.nominal for p in parts if p.nominal is not None), Decimal(0))


def _adds_up(values: Sequence[Quantity]) -> bool:
    total, *parts = values
    slack = (total.step + sum((p.step for p in parts), Decimal(0))) / 2
    return abs(made(parts) - (total.nominal or 0)) <= slack


LEVELS: tuple[ComparisonLevel[Sequence[Quantity]], ...] = (
    ComparisonLevel("agrees", None, "", _adds_up),
    ComparisonLevel("differs", "conflict", "{parts} make {made}, not {total}.", always, 0.9),
)


def compare(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Hold the first figure of a measure against the sum of the others.

    Parts that fall far short of the sum need not be all of it, and are not judged.
    """
    values = [v for s in measure.statements if isinstance(v := s.claim.value, Quantity)]
    total, *parts = values
    if total.nominal is None or total.nominal <= 0:
        return None
    level = first(LEVELS, values)
    if level.level is None:
        return Verdict(None, (0,) * len(values), level.name)
    largest = max(p.nominal or Decimal(0) for p in parts)
    if largest >= total.nominal or not _SHORT < made(parts) / total.nominal < _OVER:
        return None
    return Verdict(level.level, (0, *[1] * len(parts)), level.name, level.weight)
