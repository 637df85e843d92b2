"""Texts cut into passages of a sentence or a line, in the same way whatever their words, and held side by side."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel, LCSseq

from checker.linkage.printed_words import Word, keys, printed_words
from claims import lexicon
from claims.segment import blocks

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-ZÀ-Þ0-9])")
_SHORTENED = re.compile(
    r"\b(?:(?!May)[A-ZÀ-Þ][a-z]{0,2}|[a-z]|Prof|Sept|Capt|Supt|Insp)$"
)  # a title, an initial, a month before its full stop
_NOTICE = re.compile("|".join(map(re.escape, sorted(lexicon.words("notices", "phrases")))), re.IGNORECASE)
_LONGEST_NOTICE = 20  # words
_RUN = 3  # words in a row that two passages of several sources must share to be held against each other
_COMMON = 60  # passages that share a run; one that more have tells nothing
_SHARED = 0.3  # least share of the shorter's runs that two passages must have in common
_CUT = 4  # passages that may be one, cut otherwise
_REVISED = 0.5  # least likeness of two passages that stand in one place of an article and its copy
_TAKEN_IN, _TAKEN = 10, 0.9  # words of a passage that another takes in, and what that counts beside likeness
_ALONE = 0.3  # the same where each is the only one that stands there


@dataclass(frozen=True, slots=True)
class Passage:
    """text[start:end] of a document, as words. keys: their keys, by which passages are compared."""

    start: int
    end: int
    words: tuple[Word, ...]
    keys: tuple[str, ...] = field(default=())


def passages(text: str) -> tuple[Passage, ...]:
    """The passages of a text that have words, in order; bylines and other notices of the paper left out."""
    out = []
    for block in blocks(text):
        if block.kind == "byline":
            continue
        for start, end in _cut(text, block.start, block.end):
            words = printed_words(text, start, end)
            if words and not (len(words) <= _LONGEST_NOTICE and _NOTICE.search(text, start, end)):
                out.append(Passage(start, end, words, keys(words)))
    return tuple(out)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for m in _END.finditer(text, start, end):
        if m[0][0] == "." and _SHORTENED.search(text, max(start, m.start() - 6), m.start()):
            continue
        yield start, m.end()
        start = m.end()
    yield start, end


def revised(original: Sequence[Passage], copy: Sequence[Passage]) -> list[tuple[Passage, Passage]]:
    """What stands in an article and in a copy of it, passage by passage: equal, or alike at one place."""
    found = []
    one, other = [p.keys for p in original], [p.keys for p in copy]
    for tag, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            found += list(zip(original[i:j], copy[k:m], strict=True))
        elif tag == "replace":
            found += _alike(original[i:j], copy[k:m])
    return found


def _alike(one: Sequence[Passage], other: Sequence[Passage]) -> list[tuple[Passage, Passage]]:
    """The likeliest pairs first, each passage once; what was cut into more passages in the one is put together."""
    if len(one) != len(other) and max(len(one), len(other)) <= _CUT:
        one, other = [_whole(one)], [_whole(other)]
    least = _ALONE if len(one) == len(other) == 1 else _REVISED
    ranked = sorted(
        (-alike, n, m) for n, a in enumerate(one) for m, b in enumerate(other) if (alike := likeness(a, b)) >= least
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for _, n, m in ranked:
        if n not in taken[0] and m not in taken[1]:
            taken[0].add(n)
            taken[1].add(m)
            found.append((one[n], other[m]))
    return found


def _whole(cut: Sequence[Passage]) -> Passage:
    words = tuple(w for p in cut for w in p.words)
    return Passage(cut[0].start, cut[-1].end, words, keys(words))


def likeness(a: Passage, b: Passage) -> float:
    """How much of two passages is the same, in the same order: 0 to 1."""
    return float(Indel.normalized_similarity(a.keys, b.keys))


def within(a: Passage, b: Passage) -> float:
    """How much of the shorter of two passages stands in the longer, in the same order; as alike as they are else."""
    shorter, longer = sorted((a, b), key=lambda p: len(p.keys))
    if len(shorter.keys) < _TAKEN_IN:
        return likeness(a, b)
    return max(
        likeness(a, b),
        _TAKEN * LCSseq.normalized_similarity(shorter.keys, longer.keys) * len(longer.keys) / len(shorter.keys),
    )


def near(found: Sequence[tuple[str, ...]]) -> list[tuple[int, int]]:
    """The pairs of wordings, given by their keys, that have much in common word for word; each once, in order."""
    runs = [frozenset(own[i : i + _RUN] for i in range(len(own) - _RUN + 1)) for own in found]
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, own in enumerate(runs):
        for run in own:
            holders[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for who in holders.values():
        if 1 < len(who) <= _COMMON:
            shared.update((a, b) for n, a in enumerate(who) for b in who[n + 1 :])
    return sorted(p for p, n in shared.items() if n >= max(2, _SHARED * min(len(runs[p[0]]), len(runs[p[1]]))))
