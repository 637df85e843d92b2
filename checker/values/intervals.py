"""The interval that a figure's wording and printed precision allow, and how two such intervals lie."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from checker.values.digits import significant
from checker.values.units import dimension, in_base, in_tens, is_temperature
from claims.kinds import row_of
from claims.model import Claim, Quantity

Relation = Literal["agree", "near", "differ"]

ABOUT = (0.015, 0.1)  # what "about" allows on either side at least and at most, as a share of the number
LOOSE = 0.12  # a hedged figure that misses another by no more is a tension, not a conflict
ROUNDED = Decimal("0.06")  # what rounding takes at most without a word, as a share of the number
BEYOND = (0.03, 0.2)  # "over X" is said of figures up to such a share above X: the fewer digits, the more
GALLON = 1.20095  # by how much the imperial gallon is larger than the American
MANY = 10  # how many times "dozens" and "hundreds" may be a dozen and a hundred
TONS = 0.11  # by how much one sort of ton is heavier than another
CONVERTED = (0.012, 0.04)  # what rounding after a change of units may take, at least and at most
DEGREES = (0.6, 2.0)  # what it may take of a temperature, in degrees Celsius, and what "about" allows of one
_NONE = 1e-9  # what floating point may take, as a share
_LIMITS = ("more than", "at least", "less than", "at most")


@dataclass(frozen=True, slots=True)
class Interval:
    """What a figure allows, in base units. centre: the number as written. hedged: a word loosens it."""

    low: float
    high: float
    centre: float
    hedged: bool


def interval(claim: Claim) -> Interval:
    """The interval of a quantity claim; raises ValueError for a claim that has no number."""
    value = claim.value
    if not isinstance(value, Quantity):
        raise ValueError(f"no quantity: {claim.text!r}")
    number = value.nominal
    if number is None:
        low, high = (in_base(claim, end) for end in _ends(claim))
        low = high if low is None else low
        high = low if high is None else high
        if low is None or high is None:
            raise ValueError(f"no number: {claim.text!r}")
        return Interval(low, high, (low + high) / 2, True)
    half = _half_step(claim, value)
    tight = min(half, abs(number) * ROUNDED)
    edges = [in_base(claim, number - tight), in_base(claim, number + tight), in_base(claim, number)]
    low, high, centre = (float(e) if e is not None else math.nan for e in edges)
    return _hedged(claim, low, high, centre)


def _half_step(claim: Claim, value: Quantity) -> Decimal:
    """Half of the last digit printed, which rounding may have taken; whole counts and ages are meant exactly."""
    exact = value.step == 1 and row_of(claim.kind).exact
    return Decimal(0) if exact else value.step / 2


def _hedged(claim: Claim, low: float, high: float, centre: float) -> Interval:
    size = abs(centre)
    match claim.qualifier:
        case "about":
            least = DEGREES[1] * is_temperature(claim)
            below, above = (max(min(_hedge(claim, 0.5, ABOUT) * size, n), least) for n in _to_next_share(claim, size))
            return Interval(min(low, centre - below), max(high, centre + above), centre, True)
        case "more than" | "at least":
            above = min(_hedge(claim, 1, BEYOND) * size, _to_next_share(claim, size)[1])
            return Interval(min(low, centre), centre + above, centre, True)
        case "less than" | "at most":
            below = min(_hedge(claim, 1, BEYOND) * size, _to_next_share(claim, size)[0])
            return Interval(centre - below, max(high, centre), centre, True)
        case _:
            return Interval(low, high, centre, False)


def _hedge(claim: Claim, digits: float, bounds: tuple[float, float]) -> float:
    """What a hedge allows, as a share of the number: so many of its last digit that is no zero, within bounds.

    Numbers in words are rounder than those in digits.
    """
    least, most = bounds
    number = claim.value.nominal if isinstance(claim.value, Quantity) else None
    if not number:
        return least
    if not any(c.isdigit() for c in claim.text):
        return most
    return min(max(digits / int(significant(number)), least), most)


def _to_next_share(claim: Claim, size: float) -> tuple[float, float]:
    """How far down and up a hedged "one in four" may be meant: half of the way to one in five, and to one in three."""
    parts = 100 / size if size and dimension(claim) == "percent" else 0.0
    whole = round(parts)
    if any(c.isdigit() for c in claim.text) or whole < 2 or not math.isclose(parts, whole, rel_tol=1e-6):
        return math.inf, math.inf
    return size / (2 * (whole + 1)), size / (2 * (whole - 1))


def relation(a: Claim, b: Claim) -> Relation:
    """Whether two figures of one dimension agree as worded, nearly do, or differ.

    They agree when what the one says allows the number that the other gives: "€11m" and "€11.3m", but not
    "€2.5m" and "€2.6m". They nearly do when a hedge, or rounding far, could still reconcile them: "at most 24"
    and "at most 28", "35 to 60" and "60".
    """
    readings = [_related(a, b, *found) for found in _gallons(a, b)]
    return next((r for r in ("agree", "near") if r in readings), "differ")


def _gallons(a: Claim, b: Claim) -> list[tuple[Interval, Interval]]:
    """The intervals of two figures; where one alone is in gallons, with either gallon."""
    one, other = interval(a), interval(b)
    spoken = [isinstance(c.value, Quantity) and c.value.unit == "gallon" for c in (a, b)]
    if spoken[0] == spoken[1]:
        return [(one, other)]
    return [(one, other), (_larger(one), other) if spoken[0] else (one, _larger(other))]


def _larger(one: Interval) -> Interval:
    return replace(one, low=one.low * GALLON, high=one.high * GALLON, centre=one.centre * GALLON)


def _related(a: Claim, b: Claim, one: Interval, other: Interval) -> Relation:
    size = max(abs(one.centre), abs(other.centre))
    slack = max(_slack(a, b, size) * size, _NONE)
    if _agree(a, b, one, other, slack):
        return "agree"
    gap = max(one.low, other.low) - min(one.high, other.high)
    if (one.hedged or other.hedged) and gap <= LOOSE * size:
        return "near"
    return "near" if _rounds_to(a, other.centre) or _rounds_to(b, one.centre) else "differ"


def _agree(a: Claim, b: Claim, one: Interval, other: Interval, slack: float) -> bool:
    """Whether the number of the one lies in what the other says; of two limits or two ranges, as they are printed.

    Two vague figures agree when they are of one order: "hundreds" and "several hundred", not "dozens" and "hundreds".
    """
    if is_vague(a) and is_vague(b):
        return math.floor(math.log10(one.low)) == math.floor(math.log10(other.low))
    if a.qualifier == b.qualifier and a.qualifier in _LIMITS:
        a, b = replace(a, qualifier=None), replace(b, qualifier=None)
        one, other = interval(a), interval(b)
    spans = [_is_range(a), _is_range(b)]
    if all(spans):
        return abs(one.low - other.low) <= slack and abs(one.high - other.high) <= slack
    if any(spans) and not (a.qualifier and b.qualifier):
        span, number = (one, other.centre) if spans[0] else (other, one.centre)
        inside = -slack if a.kind == "age" else slack  # "in her 20s" is said at 20
        return span.low + inside < number < span.high - inside
    return _allows(one, other.centre, slack) or _allows(other, one.centre, slack)


def _is_range(claim: Claim) -> bool:
    return None not in _ends(claim)


def _ends(claim: Claim) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a figure that is no one number; "dozens" and "hundreds" go up to ten times as much."""
    value = claim.value
    if not isinstance(value, Quantity) or value.nominal is not None:
        return None, None
    return value.low, value.low * MANY if is_vague(claim) and value.low is not None else value.high


