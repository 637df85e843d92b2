"""How alike two names are, as keys: ASCII, lower case ("dovile sakaliene")."""

from __future__ import annotations

import re

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from claims import lexicon

_SURNAME = 0.68  # least likeness of two surnames after one first name
_FIRST = 0.72  # least likeness of two first names before one surname
_TRANSCRIBED = 0.88  # likeness of two first names that sound alike
_SOUNDS = lexicon.mapping("persons", "sounds")
_FULL = dict(lexicon.families("persons", "short_names"))
_CALLED = {
    short: frozenset(full for full, names in _FULL.items() if short in names)
    for short in frozenset().union(*_FULL.values())
}
_FATHERS = tuple(sorted(lexicon.words("persons", "fathers")))
_GENERATIONS = lexicon.mapping("persons", "generations")


def generation(name: str) -> str | None:
    """What tells the bearer of a name from a parent or a child of that name: "jr"; None where nothing does."""
    return _GENERATIONS.get(name.casefold().rstrip(".").rpartition(" ")[2])


def person_likeness(a: str, b: str) -> float:
    """1 for one name, 0.9 and more for a short form of it, down to 0 for different people.

    Spellings apart ("sakaliene", "sakalene") give how alike the parts that differ are.
    """
    if a == b:
        return 1.0
    one, other = a.split(), b.split()
    if not one or not other or (None not in (found := {generation(a), generation(b)}) and len(found) > 1):
        return 0.0
    if len(one) == 1 or len(other) == 1:
        return _short(one, other)
    if set(one) <= set(other) or set(other) <= set(one):
        return 0.95
    return _spelled(one, other)


def _short(one: list[str], other: list[str]) -> float:
    """A surname alone against a name."""
    alike = fuzz.ratio(one[-1], other[-1]) / 100
    if alike == 1:
        return 0.9
    near = OSA.distance(one[-1], other[-1]) <= 1 and min(len(one[-1]), len(other[-1])) >= 4
    near = near and one[-1][0] == other[-1][0]
    return 0.7 if near else 0.0


def _spelled(one: list[str], other: list[str]) -> float:
    first, last = _part(one[0], other[0]), fuzz.ratio(one[-1], other[-1]) / 100
    if last == 1 and (called_alike(one[0], other[0]) or _transcribed(one, other)):
        return 0.95
    if first == 1 and last >= _SURNAME:
        return last
    if last == 1 and first >= _FIRST:
        return first
    return min(first, last) if min(first, last) >= 0.75 and max(first, last) >= 0.85 else 0.0


def _transcribed(one: list[str], other: list[str]) -> bool:
    """Whether first names differ as one script is written in another, as a father's name beside one of them tells."""
    fathers = [w for w in (*one[1:-1], *other[1:-1]) if w.endswith(_FATHERS)]
    return bool(fathers) and _part(one[0], other[0]) >= _TRANSCRIBED


def _part(a: str, b: str) -> float:
    """Two first names; an initial fits every name that it begins."""
    if len(a) == 1 or len(b) == 1:
        return 1.0 if a[0] == b[0] else 0.0
    alike = fuzz.ratio(a, b) / 100
    return max(alike, _TRANSCRIBED) if _sounds(a) == _sounds(b) else alike


def called_alike(a: str, b: str) -> bool:
    """Whether one first name is short for the other, or both are for one: "bob" and "robert"."""
    return bool(({a} | _CALLED.get(a, frozenset())) & ({b} | _CALLED.get(b, frozenset())))


def _sounds(name: str) -> str:
    """A name as it sounds, however it is brought into our letters: "serhiy" and "sergei", "viktor" and "victor"."""
    for spelled, sound in _SOUNDS.items():
        name = name.replace(spelled, sound)
    return re.sub(r"(.)\1+", r"\1", name)
