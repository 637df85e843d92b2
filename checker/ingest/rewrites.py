"""Articles that tell an earlier one again in other words, sentence by sentence: no source of their own either."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import Indel

_RUN = 3  # words in a row, by which articles are found that are worth holding together
_SHARED = 0.04  # share of the runs of the shorter one that both have
# What the sentences of the shorter one have in common with the likest of the other, words in their order, on average:
# of independent articles on one story 0.2, in 99 of 100 less than this; of a copy half of whose words are others, 0.5.
_ALIKE = 0.48
_SENTENCES, _WORDS = 3, 60  # that an article has at least; so little is alike by chance
_FEWEST = 5  # words of a sentence that counts
_WORD = re.compile(r"\w+")
_END = re.compile(r"(?<=[.!?])[\"'”’»)\]]*\s+|\n+")
Words = list[str]


def rewrites(texts: Sequence[str], copies: Sequence[int | None]) -> list[int | None]:
    """For each text the number of the first that it rewrites, None where it rewrites none.

    copies: the number of the text that each repeats, as `checker.ingest.copies` has it. What repeats a rewriting is one
    too. Time is in proportion to the length of the texts, and to that of those that share many runs of words.
    """
    found: list[int | None] = []
    told: dict[int, list[Words]] = {}
    where: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    sizes: dict[int, int] = {}
    for number, text in enumerate(texts):
        original = copies[number]
        if original is not None:
            found.append(found[original])
            continue
        own, runs = _sentences(text), _runs(text)
        near = Counter(n for run in runs for n in where.get(run, ()))
        likely = sorted(n for n, both in near.items() if both >= _SHARED * min(len(runs), sizes[n]))
        first = next((n for n in likely if _alike(own, told[n])), None)
        found.append(first)
        if first is None:
            told[number], sizes[number] = own, len(runs)
            for run in runs:
                where[run].append(number)
    return found


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return {tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}


def _sentences(text: str) -> list[Words]:
    """The words of each sentence that has some."""
    cut = (_WORD.findall(part) for part in _END.split(text.casefold()))
    return [words for words in cut if len(words) >= _FEWEST]


def _alike(one: Sequence[Words], other: Sequence[Words]) -> bool:
    """Whether the shorter of two articles tells the other again."""
    shorter, longer = sorted((one, other), key=_size)
    if len(shorter) < _SENTENCES or _size(shorter) < _WORDS:
        return False
    same = sum(len(s) * max(Indel.normalized_similarity(s, x) for x in longer) for s in shorter)
    return same >= _ALIKE * _size(shorter)


def _size(sentences: Sequence[Words]) -> int:
    return sum(map(len, sentences))
