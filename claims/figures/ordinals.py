"""Ordinals that count: "third consecutive cut", "fourth time in a row", "the ninth flight of the rocket"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claims import lexicon
from claims.figures.amount import Amount
from claims.figures.context import Context
from claims.figures.nouns import counted
from claims.model import Frame
from claims.numbers import Number

if TYPE_CHECKING:
    from claims.tokens import Token

_SERIES = re.compile(r"[\s-](?:consecutive|straight|successive|time\b|such\b)", re.I)
_ROW = re.compile(
    r"(?:\s[\w'’-]+){1,4}?\s(?:in a row|running|in succession|since|this (?:year|month|week|season)|"
    r"in (?:as many|\w+) (?:years|months|weeks|days))\b",
    re.I,
)
_OF_NAME = re.compile(r"\s(?P<noun>[a-z]+)\s(?:of|for|by)\s(?:the\s)?[A-Z]")
_TO_VERB = re.compile(r"\s(?:[\w-]+\s){0,2}?(?P<noun>[\w-]+)\sto\s[a-z]+\b")
_NAMED = re.compile(r"\s(?P<noun>[A-Z][\w]*-?\d[\w-]*)")
_NOUN = re.compile(r"\s(?P<noun>[a-z]+)\b")
_NOT = lexicon.words("nouns", "ordinals.ranked")


def ordinal_count(context: Context, number: Number) -> Amount | None:
    """The count that an ordinal states, None where it names or ranks."""
    if number.nominal is None or number.nominal < 2:
        return None
    window = context.after(number.end, 70)
    series = _SERIES.match(window)
    if number.nominal == 2 and series and "time" in series[0]:
        return None
    token = context.token(number.end - 1)
    if token is None or re.match(r"-\w", window):
        return None
    if not series and not _counts(window) and not _owned(token, window):
        return None
    what = counted(token, lambda t: True)
    end = number.end
    sentence = context.sentence(number.start)
    if what.last is not None and sentence is not None:
        end = sentence.place(what.last)[1]
    unit = (what.unit or "time") if what.unit != "other" else "time"
    frame = Frame(head=unit, modifiers=(*what.modifiers, "ordinal"))
    return Amount(number.start, max(end, number.end), number, unit, frame=frame)


def _owned(token: Token, window: str) -> bool:
    """Whether somebody has had so many: "her fifth album", "Ask's third novel"."""
    noun = _NOUN.match(window)
    before = token.nbor(-1) if token.i else token
    own = before.tag_ == "PRP$" or before.tag_ == "POS"
    return own and noun is not None and noun["noun"].lower() not in _NOT and noun["noun"].islower()


def _counts(window: str) -> bool:
    if _ROW.match(window):
        return window.split()[0].lower() not in _NOT
    found = _OF_NAME.match(window) or _TO_VERB.match(window) or _NAMED.match(window)
    return found is not None and found["noun"].lower() not in _NOT
