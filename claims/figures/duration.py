"""Lengths of time: "93 minutes", "about an hour and a half", "five-week", "2-5 years", "2:06:41"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claims import lexicon
from claims.figures.amount import Amount, claims
from claims.figures.context import Context
from claims.figures.rates import rate
from claims.hedges import COMMON
from claims.model import Claim
from claims.number_words import LETTER_SCALES, UNITS
from claims.numbers import Number, ranged, reading_of
from claims.parse import Text
from claims.units import TIME

# By what stands before an "s", or before nothing.
_UNITS = {**TIME, "centurie": "century", "millennia": "millennium"}
_LONGER = lexicon.one_of(unit for unit in TIME.values() if not unit.endswith("second"))
_TAILS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS = {"month": 1, "year": 12}
_LETTERS = ("h", "s")
_WORD = "|".join(sorted((unit for unit in _UNITS if unit not in _LETTERS), key=len, reverse=True))
_BETWEEN = rf"(?:{lexicon.pattern('calendar', 'durations.between')}\s)?"
_UNIT = re.compile(
    rf"(?:\s{{0,2}}|-|\s?‑)(?:of\s)?(?:an?\s)?{_BETWEEN}(?:(?P<unit>{_WORD})s?|(?<=\d)h|(?<=\d\s)h)\b"
    r"(?:(?<=sec|min|hrs|yrs|wks)\.|(?<=hr|yr|wk)\.)?(?![-\s]olds?\b|\s(?:of\s)age\b)(?!\w)",
    re.I,
)
_SCALE = re.compile(r"(?P<letter>[mb])(?=\s(?:years?|hours?|days?)\b)")
_MINUTES = re.compile(r"m(?:ins?)?\b")
_TAIL = re.compile(r"\sand\s(?:a|one|three)[\s-](?P<part>half|quarters?)\b", re.I)
_SINGLE = re.compile(
    rf"\b(?:(?P<article>an?|one)\s{_BETWEEN}(?P<unit>{_LONGER})|(?P<long>{_LONGER})-?long)\b(?![-\s]old|[-’'])", re.I
)
_COUPLE = re.compile(rf"\ba\scouple\s(?:of\s)?(?:more\s)?(?P<unit>{lexicon.one_of(TIME.values())})s\b", re.I)
_LASTING = re.compile(
    rf"\b(?:{lexicon.pattern('calendar', 'durations.lasting', 'durations.both')}|{lexicon.one_of(COMMON)})\s\Z", re.I
)

_NOT_LASTING = re.compile(
    r"\s(?:ago|earlier|later|before|after|from now|in advance|or (?:two|three|so)|when|that|which|of)\b", re.I
)
_SPREAD = re.compile(r"\bover\s\Z", re.I)
_THE = re.compile(r"\b(?:their|its|his|her|the)\s\Z", re.I)
_BEYOND = re.compile(rf"\b{lexicon.pattern('calendar', 'durations.more_than_over', 'durations.both')}\sover\s\Z", re.I)
_HALF = re.compile(r"[\s-](?:half|halves|place|round|largest|degree|day|year|time|quarter)")
_SUSPENDED = re.compile(r"-?\s?(?P<word>to|or)[\s-]")
_SMALLER = {"hour": "minute", "minute": "second"}
_BLANK = re.compile(r"[ \xa0]")
_STOPS = re.compile(r"[,;:)]|[.!?](?!\d)|\Z")
_AND = re.compile(r",?\s(?:and\s)?")
_FEW = "|".join(UNITS[2:9])
_QUARTERS = re.compile(
    rf"\b(?:(?:next|last|past|previous|first|final|coming|preceding|these)\s(?P<a>{_FEW}|\d)|"
    rf"(?P<b>{_FEW}|\d\d?)\s(?:straight|consecutive|successive|fiscal))\squarters\b", re.I,
)  # fmt: skip
_RUNNING = re.compile(
    r"(?<![\w:.,])(?:(?P<h>\d{1,2}):(?P<m>[0-5]\d):(?P<s>[0-5]\d(?:\.\d{1,3})?)|"
    r"(?P<m2>\d{1,2}):(?P<s2>[0-5]\d\.\d{1,3}))(?![\w:])"
)


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The durations of a text; ages ("67-year-old") are none.

    "Within" is no bound, and "over" only where it means "more than".
    """
    context = Context(text, taken)
    found = sorted(
        [*_counted(context), *_single(context), *_running(context), *_quarters(context)], key=lambda a: a.start
    )
    apart = [a for i, a in enumerate(found) if i == 0 or a.start >= found[i - 1].end]
    compound = _compound(context.text, [b for a in apart for b in (a, *_unsaid(context, a))])
    return claims(context, compound, "duration")


def _counted(context: Context) -> Iterator[Amount]:
    """Numbers with a unit of time behind them."""
    text, before = context.text, None
    for number in context.numbers():
        number, end = _scaled(text, number)
        m = None if number.ordinal else _UNIT.match(text, end)
        if m and _is_unit(text, number, m):
            yield _amount(text, _whole(text, before, number), m.end(), _UNITS[(m["unit"] or "h").lower()])
        before = number


def _scaled(text: str, number: Number) -> tuple[Number, int]:
    """The number with its letter of scale before a word for years ("2.5m years"), and where that ends."""
    found = None if number.scaled or number.words else _SCALE.match(text, number.end)
    if found is None:
        return number, number.end
    return replace(number.times(LETTER_SCALES[found["letter"]]), scaled=True), found.end()


