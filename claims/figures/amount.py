"""A number with its unit, from its reading to its claim: ranges joined, hedges read, conversions recognised."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from claims.figures.change import change_of
from claims.figures.context import Context
from claims.model import NO_FRAME, Claim, Frame, Kind, Qualifier, Quantity
from claims.numbers import CHANGE, Number, hedged, ranged

_CONVERSION = re.compile(
    r"\s?(?:[(\[/]|,\s(?:or|i\.e\.))\s?(?:(?:or|about|around|approx\.?|approximately|roughly|some|nearly|just|under|over|"
    r"more|less|than|equivalent|equal|to|the|of|worth|at|the time|=|≈|~)\s?){0,4}\Z"
)
# "rose 64 points to 4,577": a change and a level, and no range.
_MOVED = re.compile(rf"\b{CHANGE}\s(?:by\s)?(?:\w+\s)?[^\w\s]?\Z", re.I)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit text[start:end]; the hedge may be left out, since `claims` looks for it.

    unit, per, base, change, currency_open: as in Quantity; per and change are looked for where they are not given.
    same_as: the amount that it restates. frame: what the extractor knows of what the number is of ("age", the noun that
    it counts); the rest, all of it as a rule, is read off the sentence.
    """

    start: int
    end: int
    number: Number
    unit: str | None
    per: str | None = None
    base: str | None = None
    change: Literal["up", "down"] | None = None
    currency_open: bool = False
    same_as: tuple[int, int] | None = None
    frame: Frame = NO_FRAME


_PER_MANY = re.compile(r"\s(?:per|for\s(?:every|each)|in\severy|out\sof\severy)\s")
_COUNTED_NOUN = re.compile(r"\s(?P<noun>[a-z]+s|people)\b")
Alike = Callable[["Amount", "Amount"], bool]


