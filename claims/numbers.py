"""Numbers as English and continental newspapers write them: digits, words, scales, fractions, ranges, hedges.

`numbers(text)` is the whole interface.  It knows nothing of units: "$3m" and "3m long" are both the number 3
here, with the letter left to whoever reads the unit.  Linear in the length of the text; raises for no string.
"""

from __future__ import annotations

import functools
import itertools
import re
from dataclasses import dataclass, replace
from decimal import Decimal

from claims import hedges, lexicon
from claims.currencies import GLUED
from claims.model import Qualifier
from claims.number_atoms import Atom, atoms
from claims.number_reader import Draft, Reader


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range text[start:end], without its hedge and without its unit.

    nominal: the value, scale applied, None for a range and for "dozens"; low, high: the bounds of the wording,
    None where open.  step: place value of the last digit printed, 0 for a fraction in words.
    hedge: span of the words that bound it ("at least", "or more"), where there are any.
    words: written in words.  ordinal: "third", "22nd".  fraction: "a third", "1/4", "half".
    scaled: a word or letter of scale ("million", "bn") was read with it.
    mantissa: the number before that scale, by which "3 to 4 million" is known to mean 3 million.
    """

    start: int
    end: int
    nominal: Decimal | None
    low: Decimal | None
    high: Decimal | None
    step: Decimal
    qualifier: Qualifier | None = None
    hedge: tuple[int, int] | None = None
    is_range: bool = False
    words: bool = False
    ordinal: bool = False
    fraction: bool = False
    scaled: bool = False
    mantissa: Decimal = Decimal(0)

    def times(self, factor: Decimal) -> Number:
        """The same number, scaled."""

        def scale(value: Decimal | None) -> Decimal | None:
            return None if value is None else _tidy(value * factor)

        return replace(
            self,
            nominal=scale(self.nominal),
            low=scale(self.low),
            high=scale(self.high),
            step=_tidy(self.step * factor),
        )


def _tidy(value: Decimal) -> Decimal:
    """The same value without an exponent or needless zeros, where it is of a usual size."""
    if not Decimal("1e-20") < abs(value) < Decimal("1e25"):
        return value
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


_TO = re.compile(r"\s{0,2}(?:-|‑|–|—|−|to|or|and|through|up to)\s{0,2}\Z|(?:\s{0,2}|-\s?)(?:to|or)[ -]", re.I)
_FROM = re.compile(r"\b(?P<word>from|between)\s+(?:(?:the\s+)?\w+\s+(?:of\s+)?)?(?:[A-Z]{1,3}\s?)?[^\w\s]?\s?\Z", re.I)
CHANGE = lexicon.pattern(
    "movement", "verbs.up_themselves", "verbs.up_others", "verbs.down_themselves", "verbs.down_others", "verbs.other"
)
_MOVES = re.compile(rf"\b{CHANGE}\b[^.;]{{0,60}}\Z", re.I)
_MOVED_BY = re.compile(rf"\b{CHANGE}\s(?:by\s)?(?:\w+\s)?[^\w\s]?\Z", re.I)
_LEVEL = 4  # times the size of a change, from which on the number behind "to" is a level: "dropped 4,000 to 61,000"
_SIGNS = frozenset("$€£¥")
_HYPHENATED = re.compile(r"(?P<word>[^\W\d_]+)[-‑]\Z")
_MEASURED = re.compile(r"(?<![A-Za-z])\d(?:[a-z]{1,4}|[CF])[-‑]\Z")  # "35C-40C", "3km-5km"
_HYPHEN_WORDS = lexicon.words("numbers", "hyphen.before") | hedges.COMMON
_LETTERS = re.compile(r"[^\W\d_]+\Z")
_JOINING = re.compile(r"\d[.,:/]\Z|[\w.][:/@]\Z|[@_\\]\Z")
_GOES_ON = re.compile(r"[-–]\d|\s+to\s+\W?\d")
_CODE_AFTER = re.compile(r"[:/]\d|[.,]\d|_")
_SEVERAL = re.compile(r"\b(?:several|a few|a (?P<couple>couple)(?: of)?)\s\Z", re.I)
_VAGUE_AFTER = re.compile(r"\s+(?:of\s+)?(?=[a-z])")


def _glued(text: str, start: int) -> bool:
    """Whether the digits at `start` belong to a code, a name, a clock time or a version ("MH17", "4:39", "1.2.3")."""
    before = text[max(0, start - 12) : start]
    letters = _LETTERS.search(before) if before[-1:].isalnum() else None
    if letters:
        signed = before[: letters.start()][-1:] in _SIGNS  # "$US5", as Australians write
        return letters[0] not in GLUED and not (signed and letters[0].isupper())
    hyphenated = _HYPHENATED.search(before)
    if hyphenated and not _MEASURED.search(before):
        word = hyphenated["word"].lower()
        return word not in _HYPHEN_WORDS and reading_of(word) is None
    return _JOINING.search(before) is not None


@functools.lru_cache(maxsize=512)
def reading_of(word: str) -> Decimal | None:
    """The value of a single number word ("two"), None for any other word."""
    found = atoms(word)
    return found[0].value if len(found) == 1 and found[0].role == "small" and found[0].end == len(word) else None


def _minus(text: str, start: int) -> bool:
    """Whether the digits at `start` carry a minus sign, and not a dash."""
    return text[start - 1 : start] in ("-", "−") and (start < 2 or text[start - 2] in " (\xa0\t\n[=")


def _finished(text: str, first: Atom, last: Atom, draft: Draft) -> Number:
    start, value, step = first.start, _tidy(draft.value), _tidy(draft.step)
    if first.role == "digits" and _minus(text, start):
        start, value = start - 1, -value
    return Number(
        start, last.end, value, value, value, step, words=first.role not in ("digits", "glyph"),
        ordinal=draft.ordinal, fraction=draft.fraction, scaled=draft.scaled, mantissa=draft.mantissa,
    )  # fmt: skip


def _vague(text: str, found: list[Atom], i: int) -> tuple[Number, int] | None:
    """ "dozens", "tens of thousands", "hundreds of": a number with a lower bound alone."""
    value, j = found[i].value, i + 1
    while (
        j < len(found) and j < i + 3 and found[j].role == "scales" and text[found[j - 1].end : found[j].start] == " of "
    ):
        value, j = value * found[j].value, j + 1
    if not _VAGUE_AFTER.match(text, found[j - 1].end) or (i and found[i - 1].role == "small"):
        return None
    number = Number(found[i].start, found[j - 1].end, None, value, None, value, "about", words=True, scaled=True)
    return number, j


def _several(text: str, atom: Atom) -> Number | None:
    """ "several thousand", "a few dozen": at least two of the scale; "a couple of hundred": about two of it."""
    found = _SEVERAL.search(text, max(0, atom.start - 12), atom.start)
    if found is None:
        return None
    low = 2 * atom.value
    two = low if found["couple"] else None
    return Number(found.start(), atom.end, two, low, two, atom.value, "about", words=True, scaled=True)


def _singles(text: str) -> list[Number]:
    """Every number of the text, ranges not yet joined, hedges not yet read."""
    found = atoms(text)
    reader = Reader(text, found)
    out, i = [], 0
    while i < len(found):
        atom = found[i]
        if atom.role == "scales" and (vague := _vague(text, found, i)):
            out.append(vague[0])
            i = vague[1]
            continue
        if atom.role == "scale" and (some := _several(text, atom)):
            out.append(some)
            i += 1
            continue
        draft = None if atom.role == "digits" and _glued(text, atom.start) else reader.read(i)
        if draft and not (
            found[draft.after - 1].role == "digits" and _CODE_AFTER.match(text, found[draft.after - 1].end)
        ):
            out.append(_finished(text, atom, found[draft.after - 1], draft))
        i = draft.after if draft else i + 1
    return _without_codes(text, out)


def _without_codes(text: str, found: list[Number]) -> list[Number]:
    """The numbers without those in a row with nothing but a space between ("020 7946 0958"), a year in front apart."""
    coded = set()
    for a, b in itertools.pairwise(found):
        plain = not (a.words or b.words or a.scaled or b.fraction or a.ordinal or b.ordinal)
        if plain and b.start - a.end == 1 and text[a.end] == " " and not _is_year(text, a):
            coded |= {a.start, b.start}
    return [number for number in found if number.start not in coded]


def ranged(text: str, a: Number, b: Number, gap: str) -> Number | None:
    """The range from a to b, when `gap`, the words between them without units, makes one of them; None otherwise.

    "between X and Y" and "from X to Y" are ranges, the latter not after a verb of change ("rose from 3 to 4").
    A range rises: "14-11" is the result of a vote.
    """
    word = next(iter(re.split(r"[\s-]", gap.lower().strip(" \t\n\xa0-"))), "")
    if (
        not _TO.match(gap)
        or a.fraction != b.fraction
        or a.is_range
        or b.is_range
        or a.ordinal
        or b.ordinal
        or a.nominal is None
        or b.nominal is None
    ):
        return None
    if b.scaled and not a.scaled and abs(a.nominal) < abs(b.mantissa) and b.mantissa:
        a = a.times(b.nominal / b.mantissa)
    if a.nominal is None or b.nominal is None or a.nominal >= b.nominal or not _opens(text, a, b, word):
        return None
    return replace(
        b, start=a.start, nominal=None, low=a.nominal, high=b.nominal, is_range=True, qualifier="range",
        words=a.words and b.words, fraction=a.fraction and b.fraction,
    )  # fmt: skip


def _opens(text: str, a: Number, b: Number, word: str) -> bool:
    before = text[max(0, a.start - 90) : a.start]
    opening = _FROM.search(before)
    if word == "and":
        return opening is not None and opening["word"].lower() == "between"
    if word == "or":
        return a.nominal is not None and b.nominal is not None and b.nominal - a.nominal <= max(b.step, Decimal(1))
    if word.startswith(("to", "through", "up")):
        if opening and opening["word"].lower() == "from":
            return _MOVES.search(before[: opening.start()]) is None
        if _reaches(a, b, before):
            return False
        if _is_year(text, a) and not _is_year(text, b):
            return False
    return not _GOES_ON.match(text[b.end : b.end + 8])


def _reaches(a: Number, b: Number, before: str) -> bool:
    """Whether "rose by three to 47" gives a change and a level; "rose 3 to 5 percent" gives a range."""
    far = a.nominal is not None and b.nominal is not None and b.nominal >= _LEVEL * a.nominal > 0
    return far and _MOVED_BY.search(before) is not None


def _is_year(text: str, number: Number) -> bool:
    return number.nominal is not None and 1800 <= number.nominal <= 2200 and text[number.start : number.end].isdigit()


def _with_ranges(text: str, singles: list[Number]) -> list[Number]:
    """The numbers with ranges joined, but for those whose currency is given twice, which whoever reads that joins."""
    out: list[Number] = []
    for number in singles:
        gap = text[out[-1].end : number.start] if out else ""
        marked = gap[-1:] in _SIGNS and text[out[-1].start - 1 : out[-1].start] == gap[-1:] if out else False
        joined = ranged(text, out[-1], number, gap) if out and 0 < len(gap) <= 9 and not marked else None
        if joined:
            out[-1] = joined
        else:
            out.append(number)
    return out


def hedged(text: str, number: Number, end: int | None = None) -> Number:
    """The number with the hedge round it, looked for before it and after `end` (where its unit ends)."""
    found = hedges.before(text, number.start) if number.hedge is None else None
    if found:
        return _bounded(number, found[0], (found[1], number.start))
    behind = hedges.after(text, number.end if end is None else end)
    if behind and number.hedge is None:
        return _bounded(number, behind[0], (number.end if end is None else end, behind[1]))
    return number


def _bounded(number: Number, qualifier: Qualifier, hedge: tuple[int, int]) -> Number:
    if number.is_range or number.nominal is None:
        return replace(number, hedge=hedge)
    low = None if qualifier in ("less than", "at most") else number.low
    high = None if qualifier in ("more than", "at least") else number.high
    return replace(number, qualifier=qualifier, hedge=hedge, low=low, high=high)


@functools.lru_cache(maxsize=16)
def numbers(text: str) -> tuple[Number, ...]:
    """Every number of a text, in text order, ranges joined and hedges read.

    Offsets are code points. Digits that belong to a code or a clock time ("MH17", "4:39") are left out; years,
    days and names with a number in them are not told apart here.
    """
    return tuple(number if number.ordinal else hedged(text, number) for number in _with_ranges(text, _singles(text)))
