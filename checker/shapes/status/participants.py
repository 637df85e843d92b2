"""What two statuses are said of, and how far that is the same thing."""

from __future__ import annotations

import re

from claims import lexicon
from claims.events import traits
from claims.model import Status

_FIGURES = re.compile(r"^[\d.,]+(?=[a-z])")
_NUMBER = re.compile(r"\d")
# Words that fit too many things to tell one from another.
_VAGUE = lexicon.words("status", "participants.vague")
# Words for one and the same sort of thing, the first standing for all.
_ALIKE = lexicon.listed("status", "same_thing")
_PARTS = lexicon.words("status", "participants.parts")
_ANOTHER = lexicon.words("status", "participants.another")
_FIGURE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
    r"(?= (?:[\w-]+ )?(?:counts?|charges?|offences?)\b)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:another(?! (?:part|section|area|wing)\b)|a (?:separate|different|similar|previous)|an earlier)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?i:road|route|motorway|highway|line|unit|reactor|gate|terminal|platform|flight|block|phase|stage|exit|junction|"
    r"bus|train|room|ward|pier|tower|shaft|well|class|grade|volume|chapter|district|zone)s? (\d+)\b"
    r"|\b([A-Z]{1,2}-?\d+)\b"
)
_HOURS = re.compile(r"\bhours? (?:a|per|each|every) (?:day|night|week|month)\b", re.IGNORECASE)
_SIDES = lexicon.words("status", "participants.sides")
_MONTHS = lexicon.words("names", "months") - {"may"}
_SOME = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|\d+|some|most|many|half) of\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\b(?:no|none|not a single|any|all|every|each|nobody|entire|whole)\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:no[ -]one|nobody|none of the \w+|no (?:arrests?|charges?|suspects?|people|person|man|woman))\b",
    re.IGNORECASE,
)
_HAZARDS = lexicon.words("status", "participants.hazards")


def apart(a: Status, b: Status) -> bool:
    """Whether the one is of a part, or of another of its sort: "one lane of", "the second match"."""
    if "counted" in traits(a.event) & traits(b.event) and _figures(a) and _figures(b) and not _figures(a) & _figures(b):
        return True
    if _labels(a) and _labels(b) and not _labels(a) & _labels(b):
        return True
    if any(bool(p.search(a.text)) != bool(p.search(b.text)) for p in (_OTHER, _HOURS)):
        return True
    if _ALL.search(a.text) or _ALL.search(b.text):
        return False
    one, other = ({w.lower() for w in words(s)} for s in (a, b))
    dated = (_MONTHS,) if (a.phase == "done") == (b.phase == "done") else ()
    sided = any(one & w and other & w and not one & other & w for w in (*dated, _SIDES | _ANOTHER))
    single = bool(one & _PARTS) != bool(other & _PARTS)
    if things(a) & things(b):
        single = single or bool(one & _ANOTHER) != bool(other & _ANOTHER)
    return sided or single or any(_SOME.search(s.text) for s in (a, b))


def _labels(status: Status) -> frozenset[str]:
    """The numbers by which things of a sort are told apart: "unit 2", "the A-27"."""
    return frozenset((m[1] or m[2]).replace("-", "") for m in _LABEL.finditer(status.text))


def nobody(a: Status, b: Status) -> bool:
    """Whether the one says that it was nobody at all and the other that it was somebody: "no one has been arrested"."""
    none = [bool(_NOBODY.search(s.text)) and not s.positive for s in (a, b)]
    return none[0] != none[1] and a.positive != b.positive and "prosecuted" in traits(a.event)


def _figures(status: Status) -> frozenset[str]:
    return frozenset(w.lower() for w in _FIGURE.findall(status.text))


def subjects(status: Status) -> frozenset[str]:
    """The words of the subject, in lower case, without those that fit too many things."""
    return frozenset(w.lower() for w in (status.subject or "").split()) - _VAGUE


def objects(status: Status) -> frozenset[str]:
    """The words of the object that tell one thing from another, in lower case."""
    known = things(status) | names(status)
    return frozenset(w.lower() for w in (status.object or "").split() if w.lower() in known)


def words(status: Status) -> frozenset[str]:
    """What takes part in an event, names with a capital."""
    return frozenset(f"{status.subject or ''} {status.object or ''}".split())


def things(status: Status) -> frozenset[str]:
    """The common nouns and adjectives of what takes part that tell one thing from another."""
    bare = (_FIGURES.sub("", w) for w in words(status))
    found = (w for w in bare if len(w) > 1 and w.islower() and w not in _VAGUE and not _NUMBER.search(w))
    kinds = frozenset(_ALIKE.get(w, w) for w in found)
    return kinds - _HAZARDS if "striking" in traits(status.event) else kinds


def names(status: Status) -> frozenset[str]:
    """The names of what takes part, in lower case."""
    found = (w.lower() for w in words(status) if not w.islower())
    return frozenset(_ALIKE.get(w, w) for w in found if w not in _VAGUE and not _NUMBER.search(w))


def numbers(status: Status) -> frozenset[str]:
    """The figures that stand in the words of a status."""
    return frozenset(re.findall(r"\d+(?:[.,]\d+)*", status.text))
