"""Where two passages part, and what sort of difference that is: only differences of a known sort count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from checker.linkage.opposites import differ_in_unit, is_dated, opposed, senses
from checker.linkage.passages import Passage, likeness
from checker.linkage.person_names import person_likeness
from checker.linkage.printed_words import Word, keys
from checker.linkage.word_alignment import FUNCTION, NEGATION, is_content, stem
from checker.shapes.shared_wording.swapped import swapped
from claims import lexicon
from claims.countries import country
from claims.model import Kind
from claims.titles import HONORIFICS

Sort = Literal["number", "opposite", "negation", "name"]
_LONGEST = 5  # words on either side; where more differ, it is no slip but another wording
_RESTRICTIVE = frozenset({"only", "just", "merely", "even"})  # behind "not", which then denies nothing
_ONE_PERSON = 0.95  # likeness of two full names from which the one is short for the other
_SPELLED = 0.74  # likeness of two words from which one may be the other misspelled
_SAME = 0.7  # likeness from which two passages are one, so that its pronouns are of one person
_SHORT, _REVISED = 6, 0.6  # words of a line, and likeness from which a passage is a revision of another
_SERIES = lexicon.words("bars", "series.number")
_BESIDE = 2  # words alike that must stand on either side of a difference, where the passages are of two sources
_ROUND = 6  # and on both sides together


@dataclass(frozen=True, slots=True)
class Difference:
    """Words a.words[slice] and b.words[slice] of two passages that say different things.

    kind: of claim, as far as the words alone tell. sort: in what they differ.
    """

    sort: Sort
    kind: Kind
    a: slice
    b: slice


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two passages side by side. gaps: where they part, as slices of the words of each."""

    a: Passage
    b: Passage
    gaps: tuple[tuple[slice, slice], ...]


def aligned(a: Passage, b: Passage) -> Aligned:
    """Two passages word by word."""
    gaps: list[tuple[slice, slice]] = []
    for code in Levenshtein.opcodes(a.keys, b.keys):
        one, other = slice(code.src_start, code.src_end), slice(code.dest_start, code.dest_end)
        if code.tag == "equal":
            continue
        if gaps and gaps[-1][0].stop == one.start and gaps[-1][1].stop == other.start:
            gaps[-1] = slice(gaps[-1][0].start, one.stop), slice(gaps[-1][1].start, other.stop)
        else:
            gaps.append((one, other))
    return Aligned(a, b, tuple(gaps))


def differences(pair: Aligned, one_text: bool) -> list[Difference]:
    """What is at issue between two passages, in order.

    one_text: one document is a version of the other, and the passages stand in one place. Else, or where they are
    hardly alike, they must be alike all round what differs, and name no two things: they may well tell of two.
    """
    places = [Difference("opposite", "status", *p) for p in swapped(pair.a.words, pair.b.words, pair.gaps)]
    if one_text and (len(pair.a.keys) <= _SHORT or likeness(pair.a, pair.b) >= _REVISED):
        gaps = list(pair.gaps)
    else:
        named = _beside(places, [d for one, other in pair.gaps if (d := _names(pair, one, other)) is not None])
        if not all(spelled(pair.a.words[d.a], pair.b.words[d.b]) or _lands(pair, d) for d in named):
            return []
        gaps = [
            gap
            for n, gap in enumerate(pair.gaps)
            if _surrounded(pair, n) and not _of_another(pair, *gap) and not _of_whom(pair, *gap)
        ]
    found = [d for one, other in gaps if (d := _difference(pair, one, other)) is not None]
    found = _beside(places, found)
    return [] if _turned_round(pair, found) or _of_two(pair, found) else [*places, *found]


def _beside(places: Sequence[Difference], found: Sequence[Difference]) -> list[Difference]:
    """What differs beside some places, in which it would be told twice."""
    return [d for d in found if not any(p.a.start < d.a.stop and d.a.start < p.a.stop for p in places)]


def _turned_round(pair: Aligned, found: Sequence[Difference]) -> bool:
    """Whether names change places along with a word for its opposite: "A beat B" and "B lost to A"."""
    if not any(d.sort == "opposite" for d in found):
        return False
    sides = [{w.key for gap in gaps for w in words[gap] if _is_name(w)} for words, gaps in (
        (pair.a.words, [one for one, _ in pair.gaps]), (pair.b.words, [other for _, other in pair.gaps])
    )]  # fmt: skip
    return bool(sides[0] & sides[1])


