"""What a format gives: a text, and what the file's own structure says of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_SPACE = re.compile(r"\s+")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


@dataclass(frozen=True, slots=True)
class Story:
    """One article of a file. text: what is stored in the report; published: an ISO 8601 string, or a date as
    it is printed; notes: what is in doubt; name: what tells it from
    the file's others; place: where in the file it stands; pages: where each begins in the text, where there are any.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    name: str | None = None
    place: str | None = None
    notes: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()


class UnreadableError(ValueError):
    """A file, or a part of it, gives no article; says what is wrong, and what to do."""


def empty(text: str) -> bool:
    """Whether a text has no word in it."""
    return not any(c.isalnum() for c in text)


def line(text: str) -> str:
    """A text on one line, without characters that are not seen."""
    return _SPACE.sub(" ", text.translate(_UNSEEN)).strip()


def told(value: object) -> str | None:
    """A value of a file's metadata as a line; None where there is no word in it."""
    text = line(value) if isinstance(value, str) else ""
    return None if empty(text) else text


def compose(paragraphs: Sequence[str], title: str | None = None) -> str:
    """The text of an article: its title, which may also stand among the first paragraphs, then one paragraph a block.

    Paragraphs are put on one line each and set apart by an empty line, so that no sentence runs from one into another.
    """
    blocks = [b for b in map(line, paragraphs) if b]
    if title:
        again = next((n for n, b in enumerate(blocks[:3]) if alike(b, title)), None)
        blocks = [title, *(b for n, b in enumerate(blocks) if n != again)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def alike(one: str, other: str) -> bool:
    """Whether two lines have the same letters and digits in the same order."""
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())
