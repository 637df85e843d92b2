"""Sums in two currencies: what was meant for euros may have been printed as dollars."""

from __future__ import annotations

import re

from checker.values.digits import one_number
from claims.model import Claim, Quantity

_DOLLAR = re.compile(r"\$|\bdollar|\bbucks?\b", re.I)
_DOLLARS = frozenset("USD AUD CAD NZD SGD HKD".split())


def swapped(a: Claim, b: Claim) -> bool:
    """Whether two sums are one number, of two digits or more, in two currencies: "€640 million", "$640 million".

    A dollar of no named country may be any dollar, and a sum without a currency may be in any.
    """
    one, other = a.value, b.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or {a.kind, b.kind} != {"money"}:
        return False
    return one_number(a, b) and _named(a, one) and _named(b, other) and not one_dollar(one, other)


def _named(claim: Claim, value: Quantity) -> bool:
    return value.unit is not None and (not value.currency_open or _DOLLAR.search(claim.text) is not None)


def one_dollar(one: Quantity, other: Quantity) -> bool:
    """Whether two sums may be in one dollar, one of them being in a dollar of no named country."""
    return (one.currency_open or other.currency_open) and {one.unit, other.unit} <= _DOLLARS
