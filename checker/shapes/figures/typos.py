"""The slips of the pen that turn one figure into another: digits swapped, one digit wrong, am for pm."""

from __future__ import annotations

from checker.values.digits import significant
from checker.values.times import half_a_day, is_clock
from claims.model import Claim, Period, Quantity

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
