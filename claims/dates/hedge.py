"""What stands before or after a date and bounds it: "just before", "about", "no later than"."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.dates.mention import Mention
from claims.model import Qualifier

_SLIGHTLY = r"(?:(?:just|shortly|a little|a bit|slightly|well|moments|soon|right|some time|sometime|immediately)\s)"
_CLOCK: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    ("less than", re.compile(rf"\b{_SLIGHTLY}?(?:before|under|short of)\s\Z", re.I)),
    ("more than", re.compile(rf"\b{_SLIGHTLY}?(?:after|past)\s\Z", re.I)),
)
_ANY: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    ("at most", re.compile(r"\b(?:no|not) later than\s\Z", re.I)),
    ("at least", re.compile(r"\b(?:(?:no|not) (?:earlier|sooner) than|not before|as (?:early|soon) as)\s\Z", re.I)),
    ("more than", re.compile(r"\blater than\s\Z", re.I)),
    ("about", re.compile(r"(?:\b(?:about|around|approximately|approx\.?|roughly|circa|some time (?:around|in)|near|"
                         r"towards?|close to|c\.|ca\.)\s?|~\s?)\Z", re.I)),
)  # fmt: skip
_DISTANCE: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    ("less than", re.compile(r"\b(?:less than|under|nearly|almost|not quite)\s\Z", re.I)),
    ("more than", re.compile(r"\b(?:more than|over)\s\Z", re.I)),
)
_AGO = re.compile(r"\b(?:ago|earlier|later)\Z", re.I)
_BY = re.compile(r"\bby\s\Z", re.I)
_ENDINGS = (  # what the words of all these, and "by", end in
    "before", "under", "of", "after", "past", "than", "as", "about", "around", "approximately", "approx", "roughly",
    "circa", "in", "near", "toward", "towards", "to", ".", "~", "nearly", "almost", "quite", "over", "by",
)  # fmt: skip
_AFTERWARDS: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    ("at most", re.compile(r",?\s(?:at the latest|or earlier|or before)\b", re.I)),
    ("at least", re.compile(r",?\s(?:at the earliest|or later|or after)\b", re.I)),
    ("about", re.compile(r",?\sor (?:so|thereabouts)\b", re.I)),
)


def hedged(mention: Mention, words: str, before: str, after: str) -> Mention:
    """The mention with its qualifier, and its span widened by the words that give it.

    "By" stays outside of it, and so does the "before" of a day.
    """
    if mention.stretch and mention.stretch.granularity == "day" and not mention.is_day and re.search(r"\d", words):
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
