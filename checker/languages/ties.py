"""What ties a figure in another language to one of an English article: names, and numbers that are rare."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from checker.statement import Statement
from checker.values.digits import significant
from claims.countries import people_of
from claims.model import Period, Quantity
from claims.name_spans import key, words

_SHORTEST = 4  # letters of a name that tells one thing from another
_SAME_START = 3  # letters at the end by which one name differs from case to case
_ALIKE = 80  # percent of spelling alike from which one name may be another's transliteration
_LONG = 6  # letters of a name that may be
_RARE = 3  # digits of a number that few things share
_PLAIN = 2  # names that tie round numbers, which many things share
_LEAST = 1000  # a bare number without a unit that says something by itself


@functools.lru_cache(maxsize=20_000)
def english_names(text: str) -> frozenset[str]:
    """The names in an English sentence as keys, a country's for its people too."""
    found = {key(w.text) for w in words(text) if w.capital}
    return frozenset({people_of(name) or name for name in found if len(name) >= _SHORTEST})


def shared(foreign: Iterable[str], english: frozenset[str]) -> frozenset[str]:
    """The English names that stand among the words of a sentence in another language, in whatever case."""
    own = sorted({w for w in foreign if len(w) >= _SHORTEST})
    return frozenset(name for name in english if any(_one_name(w, name) for w in own))


@functools.lru_cache(maxsize=100_000)
def _one_name(word: str, name: str) -> bool:
    shorter, longer = sorted((word, name), key=len)
    least = max(_SHORTEST, len(shorter) - _SAME_START)
    if len(longer) - len(shorter) <= _SAME_START and word[:least] == name[:least] and len(shorter) > _SHORTEST:
        return True
    long = len(shorter) >= _LONG and word[0] == name[0]
    return word == name or (long and fuzz.ratio(word, name) >= _ALIKE)


def names_in_common(x: Statement, s: Statement) -> frozenset[str]:
    """The names that the sentences of a figure in another language and of an English one share."""
    return shared(x.claim.frame.terms, english_names(s.sentence_text))


def equal(x: Statement, s: Statement) -> bool:
    """Whether two statements give one value in one unit, however they hedge it."""
    one, other = x.claim.value, s.claim.value
    if isinstance(one, Period) and isinstance(other, Period):
        return (one.low, one.high) == (other.low, other.high) and one.low is not None
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or x.claim.kind != s.claim.kind:
        return False
    if x.claim.kind != "count" and one.unit != other.unit:
        return False
    if one.nominal is None or other.nominal is None:
        return one.nominal is other.nominal and (one.low, one.high) == (other.low, other.high)
    return one.nominal == other.nominal


def rare(s: Statement) -> bool:
    """Whether few things have a number: 3,440 or 2.35, and not 40 or 1,000; a day is, a year is not."""
    value = s.claim.value
    if isinstance(value, Period):
        return value.granularity == "day"
    if not isinstance(value, Quantity):
        return False
    ends = [n for n in (value.nominal, value.low, value.high) if n is not None]
    return max((len(significant(n)) for n in ends), default=0) >= _RARE


def tied(x: Statement, s: Statement) -> bool:
    """Whether one value that two articles give is likely to be of one thing.

    A rare number needs nothing else unless it is a day; a round one needs a name that both sentences have, and two
    where it is a small number or a length of time.
    """
    if not equal(x, s):
        return False
    names = len(names_in_common(x, s))
    if rare(s) and not isinstance(s.claim.value, Period):
        return True
    return names >= (_PLAIN if _slight(s) else 1)


def _slight(s: Statement) -> bool:
    """Whether a value is one that many things have."""
    value = s.claim.value
    if not isinstance(value, Quantity):
        return False
    return s.claim.kind == "duration" or (s.claim.kind == "count" and -_LEAST < (value.nominal or 0) < _LEAST)


def equals(x: Statement, statements: Iterable[Statement]) -> Iterator[Statement]:
    """The English statements that give the value of one in another language, of what is likely the same thing."""
    return (s for s in statements if tied(x, s))
