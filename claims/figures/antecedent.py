"""What a number counts that names nothing itself: "four of them", "up from 2.4 million", "of 112 cars, 28 derailed"."""

from __future__ import annotations

import re

from claims.figures.amount import Amount
from claims.figures.context import Context
from claims.figures.nouns import Counted, singular
from claims.numbers import Number

_LINK = re.compile(
    r"\b(?:from|to|against|than|and|with|including|plus|of\swhich|of\swhom|but|another|other|only|or)\s(?:\w+\s)?\Z"
)
_TOLL = re.compile(
    r"\btoll\b(?:\s[\w'’-]+){0,5}?\s(?:to|at|of|is|was|hit|reached|passed|topped)\s(?:\w+\s){0,2}\Z", re.I
)
_NUMBER_OF = re.compile(
    r"\b[Nn]umber\sof\s(?:[\w'’-]+\s){0,2}?(?P<noun>[a-z]{3,}s|people|men|women|children)\s(?:[\w'’-]+\s){0,5}?"
    r"(?:to|at|from|is|was|hit|reached|passed|topped|exceeded|by)\s(?:\w+\s){0,2}\Z"
)
_OUT_OF = re.compile(r"\b[Oo](?:f|ut\sof)\s(?:the\s|these\s|those\s|its\s|their\s)?\Z")
_REACH = 60  # characters between a number and the count that it goes on from
_FURTHEST = 300  # characters back to what "them" can mean
_NOT_MEANT = frozenset(("vote", "score", "time", "other", None))


def antecedent(context: Context, number: Number, what: Counted, before: list[Amount]) -> tuple[str | None, bool]:
    """(noun that is counted, whether the number is a part of what was counted before), (None, False) for none."""
    if _TOLL.search(context.before(number.start, 60)):
        return "death", False
    of_number = _NUMBER_OF.search(context.before(number.start, 90))
    if of_number:
        return singular(of_number["noun"], of_number["noun"]), False
    if not before:
        return None, False
    if what.part:
        return _meant(number, before), True
    last = before[-1]
    if context.sentence(last.start) is not context.sentence(number.start) or last.unit in _NOT_MEANT:
        return None, False
    gap = context.text[last.end : number.start]
    if gap.strip() == "," and _OUT_OF.search(context.before(last.start, 20)):
        return last.unit, True
    return (last.unit, False) if len(gap) < _REACH and _LINK.search(gap) else (None, False)


def _meant(number: Number, before: list[Amount]) -> str | None:
    """The noun of the last count of more than this number, as "them" goes back to it."""
    for amount in before[:-7:-1]:
        if number.start - amount.end > _FURTHEST:
            return None
        larger = amount.number.nominal is None or number.nominal is None or amount.number.nominal > number.nominal
        if amount.unit not in _NOT_MEANT and larger:
            return amount.unit
    return None
