"""How surely two statements place one and the same thing."""

from __future__ import annotations

import functools
import re
import unicodedata

from rapidfuzz import fuzz

from checker.evidence import Evidence
from checker.statement import Statement, value_of
from claims import lexicon
from claims.countries import country
from claims.model import Place

_EASILY = 75  # percent of spelling alike from which one country is easily written for another
_ONE_THING = 0.5  # cosine of sentences from which they may name one country for one thing
_VAGUE = lexicon.words("places", "located.vague")
_ALIKE = lexicon.listed("places", "same_sort")
_MANY = lexicon.words("places", "located.many")
_STREETS = lexicon.words("places", "located.streets")
PRONOUNS = frozenset({"one", "it"})  # for what has been named before
_FIGURE = re.compile(r"\b\d+(?:[.,]\d+)*\b")


def place_of(statement: Statement) -> Place:
    """The statement's value. Raises TypeError when it is of another kind."""
    return value_of(statement, Place)


def is_side(place: Place) -> bool:
    """Whether it tells on which side of another a place lies, and not in which it is."""
    return (place.relation or "").endswith((" of", " of the"))


def of_one_named(place: Place) -> str:
    """What a side is the side of, "" where that has no name: "north of the village"."""
    return "" if (place.relation or "").endswith(" of the") else place.key


def within(a: Statement, b: Statement) -> bool:
    """Whether one place is the other, or is named as a part of it: "Henderson" of "Henderson, Western Australia"."""
    one, other = folded(place_of(a).key), folded(place_of(b).key)
    if set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split()):
        return True
    texts = (folded(a.document.text), folded(b.document.text))
    return any(f"{x}, {y}" in t or f"{x} ({y}" in t for x, y in ((one, other), (other, one)) for t in texts)


def confused(a: Statement, b: Statement, evidence: Evidence) -> float:
    """How surely two countries of nearly one name, each named by its own sources alone, are one of them: 0 to 1."""
    one, other = country(place_of(a).key), country(place_of(b).key)
    if one is None or other is None or one == other or fuzz.ratio(one, other) < _EASILY or _both(a, b):
        return 0.0
    sense, shared = evidence.cosine(a, b), _numbers_shared(a, b)
    if sense < _ONE_THING and not shared:
        return 0.0
    return 0.35 + 0.5 * max(sense, 0.0) + shared


def alike(a: Statement, b: Statement, evidence: Evidence) -> float:
    """How surely two statements place one and the same thing, at places of one rank: 0 to 1."""
    one, other = place_of(a), place_of(b)
    if _at_once(one) or _at_once(other):
        return 0.0
    shared = figure(one) & figure(other)
    cosine = max(evidence.cosine(a, b), 0.0)
    if is_side(one) or is_side(other):
        return _on_one_side(one, other, shared, cosine) if is_side(one) and is_side(other) else 0.0
    streets = [bool(_STREETS & set(p.key.split())) for p in (one, other)]
    if streets[0] != streets[1] or (country(one.key) is None) != (country(other.key) is None) or _both(a, b):
        return 0.0
    bonus = _numbers_shared(a, b)
    if (one.relation or "").startswith("lie"):
        return (0.5 if shared else 0.0) + 0.3 * cosine + bonus - (0.0 if _particular(shared, evidence) else 0.25)
    return (0.5 if shared else 0.35 if not (figure(one) and figure(other)) else 0.15) + 0.5 * cosine + bonus


def _at_once(place: Place) -> bool:
    """Whether what is located can be at many places at once: "protesters", "the rebels"."""
    return not _MANY.isdisjoint((place.figure or "").lower().split())


def _on_one_side(one: Place, other: Place, shared: frozenset[str], cosine: float) -> float:
    """Of what has no name, both must tell that it is the same: "the site", "the present one"."""
    named = bool(of_one_named(one)) and bool(of_one_named(other))
    if not named and not (shared and (one.key == other.key or {one.key, other.key} & PRONOUNS)):
        return 0.0
    return (0.75 if shared else 0.3) + 0.25 * cosine - 0.15 * (not named)


def _numbers_shared(a: Statement, b: Statement) -> float:
    numbers = set(_FIGURE.findall(a.sentence_text)) & set(_FIGURE.findall(b.sentence_text))
    return 0.1 * min(len(numbers), 2)


def _particular(shared: frozenset[str], evidence: Evidence) -> bool:
    """Whether the words that two figures share stand for the one thing of its sort in the story."""
    return any(evidence.document_frequency[w] >= 2 for w in shared)


def _both(a: Statement, b: Statement) -> bool:
    """Whether one document names both places: it then tells of two things, or of a way from one to the other."""
    one, other = folded(place_of(a).key), folded(place_of(b).key)
    texts = (folded(a.document.text), folded(b.document.text))
    return one != other and any(_names(t, one) and _names(t, other) for t in texts)


def _names(text: str, key: str) -> bool:
    return re.search(rf"\b{re.escape(key)}\b", text) is not None


@functools.lru_cache(maxsize=512)
def folded(text: str) -> str:
    """In lower case and without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def figure(place: Place) -> frozenset[str]:
    """The words for what is located, without those that fit too many things."""
    words = (w.lower() for w in (place.figure or "").split())
    return frozenset(_ALIKE.get(w, w) for w in words if w not in _VAGUE and not w.isdigit())
