"""Sums of money: "€1bn", "1 billion Euros", "US$40", "40 crore rupees", "thirteen dollars forty-five"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claims import lexicon
from claims.currencies import (
    ALIASES,
    CODES,
    HUNDREDTHS,
    LANDS,
    LETTERS,
    MARKS,
    NATIONS,
    NOUNS,
    ONLY_WITH_NATION,
    SIGNS,
    SLANG,
    SYMBOLS,
)
from claims.figures.amount import Amount, claims, with_shared_unit
from claims.figures.bare_sums import NOTHING_COUNTED, with_bare_sums
from claims.figures.context import Context
from claims.figures.home import at_home
from claims.figures.rates import rate
from claims.model import Claim
from claims.number_words import LETTER_SCALES
from claims.numbers import Number
from claims.parse import Text

_CODES = "|".join(sorted(CODES))
_PREFIX = re.compile(
    rf"(?:(?<![A-Za-z])(?:{lexicon.one_of(LANDS)}(?:(?<!\bA)\s)?)?[{SIGNS}]|"
    rf"(?<![A-Za-z])(?:{lexicon.one_of(MARKS)}|{_CODES}))[\s\xa0]?[-]?\Z"
)
_SIGN = re.compile(rf"[{SIGNS}]")
_LETTER = re.compile(rf"(?<![A-Za-z\d])(?P<letter>{lexicon.one_of(LETTERS)})\Z")
_NATION = "|".join(sorted({re.escape(nation) for nation, _ in NATIONS}, key=len, reverse=True))
_NOUN = "|".join(sorted(map(re.escape, NOUNS), key=len, reverse=True))
_PARTS = "|".join(sorted((re.escape(word) for word in HUNDREDTHS if len(word) > 1), key=len, reverse=True))
_SUFFIX = re.compile(
    rf"(?:[\s\xa0]?(?P<scale>[mbt](?![A-Za-z])))?[\s\xa0]?(?:-\s?)?(?:of\s)?(?:(?P<code>(?-i:{_CODES}|RMB|NIS|kn)\b)|"
    rf"(?P<sign>[{SIGNS}](?!\d))|(?P<nation>{_NATION})?\s?(?P<noun>{_NOUN})s?\b(?!-a-)|(?P<part>{_PARTS})s?\b)",
    re.I,
)
_SLANG = re.compile(rf"[\s-](?P<word>{lexicon.one_of(SLANG)})\b", re.I)
_MINUS = re.compile(r"(?:(?<![\w)])[-−]|\b(?:minus|negative)\s)\Z", re.I)
_SCALE = re.compile(r"\s?(?P<letter>[mbtT])(?![A-Za-z\d])")
_PENCE = re.compile(r"p(?![\w])|¢")
_US_AFTER = re.compile(r"\s(?:US|U\.S\.)(?=\s[a-z]|[,.)])")
_BLANK = re.compile(r"\s")
_STOPS = re.compile(r"\s?(?:[.,;:!?)]|\Z)")
_AND_PARTS = re.compile(r",?\s(?:and\s)?\Z")
_MASS = re.compile(rf"weigh\w*|\b{lexicon.pattern('currencies', 'signs.weight')}\b", re.I)
_BRITISH = re.compile(r"£|\bsterling\b|\bpence\b|\bpounds? (?:sterling|a (?:week|month|year))\b|\bGBP\b")


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The sums of money that a text names, in text order."""
    context = Context(text, taken)
    british = context.holds("£", "sterling", "pence", "pound", "gbp") and _BRITISH.search(context.text) is not None
    found = [a for n in context.numbers() if not n.ordinal and (a := _amount(context, n, british))]
    found = at_home(context.text, [_with_bare_cents(context, a) for a in _with_cents(context.text, found)])
    return claims(context, with_shared_unit(context, with_bare_sums(context, found)), "money", _convertible)


def _convertible(first: Amount, second: Amount) -> bool:
    return first.unit != second.unit


def _amount(context: Context, number: Number, british: bool) -> Amount | None:
    amount = _by_prefix(context.text, number) or _within(context.text, number) or _by_suffix(context, number, british)
    if amount is None or not context.free(amount.start, amount.end):
        return None
    per = rate(context.text, amount.end)
    return replace(amount, per=per[0] if per else None)


def _by_prefix(text: str, number: Number) -> Amount | None:
    window = max(0, number.start - 7)
    before = text[window : number.start]
    found = _PREFIX.search(before)
    letter = None if found else _LETTER.search(before)
    mark = found or letter
    if mark is None or (found is None and not _sum_like(text, number)):
        return None
    return _marked(text, number, mark[0], window + mark.start())


def _within(text: str, number: Number) -> Amount | None:
    """ "8 or $9", "10 to €15 million": the sign stands at the second number of a range."""
    sign = _SIGN.search(text, number.start, number.end) if number.is_range else None
    return _marked(text, number, sign[0], number.start) if sign else None


def _marked(text: str, number: Number, mark: str, start: int) -> Amount | None:
    """The amount of the currency that a mark in front of the number names."""
    key = re.sub(r"[\s.\xa0-]", "", mark)
    unit = ALIASES.get(key) or (key if key in CODES else SYMBOLS.get(key.lower()))
    if unit is None:
        return None
    number, end = _scaled(text, number)
    below = _MINUS.search(text, max(0, start - 9), start)
    if below or (mark.endswith("-") and mark[-2:-1] in SIGNS):
        start, number = below.start() if below else start, number.times(Decimal(-1))
    return _american(text, Amount(start, end, number, unit, currency_open=key == "$"))


