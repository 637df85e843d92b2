"""Results of matches and votes: "beat Ash Town 3–1", "lost 2-0", "passed 218-210", "by 78 votes to 69"."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from decimal import Decimal

from claims import lexicon
from claims.figures.context import Context
from claims.model import Claim, Score
from claims.name_spans import lines
from claims.parse import Sentence, Text
from claims.scores.pairs import Pair, pairs
from claims.scores.result import Result, result
from claims.scores.sides import Sides, sides, stands_in_line

_AROUND = 45  # characters on either side of a score in which the part of the match is named


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The results that a text gives, in text order."""
    context = Context(text, taken)
    line_of = {sentence.start: line for sentence, line in lines(text)}
    found = []
    for pair in pairs(text.text):
        sentence = context.sentence(pair.start) if context.free(pair.start, pair.end) else None
        span = sentence.covering(pair.start, pair.end) if sentence else None
        if sentence is None or span is None or pair.end > sentence.end:
            continue
        listed = stands_in_line(sentence, pair)
        if listed is not None:
            found.append(_claim(text.text, sentence, pair, None, listed))
            continue
        of = result(pair, span, sentence.tokens)
        if of is not None:
            who = sides(text.text, of, pair, sentence, line_of[sentence.start])
            found.append(_claim(text.text, sentence, pair, of, who))
        elif pair.tennis or pair.of == "vote":
            found.append(_claim(text.text, sentence, pair, None, Sides(None, None)))
    return found


def _claim(text: str, sentence: Sentence, pair: Pair, of: Result | None, who: Sides) -> Claim:
    sort = of.of if of else pair.of or "match"
    first, second = _turned(pair, of, who)
    winner = who.side if first > second else who.other if second > first else None
    stage = None if sort == "vote" else _stage(sentence, pair)
    body = text[pair.start : pair.end]
    value = Score(body, first, second, sort, who.side, who.other, winner, stage, pair.sets)
    return Claim(pair.start, pair.end, body, "score", value)


def _turned(pair: Pair, of: Result | None, who: Sides) -> tuple[Decimal, Decimal]:
    """The numbers, the one of the side that the sentence is about first; the larger is often printed first."""
    high, low = max(pair.first, pair.second), min(pair.first, pair.second)
    outcome = of.outcome if of else None
    if who.lost or (outcome == "reject" and pair.first > pair.second):
        return low, high
    if outcome == "win":
        return high, low
    if outcome == "open" and of is not None and of.token.lemma_.lower() == "trail":
        return low, high
    return pair.first, pair.second


def _stage(sentence: Sentence, pair: Pair) -> str | None:
    """What part of the match a score is of: "half-time", "set"; None for the whole."""
    if pair.sets:
        return None
    at = pair.start - sentence.start
    end = pair.end - sentence.start
    near = sentence.text[max(0, at - _AROUND) : at] + " \n " + sentence.text[end : end + _AROUND]
    words = re.findall(r"[\w-]+", near.lower())
    return next((stage for word in words if (stage := _stages().get(word))), None)


@functools.cache
def _stages() -> Mapping[str, str]:
    return {word: stage for stage, words in lexicon.families("scores", "stages").items() for word in words}
