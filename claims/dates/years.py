"""Whether four digits are a year, and not a count, a model or a house number; and years in words."""

from __future__ import annotations

import re

from claims.dates.words import NUMBERS


def _any(words: str) -> str:
    return "|".join(words.split())


# Before a number that is no year: hedges, and nouns that are followed by a number of their own.
_HEDGED = re.compile(
    r"(?:\b(?:"
    + _any(
        """than least most over nearly almost some only just exactly another these those all no flight boeing room page
        route highway suite version apt model code extension number no\\. nos\\. mazda psalm plus minus times us eur usd
        chapter section resolution article figure table row bus train unit"""
    )
    + r")|\bto\sa|[$€£¥#№])\s?\Z",
    re.I,
)
_NEARLY = re.compile(r"\b(?:about|around|towards?|average of|total of)\s\Z", re.I)
_LATER = re.compile(r"\b(?:later|earlier|sooner) than\s\Z", re.I)
# Before a number that is a year, if any is.
_FIRM = re.compile(
    r"(?:\b(?:"
    + _any(
        """in since during until till before after through circa c\\. ca\\. year fiscal early late mid the its their his
        her our a an this that calendar date dated from painted built founded born"""
    )
    + r"|[a-z]+['’]s?)|\bmid-|\(|,|—|–|-)\s?\Z",
    re.I,
)
_LOOSE = re.compile(
    rf"\b(?:{_any('of by for to between and around about or than at on toward towards versus vs under into')})\s\Z",
    re.I,
)
# After a number that is no year.
_MEASURED = re.compile(
    r"[\s-]?(?:%|‰|°|[ap]\.?m\b|o['’]clock|over \d|[-–]\s?(?:1[0-8]|2[2-9]|[3-9]\d)\d\d|years?[ -](?:"
    + _any("old of ago later earlier before after")
    + ")|(?:"
    + _any(
        "percent million billion trillion thousand hundred dollar euro pound yen rouble ruble rupee kilo square cubic"
    )
    + "|"
    + _any("litre liter metre meter ton tonne barrel hectare acre volt watt hour minute day week month mile calorie")
    + r")|(?:"
    + _any(
        "per km kms m cm mm kg g lb ft feet foot hp sq mph kph kw mw gw hrs rpm point points gmt utc central eastern"
    )
    + "|"
    + _any("pacific people persons men women children troops soldiers dead killed injured others more additional")
    + r")\b|of (?:them|the|its)\b)",
    re.I,
)
_PLURAL = re.compile(
    r"\s(?:[a-z]+[ -]){0,1}(?!(?:"
    + _any("is was has as this its his us does across less unless plus thus versus")
    + r")\b)[a-z]{3,}(?<![su])s\b"
)
_ENDS = re.compile(r"\s{0,2}(?:[.,;:)\]!?\"”’—–]|\Z)")


def is_year(number: int, before: str, after: str) -> bool:
    """Whether the digits are a year, by what stands before and after them."""
    if _MEASURED.match(after) or (_HEDGED.search(before) and not _LATER.search(before)):
        return False
    firm, plural = _FIRM.search(before) is not None, _PLURAL.match(after) is not None
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


_CENTURIES = {"fourteen": 1400, "fifteen": 1500, "sixteen": 1600, "seventeen": 1700, "eighteen": 1800,
              "nineteen": 1900, "twenty": 2000, "two thousand": 2000}  # fmt: skip


def spoken(first: str, second: str | None) -> int | None:
    """1996 of "nineteen" and "ninety-six", 2004 of "two thousand" and "four"; None for what is not a year."""
    start = _CENTURIES.get(" ".join(first.lower().split()))
    if start is None or not second:
        return start
    rest = NUMBERS.get(second.lower().replace(" ", "-"))
    return None if rest is None else start + rest
