"""Percentages, percentage points and shares: "7,5%", "40 basis points", "a little over a fifth", "one in nine"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from claims.figures.amount import Amount, claims
from claims.figures.context import Context
from claims.figures.rates import rate
from claims.model import Claim
from claims.numbers import Number
from claims.parse import Text

_UNIT = re.compile(
    r"(?:-|\s){0,2}(?:(?P<points>(?:percent(?:age)?|per[\s-]cent|%|pct)[\s-]points?|p\.?p\.?s?(?![\w])|ppts?\b)|"
    r"(?P<basis>basis[\s-]points?|bps?\b|bp\b)|"
    r"(?P<percent>%(?!\w)|percents?\b|per[\s-]?cents?\b|percentage\b|pct\b\.?|pc\b))",
    re.I,
)
_POINT = re.compile(r"[\s-](?:a\s)?(?:percentage[\s-])?point\b", re.I)
_PERCENTAGE_POINT = re.compile(r"\s(?:an?\s)?percentage point", re.I)
_OF = re.compile(
    r"\s+(?:of|the|to|from|in|on|by|that|its|their|this|last|what|over|more|less|off|as)\b|\s*(?:[.,;:)!?]|\Z)", re.I
)
_SHARE = re.compile(
    r"\s+of\s+(?!an?\s+(?:million|billion|trillion|century|mile|point|degree|second|minute|inch)\b)", re.I
)
_HALF = re.compile(r"\s+(?:of|the|its|their|his|her|our|that|those|these|all|as (?:much|many))\b", re.I)
_IN = re.compile(r"\s(?:in(?: every)?|out of(?: every)?|of every|of)\s\Z", re.I)
_BASE = re.compile(
    r"\sof\s+(?:(?:the|its|their|all|total|this|that|our|his|her|annual|a|country's|gross|world's)\s+)*(?P<base>[A-Za-z][\w-]*)"
)
_TIME = re.compile(r"[\s-](?:years?|days?|months?|weeks?|hours?|minutes?|seconds?)\b", re.I)
_UP = (
    r"r[io]se|risen|rising|increas\w+|gr[eo]w\w*|climb\w*|up|jump\w*|gain\w*|surg\w+|soar\w*|advanc\w+|ralli\w+|add\w*|"
    r"rais\w+|higher|firm\w*|lift\w*|hik\w+"
)
_DOWN = (
    r"f[ae]ll\w*|drop\w*|cut\w*|lower\w*|declin\w+|los[et]\w*|down|slid\w*|slip\w*|shed|tumbl\w+|plung\w+|plummet\w*|"
    r"reduc\w+|decreas\w+|shr[aiu]nk\w*|eas\w+|sank|sink\w*|dip\w*|weaken\w*"
)
_BY = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?:\s\w+)?(?:\sby)?(?:\s(?:a|an|another|about|around|nearly|almost|some|over|"
                 rf"more than|just|under|less than|at least|up to|as much as|further))*\s\Z", re.I)  # fmt: skip
_NOUN = re.compile(
    r"\s(?:(?P<up>increase|rise|gain|hike|jump|surge|growth|raise|uplift|boost|higher|more)|"
    r"(?P<down>cut|drop|fall|decline|decrease|reduction|tumble|slump|loss|lower|less|plunge|dip|off))\b",
    re.I,
)
_RATE_WORD = re.compile(r"\b(?:rates?|inflation|growth|unemployment|yields?|gdp|turnout)\b", re.I)
_NAMES_A_UNIT = re.compile(r"[^\s.,;:)]|\s(?!from|after|this|next|last|when|while|with|in |and )\w")
_RATE_AT = re.compile(r"\b(?:at|to|of|from)\s\Z", re.I)


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The percentages and shares that a text names, in text order."""
    context = Context(text, taken)
    free = [n for n in context.numbers() if not n.ordinal]
    found = [a for n in free if (a := _percent(context.text, n) or _share(context.text, n))]
    found += _ratios(context.text, free)
    found += _elliptic(context, free, found)
    found.sort(key=lambda a: a.start)
    return claims(context, [_described(context, a) for a in found], "percent")