def _of_two(pair: Aligned, found: Sequence[Difference]) -> bool:
    """Whether a number that tells one of a series differs along with something else: "unit 2 is open, unit 5 shut"."""
    labels = [d for d in found if d.sort == "number" and d.a.start and pair.a.words[d.a.start - 1].key in _SERIES]
    return 0 < len(labels) < len(found)


def _lands(pair: Aligned, d: Difference) -> bool:
    """Whether a country stands for another, as a slip of the pen would have it: Iran for Iraq."""
    lands = [country(" ".join(keys(words))) for words in (pair.a.words[d.a], pair.b.words[d.b])]
    return lands[0] is not None and lands[1] is not None


def _of_another(pair: Aligned, one: slice, other: slice) -> bool:
    """Whether a number differs along with words of meaning, so that it may be of something else."""
    x, y = pair.a.words[one], pair.b.words[other]
    meant = [{stem(w.key) for w in side if w.number is None and is_content(w.key)} for side in (x, y)]
    return any(w.number is not None for w in (*x, *y)) and all(meant) and not meant[0] & meant[1]


def _of_whom(pair: Aligned, one: slice, other: slice) -> bool:
    """Whether a pronoun stands for another in passages that are hardly alike: it is of whoever was told of before."""
    told = [{table for w in words for table, _, _ in senses(w.text, w.key)} for words in
            (pair.a.words[one], pair.b.words[other])]  # fmt: skip
    return all("pronoun" in tables for tables in told) and likeness(pair.a, pair.b) < _SAME


def _surrounded(pair: Aligned, n: int) -> bool:
    """Whether enough words alike stand before and behind a gap, or the passages begin or end there."""
    here = pair.gaps[n][0]
    first, last = n == 0, n + 1 == len(pair.gaps)
    left = here.start - (0 if first else pair.gaps[n - 1][0].stop)
    right = (len(pair.a.words) if last else pair.gaps[n + 1][0].start) - here.stop
    return left + right >= _ROUND and (left >= _BESIDE or first) and (right >= _BESIDE or last)


def _difference(pair: Aligned, one: slice, other: slice) -> Difference | None:
    x, y = pair.a.words[one], pair.b.words[other]
    if max(len(x), len(y)) > _LONGEST:
        return None
    return (
        _numbers(pair, one, other)
        or _opposites(pair, one, other)
        or _negated(pair, one, other)
        or _names(pair, one, other)
    )


def _numbers(pair: Aligned, one: slice, other: slice) -> Difference | None:
    """Numbers of which one side has others than the other, or a sign or a scale that one side lacks."""
    sides = [(pair.a.words, one), (pair.b.words, other)]
    found = [[n for n in range(at.start, at.stop) if words[n].number is not None] for words, at in sides]
    mine, theirs = ([words[n].number for n in which] for (words, _), which in zip(sides, found, strict=True))
    if differ_in_unit(pair.a.words[one], pair.b.words[other]) and mine != theirs:
        return None  # "5 miles" and "8 kilometres"
    if found[0] and len(found[0]) == len(found[1]) and mine != theirs:
        first = next(n for n, (p, q) in enumerate(zip(mine, theirs, strict=True)) if p != q)
        a, b = found[0][first], found[1][first]
        return Difference("number", "count", slice(a, a + 1), slice(b, b + 1))
    more, fewer = (0, 1) if one.stop - one.start else (1, 0)
    words, at = sides[more]
    if found[more] or sides[fewer][1].stop - sides[fewer][1].start or not all(map(_sizes, words[at])):
        return None
    return _next_to_number(pair, one, other)


def _sizes(word: Word) -> bool:
    """Whether a word is a sign or a scale, which makes another number of the one beside it."""
    return word.key == "-" or any(table == "scale" for table, _, _ in senses(word.text, word.key))


def _next_to_number(pair: Aligned, one: slice, other: slice) -> Difference | None:
    """A sign before a number, or a scale behind it, that one side lacks: with the number."""
    a, b = pair.a.words, pair.b.words
    if (
        one.stop < len(a)
        and other.stop < len(b)
        and a[one.stop].number is not None
        and "-" in keys((*a[one], *b[other]))
    ):
        return Difference("number", "count", slice(one.start, one.stop + 1), slice(other.start, other.stop + 1))
    if one.start and other.start and a[one.start - 1].number is not None:
        return Difference("number", "count", slice(one.start - 1, one.stop), slice(other.start - 1, other.stop))
    return None


