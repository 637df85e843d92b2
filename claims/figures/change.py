"""Whether a figure is the size of a change and not a level: "drops $296bn", "rose by three", "a $5 increase"."""

from __future__ import annotations

import re
from typing import Literal

from claims import lexicon
from claims.figures.context import Context

_HEDGED = (
    r"(?:\s(?:by|a|an|another|further|a further|around|about|some|nearly|almost|over|just|only|more than|less than))*"
)


def _either(*keys: str) -> str:
    up, down = (lexicon.pattern("movement", *(key.format(way) for key in keys)) for way in ("up", "down"))
    return rf"(?:(?P<up>{up})|(?P<down>{down}))"


_THEMSELVES = re.compile(rf"\b{_either('verbs.{}_themselves')}(?:\s\w+ly)?{_HEDGED}\s\Z", re.I)
_BY = re.compile(
    rf"\b{_either('verbs.{}_themselves', 'verbs.{}_others')}\b(?:\s\w+){{0,4}}?\sby(?:\s(?!to\b)[a-z]+){{0,2}}\s\Z",
    re.I,
)
_OF = re.compile(rf"\b{_either('nouns.{}_sizes')}\sof{_HEDGED}\s\Z", re.I)
_NOUN = re.compile(rf"[\s-]{_either('nouns.{}_sizes')}\b", re.I)
_COMPARED = re.compile(rf"\s{_either('comparatives.{}')}\b(?:\sthan\b|\s?[.,;])", re.I)
_REACH = 60


def change_of(context: Context, start: int, end: int) -> Literal["up", "down"] | None:
    """Which way the change goes whose size text[start:end] is; None for a level."""
    before = context.before(start, _REACH)
    found = next((m for pattern in (_THEMSELVES, _BY, _OF) if (m := pattern.search(before))), None)
    found = found or _NOUN.match(context.text, end) or _COMPARED.match(context.text, end)
    if found is None:
        return None
    return "up" if found["up"] else "down"
