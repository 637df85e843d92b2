"""Multiples in words: "doubled", "twice as many", "halved"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from claims import lexicon
from claims.figures.amount import Amount, claims
from claims.figures.context import Context
from claims.model import Claim, Frame
from claims.number_words import SMALL, UNITS
from claims.numbers import Number, hedged
from claims.parse import Text

_UP, _DOWN = (lexicon.words("numbers", f"multiples.{way}") for way in ("up", "down"))
_FOLDS = {f"{word}fold": str(SMALL[word]) for word in UNITS[2:11]}
_VALUES = {**lexicon.mapping("numbers", "multiple_values"), **_FOLDS}
_MULTIPLE = re.compile(
    rf"\b(?P<word>{lexicon.one_of(_VALUES)})\b(?:(?<!twice)|(?=\s(?:as|the|its|their|what)\b))", re.I
)


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The multiples that a text names in words, in text order; the unit is "time"."""
    context = Context(text, taken)
    if not context.holds(*_VALUES):
        return []
    found = [_amount(context, m) for m in _MULTIPLE.finditer(context.text) if context.free(m.start(), m.end())]
    return claims(context, found, "count")


def _amount(context: Context, m: re.Match[str]) -> Amount:
    word = m["word"].lower()
    value = Decimal(_VALUES[word])
    change: Literal["up", "down"] | None = "up" if word in _UP else "down" if word in _DOWN else None
    number = Number(m.start(), m.end(), value, value, value, Decimal(0), words=True)
    return Amount(m.start(), m.end(), hedged(context.text, number), "time", change=change, frame=Frame(head="time"))
