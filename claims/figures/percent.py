"""Percentages, percentage points and shares: "7,5%", "40 basis points", "a little over a fifth", "one in nine"."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from claims import lexicon
from claims.figures.amount import Amount, claims
from claims.figures.context import Context
from claims.figures.rates import rate
from claims.figures.unit_names import unit_after
from claims.model import Claim
from claims.numbers import Number
from claims.parse import Text
from claims.units import TIME

_UNIT = re.compile(
    r"(?:-|\s){0,2}(?:(?P<points>(?:percent(?:age)?|per[\s-]cent|%|pct)[\s-]points?|p\.?p\.?s?(?![\w])|ppts?\b)|"
    r"(?P<basis>basis[\s-]points?|bps?\b|bp\b)|"
    r"(?P<percent>%(?!\w)|percents?\b|per[\s-]?cents?\b|percentage\b|pct\b\.?|pc\b))",
    re.I,
)
_PART_OF = re.compile(r"\s(?:of\s)?an?(?=\s)", re.I)  # "half a percent", "0.1 of a percentage point"
_POINT = re.compile(r"[\s-](?:of\sa\s|a\s)?(?:percentage[\s-])?point\b", re.I)
_PERCENTAGE_POINT = re.compile(r"\s(?:an?\s)?percentage point", re.I)
_OF = re.compile(
    r"\s+(?:of|the|to|from|in|on|by|that|its|their|this|last|what|over|more|less|off|as)\b|\s*(?:[.,;:)!?]|\Z)", re.I
)
_SHARE = re.compile(
    r"\s+of\s+(?!an?\s+(?:million|billion|trillion|century|mile|point|degree|second|minute|inch)\b)", re.I
)
_HALF = re.compile(r"\s+(?:of|the|its|their|his|her|our|that|those|these|all|as (?:much|many))\b", re.I)
_TAKES = re.compile(rf"\b{lexicon.pattern('movement', 'shares.takes')}\s\Z", re.I)
_COMPARED = lexicon.pattern("movement", "comparatives.up", "comparatives.down", "comparatives.other")
_LESS = re.compile(rf"\s(?:{_COMPARED}|above|below|for|since|compared|against|and|after|with|when|while|which)\b", re.I)
_MORE_THAN = re.compile(rf"\s{_COMPARED}(?:\s\w+)?\sthan\b")
_FULL = re.compile(r"\s(?:full|empty|complete|finished|contained)\b")
_IN = re.compile(
    r"(?:-(?=in-)|\s)(?P<noun>(?!in\b|out\b|of\b)[a-z]+\s)?(?P<link>in(?: every)?|out of(?: every)?|of every)[\s-]\Z",
    re.I,
)
_BASE = re.compile(
    r"\sof\s+(?:(?:the|its|their|all|total|this|that|these|our|his|her|annual|a|an|country's|gross|world's)\s+){0,4}"
    r"(?:(?:some|about|nearly|over|around|more than)\s+)?(?:\d[\d,.]*\s+(?:[mb]illion\s+)?)?"
    r"(?P<base>(?!(?:the|its|their|all|this|that|these|our|his|her|an?|some|about|over|which|them|whom|it)\b)[A-Za-z][\w-]*)"
    r"(?P<product>\sproduct\b)?"
)
_TIME = re.compile(rf"[\s-]{lexicon.one_of(TIME.values())}s?\b", re.I)
_UP, _DOWN = (lexicon.pattern("movement", f"verbs.{way}_themselves", f"verbs.{way}_others") for way in ("up", "down"))
_MORE, _FEWER = (lexicon.pattern("movement", f"nouns.{way}_sizes", f"nouns.{way}_shares") for way in ("up", "down"))
_BY = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?:\s(?!to\b|from\b|at\b)\w+)?(?:\sby)?(?:\s(?:a|an|another|about|around|nearly|almost|some|"
    r"over|more than|just|under|less than|at least|up to|as much as|further)){0,3}\s\Z",
    re.I,
)
_NOUN = re.compile(rf"\s(?:(?P<up>{_MORE})|(?P<down>{_FEWER}))\b", re.I)
_RATE_WORD = re.compile(r"\b(?:rates?|inflation|growth|unemployment|yields?|gdp|turnout)\b", re.I)
_NAMES_A_UNIT = re.compile(r"[^\s.,;:)]|\s(?!from|after|this|next|last|when|while|with|for|in |and )\w")
# "48 per cent of the vote against 41 for her rival"
_COMPARES = re.compile(
    r"(?:%|\bper\s?cent)\s(?:of\s(?:\w+\s){1,3})?,?\s?(?:against|compared\swith|compared\sto|versus|to\sher|to\shis)\s\Z"
)
_RATE_AT = re.compile(r"\b(?:at|to|of|from)\s\Z", re.I)


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The percentages and shares that a text names, in text order."""
    context = Context(text, taken)
    free = [n for n in context.numbers() if not n.ordinal]
    found = [a for n in free if (a := _percent(context.text, n) or _share(context.text, n))]
    found += _ratios(context, free)
    found += _elliptic(context, free, found)
    found.sort(key=lambda a: a.start)
    return claims(context, [_described(context, a) for a in found], "percent")


