"""What a figure is for: "a share", "per barrel", "/hour", "annually"."""

from __future__ import annotations

import re

from claims import lexicon
from claims.units import RATES

_WORDS = "|".join(re.escape(word) for word in sorted(RATES, key=len, reverse=True))
_RATE = re.compile(
    r"\s?(?:(?:-\s?)?\b(?:per|an?|each|every|for (?:each|every|a))\b(?:[\s-]\s?)|/\s?|\bp/)"
    rf"(?P<what>{_WORDS})(?:s?)\b(?!['’]s?\s\w)"
)
_ADVERBS = lexicon.mapping("rates", "adverbs")
_ADVERB = re.compile(rf"\s(?P<what>{lexicon.one_of(_ADVERBS)})\b")


def rate(text: str, at: int) -> tuple[str, int] | None:
    """What text[at:] says the figure in front of it is for, and where those words end; None for nothing."""
    found = _RATE.match(text, at)
    if found:
        return RATES[found["what"]], found.end()
    found = _ADVERB.match(text, at)
    return (_ADVERBS[found["what"]], found.end()) if found else None
