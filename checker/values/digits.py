"""The digits of a number that tell something."""

from __future__ import annotations

from decimal import Decimal

from claims.model import Claim, Quantity


def significant(number: Decimal) -> str:
    """The digits of a number without sign, point and zeros at the end: "12" for 1,200 and for -0.12."""
    return "".join(map(str, abs(number).normalize().as_tuple().digits))


def one_number(a: Claim, b: Claim) -> bool:
    """Whether one number of two digits or more stands in two units: metres that may have been printed as feet."""
    one, other = a.value, b.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.unit == other.unit:
        return False
    if not {a.kind, b.kind} <= {"money", "measure"} or one.nominal != other.nominal:
        return False
    return one.nominal is not None and len(significant(one.nominal)) > 1