def _percent(text: str, number: Number) -> Amount | None:
    part = _PART_OF.match(text, number.end) if number.nominal is not None and 0 < number.nominal < 1 else None
    found = _UNIT.match(text, part.end() if part else number.end)
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
    printed = text[number.start : number.end].lower()
    measured = unit_after(text, number.end, True)
    if measured and {"a", "an"} & set(measured[2].split()):
        return None
    if (not number.words and "/" in printed) or stands_alone(text, number):
        return None
    if printed == "half":
        is_share = _HALF.match(text, number.end) is not None or number.qualifier is not None
    elif printed.startswith(("a ", "an ")):
        is_share = _SHARE.match(text, number.end) is not None or _is_taken(text, number)
    else:
        is_share = _OF.match(text, number.end) is not None
    return Amount(number.start, number.end, _hundredfold(number), "percent") if is_share else None


def _hundredfold(number: Number) -> Number:
    return replace(number.times(Decimal(100)), step=Decimal(1))


def stands_alone(text: str, number: Number) -> bool:
    """Whether nothing stands beside the number, so that a fraction is a share of nothing."""
    beside = text[max(0, number.start - 30) : number.start] + text[number.end : number.end + 30]
    return not beside.strip()


def _is_taken(text: str, number: Number) -> bool:
    """Whether "a third" is a share by the words before it ("pays a third", "nearly a third less"), and no ordinal."""
    before = text[max(0, number.start - 60) : number.start]
    if _MORE_THAN.match(text, number.end) or _FULL.match(text, number.end):
        return True
    if not (number.qualifier or _BY.search(before) or _TAKES.search(before)):
        return False
    return _OF.match(text, number.end) is not None or _LESS.match(text, number.end) is not None


def _ratios(context: Context, free: list[Number]) -> list[Amount]:
    """ "one in nine", "three out of four", as percent."""
    out = []
    for a, b in itertools.pairwise(free):
        if a.nominal is None or b.nominal is None or b.scaled or not 0 < a.nominal < b.nominal:
            continue
        if not 0 < b.start - a.end <= 26 or not _is_ratio(context, a, b):
            continue
        share = 100 * a.nominal / b.nominal
        low = None if a.qualifier in ("less than", "at most") else share
        high = None if a.qualifier in ("more than", "at least") else share
        number = replace(a, end=b.end, nominal=share, low=low, high=high, step=Decimal(1))
        out.append(Amount(a.start, b.end, number, "percent"))
    return out


def _is_ratio(context: Context, a: Number, b: Number) -> bool:
    """Whether the words between two numbers make them a share, and not a count within a time ("one in 3 days")."""
    gap = _IN.match(context.text[a.end : b.start])
    if gap is None or _TIME.match(context.text, b.end):
        return False
    following = context.token(b.end) if gap["noun"] else None
    if following is not None and following.pos_ == "NOUN":
        return False
    small = a.mantissa <= 10 and b.mantissa <= 1000 and b.step >= 1
    return small or not gap["link"].lower().startswith("in")


def _elliptic(context: Context, free: list[Number], found: list[Amount]) -> list[Amount]:
    """The rate in "the rate was 6.5 percent, and is to be cut to 6.25"."""
    spans = {a.number.start for a in found}
    out = []
    for number in free:
        if number.start in spans or number.nominal is None or number.scaled or number.is_range:
            continue
        if _NAMES_A_UNIT.match(context.after(number.end, 8)):
            continue
        if _is_rate(context, number) or _COMPARES.search(context.before(number.start, 60)):
            out.append(Amount(number.start, number.end, number, "percent"))
    return out


def _is_rate(context: Context, number: Number) -> bool:
    """Whether the number stands behind a word for a rate, and is printed like one ("inflation was at 6.25")."""
    if number.step >= 1 or number.nominal is None or number.nominal > 30:
        return False
    rate_at = _RATE_AT.search(context.before(number.start, 8))
    return rate_at is not None and _RATE_WORD.search(context.before(number.start, 80)) is not None


def _described(context: Context, amount: Amount) -> Amount:
    """The amount with what it is of, what it is for, and whether it is the size of a change."""
    base = _BASE.match(context.after(amount.end, 60))
    per = rate(context.text, amount.end)
    return replace(
        amount,
        base=("gdp" if base["product"] else base["base"].lower()) if base else None,
        per=per[0] if per else None,
        change=_change(context, amount),
    )


def _change(context: Context, amount: Amount) -> Literal["up", "down"] | None:
    found = _BY.search(context.before(amount.start, 60)) or _NOUN.match(context.after(amount.end, 14))
    if found is None:
        return None
    return "up" if found["up"] else "down"
