"""Whether a figure in another unit says the same as the one in front of it: "17 knots (31 km/h)"."""

from __future__ import annotations

from decimal import Decimal

from claims.figures.amount import Amount
from claims.numbers import Number
from claims.unit_scales import Scale, scale

_ROUGHLY = 0.03  # what rounding at sight may take besides the last digit


def agrees(first: Amount, second: Amount) -> bool:
    """Whether the second amount is the first in its own unit, but for rounding; so is what cannot be converted."""
    one, other = scale(first.unit or ""), scale(second.unit or "")
    if one is None or other is None:
        return True
    apart = one.offset != other.offset
    if not (apart and first.change) and _agree(first.number, second.number, one, other):
        return True
    # A rise of 3 °C is one of 5.4 °F.
    return apart and _agree(first.number, second.number, one._replace(offset=0), other._replace(offset=0))


def _agree(first: Number, second: Number, one: Scale, other: Scale) -> bool:
    for a, b in ((first.low, second.low), (first.high, second.high)):
        if a is None or b is None:
            continue
        low, high = _bounds(a, first.step, one)
        least, most = _bounds(b, second.step, other)
        if least > high or most < low:
            return False
    return True


def _bounds(value: Decimal, step: Decimal, by: Scale) -> tuple[float, float]:
    """What a printed number can stand for, in base units."""
    at, wide = float(value) * by.factor, max(float(step), abs(float(value)) * _ROUGHLY) * by.factor
    return at - wide + by.offset, at + wide + by.offset