def is_vague(claim: Claim) -> bool:
    """Whether a figure is "dozens" or "billions", with which many a number agrees."""
    value = claim.value
    return isinstance(value, Quantity) and claim.qualifier == "about" and value.nominal is None and value.high is None


def _allows(one: Interval, number: float, slack: float) -> bool:
    return one.low - slack <= number <= one.high + slack


def _rounds_to(claim: Claim, number: float) -> bool:
    """Whether a number in base units, rounded as a figure is, gives that figure: 1.3 billion to "1 billion"."""
    value = claim.value
    if not isinstance(value, Quantity) or value.nominal is None:
        return False
    half = _half_step(claim, value)
    low, high = in_base(claim, value.nominal - half), in_base(claim, value.nominal + half)
    return low is not None and high is not None and low < number < high


def _slack(a: Claim, b: Claim, size: float) -> float:
    """What a change of units may take, as a share of the size; a plain ton may be a short, a long or a metric one.

    Kilometres into metres, or millibars into hectopascals, take nothing.
    """
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)) or a.value.unit == b.value.unit:
        return _NONE
    if a.kind == "count":
        return _NONE
    if {a.value.unit, b.value.unit} <= {"ton", "long_ton", "metric_ton"}:
        return TONS
    if in_tens(a.value.unit, b.value.unit):
        return _NONE
    if is_temperature(a):
        return DEGREES[0] / max(size, DEGREES[0])
    least, most = CONVERTED
    halves = (0.5 / int(significant(number)) for number in (a.value.nominal, b.value.nominal) if number)
    return min(max([least, *halves]), most)


def steps(a: Claim, b: Claim) -> tuple[float, bool] | None:
    """How far two figures lie apart in units of the last digit of the coarser, and whether both are printed as finely.

    None where one has no number.
    """
    sizes = [_step(c) for c in (a, b)]
    if sizes[0] is None or sizes[1] is None:
        return None
    coarse, fine = max(sizes[0], sizes[1]), min(sizes[0], sizes[1])
    return abs(interval(a).centre - interval(b).centre) / coarse, coarse <= 1.01 * fine


def _step(claim: Claim) -> float | None:
    """The place value of the last digit printed, in base units; None too where there are too many digits to tell."""
    value = claim.value
    if not isinstance(value, Quantity) or value.nominal is None or not value.step:
        return None
    above, at = in_base(claim, value.nominal + value.step), in_base(claim, value.nominal)
    return None if above is None or at is None else abs(above - at) or None


def closeness(a: Claim, b: Claim) -> float:
    """1 for equal figures, falling to 0 with the ratio of the two; figures of unlike sign have 0."""
    x, y = interval(a).centre, interval(b).centre
    if x == y:
        return 1.0
    if x * y <= 0:
        return 0.0
    return math.exp(-abs(math.log(abs(x) / abs(y))))