def _percent(text: str, number: Number) -> Amount | None:
    found = _UNIT.match(text, number.end)
    if found is None:
        return _point(text, number)
    if found["percent"] and text[found.end() : found.end() + 1] == "-" and found["percent"] == "pc":
        return None
    unit = "percent" if found["percent"] else "percentage_point"
    return Amount(number.start, found.end(), number.times(Decimal("0.01")) if found["basis"] else number, unit)


def _point(text: str, number: Number) -> Amount | None:
    """ "a quarter-point cut", "half a percentage point"."""
    found = (_POINT if number.fraction else _PERCENTAGE_POINT).match(text, number.end)
    return Amount(number.start, found.end(), number, "percentage_point") if found else None


def _share(text: str, number: Number) -> Amount | None:
    """ "a fifth of", "by a third", "half the votes", as percent."""
    if not number.fraction or number.nominal is None or not 0 < number.nominal <= 1:
        return None
    printed = text[number.start : number.end]
    if (not number.words and "/" in printed) or not (text[: number.start][-30:].strip() or text[number.end : number.end + 30].strip()):
        return None
    if printed.lower() == "half":
        follows = _HALF.match(text, number.end) or number.qualifier
    elif printed.lower().startswith(("a ", "an ")):
        follows = (
            _SHARE.match(text, number.end)
            or _BY.search(text[max(0, number.start - 60) : number.start])
            or _OF.match(text, number.end)
        )
    else:
        follows = _OF.match(text, number.end)
    if not follows:
        return None
    return Amount(number.start, number.end, replace(number.times(Decimal(100)), step=Decimal(1)), "percent")


def _ratios(text: str, free: list[Number]) -> list[Amount]:
    """ "one in nine", "three out of four", as percent."""
    out = []
    for a, b in zip(free, free[1:], strict=False):
        if a.nominal is None or b.nominal is None or len(text[a.end : b.start]) > 14:
            continue
        gap = _IN.match(text[a.end : b.start])
        if gap is None or not 0 < a.nominal < b.nominal or b.scaled or gap[0].strip().lower() == "of":
            continue
        if gap[0].strip().lower() == "in" and (not _plain_ratio(a, b) or _TIME.match(text, b.end)):
            continue
        share = 100 * a.nominal / b.nominal
        number = replace(a, end=b.end, nominal=share, low=share, high=share, step=Decimal(1))
        out.append(Amount(a.start, b.end, number, "percent"))
    return out


def _plain_ratio(a: Number, b: Number) -> bool:
    return (
        a.nominal is not None
        and b.nominal is not None
        and a.nominal <= 10
        and b.nominal <= 1000
        and b.step == b.step.to_integral_value()
    )


def _elliptic(context: Context, free: list[Number], found: list[Amount]) -> list[Amount]:
    """The rate in "the rate was 6.5 percent, and is to be cut to 6.25"."""
    spans = {a.number.start for a in found}
    out = []
    for number in free:
        if number.start in spans or number.step >= 1 or number.nominal is None or number.nominal > 30 or number.scaled:
            continue
        if not _RATE_AT.search(context.before(number.start, 8)) or _NAMES_A_UNIT.match(context.after(number.end, 8)):
            continue
        if _RATE_WORD.search(context.before(number.start, 80)):
            out.append(Amount(number.start, number.end, number, "percent"))
    return out


def _described(context: Context, amount: Amount) -> Amount:
    """The amount with what it is of, what it is for, and whether it is the size of a change."""
    base = _BASE.match(context.after(amount.end, 60))
    per = rate(context.text, amount.end)
    return replace(
        amount,
        base=base["base"].lower() if base else None,
        per=per[0] if per else None,
        change=_change(context, amount),
    )


def _change(context: Context, amount: Amount) -> Literal["up", "down"] | None:
    found = _BY.search(context.before(amount.start, 60)) or _NOUN.match(context.after(amount.end, 14))
    if found is None:
        return None
    return "up" if found["up"] else "down"
