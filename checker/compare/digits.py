"""The digits of a number that tell something."""

from __future__ import annotations

from decimal import Decimal


def significant(number: Decimal) -> str:
    """The digits of a number without sign, point and zeros at the end: "12" for 1,200 and for -0.12."""
    return "".join(map(str, abs(number).normalize().as_tuple().digits))
