"""What a list is a list of, and how many the text says there are: "three villages", "models", "all six"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims import lexicon
from claims.list_keys import PEOPLE, count_of, is_proper, key_of
from claims.list_shape import Enumeration, letters
from claims.numbers import reading_of
from claims.parse import Sentence

if TYPE_CHECKING:
    from claims.tokens import Token

_COUNTED = re.compile(r"P*D[PNH]*N")
_UNITS = lexicon.words("lists", "units")
_REACH = 40  # tokens before a list in which its number may stand
_MOST = 20  # a larger number is hardly that of a list that is spelled out


@dataclass(frozen=True, slots=True)
class Header:
    """of: the class of things, a plural noun; stated: their number; tokens: the words that state it."""

    of: str
    stated: int | None = None
    tokens: tuple[Token, ...] = ()


def counted(tokens: Sequence[Token]) -> Header | None:
    """The header that "all three Baltic states" makes: a number, and a plural noun at the end."""
    head = tokens[-1] if tokens else None
    if head is None or head.tag_ not in {"NNS", "NNPS"}:
        return None
    if head.lemma_.lower() in _UNITS:
        return None
    numbers = [n for t in tokens if t.tag_ == "CD" and (n := reading_of(t.lower_)) is not None]
    whole = [int(n) for n in numbers if n == int(n) and 2 <= n <= _MOST]
    return Header(head.lower_, whole[0] if len(numbers) == 1 and whole else None, tuple(tokens))


def split(found: Enumeration) -> tuple[Enumeration, Header | None]:
    """Take the header off a list whose first member it was read as: "three villages, A, B and C", "models A, B"."""
    found, of = _after_of(found)
    first, rest = found.members[0], found.members[1:]
    proper = [any(is_proper(t) for t in m) for m in rest]
    header = counted(first)
    if header and not is_proper(first[-1]) and len(rest) >= 2 and (all(proper) or _fits(header, rest)):
        return Enumeration(rest, found.first + len(first) + 1, found.last), header
    names = [i for i, t in enumerate(first) if is_proper(t) or len(t) == 1]
    cut = names[-1] if names else 0
    while cut and is_proper(first[cut - 1]):
        cut -= 1
    if cut and all(proper) and first[cut - 1].tag_ in {"NNS", "NNPS", "NNP"} and first[cut - 1].text.endswith("s"):
        of = counted(first[:cut]) or Header(first[cut - 1].lower_)
        return Enumeration((first[cut:], *rest), found.first + cut, found.last), of
    return found, of


def _fits(header: Header, rest: Sequence[Sequence[Token]]) -> bool:
    """Whether as many members follow as a number says, none of them counted itself: not "two cooks, a waiter, …"; or
    whether they add up to it: "five walkers, two women and three men"."""
    parts = [count_of(m[0].lower_) for m in rest if key_of(m) in PEOPLE]
    if len(parts) == len(rest) and None not in parts and header.stated == sum(filter(None, parts)):
        return True
    return header.stated == len(rest) and not any(m[0].lower_ in {"a", "an", "one"} for m in rest)


def _after_of(found: Enumeration) -> tuple[Enumeration, Header | None]:
    """ "Copies of A, B and C": only what follows "of" is a member, unless the others have their own."""
    first, rest = found.members[0], found.members[1:]
    cuts = [i for i, t in enumerate(first) if t.lower_ == "of"]
    if (
        not cuts
        or any(t.lower_ == "of" for m in rest for t in m)
        or not all(any(is_proper(t) for t in m) for m in rest)
    ):
        return found, None
    at = cuts[-1] + 1
    kept = Enumeration((first[at:], *rest), found.first + at, found.last)
    return kept, counted(first[: at - 1]) or Header(first[at - 2].lower_)


def before(sentence: Sentence, found: Enumeration) -> Header | None:
    """The header that stands before a list: "three villages —", "three blocks are burnt: ", "countries such as"."""
    tokens, shape = sentence.tokens, letters(sentence)
    at = found.first
    if at < 2:
        return None
    mark = tokens[at - 1].text
    matches = list(_COUNTED.finditer(shape, max(0, at - _REACH), at))
    near = [counted(list(tokens[m.start() : m.end()])) for m in matches if mark == ":" or m.end() == at - 1]
    stated = [h for h in near if h and h.stated]
    named = all(any(is_proper(t) for t in m) for m in found.members)
    set_off = mark in {":", "—", "–", "-", "("}
    if stated and (set_off or (mark == "," and (named or _fits(stated[-1], found.members)))):
        return stated[-1]
    for back in range(at - 1, max(0, at - 4), -1):
        if tokens[back].tag_ == "NNS" and mark.lower() in {"as", "like", "including", "of", ":", "("}:
            return Header(tokens[back].lower_)
    return None


def from_before(sentence: Sentence, found: Enumeration, earlier: Sentence | None) -> Header | None:
    """The header in the sentence before: "Three … . They are A, B and C", "Three men were held: A, B and C"."""
    if earlier is None:
        return None
    lead = [t.lower_ for t in sentence.tokens[: found.first] if not t.is_punct]
    if not lead and earlier.block == sentence.block and earlier.text.endswith(":"):
        return last_counted(earlier)
    taken_up = len(lead) == 2 and lead[0] in {"they", "these", "those"} and lead[1] in {"are", "were", "'re", "’re"}
    return next(iter(_all_counted(earlier)), None) if taken_up else None


def last_counted(sentence: Sentence) -> Header | None:
    """The last number of things that a sentence states."""
    return next(reversed(_all_counted(sentence)), None)


def _all_counted(sentence: Sentence) -> list[Header]:
    spans = [m.span() for m in _COUNTED.finditer(letters(sentence))]
    headers = [counted(list(sentence.tokens[a:b])) for a, b in spans]
    return [h for h in headers if h and h.stated]
