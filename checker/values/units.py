"""Quantities brought to one unit, by pint, so that knots are held against kilometres an hour."""

from __future__ import annotations

import functools
import math
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from claims.model import Claim, Quantity

if TYPE_CHECKING:
    from pint import UnitRegistry


@functools.cache
def _registry() -> UnitRegistry[float]:
    from pint import UnitRegistry

    registry: UnitRegistry[float] = UnitRegistry()
    return registry


@functools.cache
def _scale(unit: str) -> tuple[str, float, float] | None:
    """(dimension, factor, offset) that bring a pint unit to base units; None for what pint does not know."""
    registry = _registry()
    unit = unit.replace("barrel", "oil_barrel")  # the news knows no other
    powered = re.sub(r"\b(square|cubic)_(\w+)", lambda m: f"{m[2]}**{2 if m[1] == 'square' else 3}", unit)
    try:
        zero, one = (registry.Quantity(n, powered) for n in (0.0, 1.0))
        if one.check("[temperature]"):
            zero, one = zero.to("degC"), one.to("degC")
        else:
            zero, one = zero.to_base_units(), one.to_base_units()  # type: ignore[assignment]
    except Exception:  # pint raises several kinds of error for a word that is no unit
        return None
    return str(one.dimensionality), float(one.magnitude - zero.magnitude), float(zero.magnitude)


def is_temperature(claim: Claim) -> bool:
    """Whether a figure is a temperature, of which a share means nothing."""
    return dimension(claim) == "[temperature]"


def in_tens(one: str | None, other: str | None) -> bool:
    """Whether a number in one unit is printed with the same digits in the other: metres and kilometres."""
    scales = [_scale(unit) if unit else None for unit in (one, other)]
    if scales[0] is None or scales[1] is None or scales[0][2] != scales[1][2]:
        return False
    power = math.log10(scales[0][1] / scales[1][1])
    return math.isclose(power, round(power), abs_tol=1e-9)


def dimension(claim: Claim) -> str | None:
    """What a figure can be held against: figures of one dimension compare, others do not.

    Money by its currency, shares and fractions as "percent", counts as "count", measures and durations
    by pint's dimensionality. None for a claim that is no quantity.
    """
    value = claim.value
    if not isinstance(value, Quantity):
        return None
    if claim.kind == "money":
        return f"money {value.unit}"
    if claim.kind == "count":
        return "percent" if _is_fraction(value) else "count"
    if claim.kind in ("percent", "age"):
        return "percentage_point" if value.unit == "percentage_point" else claim.kind
    scale = _scale(value.unit) if value.unit else None
    return scale[0] if scale else f"{claim.kind} {value.unit}"


def _is_fraction(value: Quantity) -> bool:
    return value.nominal is not None and 0 < value.nominal < 1


def in_base(claim: Claim, number: Decimal | None) -> float | None:
    """A number of a claim's unit in base units (metres, seconds, percent, units of the currency)."""
    value = claim.value
    if number is None or not isinstance(value, Quantity):
        return None
    if claim.kind == "count":
        return float(number) * (100 if _is_fraction(value) else 1)
    if claim.kind in ("measure", "duration") and value.unit:
        scale = _scale(value.unit)
        if scale:
            return float(number) * scale[1] + scale[2]
    return float(number)
