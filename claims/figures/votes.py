"""One side of a vote: "187 votes in favour", "six for, three against", "12 abstained"."""

from __future__ import annotations

import re

from claims import lexicon
from claims.figures.amount import Amount
from claims.figures.context import Context
from claims.numbers import Number

_VOTE = re.compile(rf"\b{lexicon.pattern('scores', 'words.voting')}\b", re.I)
_SECOND_SIDE = re.compile(r"\s(?:for|against|in\sfavou?r|abstain\w*|abstentions?)\b")
_STANCE = re.compile(
    r"\s(?:(?:were|was|voted)\s)?(?:for|against|in\sfavou?r|abstain\w*|abstentions?)\s?(?:[,.;)]|and\b|\Z)"
)


def is_side(context: Context, number: Number, last: Amount | None) -> bool:
    """Whether a number is a side of a vote. last: the count before it."""
    if number.nominal is None or number.step < 1 or number.scaled:
        return False
    second = last is not None and last.unit == "vote" and 0 < number.start - last.number.end <= 26
    stands = second and _SECOND_SIDE.match(context.text, number.end)
    stands = stands or _STANCE.match(context.text, number.end)
    return stands is not None and _VOTE.search(context.around(number.start)) is not None
