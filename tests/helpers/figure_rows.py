"""How the tables of figures write a claim: one short line that a person can check."""

from __future__ import annotations

from decimal import Decimal

from claims import Claim, extract
from claims.model import Quantity


def written(value: Decimal | None) -> str:
    """A number as short as it can be, without an exponent; four figures behind the point."""
    if value is None:
        return ""
    shown = f"{value:.4f}"
    return shown.rstrip("0").rstrip(".")


def amount(value: Quantity) -> str:
    """ "5", "5..7" for a range, "12.." for a number that is open above."""
    if value.nominal is not None:
        return written(value.nominal)
    return f"{written(value.low)}..{written(value.high)}"


def line(claim: Claim) -> str:
    """ "money 5000000 EUR about"."""
    assert isinstance(claim.value, Quantity)
    parts = (claim.kind, amount(claim.value), claim.value.unit or "-", claim.qualifier or "")
    return " ".join(part for part in parts if part)


def figures(text: str, *kinds: str) -> list[Claim]:
    """The claims of a text that are quantities, of the kinds asked for."""
    return [c for c in extract(text) if isinstance(c.value, Quantity) and (not kinds or c.kind in kinds)]


def lines(text: str, *kinds: str) -> list[str]:
    """The quantities of a text, each as a line."""
    return [line(c) for c in figures(text, *kinds)]
