"""What stands before or after a date and bounds it: "just before", "about", "no later than"."""

from __future__ import annotations

import re
from dataclasses import replace

from claims import lexicon
from claims.dates.mention import Mention
from claims.hedges import qualifier_of
from claims.model import Qualifier

Patterns = tuple[tuple[Qualifier, re.Pattern[str]], ...]
_ABOUT = lexicon.words("hedges", "about")


def _phrases(key: str) -> dict[Qualifier, frozenset[str]]:
    """The phrases of a table, each list of them under its qualifier."""
    found = {qualifier_of(name): words for name, words in lexicon.families("hedges", f"dates.{key}").items()}
    return found | ({"about": found["about"] | _ABOUT} if key == "any" else {})


def _patterns(phrases: dict[Qualifier, frozenset[str]], before: str, after: str) -> Patterns:
    return tuple((q, re.compile(before + lexicon.one_of(words) + after, re.I)) for q, words in phrases.items())


_SLIGHTLY = rf"(?:{lexicon.pattern('hedges', 'dates.adverbs')}\s)?"
_CLOCK = _patterns(_phrases("clock"), rf"\b{_SLIGHTLY}", r"\s\Z")
_DISTANCE = _patterns(_phrases("distance"), r"\b", r"\s\Z")
_ANY = _patterns(_phrases("any"), r"(?:\b|(?=~))", r"(?:(?<=[~.])|\s)\Z")
_AFTERWARDS = _patterns(_phrases("after"), r",?\s", r"\b")
_AGO = re.compile(r"\b(?:ago|earlier|later)\Z", re.I)
_BY = re.compile(r"\bby\s\Z", re.I)
# What the words of all these, and "by", end in.
_ENDINGS = tuple(
    {p.split()[-1] for key in ("clock", "distance", "any") for words in _phrases(key).values() for p in words} | {"by"}
)


def hedged(mention: Mention, words: str, before: str, after: str) -> Mention:
    """The mention with its qualifier, and its span widened by the words that give it.

    "By" stays outside of it, and so does the "before" of a day.
    """
    if mention.stretch and mention.stretch.granularity == "day" and not mention.is_day and re.search(r"\d", words):
        return replace(mention, qualifier="range")
    if mention.stretch is None and mention.clock and mention.clock.low != mention.clock.high:
        return replace(mention, qualifier="range")
    led = before[-20:].rstrip().lower().endswith(_ENDINGS)
    tables = (_CLOCK if mention.clock else ()) + (_DISTANCE if _AGO.search(words) else ()) + _ANY
    for qualifier, pattern in tables if led else ():
        found = pattern.search(before)
        if found:
            return replace(mention, start=mention.start - len(found[0]), qualifier=qualifier)
    for qualifier, pattern in _AFTERWARDS:
        found = pattern.match(after)
        if found:
            return replace(mention, end=mention.end + len(found[0]), qualifier=qualifier)
    return replace(mention, qualifier="at most") if led and _BY.search(before) else mention
