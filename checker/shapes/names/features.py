"""How two names are alike: a letter, a word for the sort of thing, a number, or one of their words."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from checker.linkage.person_names import person_likeness
from claims import lexicon
from claims.countries import country, people_of
from claims.name_words import DESIGNATORS, SAME_SORT
from claims.offices import AMERICAN

_EMPTY = lexicon.words("names", "likeness.empty")
_ENDINGS = lexicon.sequence("names", "likeness.endings")
_COMPASS = lexicon.words("names", "likeness.common")
_SPELLED = 0.74  # least likeness of two words that may be one, misspelled


@dataclass(frozen=True, slots=True)
class Likeness:
    """weight: how surely they name one thing by themselves; context: how much what is said with them may add.

    near: they differ by a slip of the pen. shared: they have only a word in common, so that the sentences must
    name the same things besides.
    """

    weight: float
    context: float
    near: bool = False
    shared: bool = False


def likeness(a: str, b: str, person: bool, entities: Set[str]) -> Likeness | None:
    """How two different keys are alike; None when nothing says that they name one thing."""
    if any(" " not in x and x == y.split()[-1] + "s" for x, y in ((a, b), (b, a))):
        return None
    if people_of(a) is not None and people_of(a) == people_of(b):
        return None  # a country and what is of it: "North Korea", "North Korean"
    if _people(a) != _people(b) or (person and _other_sex(a, b)):
        return None
    if person and _persons(a, b) is not None:
        return _persons(a, b)
    one, other = ([AMERICAN.get(w, w) for w in key.split() if w not in _EMPTY] for key in (a, b))
    if not one or not other or (person and (one[-1] in DESIGNATORS) != (other[-1] in DESIGNATORS)):
        return None
    if one == other:
        return Likeness(0.75, 0.2) if "work" in entities else None
    return _numbers(one, other) or _words(one, other, entities)


def _persons(a: str, b: str) -> Likeness | None:
    alike = person_likeness(a, b)
    if alike >= 0.9 and not _slip(a.split()[-1], b.split()[-1]):
        return None if alike in (0.9, 0.95, 1.0) else Likeness(0.85, 0.1)
    if " " in a and " " in b and alike > 0:
        same = a.split()[0] == b.split()[0]
        return Likeness(0.55 + 0.4 * (alike - 0.6), 0.4, same and OSA.distance(a, b) <= 2)
    return Likeness(0.35, 0.5, True) if alike == 0.7 else None


def _people(key: str) -> bool:
    """Whether a name is of the people of a country: "Estonians"."""
    return " " not in key and key.endswith(("ans", "ites"))


def _other_sex(a: str, b: str) -> bool:
    """Whether two full names are of a man and a woman, as far as an "a" at the end of the first name tells."""
    one, other = a.split()[0], b.split()[0]
    return " " in a and " " in b and one != other and one.endswith("a") != other.endswith("a")


def _numbers(one: list[str], other: list[str]) -> Likeness | None:
    """ "NV-600X" and "NV-650X", "Highway 27" and "Highway 72"."""
    digits = [any(c.isdigit() for c in "".join(words)) for words in (one, other)]
    if not any(digits):
        return None
    if not all(digits) or len(one) != len(other):
        return None
    differing = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    if len(differing) != 1 or one[0] != other[0]:
        return None
    x, y = differing[0]
    if len(x) != len(y) or OSA.distance(x, y) != 1:
        return None
    if x.isdigit():
        return Likeness(0.3, 0.55) if len(x) > 1 else None  # "unit 2" and "unit 5" are two of a series
    return Likeness(0.6, 0.2)


def _words(one: list[str], other: list[str], entities: Set[str]) -> Likeness | None:
    """Names of words: one misspelled, the sort of thing called otherwise, or a part of it."""
    if len(one) == 1 and len(other) == 1:
        return _single(one[0], other[0])
    if len(one) != len(other):
        one, other = _without_sort(one, other)
    if one == other or len(one) != len(other):
        return None
    if len(one) == 1:
        return Likeness(0.5, 0.4) if _single(one[0], other[0]) else None
    differing = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    if len(differing) == 1 and differing[0] == (one[-1], other[-1]) and _same_sort(*differing[0]):
        return Likeness(0.6, 0.2)
    if all(_alike(x, y) for x, y in differing):
        return Likeness(0.7, 0.25, all(OSA.distance(x, y) <= 1 for x, y in differing))
    apart = len(differing) == 1 and len(one) <= 3 and not _common(one, differing[0])
    return Likeness(0.0, 0.95, shared=True) if apart and not derived(*differing[0]) else None


def _without_sort(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """The longer of two names without the word for the sort of thing that it ends in: "Suwalki Gap", "Suvalki"."""
    if len(one) == len(other) + 1 and one[-1] in DESIGNATORS:
        return one[:-1], other
    if len(other) == len(one) + 1 and other[-1] in DESIGNATORS:
        return one, other[:-1]
    return one, other


def _same_sort(a: str, b: str) -> bool:
    return any(a in sort and b in sort for sort in SAME_SORT)


def _single(a: str, b: str) -> Likeness | None:
    """Two words: spelled alike, and neither a country nor made of the other by an ending."""
    if min(len(a), len(b)) < 6 or a[0] != b[0] or not _alike(a, b):
        return None
    return Likeness(0.3, 0.5, False)


def _alike(a: str, b: str) -> bool:
    """Whether two words may be one in two spellings."""
    if country(a) or country(b) or min(len(a), len(b)) < 4 or derived(a, b):
        return False
    return fuzz.ratio(a, b) / 100 >= _SPELLED and OSA.distance(a, b) <= 2


def derived(a: str, b: str) -> bool:
    """Whether one word is made of the other by an ending: "Lithuania" and "Lithuanian"."""
    short, long = sorted((a, b), key=len)
    stem = short.rstrip("aeioy")
    return any(long == short + e or (len(stem) >= 3 and long == stem + e) for e in _ENDINGS)


def _slip(a: str, b: str) -> bool:
    return a != b and OSA.distance(a, b) <= 2


def _common(words: list[str], differing: tuple[str, str]) -> bool:
    """Whether what two names share, or what they differ in, is a word that very many names have."""
    shared = [w for w in words if w not in differing]
    return any(country(w) or w in DESIGNATORS or len(w) < 3 for w in differing) or all(
        country(w) or w in DESIGNATORS or w in _COMPASS for w in shared
    )
