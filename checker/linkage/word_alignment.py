"""Words held against words: stems, the words that carry meaning, and how two wordings run side by side."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import JaroWinkler


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_FUNCTION = """
a an the this that these those i me my we us our you your he him his she her it its they them their who whom whose
which what one ones am is are was were be been being do does did done have has had having will would shall should
can could may might must ought to of in on at by for from with as into onto about over under after before between
and or but nor so if then than because while when where how why there here up down out off again just also too very
still even only own same such no not never none nobody nothing neither without any all every each some more most
much many few everybody everyone everything somebody someone something anybody anyone anything let get got goes
going go im ive dont s t d ll m re ve
"""
FUNCTION = frozenset(_FUNCTION.split())
_IRREGULAR = """
knew know, known know, heard hear, saw see, seen see, said say, went go, gone go, came come, took take, taken take,
gave give, given give, made make, told tell, thought think, felt feel, found find, kept keep, held hold, brought bring,
built build, bought buy, sold sell, sent send, spent spend, stood stand, won win, led lead, met meet, ran run,
broke break, broken break, left leave, lost lose, paid pay, fell fall, fallen fall, rose rise, risen rise, began begin,
begun begin, wrote write, written write, spoke speak, spoken speak, chose choose, chosen choose, drove drive,
driven drive, ate eat, eaten eat, slept sleep, fought fight, caught catch, taught teach, meant mean, dealt deal,
understood understand, became become, grew grow, grown grow, threw throw, thrown throw, shown show, got get,
died die, dying die, lying lie, lied lie, children child, men man, women woman, people person, lives life,
am be, is be, are be, was be, were be, been be, being be, has have, had have, does do, did do
"""
_BASE = dict(pair.split() for pair in _IRREGULAR.replace("\n", " ").split(",") if pair.strip())
NEGATION = _words("not no never none nobody nothing neither nor without cannot hardly")
HEDGE = _words("may might perhaps maybe possibly probably likely")
SURE = _words("will shall must am is are was were cannot certainly definitely")
UNIVERSAL = _words("everything everybody everyone every always all entire whole completely")
PARTIAL = _words("some somebody someone many few most several part half partly sometimes certain parts")
MOST = _words("most majority nearly almost")
FEW = _words("some few several handful none half part")
CONDITION = _words("if unless provided")
LIMIT = ("for now", "for the moment", "at the moment", "for the time being", "so far", "unless", "temporarily", "up to")
ORDER = _words("first then before after rather than more less from instead over above sooner until")
_NUMBERS = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
billions dozen dozens half quarter third twice once
"""
NUMBER_WORDS = frozenset(_NUMBERS.split())
_ENDINGS = ("ingly", "edly", "ments", "ment", "ings", "ness", "ers", "ing", "ies", "ied", "ed", "es", "ly", "er", "s")
_LIKE = 0.92  # similarity of spelling from which two long words count as one


@functools.lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The part of a word that its forms share: "blocking", "blocks" and "blocked" have one."""
    word = word.replace("'", "")
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
    """Whether two words are forms or spellings of one word."""
    one, other = stem(a), stem(b)
    if one == other:
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
