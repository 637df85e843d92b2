"""Where a reading of one report stands in another: the same statement of the same article, edited or not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz import fuzz

from checker.model import Finding, Reading, Report

_ALIKE = 75  # how alike, of 100, two sentences are of which one is the other after a small edit
_WORD = re.compile(r"\S+")
Placed = tuple[Finding, Reading]


class Counterparts:
    """Finds, for a reading of an earlier report, the readings of a later one that are the same statement."""

    def __init__(self, earlier: Report, later: Report) -> None:
        self._before = {d.id for d in earlier.documents}
        self._after = {d.id for d in later.documents}
        self._in_document: dict[str, list[Placed]] = defaultdict(list)
        self._of_sentence: dict[str, list[Placed]] = defaultdict(list)
        for finding in later.findings:
            for reading in finding.readings:
                self._in_document[reading.document].append((finding, reading))
                self._of_sentence[_line(reading.sentence)].append((finding, reading))

    def of(self, reading: Reading) -> list[Placed]:
        """Where the statement stands now, each place with the finding that it is part of."""
        return [(f, r) for f, r in self._near(reading) if is_same_statement(reading, r)]

    def _near(self, reading: Reading) -> Iterable[Placed]:
        """The readings of the same article; of one that has another name now, those of the same sentence."""
        if reading.document in self._after:
            return self._in_document[reading.document]
        alike = self._of_sentence[_line(reading.sentence)]
        return [(f, r) for f, r in alike if r.document not in self._before]


def is_same_statement(before: Reading, after: Reading) -> bool:
    """Whether two readings are one place of one sentence, whatever value stands there now."""
    old, new = _line(before.sentence), _line(after.sentence)
    if old != new and fuzz.ratio(old, new) < _ALIKE:
        return False
    wanted = _words_of(before)
    moved = {n for w in wanted for n in _moved(old, new).get(w, ())}
    return bool(moved & _words_of(after))


def says_the_same(before: Reading, after: Reading) -> bool:
    """Whether two readings give one value, hedge included."""
    same_words = _line(before.quote).casefold() == _line(after.quote).casefold()
    return before.qualifier == after.qualifier and (same_words or before.value == after.value)


def _line(text: str) -> str:
    return " ".join(text.split())


def _words_of(reading: Reading) -> frozenset[int]:
    """Which words of its sentence a reading is made of, by their number."""
    start = reading.start - reading.sentence_start
    end = start + len(reading.quote)
    words = enumerate(_WORD.finditer(reading.sentence))
    return frozenset(n for n, w in words if w.start() < end and w.end() > start)


@lru_cache(maxsize=4096)
def _moved(old: str, new: str) -> dict[int, tuple[int, ...]]:
    """Where each word of a sentence stands in the edited one, by number; one that was replaced, where that stands."""
    before, after = old.split(), new.split()
    if before == after:
        return {n: (n,) for n in range(len(before))}
    out: dict[int, tuple[int, ...]] = {}
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for n in range(i1, i2):
            out[n] = (j1 + n - i1,) if tag == "equal" else tuple(range(j1, j2))
    return out
