"""What a unit of measurement is in base units, by pint."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pint import UnitRegistry


class Scale(NamedTuple):
    """What brings a number of a unit to base units, or to degrees Celsius: number * factor + offset."""

    dimension: str
    factor: float
    offset: float


@functools.cache
def _registry() -> UnitRegistry[float]:
    from pint import UnitRegistry

    registry: UnitRegistry[float] = UnitRegistry()
    return registry


@functools.cache
def scale(unit: str) -> Scale | None:
    """The scale of a unit by pint's name; None for what pint does not know."""
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
    return Scale(str(one.dimensionality), float(one.magnitude - zero.magnitude), float(zero.magnitude))
