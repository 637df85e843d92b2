"""The slips of the pen that turn one figure into another: digits swapped or wrong, am for pm, a scale mistaken."""

from __future__ import annotations

import math

from checker.values.digits import significant
from checker.values.intervals import interval, is_vague
from checker.values.times import half_a_day, is_clock
from checker.values.units import mistaken_for
from claims.model import Claim, Period, Quantity

_POWERS = 3  # powers of ten by which a scale is mistaken at most: a thousand
_EXACT = 2e-4  # what rounding may take of a number brought into a unit that was mistaken for its own
_DATE_DIGITS = {"year": 4, "month": 7, "day": 10}


def digits(claim: Claim) -> str:
    """The significant digits of a figure or a date, as printed."""
    value = claim.value
    if isinstance(value, Quantity):
        number = value.nominal
        return "" if number is None else significant(number)
    if isinstance(value, Period):
        text = value.low or value.high or ""
        text = text.split("T")[1] if "T" in text else text[: _DATE_DIGITS.get(value.granularity, 10)]
        return text.replace(":", "").replace("-", "")
    return ""


def _size(claim: Claim) -> int:
    """The place of the first digit of a number; 0 for a date."""
    number = claim.value.nominal if isinstance(claim.value, Quantity) else None
    return number.adjusted() if number else 0


def slip(a: Claim, b: Claim) -> float:
    """1 when two figures have the same digits in another order, 0.5 when one digit differs, else 0.

    0 as well for numbers of unlike size, such as 12 and 21,000. Of two times of day, which are mostly round, 1 when
    they lie half a day apart, 8 in the morning and 8 in the evening.
    """
    if is_clock(a) or is_clock(b):
        return float(half_a_day(a, b))
    if _size(a) != _size(b):
        return 0.0
    one, other = digits(a), digits(b)
    if len(one) < 2 or len(one) != len(other) or one == other:
        return 0.0
    if sorted(one) == sorted(other):
        return 1.0
    return 0.5 * (sum(x != y for x, y in zip(one, other, strict=True)) == 1)


def scale_slip(a: Claim, b: Claim) -> bool:
    """Whether two figures have the same digits and unlike scales: "$4 million" and "$4 billion", 620 and 62."""
    one, other = a.value, b.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or is_vague(a) or is_vague(b):
        return False
    if one.unit != other.unit and a.kind != "count":
        return False
    ends = [(one.nominal, other.nominal)] if one.nominal else [(one.low, other.low), (one.high, other.high)]
    if not all(x and y and x * y > 0 for x, y in ends):
        return False
    alike = all(significant(x) == significant(y) for x, y in ends if x and y)
    powers = {abs(x.adjusted() - y.adjusted()) for x, y in ends if x and y}
    return alike and len(powers) == 1 and 0 < powers.pop() <= _POWERS


def unit_slip(a: Claim, b: Claim) -> bool:
    """Whether one figure is the other's number in a mistaken unit: 8,000 square feet, and as many miles in km."""
    return _mistaken(a, b) or _mistaken(b, a)


def _mistaken(printed: Claim, converted: Claim) -> bool:
    """Whether a figure's number, read in some other unit of its sort, is what another gives in a unit of its own."""
    one, other = printed.value, converted.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or printed.kind != "measure":
        return False
    if one.nominal is None or other.nominal is None or one.unit == other.unit or not one.unit:
        return False
    size = interval(converted).centre
    read = (float(one.nominal) * factor for unit, factor in mistaken_for(one.unit).items() if unit != other.unit)
    return any(math.isclose(size, found, rel_tol=_EXACT) for found in read)
