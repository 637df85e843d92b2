"""Wordings and spellings side by side, the pieces that differ told apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]+")
_LONGEST = 400  # tokens that are compared; what follows counts as the same
_ALIKE = 0.5  # two words at least as alike as this are compared letter by letter

Pieces = tuple[tuple[str, bool], ...]  # a piece of text, and whether it differs


def versions(texts: Sequence[str]) -> tuple[Pieces, ...]:
    """Each wording in pieces; the first is held against the second, the others against the first."""
    if len(texts) < 2:
        return tuple(((text, False),) for text in texts)
    return tuple(pieces(text, texts[1 if n == 0 else 0]) for n, text in enumerate(texts))


def pieces(text: str, other: str) -> Pieces:
    """`text` cut into what `other` has too and what it has not; joined, they are `text`."""
    if text.casefold() == other.casefold():
        return ((text, False),) if text else ()
    mine, theirs = _TOKEN.findall(text), _TOKEN.findall(other)
    if len(mine) == len(theirs) <= 9 and all(_alike(a, b) for a, b in zip(mine, theirs, strict=True)):
        return _cut(list(text), list(other), str)
    return _cut(mine, theirs, str.casefold)


def differing(text: str, other: str) -> tuple[str, ...]:
    """The pieces of `text` that differ."""
    return tuple(piece.strip() for piece, differs in pieces(text, other) if differs and piece.strip())


def _says_something(piece: str) -> bool:
    """Not a full stop or a quotation mark alone, with which wordings end in one paper and not in another."""
    return bool(piece.strip(" \t\n.,;:!?…\"'“”‘’«»"))


def _alike(a: str, b: str) -> bool:
    return a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE


def _cut(mine: list[str], theirs: list[str], fold: Callable[[str], str]) -> Pieces:
    a, b = [fold(t) for t in mine[:_LONGEST]], [fold(t) for t in theirs[:_LONGEST]]
    out: list[tuple[str, bool]] = []
    for tag, start, end, _, _ in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if end > start:
            piece = "".join(mine[start:end])
            out.append((piece, tag != "equal" and (fold is str or _says_something(piece))))
    if len(mine) > _LONGEST:
        out.append(("".join(mine[_LONGEST:]), False))
    return _joined(out)


def _joined(cut: list[tuple[str, bool]]) -> Pieces:
    """Without the blanks that only part one differing piece from the next."""
    out: list[tuple[str, bool]] = []
    for n, (text, differs) in enumerate(cut):
        between = not text.strip() and 0 < n < len(cut) - 1 and cut[n - 1][1] and cut[n + 1][1]
        if out and out[-1][1] and (differs or between):
            out[-1] = (out[-1][0] + text, True)
        else:
            out.append((text, differs))
    return tuple(out)
