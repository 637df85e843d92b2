"""Words round a number that bound it: "over", "at least", "or more", "-odd"."""

from __future__ import annotations

import functools
import re

from claims.model import Qualifier

# What may stand before a number, the longest first where one ends in another.
BEFORE: dict[Qualifier, tuple[str, ...]] = {
    "at least": (
        "at least", "at the least", "at the very least", "no fewer than", "no less than", "not less than",
        "not fewer than", "a minimum of", "minimum of", "minimum", "a good", "≥", ">=",
    ),
    "at most": (
        "at most", "at the most", "up to", "no more than", "not more than", "as many as", "as much as", "as high as",
        "a maximum of", "maximum of", "maximum", "max", "capped at", "no higher than", "no longer than", "≤", "<=",
        "a ceiling of", "anything up to", "a limit of",
    ),
    "more than": (
        "more than", "over", "above", "upwards of", "upward of", "in excess of", "exceeding", "exceeds", "exceed",
        "exceeded", "north of", "beyond", "greater than", "higher than", "longer than", "larger than", "older than",
        "better than", "bigger than", "topping", "topped", "surpassing", "surpassed", ">",
    ),
    "less than": (
        "less than", "under", "below", "fewer than", "lower than", "smaller than", "shorter than", "younger than",
        "nearly", "almost", "short of", "shy of", "south of", "not quite", "approaching", "sub", "cheaper than", "<",
    ),
    "about": (
        "about", "around", "roughly", "approximately", "approx", "approx.", "some", "an estimated", "estimated",
        "estimated at", "circa", "ca", "ca.", "c.", "close to", "in the region of", "of the order of",
        "on the order of", "in the order of", "more or less", "something like", "the best part of", "barely",
        "in the neighborhood of", "in the neighbourhood of", "the equivalent of some", "~", "≈", "∼", "perhaps",
    ),
}  # fmt: skip
AFTER: dict[Qualifier, tuple[str, ...]] = {
    "at least": ("or more", "and more", "or older", "or above", "or over", "or better", "or higher", "or longer",
                 "and over", "and above", "and older", "and up", "and upwards", "or greater", "at least", "+", "-plus",
                 "at the very least"),
    "at most": ("or less", "or fewer", "or under", "or below", "or lower", "or younger", "and under", "at most",
                "at the most", "max", "maximum", "tops"),
    "about": ("or so", "-odd", "odd", "-ish", "ish", "give or take", "or thereabouts", "approximately", "roughly",
              "more or less"),
}  # fmt: skip

_ADVERB = (
    r"(?:just|only|well|slightly|a little|a bit|a hair|a touch|marginally|far|significantly|considerably|much|"
    r"comfortably|somewhere|only just|easily)"
)
# What may stand between a hedge and its number: the currency, and words that do not bound it.
CURRENCY_MARK = (
    r"(?-i:(?:(?:[A-Z]{1,3}|[Aa]|[Cc]a?|[Uu]\.?[Ss]\.?|[Hh][Kk])\s?)?[$€£¥₹₽₩₪₺₴₦฿₫₡₱₾₭₿]\s?|"
    r"(?:[A-Z]{3}|Rs\.?|R|Y=|PS|e)\s?)"
)
_BETWEEN = (
    r"(?:(?:the|a|an|another|only|just|exactly|its|their|a further|a total of|an? average of|a mere|a record)\s+)?"
    rf"(?:{CURRENCY_MARK})?"
)
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
_OF_PLACE = frozenset(("around", "about", "some", "over", "beyond", "perhaps"))  # "around the 37-metre statue"
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
    if phrase in _OF_PLACE and re.match(r"\s*(?:the|its|their)\s", text[window + found.end("whole") : at]):
        return None
    return _BEFORE[phrase], window + found.start("whole")


def after(text: str, at: int) -> tuple[Qualifier, int] | None:
    """The qualifier that stands behind text[:at], and where its words end."""
    found = _TAIL.match(text, at, at + _REACH)
    if found is None:
        return None
    return _AFTER[re.sub(r"[\s\xa0]+", " ", found["hedge"].lower())], found.end()
