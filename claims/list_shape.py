"""A sentence as a string with one letter for each token, and the lists that are patterns over it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims import lexicon
from claims.parse import Sentence

if TYPE_CHECKING:
    from claims.tokens import Token

# N noun, P what goes before one, D number, V finite verb, A "and" or "or", C comma, O "of", H hyphen, S full stop
_TAGS = {
    "NN": "N", "NNS": "N", "NNP": "N", "NNPS": "N", "FW": "N", "JJ": "P", "JJR": "P", "JJS": "P", "DT": "P",
    "PRP$": "P", "CD": "D", "POS": "P",
    ",": "C", "-LRB-": "(", "-RRB-": ")", "HYPH": "H", "VBZ": "V", "VBD": "V", "VBP": "V",
}  # fmt: skip
_WORDS = lexicon.listed("lists", "letters")
_FINITE = frozenset({"VBZ", "VBD", "VBP"})
_MEMBER = r"[NPDH]*N(?:O[NPDH]*N)?(?:\([^()]{1,12}\))?(?:V?D%?)?"
_AGE = r"(?:CD(?=[CA]))?"
_JOINED = re.compile(rf"(?<![NPDH])({_MEMBER}){_AGE}((?:C{_MEMBER}{_AGE}){{0,40}})C?A({_MEMBER})")
_LISTED = re.compile(rf"(?<=[(:])({_MEMBER})((?:C{_MEMBER}){{2,40}})(?=[)S]|$)")
# "doctors and nurses, students, parents and farmers": two at once, then more.
_PAIRED = re.compile(rf"(?<![NPDH])({_MEMBER})A({_MEMBER})((?:C{_MEMBER}){{2,40}})C?A({_MEMBER})")
# "(three men, two women)": two are enough where both are counted.
_COUNTED = re.compile(r"(?<=[(:])(D[NPH]*N)((?:CD[NPH]*N)+)(?=[)S]|$)")
# "R-Fla.", "D-NY", "R-N.C."
_TAG = re.compile(rf"(?:{lexicon.either('lists', 'parties')})[-–][A-Z][A-Za-z]*\.?(?:[A-Z]\.?)*")
_NEXT = re.compile(rf"(?<=C){_MEMBER}")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The members of a list, each as its tokens; first, last: where it begins and ends in the sentence's tokens."""

    members: tuple[tuple[Token, ...], ...]
    first: int
    last: int


@functools.lru_cache(maxsize=4)
def letters(sentence: Sentence) -> str:
    """One letter for each token of a sentence."""
    return "".join(_letter(t) for t in sentence.tokens)


def _letter(token: Token) -> str:
    lower = token.lower_
    if lower in _WORDS:
        return _WORDS[lower]
    tag = token.tag_
    if tag in {"VBG", "VBN"}:
        follows = token.i > 0 and token.nbor(-1).tag_.startswith("NN")
        follows |= tag == "VBG" and token.i > 0 and token.nbor(-1).tag_ == "IN"
        return "P" if token.dep_ in {"amod", "compound"} and token.head.i > token.i and not follows else "X"
    if tag == "CD" and any(c.isupper() for c in token.text[1:]):
        return "N"
    if tag in _TAGS and not (tag in _FINITE and _named(token)):
        return _TAGS[tag]
    return "N" if _named(token) or _mistaken(token) else "X"


def _named(token: Token) -> bool:
    """Whether the tagger took a name for something else: a capital inside a sentence."""
    return token.text[0].isupper() and not token.is_stop and token.i > token.sent.start and token.text.isalnum()


def _mistaken(token: Token) -> bool:
    """Whether a noun that the tagger took for a verb or adverb is joined to a noun: "sodium hydroxide"."""
    if token.tag_ not in {"RB", "VB", "VBP"} or token.i == 0 or token.is_stop:
        return False
    before = token.nbor(-1)
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    ends = after.is_punct or after.lower_ in {"and", "or"}
    joined = token.dep_ == "conj" and token.head.pos_ in {"NOUN", "PROPN"}
    return joined or (ends and (before.lower_ in {"and", "or"} or before.tag_ == "NN"))


def enumerations(sentence: Sentence) -> Iterator[Enumeration]:
    """The lists of a sentence, from left to right; they do not overlap."""
    shape = letters(sentence)
    end = 0
    listed = _LISTED.finditer(shape) if "(" in shape or ":" in shape else ()
    joined = (*_JOINED.finditer(shape), *_PAIRED.finditer(shape), *_COUNTED.finditer(shape))
    for match in sorted([*joined, *listed], key=lambda m: (m.start(), -m.end())):
        if match.start() >= end:
            spans = _members(shape, match)
            members = tuple(tuple(sentence.tokens[a:b]) for a, b in spans)
            kept = tuple(m for m in members if not _is_tag(m))
            if len(kept) > 1:
                yield Enumeration(kept, match.start(), spans[-1][1])
            end = match.end()


def _is_tag(member: tuple[Token, ...]) -> bool:
    """Whether it is the party and state of the name before it, and no member of its own: "R-Fla."."""
    return len(member) < 5 and _TAG.fullmatch("".join(t.text for t in member)) is not None


def _members(shape: str, match: re.Match[str]) -> list[tuple[int, int]]:
    paired = match.re is _PAIRED
    spans = [match.span(1), match.span(2)] if paired else [match.span(1)]
    further = 3 if paired else 2
    if match[further]:
        spans += [m.span() for m in _NEXT.finditer(shape, match.start(further), match.end(further))]
    if match.re in (_JOINED, _PAIRED):
        spans.append(match.span(further + 1))
    return spans
