"""The sides of a vote or a match: "14-11", "78 votes to 69", "six for, three against", "beat them 3-1"."""

from __future__ import annotations

import re
from decimal import Decimal

from claims import lexicon
from claims.figures.amount import Amount
from claims.figures.context import Context
from claims.numbers import Number

_VOTE, _RESULT, _MATCH = (
    re.compile(rf"\b{lexicon.pattern('contests', f'words.{key}')}\b", re.I) for key in ("votes", "results", "matches")
)
_SCORE = re.compile(r"[-–](?P<other>\d{1,4})(?![\d-])")
_FIRST_SIDE = re.compile(r"\s(?:votes\s)?(?:to|against)\s(?=\d|[a-z])")
_SECOND_SIDE = re.compile(r"[-–]|\s(?:votes\s)?(?:to|against)\s")
_SIDE = re.compile(r"\s(?:for|against|in\sfavou?r|abstain\w*|abstentions?)\b")
_STANCE = re.compile(
    r"\s(?:(?:were|was|voted)\s)?(?:for|against|in\sfavou?r|abstain\w*|abstentions?)\s?(?:[,.;)]|and\b|\Z)"
)


def side(context: Context, number: Number, last: Amount | None) -> str | None:
    """ "vote" or "score", when the number is a side of one, None when it is not. last: the count before it."""
    if number.nominal is None or number.step < 1 or number.scaled:
        return None
    before = last.number if last and last.unit == "vote" else None
    score = _is_score(context, number, last)
    if _is_vote(context, number, before) and not (score and _is_match(context, number)):
        return "vote"
    return "score" if score else None


def _is_match(context: Context, number: Number) -> bool:
    """Whether words of sport stand nearer than words of voting."""
    near = context.around(number.start, 60)
    if not _MATCH.search(near):
        return False
    at = len(context.before(number.start, 60))
    return _nearest(_MATCH, near, at) < _nearest(_VOTE, near, at)


def _nearest(words: re.Pattern[str], text: str, at: int) -> int:
    return min((abs(m.start() - at) for m in words.finditer(text)), default=len(text))


def _is_score(context: Context, number: Number, last: Amount | None) -> bool:
    """Whether the number is a side of a result that has a winner ("won 3-1")."""
    if last and last.unit == "score" and context.text[last.end : number.start] in ("-", "–"):
        return True
    follows = _SCORE.match(context.text, number.end)
    if follows is None or number.words or context.before(number.start, 1) in ("-", "–"):
        return False
    return number.nominal != Decimal(follows["other"]) and _RESULT.search(context.around(number.start, 60)) is not None


def _is_vote(context: Context, number: Number, last: Number | None) -> bool:
    """Whether a number is a side of a vote. last: the number before it that is one, if any."""
    if number.nominal is None:
        return False
    return _stands_like_a_vote(context, number, last) and _VOTE.search(context.around(number.start)) is not None


def _stands_like_a_vote(context: Context, number: Number, last: Number | None) -> bool:
    """Whether the words right beside a number could make it a side of a vote."""
    follows = _SCORE.match(context.text, number.end)
    if follows and number.nominal is not None:
        return Decimal(follows["other"]) <= number.nominal and context.before(number.start, 1) not in ("-", "–")
    if last and 0 < number.start - last.end <= 16 and _SECOND_SIDE.fullmatch(context.text[last.end : number.start]):
        return True
    if last and 0 < number.start - last.end <= 26 and _SIDE.match(context.text, number.end):
        return True
    return _STANCE.match(context.text, number.end) is not None or _before_lower_side(context, number)


def _before_lower_side(context: Context, number: Number) -> bool:
    """ "14 to 11": a larger number and a smaller one."""
    follows = _FIRST_SIDE.match(context.text, number.end)
    later = context.number_at(follows.end()) if follows else None
    if later is None or later.nominal is None or number.nominal is None:
        return False
    return later.nominal <= number.nominal
