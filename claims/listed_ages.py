"""Ages listed behind the names that they are of: "Ann Lee and Tom Cole, aged 40 and 12"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.tokens import Span, Token

_LINKS = {",", "and", "&"}
_AGED = {"aged", "age", "ages", ","}
_LONGEST = 24  # tokens looked at on either side of an age


@dataclass(frozen=True, slots=True)
class AgeList:
    """Several ages in a row. places: of the ages, among the tokens of their text; start: where the row begins."""

    tokens: Sequence[Token]
    places: tuple[int, ...]
    start: int

    def owner(self, age: int) -> str | None:
        """The last word of the name that has the place in its list which an age has in its own; None where the lists
        are not of one length."""
        names = _names(self.tokens, self.start)
        return names[self.places.index(age)][-1].lemma_.lower() if len(names) == len(self.places) else None


def listed(span: Span) -> AgeList | None:
    """The list that an age is of; None where it stands alone, as the first of "21, and 3 others" does."""
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
    found = tuple(n for n in range(low, high + 1) if _is_age(tokens[n]))
    linked = any(tokens[n].lower_ in {"and", "&"} for n in range(low, high))
    counts = high + 1 < len(tokens) and tokens[high + 1].pos_ in {"NOUN", "PROPN", "ADJ", "SYM"}
    is_one = span.start in found and len(found) > 1 and linked and not counts
    return AgeList(tokens, found, low) if is_one else None


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
