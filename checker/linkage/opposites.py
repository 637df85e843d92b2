"""Words that exclude one another: north and south, rose and fell, miles and kilometres, Monday and Tuesday."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from checker.linkage.printed_words import Word, currency, printed_word, scale
from checker.linkage.word_alignment import stem
from claims import lexicon
from claims.countries import ADJECTIVES
from claims.currencies import ONLY_WITH_NATION
from claims.dates.words import MONTHS, PARTS, WEEKDAYS
from claims.figures.unit_names import unit_after
from claims.model import Kind
from claims.offices import is_head, normalised, rivals

# Letters that deny what follows, as far as they stand before what they stand before: "il" before an "l".
_PREFIX = re.compile(
    rf"(?:{lexicon.pattern('opposites', 'denying.prefixes')}|il(?=l)|ir(?=r)|im(?=[mp]))(?=[a-z]{{4}})"
)
_NO_DENIALS = lexicon.words("opposites", "denying.others")
_TIMES = frozenset({"second", *PARTS["unit"].split("|")})
_UNIT_KINDS: tuple[Kind, ...] = ("money", "percent", "duration", "measure")  # of two units the first that either makes
Sense = tuple[str, str, Kind]  # of which table it is, which of the table's lists it stands in, and the kind


def opposed(one: Word, other: Word) -> Kind | None:
    """The kind of claim in which two words differ: in one sense they exclude one another, in none they are alike."""
    mine, theirs = senses(one.text, one.key), senses(other.text, other.key)
    if {s[:2] for s in mine} & {s[:2] for s in theirs}:
        return None
    if _offices_apart(one, other):
        return "role"
    if _denied(one.key) == other.key or _denied(other.key) == one.key:
        return "status"
    found = [k for table, a, kind in mine for t, b, k2 in theirs if table == t and a != b for k in (kind, k2)]
    return min(found, key=lambda k: _UNIT_KINDS.index(k) if k in _UNIT_KINDS else 0, default=None)


def exclude_one_another(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether some word of the one, in small letters, excludes one of the other: "cocaine" and "heroin"."""
    mine, theirs = ([printed_word(w) for w in side] for side in (one, other))
    return any(x.key != y.key and opposed(x, y) for x in mine for y in theirs)


def _offices_apart(one: Word, other: Word) -> bool:
    """Whether two words are of offices or trades of which one person has one: "mayor" and "governor"."""
    return (
        is_head(one.text)
        and is_head(other.text)
        and rivals(normalised((one.text,)).name, normalised((other.text,)).name)
    )


def _denied(word: str) -> str | None:
    """What a word denies by its first letters: "legal" of "illegal"; None for one that denies nothing."""
    found = _PREFIX.match(word)
    return word[found.end() :] if found and word not in _NO_DENIALS else None


def differ_in_unit(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether some word of the one is another unit than one of the other."""
    return any((opposed(x, y) or "") in _UNIT_KINDS for x in one for y in other)


def is_dated(word: Word) -> bool:
    """Whether it is a month or a day of the week."""
    return word.key in MONTHS or word.key in WEEKDAYS


@functools.lru_cache(maxsize=50_000)
def senses(text: str, key: str) -> tuple[Sense, ...]:
    """Everything that a word says of which something else can be said in its place."""
    found = [*_listed().get(key, ())]
    found += [s for s in _stems().get(stem(key), ()) if s not in found] if key.isalpha() else []
    if key in ADJECTIVES:
        found.append(("nation", ADJECTIVES[key], "name"))
    if key.startswith("nth "):
        found.append(("ordinal", key, "count"))
    if text[0].isupper() and key in MONTHS:
        found.append(("month", key, "date"))
    if key in WEEKDAYS:
        found.append(("weekday", key, "date"))
    size = scale(text)
    if size is not None or text in ("m", "b"):
        found.append(("scale", str(size or {"m": 10**6, "b": 10**9}[text]), "count"))
    return tuple(found + _units(text, key))


def _units(text: str, key: str) -> list[Sense]:
    """The units that a word may stand for: of money, shares, time, and what is measured."""
    if key in ("percent", "percentage point"):
        return [("unit", key, "percent")]
    single = key.removesuffix("s")
    if single in _TIMES:
        return [("unit", single, "duration")]
    found: list[Sense] = []
    money = None if single in ONLY_WITH_NATION else currency(text)
    if money:
        found.append(("unit", money, "money"))
    unit = unit_after(text, 0, False)
    if unit is not None and unit[1] == len(text):
        found.append(("unit", unit[0], "measure"))
    return found


@functools.cache
def _listed() -> dict[str, list[Sense]]:
    """The senses of each word as the lexicon has it."""
    found: dict[str, list[Sense]] = {}
    for kind, tables in lexicon.table("opposites").data.items():
        if kind == "denying":
            continue
        for table in tables:
            for side, words in lexicon.families("opposites", f"{kind}.{table}").items():
                for word in words:
                    found.setdefault(word, []).append((table, side, kind))
    return found


@functools.cache
def _stems() -> dict[str, list[Sense]]:
    """The senses of each verb's forms, by what they share."""
    found: dict[str, list[Sense]] = {}
    for word, own in _listed().items():
        for sense in own:
            if sense[2] == "status" and sense not in found.setdefault(stem(word), []):
                found[stem(word)].append(sense)
    return found