def _opposites(pair: Aligned, one: slice, other: slice) -> Difference | None:
    """A word for one that excludes it, unless either side has both: "died of her injuries", "pronounced dead"."""
    x, y = ({s[:2] for w in side for s in senses(w.text, w.key)} for side in (pair.a.words[one], pair.b.words[other]))
    if x & y:
        return None
    for n in range(one.start, one.stop):
        for m in range(other.start, other.stop):
            kind = opposed(pair.a.words[n], pair.b.words[m])
            if kind is not None:
                return Difference("opposite", kind, slice(n, n + 1), slice(m, m + 1))
    return None


def _negated(pair: Aligned, one: slice, other: slice) -> Difference | None:
    """A "not" or "no" that one side lacks, where nothing else of meaning differs."""
    x, y = pair.a.words[one], pair.b.words[other]
    denied = [sum(w.key in NEGATION for w in side) for side in (x, y)]
    meant = [{stem(w.key) for w in side if is_content(w.key) or w.capital} for side in (x, y)]
    if denied[0] % 2 == denied[1] % 2 or meant[0] != meant[1]:
        return None
    behind = [
        words[at.stop].key if at.stop < len(words) else "" for words, at in ((pair.a.words, one), (pair.b.words, other))
    ]
    if _RESTRICTIVE & set(behind):
        return None
    return Difference(
        "negation", "status", *(_widened(at, w) for at, w in ((one, pair.a.words), (other, pair.b.words)))
    )


def _widened(at: slice, words: Sequence[Word]) -> slice:
    """With the word before and the word behind: "was not found"."""
    return slice(max(0, at.start - 1), min(len(words), at.stop + 1))


def _names(pair: Aligned, one: slice, other: slice) -> Difference | None:
    """A name for another name, each with all its words."""
    if one.start == one.stop or other.start == other.stop:
        return None
    if not (_all_names(pair.a.words[one]) and _all_names(pair.b.words[other])):
        return None
    a, b = _run(pair.a.words, one), _run(pair.b.words, other)
    mine, theirs = _bare(pair.a.words[a]), _bare(pair.b.words[b])
    if (
        not mine
        or not theirs
        or mine <= theirs
        or theirs <= mine
        or _shortened(mine ^ theirs)
        or _one_thing(pair.a.words[a], pair.b.words[b])
    ):
        return None
    return Difference("name", "name", a, b)


def _all_names(words: Sequence[Word]) -> bool:
    fit = all(w.capital or w.key in FUNCTION for w in words) and not any(map(is_dated, words))
    return fit and any(_is_name(w) for w in words)


def _is_name(word: Word) -> bool:
    return word.capital and len(word.text) > 1 and word.key not in FUNCTION and word.key not in HONORIFICS


def _run(words: Sequence[Word], at: slice) -> slice:
    """All words of the name that stands at some of them."""
    start, stop = at.start, at.stop
    while start and words[start - 1].capital and words[start].start - words[start - 1].end == 1 and start - 1 > 0:
        start -= 1
    while stop < len(words) and words[stop].capital and words[stop].start - words[stop - 1].end == 1:
        stop += 1
    return slice(start, stop)


def _bare(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(w.key for w in words if w.key not in HONORIFICS and w.key not in FUNCTION)


def _shortened(apart: frozenset[str]) -> bool:
    """Whether of the words that differ one begins the other: "Zach" and "Zachary", "Del" and "Delaware"."""
    return any(len(b) - len(a) > 1 < len(a) and b.startswith(a) for a in apart for b in apart)


def _one_thing(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Whether two names are of one country, one is the other's letters, or they are forms of one word."""
    one, other = " ".join(keys(a)), " ".join(keys(b))
    if country(one) is not None and country(one) == country(other):
        return True
    if " " in one and " " in other and person_likeness(one, other) >= _ONE_PERSON:
        return True
    letters = ["".join(w.key[0] for w in side if w.capital) for side in (a, b)]
    return letters[0] == other or letters[1] == one or [stem(w.key) for w in a] == [stem(w.key) for w in b]


def spelled(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Whether two names look like one name in two spellings: word by word alike, and no two countries."""
    if len(a) != len(b):
        return False
    apart = [(x.key, y.key) for x, y in zip(a, b, strict=True) if x.key != y.key]
    lands = any(country(x) and country(y) for x, y in apart)
    return not lands and all(x[0] == y[0] and fuzz.ratio(x, y) >= 100 * _SPELLED for x, y in apart)
