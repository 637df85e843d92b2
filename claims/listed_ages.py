"""Ages listed behind the names that they are of: "Ann Lee and Tom Cole, aged 40 and 12"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.tokens import Span, Token

_LINKS = {",", "and", "&"}
_AGED = {"aged", "age", "ages", ","}
_LONGEST = 24  # tokens looked at on either side of an age


def is_listed(span: Span) -> bool:
    """Whether an age is one of several in a list, and not the first of "21, and 3 others"."""
    numbers, _ = _numbers(span)
    return len(numbers) > 1


def listed_owner(span: Span) -> str | None:
    """The last word of the name that has the place in its list which a listed age has in its own; None where the
    lists are not of one length."""
    numbers, first = _numbers(span)
    names = _names(span.doc.tokens, first)
    if len(names) != len(numbers):
        return None
    return names[numbers.index(span.start)][-1].lemma_.lower()


def _numbers(span: Span) -> tuple[list[int], int]:
    """The places of the ages in the list that an age is of, and where it begins; the age alone where there is none."""
    tokens = span.doc.tokens
    low, high = span.start, span.end - 1
    while low > max(0, span.start - _LONGEST) and (_is_age(tokens[low - 1]) or tokens[low - 1].lower_ in _LINKS):
        low -= 1
    while high + 1 < min(len(tokens), span.end + _LONGEST) and (
        _is_age(tokens[high + 1]) or tokens[high + 1].lower_ in _LINKS
    ):
        high += 1
    while high >= span.end and not _is_age(tokens[high]):
        high -= 1
    found = [n for n in range(low, high + 1) if _is_age(tokens[n])]
    linked = any(tokens[n].lower_ in {"and", "&"} for n in range(low, high))
    counts = high + 1 < len(tokens) and tokens[high + 1].pos_ in {"NOUN", "PROPN", "ADJ", "SYM"}
    return (found, low) if linked and not counts else ([span.start], span.start)


def _is_age(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) <= 2


def _names(tokens: Sequence[Token], end: int) -> list[list[Token]]:
    """The names of the list that ends before a place, in order."""
    at = end - 1
    while at >= 0 and tokens[at].lower_ in _AGED:
        at -= 1
    names: list[list[Token]] = [[]]
    while at >= 0 and (tokens[at].pos_ == "PROPN" or tokens[at].lower_ in _LINKS):
        if tokens[at].pos_ == "PROPN":
            names[0].insert(0, tokens[at])
        elif names[0]:
            names.insert(0, [])
        at -= 1
    return [name for name in names if name]
