"""Whether the parts of a sum add up to it, as far as rounding goes."""

from __future__ import annotations

from decimal import Decimal

from checker.evidence import Evidence
from checker.model import Measure, Verdict
from claims.model import Quantity


def judge(measure: Measure, evidence: Evidence) -> Verdict | None:
    """Hold the first figure of a measure against the sum of the others.

    Parts that fall far short of the sum need not be all of it, and are not judged.
    """
    total, *parts = [v for s in measure.statements if isinstance(v := s.claim.value, Quantity)]
    if total.nominal is None or total.nominal <= 0:
        return None
    made = sum((p.nominal for p in parts if p.nominal is not None), Decimal(0))
    slack = (total.step + sum((p.step for p in parts), Decimal(0))) / 2
    if abs(made - total.nominal) <= slack:
        return Verdict(None, (0,) * len(measure.statements), "")
    largest = max(p.nominal or Decimal(0) for p in parts)
    if largest >= total.nominal or not Decimal("0.8") < made / total.nominal < 2:
        return None
    claims = [s.claim.text for s in measure.statements]
    scale = f"{made.normalize():,f}"
    said = f"{', '.join(claims[1:-1])} and {claims[-1]} make {scale}, not {claims[0]}."
    return Verdict("conflict", (0, *[1] * len(parts)), said, 0.9)
