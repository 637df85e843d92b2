"""Words held against words: stems, the words that carry meaning, and how two wordings run side by side."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fnmatch import fnmatchcase

from rapidfuzz.distance import JaroWinkler

from claims import lexicon


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


FUNCTION = lexicon.words("wordings", "words.function")
_BASE = {**lexicon.mapping("wordings", "irregular"), **lexicon.mapping("wordings", "short")}
NEGATION = lexicon.words("wordings", "words.negation")
HEDGE = lexicon.words("wordings", "words.hedge")
SURE = lexicon.words("wordings", "words.sure")
UNIVERSAL = lexicon.words("wordings", "words.universal")
PARTIAL = lexicon.words("wordings", "words.partial")
MOST = lexicon.words("wordings", "words.most")
FEW = lexicon.words("wordings", "words.few")
NARROWING = lexicon.words("wordings", "words.narrowing")
CONDITION = lexicon.words("wordings", "words.condition")
LIMIT = lexicon.sequence("wordings", "words.limit")
ORDER = lexicon.words("wordings", "words.order")
NUMBER_WORDS = lexicon.words("wordings", "words.number")
_ENDINGS = lexicon.sequence("wordings", "words.endings")
_LIKE = 0.92  # similarity of spelling from which two long words count as one


@functools.lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The part of a word that its forms share: "blocking", "blocks" and "blocked" have one."""
    word = word.replace("'", "").rstrip(".")
    word = _BASE.get(word, word).replace("isation", "ization")
    if word.endswith(("ise", "ised", "ising", "ises")) and len(word) > 6:
        word = word.replace("ise", "ize").replace("isi", "izi")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    word = word.replace("our", "or") if len(word) > 4 else word
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word.rstrip("eyi") if len(word) > 3 else word


def alike(a: str, b: str) -> bool:
    """Whether two words are forms or spellings of one word, or one is the other with letters masked: "d**n"."""
    one, other = stem(a), stem(b)
    if one == other or any("*" in x and len(x) == len(y) and fnmatchcase(y, x) for x, y in ((a, b), (b, a))):
        return True
    return min(len(one), len(other)) >= 5 and JaroWinkler.similarity(one, other) >= _LIKE


def is_content(word: str) -> bool:
    """Whether a word carries meaning of its own."""
    return word not in FUNCTION and any(c.isalpha() for c in word)


def content(words: Sequence[str]) -> list[str]:
    """The stems of the words that carry meaning, in order."""
    return [stem(w) for w in words if is_content(w)]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of two wordings: same, or what stands in each where they part."""

    same: bool
    a: tuple[str, ...]
    b: tuple[str, ...]


def side_by_side(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Two wordings as runs, in order."""
    one, other = [stem(w) for w in a], [stem(w) for w in b]
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [Run(tag == "equal", tuple(a[i:j]), tuple(b[k:m])) for tag, i, j, k, m in codes]
