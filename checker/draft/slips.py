"""Figures and dates that are others but for a slip of the pen: two digits exchanged, one changed, days for weeks."""

from __future__ import annotations

import math

from rapidfuzz.distance import OSA

from checker.statement import Statement
from checker.values.digits import significant
from checker.values.printed_days import printed_day
from claims.model import Period, Quantity

_EXCHANGED, _CHANGED = 0.1, 0.2  # likeness from which two digits were exchanged, and one was changed
_NEVER = math.inf
_DIGITS = 2  # digits from which a number can be known again with one of them changed


def slip(s: Statement, x: Statement) -> float:
    """How like two statements must be told for the draft's figure or date to be the source's but for a slip.

    "4.17" may stand for 4.71, "July 30" for June 30. Infinity where it is none.
    """
    one, other = s.claim.value, x.claim.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return _NEVER if not _of_numbers(one, other) else _EXCHANGED if _exchanged(one, other) else _CHANGED
    return _CHANGED if isinstance(one, Period) and isinstance(other, Period) and _of_days(s, x) else _NEVER


def _of_numbers(one: Quantity, other: Quantity) -> bool:
    if not one.nominal or not other.nominal:
        return False
    mine, theirs = significant(one.nominal), significant(other.nominal)
    if mine == theirs:
        return one.nominal != other.nominal or one.unit != other.unit
    same_size = one.nominal.adjusted() == other.nominal.adjusted() and one.unit == other.unit
    return same_size and min(len(mine), len(theirs)) >= _DIGITS and OSA.distance(mine, theirs) == 1


def _exchanged(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers have the same digits in another order."""
    mine, theirs = (sorted(significant(q.nominal)) for q in (one, other) if q.nominal)
    return mine == theirs and one.unit == other.unit


def _of_days(s: Statement, x: Statement) -> bool:
    """Whether of two days the month is one and a digit of the day another, or the day is one and the month another."""
    one, other = printed_day(s.claim), printed_day(x.claim)
    if one is None or other is None or None in (one.month, other.month, one.day, other.day):
        return _of_years(s, x)
    if one.month == other.month:
        return OSA.distance(str(one.day), str(other.day)) == 1
    return one.day == other.day


def _of_years(s: Statement, x: Statement) -> bool:
    one, other = s.claim.value, x.claim.value
    assert isinstance(one, Period) and isinstance(other, Period)
    if not one.granularity == other.granularity == "year" or not one.low or not other.low:
        return False
    return OSA.distance(one.low[:4], other.low[:4]) == 1
