"""Counts: "23 injured", "14 others", "four of the miners", "a dozen", "187 votes in favour", "third cut in a row"."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from claims import lexicon
from claims.figures.amount import Amount, claims
from claims.figures.antecedent import antecedent
from claims.figures.context import Context
from claims.figures.nouns import Counted, counted
from claims.figures.ordinals import ordinal_count
from claims.figures.uncounted import is_stray
from claims.figures.votes import is_side
from claims.model import Claim, Frame
from claims.number_words import LETTER_SCALES
from claims.numbers import Number
from claims.parse import Text
from claims.units import TIME

_LETTER = re.compile(r"(?P<letter>[mb])(?![\w-]|\s\Z)")
_OPENING = ("DT", "PRP$", "POS", "JJS", "RBS")
_TIME_UNITS = frozenset(TIME.values())
_IDIOMS_OF_ONE = lexicon.words("nouns", "one.idioms")
_TIMES = re.compile(r"\s(?:times|-?fold)\b|-?fold\b|-times\b", re.I)


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """What a text counts, in text order."""
    context = Context(text, taken)
    found: list[Amount] = []
    for number in context.numbers():
        amount = ordinal_count(context, number) if number.ordinal else _amount(context, number, found)
        if amount and not context.free(amount.start, amount.end):
            amount = replace(amount, end=number.end)
        if amount:
            _part_from(amount, found)
            found.append(amount)
    return claims(context, _with_shared_noun(context.text, found), "count")


def _part_from(amount: Amount, found: list[Amount]) -> None:
    """Cut the amount before back to its number where its noun reaches into this one ("one one police")."""
    if found and amount.start < found[-1].end:
        found[-1] = replace(found[-1], end=found[-1].number.end)


def _with_shared_noun(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts of "four-, five- and six-cylinder" with their noun, which stands at the last of them."""
    out: list[Amount] = []
    for amount in reversed(amounts):
        shared = amount.unit is None and out and re.match(r"-(?:,|\s)", text[amount.end : amount.end + 2])
        out.append(replace(amount, unit=out[-1].unit, frame=out[-1].frame) if shared else amount)
    return out[::-1]


def _amount(context: Context, number: Number, before: list[Amount]) -> Amount | None:
    times = _TIMES.match(context.text, number.end)
    if times:
        return Amount(number.start, times.end(), number, "time", frame=Frame(head="time"))
    if is_side(context, number, before[-1] if before else None):
        return Amount(number.start, number.end, number, "vote", frame=Frame(head="vote"))
    number, end = _scaled(context.text, number)
    if number.hedge and number.hedge[1] > end:
        end = number.hedge[1]
    token = context.token(end - 1)
    if token is None or is_stray(context, number, token, end):
        return None
    sentence = context.sentence(number.start)
    base = sentence.base if sentence else 0
    what = counted(token, lambda t: context.free(base + t.idx, base + t.idx + len(t)))
    if what.unit in _TIME_UNITS and not what.part:
        return None
    if number.nominal == 1 and number.words and not _counts_one(context, number, what):
        return None
    if number.nominal is None and number.low is not None and not number.is_range and what.unit is None:
        return None
    return _counting(context, number, end, what, before)


def _scaled(text: str, number: Number) -> tuple[Number, int]:
    """ "35m of its devices": the letter is a scale where it is not a metre."""
    found = None if number.scaled or number.words else _LETTER.match(text, number.end)
    if found is None:
        return number, number.end
    scaled = number.times(LETTER_SCALES[found["letter"]])
    return replace(scaled, scaled=True), found.end()


def _counting(context: Context, number: Number, end: int, what: Counted, before: list[Amount]) -> Amount:
    unit, part, modifiers = what.unit, what.part, what.modifiers
    if unit is None:
        unit, part = antecedent(context, number, what, before)
        part = part or what.part
    if number.nominal is None and not number.is_range:
        part = False
    sentence = context.sentence(number.start)
    if what.last is not None and sentence is not None:
        end = max(end, sentence.place(what.last)[1])
    if what.said_to_be:
        modifiers = (*modifiers, unit) if unit else modifiers
        unit = what.said_to_be
    frame = Frame(head=None if unit == "other" else unit, modifiers=modifiers, part=part, other=what.other)
    return Amount(number.start, end, number, unit, frame=frame)


def _among_extremes(context: Context, number: Number) -> bool:
    """ "one of the biggest heists": a superlative without a number counts nothing."""
    of = context.token(number.end)
    if of is None or of.lower_ != "of":
        return False
    opening = itertools.takewhile(
        lambda t: t.tag_ in _OPENING or t.doc[min(t.i + 1, len(t.doc) - 1)].tag_ == "POS", of.doc[of.i + 1 : of.i + 5]
    )
    return any(t.tag_ in ("JJS", "RBS") for t in opening)


def _counts_one(context: Context, number: Number, what: Counted) -> bool:
    """Whether "one" is a number: it stands before a noun or "of", and is no pronoun or part of an idiom."""
    if what.unit is None or what.unit in _IDIOMS_OF_ONE:
        return what.unit == "hand" and not re.search(r"\bon\s\Z", context.before(number.start, 4), re.I)
    if context.after(number.end, 1) == "-" or _among_extremes(context, number):
        return False
    return not re.search(
        r"\b(?:no|any|every|some|each|this|that|which|the other|another)[\s-]\Z", context.before(number.start, 12), re.I
    )
