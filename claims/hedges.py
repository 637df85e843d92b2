"""Words round a number that bound it: "over", "at least", "or more", "-odd"."""

from __future__ import annotations

import functools
import re
from typing import cast

from claims import lexicon
from claims.currencies import SIGNS
from claims.model import Qualifier


def qualifier_of(name: str) -> Qualifier:
    """The qualifier whose name a table of the lexicon has."""
    return cast(Qualifier, name.replace("_", " "))


def _phrases(key: str) -> dict[Qualifier, tuple[str, ...]]:
    names = lexicon.families("hedges", key)
    return {qualifier_of(name): lexicon.sequence("hedges", f"{key}.{name}") for name in names}


# What may stand before a number, and behind it.
BEFORE = _phrases("before")
BEFORE["about"] = lexicon.sequence("hedges", "about") + BEFORE["about"]
AFTER = _phrases("after")

_ADVERB = lexicon.pattern("hedges", "adverbs")
# What may stand between a hedge and its number: the currency, and words that do not bound it.
CURRENCY_MARK = (
    rf"(?-i:(?:(?:[A-Z]{{1,3}}|[Aa]|[Cc]a?|[Uu]\.?[Ss]\.?|[Hh][Kk])\s?)?[{SIGNS}₿]\s?|"
    r"(?:[A-Z]{3}|Rs\.?|R|Y=|PS|e)\s?)"
)
_BETWEEN = rf"(?:{lexicon.pattern('hedges', 'between')}\s+)?(?:{CURRENCY_MARK})?"
# The commonest hedges, which many an expression begins with.
COMMON = lexicon.words("hedges", "commonest") | lexicon.words("hedges", "common")
_REACH = 56


def _alternatives(table: dict[Qualifier, tuple[str, ...]]) -> tuple[str, dict[str, Qualifier]]:
    lookup = {phrase: qualifier for qualifier, phrases in table.items() for phrase in phrases}
    ordered = sorted(lookup, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"[\s\xa0-]+") for phrase in ordered), lookup


_before, _BEFORE = _alternatives(BEFORE)
_after, _AFTER = _alternatives(AFTER)
_HEDGE = re.compile(
    rf"(?<![\w-])(?P<whole>(?:{_ADVERB}\s+)?(?P<hedge>{_before})(?P<more>[\s-]+(?:{_before}))?)(?P<gap>[\s-]*){_BETWEEN}\Z",
    re.I,
)
_TAIL = re.compile(rf"[\s\xa0]{{0,2}}(?P<hedge>{_after})(?![\w])", re.I)

# What a hedge in front can end in, so that most numbers need no closer look.
_ENDINGS = frozenset(re.split(r"[\s-]+", phrase)[-1].lower() for phrase in _BEFORE)
_OF_PLACE = lexicon.words("hedges", "of_place") | lexicon.words("hedges", "commonest")
_ENDING_SIGNS = re.compile(r"[<>≥≤~≈∼=]|\bsub-", re.I)


@functools.lru_cache(maxsize=4096)
def before(text: str, at: int) -> tuple[Qualifier, int] | None:
    """The qualifier that stands before text[at:], and where its words begin."""
    window = max(0, at - _REACH)
    near = text[max(0, at - 28) : at].lower().replace("-", " ").split()[-4:]
    if _ENDINGS.isdisjoint(near) and not _ENDING_SIGNS.search(text, max(0, at - 5), at):
        return None
    found = _HEDGE.search(text[window:at])
    if found is None:
        return None
    phrase = re.sub(r"[\s\xa0-]+", " ", found["hedge"].lower())
    if phrase[-1].isalpha() and not found["gap"]:  # the "CA" of "CA$5"
        return None
    if phrase in _OF_PLACE and re.match(r"\s*(?:the|its|their)\s", text[window + found.end("whole") : at]):
        return None
    return _BEFORE[phrase], window + found.start("whole")


def after(text: str, at: int) -> tuple[Qualifier, int] | None:
    """The qualifier that stands behind text[:at], and where its words end."""
    found = _TAIL.match(text, at, at + _REACH)
    if found is None:
        return None
    return _AFTER[re.sub(r"[\s\xa0]+", " ", found["hedge"].lower())], found.end()