def _sum_like(text: str, number: Number) -> bool:
    """Whether a lone letter before a number can be a currency ("R5,000", "e80 million"), and not a road ("R61")."""
    printed = text[number.start : number.end]
    return (
        number.scaled or any(c in printed for c in ", \xa0\u202f.") or text[number.end : number.end + 1] in ("m", "b")
    )


def _american(text: str, amount: Amount) -> Amount:
    """ "$76 US a barrel"."""
    found = _US_AFTER.match(text, amount.end) if amount.currency_open else None
    return replace(amount, end=found.end(), unit="USD", currency_open=False) if found else amount


def _scaled(text: str, number: Number) -> tuple[Number, int]:
    """The number with the letter of scale behind it ("$3m", "$2.5 t"), and where that ends."""
    found = _SCALE.match(text, number.end)
    if not found or number.scaled or (found[0][0] == " " and found["letter"] in "bt"):
        return number, number.end
    scaled = number.times(LETTER_SCALES[found["letter"]])
    return replace(scaled, scaled=True, mantissa=number.nominal or Decimal(0)), found.end()


def _by_suffix(context: Context, number: Number, british: bool) -> Amount | None:
    text = context.text
    if _PENCE.match(text, number.end) and not number.words:
        whole = "GBP" if text[number.end] == "p" else "USD"
        return Amount(number.start, number.end + 1, number.times(Decimal("0.01")), whole)
    slang = _SLANG.match(text, number.end)
    if slang and NOTHING_COUNTED.match(text, slang.end()):
        thousands = number.times(SLANG[slang["word"].lower()])
        return Amount(number.start, slang.end(), thousands, "GBP" if british else "USD", currency_open=not british)
    found = _SUFFIX.match(text, number.end)
    if found is None or ("of" in found[0].lower().split() and number.nominal is not None):
        return None
    if found["scale"]:
        number = number.times(LETTER_SCALES[found["scale"].lower()])
    if found["part"]:
        return Amount(number.start, found.end(), number.times(Decimal("0.01")), HUNDREDTHS[found["part"].lower()])
    if found["code"]:
        unit: str | None = {"kn": "HRK"}.get(found["code"], ALIASES.get(found["code"], found["code"]))
    elif found["sign"]:
        unit = SYMBOLS[found["sign"]]
    else:
        unit = _named(context, number, found, british)
    plain = (found["noun"] or found["sign"] or "").lower() in ("dollar", "$") and not found["nation"]
    return Amount(number.start, found.end(), number, unit, currency_open=plain) if unit else None


def _named(context: Context, number: Number, found: re.Match[str], british: bool) -> str | None:
    nation, noun = (found["nation"] or "").lower(), found["noun"].lower()
    if nation and (nation, noun) in NATIONS:
        return NATIONS[nation, noun]
    if noun in ONLY_WITH_NATION or (nation and noun in ONLY_WITH_NATION):
        return None
    if noun == "pound" and not british and _is_mass(context, number, found):
        return None
    return NOUNS[noun]


def _is_mass(context: Context, number: Number, found: re.Match[str]) -> bool:
    """Whether pounds are a weight: "a 100-pound dog", "two pounds of flour", "weighs 12 pounds"."""
    behind = context.after(found.end(), 12)
    if re.match(r"(?:\s|-)(?:of|per square|thrust|foot)\b|-\w", behind):
        return True
    if (number.low or number.high or Decimal(0)) >= 10**6 or number.scaled:
        return False
    if "-" in found[0]:
        return True
    return _MASS.search(context.around(number.start)) is not None


def _with_cents(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with "thirteen dollars" and "forty-five cents" made one."""
    out: list[Amount] = []
    for amount in amounts:
        last = out[-1] if out else None
        if last and _continues(text, last, amount):
            first, second = last.number, amount.number
            total = (first.nominal or Decimal(0)) + (second.nominal or Decimal(0))
            number = replace(first, end=second.end, nominal=total, low=total, high=total, step=second.step)
            out[-1] = replace(last, end=amount.end, number=number, per=amount.per)
        else:
            out.append(amount)
    return out


def _with_bare_cents(context: Context, amount: Amount) -> Amount:
    """ "thirteen dollars forty-five", where nothing counted follows."""
    first = amount.number
    cents = context.number_after(amount.end, _BLANK) if first.words and first.nominal is not None else None
    if cents is None or not cents.words or cents.nominal is None or not 1 <= cents.nominal < 100 or first.fraction:
        return amount
    if cents.ordinal or cents.fraction or not _STOPS.match(context.text, cents.end):
        return amount
    total = (first.nominal or Decimal(0)) + cents.nominal / 100
    number = replace(first, end=cents.end, nominal=total, low=total, high=total, step=Decimal("0.01"))
    return replace(amount, end=cents.end, number=number)


def _continues(text: str, last: Amount, amount: Amount) -> bool:
    if last.number.nominal is None or amount.number.nominal is None or last.number.scaled:
        return False
    cents = amount.number.nominal < 1 and amount.number.step <= Decimal("0.01") and last.number.step >= 1
    named = re.search(r"[a-z]s?\Z", text[amount.start : amount.end]) is not None
    return cents and named and _AND_PARTS.match(text[last.end : amount.start]) is not None
