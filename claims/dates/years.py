"""Whether four digits are a year, and not a count, a model or a house number; and years in words."""

from __future__ import annotations

import functools
import re

from claims import lexicon
from claims.dates.words import NUMBERS
from claims.number_words import SMALL, UNITS

_any = functools.partial(lexicon.pattern, "calendar")
_NUMBERED = lexicon.pattern("nouns", "numbered.always")
_PEOPLE = lexicon.pattern("people", "nouns.plain")
_MORE = lexicon.pattern("nouns", "others.counted")
# Before a number that is no year: hedges, and nouns that are followed by a number of their own.
_HEDGED = re.compile(rf"(?:\b(?:{_any('years.no_year_before')}|{_NUMBERED})|\bto\sa|[$€£¥#№])\s?\Z", re.I)
_NEARLY = re.compile(r"\b(?:about|around|towards?|average of|total of)\s\Z", re.I)
_LATER = re.compile(r"\b(?:later|earlier|sooner) than\s\Z", re.I)
# Before a number that is a year, if any is.
_FIRM = re.compile(
    rf"(?:\b(?:{_any('before.point', 'before.within', 'before.year', 'years.firm_before')}|[a-z]+['’]s?)|"
    r"\bmid-|\(|,|—|–|-)\s?\Z",
    re.I,
)
_LOOSE = re.compile(rf"\b{_any('before.between', 'before.of', 'years.loose_before')}\s\Z", re.I)
# After a number that is no year.
_MEASURED = re.compile(
    r"[\s-]?(?:%|‰|°|[ap]\.?m\b|o['’]clock|over \d|[-–]\s?(?:1[0-8]|2[2-9]|[3-9]\d)\d\d|"
    r"years?[ -](?:old|of|ago|later|earlier|before|after)|"
    rf"{_any('years.measured_after')}|(?:{_any('years.counted_after')}|{_PEOPLE}|{_MORE})\b|of (?:them|the|its)\b)",
    re.I,
)
_PLURAL = re.compile(rf"\s(?:[a-z]+[ -]){{0,1}}(?!{_any('years.no_plural')}\b)[a-z]{{3,}}(?<![su])s\b")
# After the number of a house, or of a block of houses.
ADDRESSED = re.compile(
    rf"(?:[-–]\d+)?\s(?:block\b|(?:[A-Z][\w'’]+\s){{1,3}}{lexicon.pattern('nouns', 'numbered.streets')}\b)"
)
_ENDS = re.compile(r"\s{0,2}(?:[.,;:)\]!?\"”’—–]|\Z)")


def is_year(number: int, before: str, after: str) -> bool:
    """Whether the digits are a year, by what stands before and after them."""
    if _MEASURED.match(after) or (_HEDGED.search(before) and not _LATER.search(before)):
        return False
    firm, plural = _FIRM.search(before) is not None, _PLURAL.match(after) is not None
    address = ADDRESSED.match(after)
    if address and (not firm or address[0].endswith("block")):
        return False
    if number % 100 == 0 and _NEARLY.search(before):
        return False
    if number < 1900:
        return not plural and (
            firm or (number % 100 != 0 and _ENDS.match(after) is not None and _LOOSE.search(before) is not None)
        )
    if number > 2100 or (number > 2060 and not firm):
        return False
    if not plural:
        return True
    return firm and number % 100 != 0


_CENTURIES = {word: 100 * SMALL[word] for word in (*UNITS[14:], "twenty")} | {"two thousand": 2000}


def spoken(first: str, second: str | None) -> int | None:
    """1996 of "nineteen" and "ninety-six", 2004 of "two thousand" and "four"; None for what is not a year."""
    start = _CENTURIES.get(" ".join(first.lower().split()))
    if start is None or not second:
        return start
    rest = NUMBERS.get(second.lower().replace(" ", "-"))
    return None if rest is None else start + rest
