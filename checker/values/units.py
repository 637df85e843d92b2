"""Quantities brought to one unit, by pint, so that knots are held against kilometres an hour."""

from __future__ import annotations

import math
from decimal import Decimal

from claims import lexicon
from claims.kinds import row_of
from claims.model import Claim, Kind, Quantity
from claims.unit_scales import Scale, scale

_TEMPERATURE = "[temperature]"
_DEEP = 1000  # years from which an age is a time long past
_MISTAKEN = lexicon.groups("units", "mistaken.units")


def is_temperature(claim: Claim) -> bool:
    """Whether a figure is a temperature, of which a share means nothing."""
    return dimension(claim) == _TEMPERATURE


def in_tens(one: str | None, other: str | None) -> bool:
    """Whether a number in one unit is printed with the same digits in the other: metres and kilometres."""
    scales = [scale(unit) if unit else None for unit in (one, other)]
    if scales[0] is None or scales[1] is None or scales[0].offset != scales[1].offset:
        return False
    power = math.log10(scales[0].factor / scales[1].factor)
    return math.isclose(power, round(power), abs_tol=1e-9)


def mistaken_for(unit: str) -> dict[str, float]:
    """The units that are taken for a unit in conversions, itself left out: what one of each is in base units."""
    scales = {other: scale(other) for group in _MISTAKEN if unit in group for other in sorted(group - {unit})}
    return {other: known.factor for other, known in scales.items() if known}


def dimension(claim: Claim) -> str | None:
    """What a figure can be held against: figures of one dimension compare, others do not.

    Money by its currency, shares and fractions as "percent", counts as "count", measures and durations
    by pint's dimensionality, any other by its kind and unit. None for a claim that is no quantity.
    """
    value = claim.value
    if not isinstance(value, Quantity):
        return None
    if claim.kind == "money":
        return f"money {value.unit}"
    if claim.kind == "count":
        return "percent" if _is_fraction(value) else "count"
    if claim.kind in ("percent", "age") and not _is_deep(value):
        return "percentage_point" if value.unit == "percentage_point" else claim.kind
    known = _scale(claim.kind, value)
    if known and known.dimension == _TEMPERATURE and value.change:
        return "difference of temperature"
    return known.dimension if known else f"{claim.kind} {value.unit}"


def _scale(kind: Kind, value: Quantity) -> Scale | None:
    """The scale of a figure's unit, where its kind has units of measurement: a "grade" of danger is no angle."""
    known = row_of(kind).convertible or (kind == "age" and _is_deep(value))
    return scale(value.unit) if value.unit and known else None


def _is_deep(value: Quantity) -> bool:
    """Whether so many years are no lifetime: "13 million years old" is as long as "13 million years ago"."""
    return value.unit == "year" and value.nominal is not None and value.nominal >= _DEEP


def _is_fraction(value: Quantity) -> bool:
    return value.nominal is not None and 0 < value.nominal < 1


def in_base(claim: Claim, number: Decimal | None) -> float | None:
    """A number of a claim's unit in base units (metres, seconds, percent, units of the currency)."""
    value = claim.value
    if number is None or not isinstance(value, Quantity):
        return None
    if claim.kind == "count":
        return float(number) * (100 if _is_fraction(value) else 1)
    known = _scale(claim.kind, value)
    if known:
        level = known.dimension != _TEMPERATURE or value.change is None  # a rise of 2 °F is no temperature
        return float(number) * known.factor + (known.offset if level else 0)
    return float(number)
