"""Multiples in words: "doubled", "twice as many", "halved"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from claims.figures.amount import Amount, claims
from claims.figures.context import Context
from claims.model import Claim, Frame
from claims.numbers import Number, hedged
from claims.parse import Text

_WORDS: dict[str, tuple[str, Literal["up", "down"] | None]] = {
    "doubled": ("2", "up"),
    "tripled": ("3", "up"),
    "trebled": ("3", "up"),
    "quadrupled": ("4", "up"),
    "halved": ("0.5", "down"),
    "twice": ("2", None),
    "twofold": ("2", None),
    "threefold": ("3", None),
    "fourfold": ("4", None),
    "fivefold": ("5", None),
    "sixfold": ("6", None),
    "tenfold": ("10", None),
}
_MULTIPLE = re.compile(
    r"\b(?P<word>doubled|tripled|trebled|quadrupled|halved|twice(?=\s(?:as\b|the\b|its\b|their\b|what\b))|"
    r"(?:two|three|four|five|six|ten)fold)\b",
    re.I,
)


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The multiples that a text names in words, in text order; the unit is "time"."""
    context = Context(text, taken)
    if not context.holds("fold", "twice", "doubled", "tripled", "trebled", "quadrupled", "halved"):
        return []
    found = [_amount(context, m) for m in _MULTIPLE.finditer(context.text) if context.free(m.start(), m.end())]
    return claims(context, found, "count")


def _amount(context: Context, m: re.Match[str]) -> Amount:
    printed, change = _WORDS[m["word"].lower()]
    value = Decimal(printed)
    number = Number(m.start(), m.end(), value, value, value, Decimal(0), words=True)
    return Amount(m.start(), m.end(), hedged(context.text, number), "time", change=change, frame=Frame(head="time"))