def _is_unit(text: str, number: Number, m: re.Match[str]) -> bool:
    """Whether what follows a number is its unit, unlike in "two second halves" and "one day, a boy"."""
    words = m[0].lower()
    if re.search(r"\ban?\s", words):
        return number.fraction
    if words.strip(" -") == "second":
        return not number.words and not _HALF.match(text, m.end())
    if words.strip() == "day" and number.words and number.nominal == 1 and words[0] != "-":
        return _LASTING.search(text[max(0, number.start - 20) : number.start]) is not None
    return not number.fraction or number.nominal is None or number.nominal >= 1 or number.nominal == Decimal("0.5")


def _single(context: Context) -> Iterator[Amount]:
    """ "an hour", "a year and a half", "a couple of weeks", "hour-long"."""
    text = context.text
    for m in _SINGLE.finditer(text):
        lasting = m["long"] or (_LASTING.search(text[max(0, m.start() - 20) : m.start()]) or _TAIL.match(text, m.end()))
        if lasting and not _NOT_LASTING.match(text, m.end()) and context.free(m.start(), m.end()):
            yield _amount(text, _number(m, Decimal(1)), m.end(), _UNITS[(m["unit"] or m["long"]).lower()])
    for m in _COUPLE.finditer(text) if context.holds("couple") else ():
        if context.free(m.start(), m.end()):
            yield Amount(m.start(), m.end(), replace(_number(m, Decimal(2)), qualifier="about"), m["unit"].lower())


def _quarters(context: Context) -> Iterator[Amount]:
    """ "the next three quarters", "six straight quarters", in months."""
    for m in _QUARTERS.finditer(context.text) if context.holds("quarters") else ():
        group = "a" if m["a"] else "b"
        value = reading_of(m[group].lower()) if m[group].isalpha() else Decimal(m[group])
        if value and context.free(m.start(group), m.end()):
            number = Number(m.start(group), m.end(), 3 * value, 3 * value, 3 * value, Decimal(3), words=True)
            yield Amount(m.start(group), m.end(), number, "month")


def _number(m: re.Match[str], value: Decimal) -> Number:
    return Number(m.start(), m.end(), value, value, value, Decimal(1), words=True)


def _running(context: Context) -> Iterator[Amount]:
    """ "2:06:41", "1:43.25": hours, minutes and seconds of a race, in seconds."""
    for m in _RUNNING.finditer(context.text) if context.holds(":") else ():
        if context.free(m.start(), m.end()):
            seconds = Decimal(m["s"] or m["s2"])
            value = 3600 * int(m["h"] or 0) + 60 * int(m["m"] or m["m2"]) + seconds
            step = Decimal(1).scaleb(int(seconds.as_tuple().exponent))
            yield Amount(m.start(), m.end(), Number(m.start(), m.end(), value, value, value, step), "second")


def _amount(text: str, number: Number, end: int, unit: str) -> Amount:
    tail = _TAIL.match(text, end)
    if tail and number.nominal is not None:
        value = number.nominal + _TAILS[tail["part"].lower()]
        number, end = replace(number, nominal=value, low=value, high=value), tail.end()
    per = rate(text, end)
    lead = text[max(0, number.start - 24) : number.start]
    if (_SPREAD.search(lead) and not _BEYOND.search(lead)) or (
        text[number.end : number.end + 1] == "-" and _THE.search(lead)
    ):
        unhedged = (number.start, number.start)
        number = replace(number, qualifier=None, low=number.nominal, high=number.nominal, hedge=unhedged)
    return Amount(number.start, end, number, unit, per=per[0] if per else None)


def _whole(text: str, first: Number | None, number: Number) -> Number:
    """ "six- to eight-week": the range that begins with a number without unit."""
    between = _SUSPENDED.fullmatch(text[first.end : number.start]) if first and number.start - first.end <= 6 else None
    return (ranged(text, first, number, f" {between['word']} ") if first and between else None) or number


def _unsaid(context: Context, amount: Amount) -> Iterator[Amount]:
    """The minutes of "2 hours 51", whose unit is not printed, and of "2h 51m"; the seconds of "4 minutes 9.3"."""
    unit = _SMALLER.get(amount.unit or "")
    number = context.number_after(amount.end, _BLANK) if unit and amount.number.nominal is not None else None
    if number is None or number.nominal is None or not 0 < number.nominal < 60:
        return
    plain = not (number.words or number.ordinal or number.hedge or amount.number.words)
    letter = _MINUTES.match(context.text, number.end) if plain and unit == "minute" else None
    if letter and context.text[amount.end - 1] in "hr":
        yield Amount(number.start, letter.end(), number, unit)
    elif plain and _STOPS.match(context.text, number.end):
        yield Amount(number.start, number.end, number, unit)


def _compound(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with "two hours, 21 minutes and nine seconds" made one, in its smallest unit."""
    out: list[Amount] = []
    for amount in amounts:
        last = out[-1] if out else None
        whole = _sum(last, amount) if last and _AND.fullmatch(text[last.end : amount.start]) else None
        if whole:
            out[-1] = whole
        else:
            out.append(amount)
    return out


def _sum(a: Amount, b: Amount) -> Amount | None:
    for sizes in (_SECONDS, _MONTHS):
        if a.unit in sizes and b.unit in sizes and sizes[a.unit] > sizes[b.unit] and a.number.nominal is not None:
            factor = Decimal(sizes[a.unit] // sizes[b.unit])
            if b.number.nominal is None or b.number.nominal >= factor or b.number.hedge:
                return None
            value = a.number.nominal * factor + b.number.nominal
            number = replace(
                a.number,
                end=b.number.end,
                nominal=value,
                low=value,
                high=value,
                step=b.number.step,
                qualifier=None,
                hedge=None,
            )
            return replace(b, start=a.start, number=number)
    return None
