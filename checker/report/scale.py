"""The quantities of one finding brought to one unit, so that they can stand on one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from checker.values.units import dimension, in_base
from claims.model import Claim, Kind, Quantity


def in_first_unit(kind: Kind, values: Sequence[Quantity]) -> list[Quantity] | None:
    """The values in the unit of the first; None where they are of different sorts of thing."""
    if kind != "count" and len({(v.unit, v.per, v.change is None) for v in values}) == 1:
        return list(values)  # nothing to convert, and pint, which takes long to load, need not be asked
    claims = [Claim(0, 0, "", kind, value) for value in values]
    if len({(dimension(c), v.per) for c, v in zip(claims, values, strict=True)}) != 1:
        return None
    if len({v.unit for v in values}) == 1:
        return list(values)
    return [_brought(claim, value, claims[0]) for claim, value in zip(claims, values, strict=True)]


def _brought(claim: Claim, value: Quantity, first: Claim) -> Quantity:
    zero, one = in_base(first, Decimal(0)), in_base(first, Decimal(1))

    def to_first(number: Decimal | None) -> Decimal | None:
        base = in_base(claim, number)
        if base is None or zero is None or one is None:
            return None
        return Decimal(f"{(base - zero) / (one - zero):.12g}")

    step = (to_first(value.step) or Decimal(0)) - (to_first(Decimal(0)) or Decimal(0))
    low, high = to_first(value.low), to_first(value.high)
    return replace(value, nominal=to_first(value.nominal), low=low, high=high, step=step)
