"""Whether four digits are a year, and not a count, a model or a house number; and years in words."""

from __future__ import annotations

import re

from claims.dates.words import NUMBERS

_HEDGED = re.compile(
    r"(?:\b(?:than|least|most|over|nearly|almost|some|only|just|just under|just over|exactly|another|these|those|all|"
    r"no|flight|boeing|room|page|route|highway|suite|version|apt|model|code|extension|number|nos?\.|mazda|psalm|"
    r"plus|minus|times|to a|us|eur|usd|chapter|section|resolution|article|figure|table|row|bus|train|unit)|[$€£¥#№])\s?\Z",
    re.I,
)
_LATER = re.compile(r"\b(?:later|earlier|sooner) than\s\Z", re.I)
_FIRM = re.compile(
    r"(?:\b(?:in|since|during|until|till|before|after|through|circa|c\.|ca\.|year|fiscal|early|late|mid|the|its|their|his|"
    r"her|our|a|an|this|that|[a-z]+['’]s?|calendar|dated?|from|painted|built|founded|born)|\bmid-|\(|,|—|–|-)\s?\Z",
    re.I,
)
_LOOSE = re.compile(
    r"\b(?:of|by|for|to|between|and|around|about|or|than|at|on|towards?|versus|vs\.?|under|into)\s\Z", re.I
)
_MEASURED = re.compile(
    r"[\s-]?(?:%|‰|°|percent|per\b|million|billion|trillion|thousand|hundred|dollar|euro|pound|yen|rouble|ruble|rupee|"
    r"k?m\b|cm\b|mm\b|kg\b|km|g\b|lb|ft\b|feet|foot|miles?|met(?:er|re)s?|kilo|square|cubic|litre|liter|ton|tonne|barrel|"
    r"hectare|acre|mph|kph|watt|kw|mw|gw|hours?|hrs|minutes?|days?|weeks?|months?|years?[ -](?:old|of|ago|later|earlier|"
    r"before|after)|points?\b|volts?|calories|square|rpm|[ap]\.?m\b|gmt|utc|o['’]clock|central|eastern|pacific|"
    r"people|persons|men\b|women|children|troops|soldiers|dead|killed|injured|others|more\b|additional|of (?:them|the|its))",
    re.I,
)
_PLURAL = re.compile(r"\s(?:[a-z]+[ -]){0,1}(?!(?:is|was|has|as|this|its|his|us|does|across|less|unless|plus|thus|versus)\b)"
                     r"[a-z]{3,}(?<![su])s\b")  # fmt: skip
_ENDS = re.compile(r"\s{0,2}(?:[.,;:)\]!?\"”’—–]|\Z)")


def is_year(number: int, before: str, after: str) -> bool:
    """Whether the digits are a year, by what stands before and after them."""
    if _MEASURED.match(after) or (_HEDGED.search(before) and not _LATER.search(before)):
        return False
    firm, plural = _FIRM.search(before) is not None, _PLURAL.match(after) is not None
    if number < 1900:
        return not plural and (firm or (_ENDS.match(after) is not None and _LOOSE.search(before) is not None))
    if number > 2100 or (number > 2060 and not firm):
        return False
    if not plural:
        return True
    return firm and number % 100 != 0


_CENTURIES = {"fourteen": 1400, "fifteen": 1500, "sixteen": 1600, "seventeen": 1700, "eighteen": 1800,
              "nineteen": 1900, "twenty": 2000, "two thousand": 2000}  # fmt: skip


def spoken(first: str, second: str | None) -> int | None:
    """1996 of "nineteen" and "ninety-six", 2004 of "two thousand" and "four"; None for what is not a year."""
    start = _CENTURIES.get(" ".join(first.lower().split()))
    if start is None or not second:
        return start
    rest = NUMBERS.get(second.lower().replace(" ", "-"))
    return None if rest is None else start + rest