def joined(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with "$3m to $4m" and "30%-40%" made one each."""
    out: list[Amount] = []
    for amount in amounts:
        gap = text[out[-1].end : amount.start] if out else ""
        if out and 0 < len(gap) <= 12 and out[-1].unit == amount.unit and not _moved(text, out[-1], gap):
            number = ranged(text, out[-1].number, amount.number, gap)
            if number:
                out[-1] = replace(amount, start=out[-1].start, number=number)
                continue
        out.append(amount)
    return out


_SHARES = re.compile(r"\s?(?:to|by|x|×|or|and|against)\s?\Z")
_OPENS = re.compile(r"\bfrom\s(?:about\s|around\s|some\s)?\Z")


def with_shared_unit(context: Context, amounts: list[Amount]) -> list[Amount]:
    """The amounts, and before each the number that shares its unit: "from 850 to 2,400 persons", "62 x 48 cm"."""
    out: list[Amount] = []
    for amount in amounts:
        shared = _sharing(context, amount)
        while shared:
            out.append(shared)
            shared = _sharing(context, shared)
        out.append(amount)
    return sorted(out, key=lambda a: a.start)


def _sharing(context: Context, amount: Amount) -> Amount | None:
    """The number in front of an amount that has the amount's unit, None where there is none."""
    number = context.number_ending(amount.start, 5)
    if number is None or number.ordinal or number.is_range or number.nominal is None or number.fraction:
        return None
    gap = context.text[number.end : amount.start]
    found = _SHARES.match(gap)
    word = gap.strip()
    if found is None or not context.free(number.start, number.end):
        return None
    if word not in ("x", "×", "by") and not _OPENS.search(context.before(number.start, 14)):
        return None
    if amount.number.scaled and not number.scaled and amount.number.mantissa and amount.number.nominal:
        number = number.times(amount.number.nominal / amount.number.mantissa)
    return replace(amount, start=number.start, end=number.end, number=number)


def _moved(text: str, amount: Amount, gap: str) -> bool:
    return "to" in gap and _MOVED.search(text[max(0, amount.start - 20) : amount.start]) is not None


def restated(text: str, amounts: list[Amount], alike: Alike) -> list[Amount]:
    """The amounts, each conversion pointing at what it converts and hedged as that is.

    alike: whether the second of two can be a conversion of the first.
    """
    out: list[Amount] = []
    for amount in amounts:
        last = out[-1] if out else None
        follows = last is not None and _restates(text, last, amount)
        if last and follows and not alike(last, amount):
            amount = replace(amount, change=amount.change or last.change)
        elif last and follows:
            number = amount.number
            if number.qualifier is None and last.number.qualifier not in (None, "range"):
                number = _as_hedged(number, last.number.qualifier)
            amount = replace(amount, number=number, change=last.change, same_as=last.same_as or (last.start, last.end))
        out.append(amount)
    return out


def _restates(text: str, first: Amount, second: Amount) -> bool:
    gap = text[first.end : second.start]
    return 0 < len(gap) <= 30 and _CONVERSION.match(gap) is not None


def _as_hedged(number: Number, qualifier: Qualifier | None) -> Number:
    low = None if qualifier in ("less than", "at most") else number.low
    high = None if qualifier in ("more than", "at least") else number.high
    return replace(number, qualifier=qualifier, low=low, high=high)


def claims(context: Context, amounts: list[Amount], kind: Kind, alike: Alike | None = None) -> list[Claim]:
    """The claims that amounts in text order make. alike: see `restated`; None where nothing is converted."""
    text = context.text
    amounts = [_completed(context, a) for a in joined(text, _apart(amounts))]
    if alike:
        amounts = restated(text, amounts, alike)
    spans = {(a.start, a.end): _span(context, a) for a in amounts}
    return [_claim(text, a, kind, spans) for a in amounts]


def _completed(context: Context, amount: Amount) -> Amount:
    """The amount with its hedge, what it is a rate for, and whether it is the size of a change."""
    number = hedged(context.text, amount.number, amount.end)
    per = amount.per or _per_many(context, amount)
    start = min(number.hedge[0] if number.hedge else amount.start, amount.start)
    change = amount.change or change_of(context, start, amount.end)
    if number is amount.number and (per, change) == (amount.per, amount.change):
        return amount
    return replace(amount, number=number, per=per, change=change)


def _per_many(context: Context, amount: Amount) -> str | None:
    """What a rate is for that is given for many: "100000 people" in "12 deaths per 100,000 people"."""
    found = _PER_MANY.match(context.text, amount.end)
    many = context.number_at(found.end()) if found else None
    if many is None or many.nominal is None or many.nominal < 10:
        return None
    noun = _COUNTED_NOUN.match(context.text, many.end)
    return f"{many.nominal.normalize():f}" + (f" {noun['noun'].lower()}" if noun else "")


def _apart(amounts: list[Amount]) -> list[Amount]:
    """The amounts without those that begin within the one before, as the second sum of "one $ one" does."""
    out: list[Amount] = []
    for amount in amounts:
        if not out or out[-1].end <= amount.start:
            out.append(amount)
    return out


def _span(context: Context, amount: Amount) -> tuple[int, int]:
    """Where the claim stands: the amount with its hedge, as far as that is free."""
    start, end = amount.start, amount.end
    hedge = amount.number.hedge
    if hedge and hedge[0] < start and context.free(hedge[0], start):
        start = hedge[0]
    if hedge and hedge[1] > end and context.free(end, hedge[1]):
        end = hedge[1]
    return start, end


def _claim(text: str, amount: Amount, kind: Kind, spans: dict[tuple[int, int], tuple[int, int]]) -> Claim:
    number = amount.number
    start, end = spans[amount.start, amount.end]
    value = Quantity(
        number.nominal, number.low, number.high, amount.unit, number.step, amount.base, amount.per, amount.change,
        amount.currency_open,
    )  # fmt: skip
    same_as = spans.get(amount.same_as) if amount.same_as else None
    return Claim(start, end, text[start:end], kind, value, number.qualifier, frame=amount.frame, same_as=same_as)
