"""What is of the paper and not of the story: its copyright, its issue, its comments, what else it has to read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims import lexicon
from claims.dates.words import MONTHS
from claims.segment import Block

_IMPRINT = re.compile(
    r"\W*(?:"
    r"(?:.{0,60}©|\(c\)|copyright\b).{0,12}\b(?:19|20)\d\d\b.{0,80}|"
    rf"(?:{'|'.join(MONTHS)}) (?:19|20)\d\d|"
    rf"{lexicon.pattern('notices', 'links')}:\s.+|"
    r"(?:(?:last|first) )?(?:updated|modified|published|posted)\b.{0,12}\b(?:min(?:ute)?|h(?:ou)?r|day|week)s? ago|"
    r"page (?:last )?(?:updated|modified)\b.{0,80}"
    r")\W*",
    re.I,
)
_LONGEST = 160  # characters
_BOILERPLATE = re.compile(rf"(?<!\w){lexicon.pattern('notices', 'boilerplate')}(?!\w)", re.I)
_STAMP = re.compile(rf"(?<!\w){lexicon.pattern('notices', 'stamps')}(?: on| at)?:\s*\Z", re.I)
_STAMP_WIDTH = 24  # characters
_COUNTER = re.compile(r"\b(?:image|photo|picture|slide|page)s? \d+ of /? ?\d+\b", re.I)  # of a gallery


def imprints(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks that state nothing of the story."""
    short = (block for block in blocks if block.end - block.start <= _LONGEST)
    return [block for block in short if _IMPRINT.fullmatch(text, block.start, block.end)]


def of_the_page(text: str, start: int, end: int) -> bool:
    """Whether a sentence speaks of the page that it stands on: its rights, its comments, its gallery."""
    said = text[start:end]
    return bool(_BOILERPLATE.search(said) or _COUNTER.search(said))


def stamped(text: str, start: int) -> bool:
    """Whether what begins here is the moment at which the page was put up or changed: "Updated: Monday, May 3"."""
    return bool(_STAMP.search(text[max(0, start - _STAMP_WIDTH) : start]))
