"""Lines that are of the paper and not of the story: its copyright, its issue, what else it has to read."""

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


def imprints(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks that state nothing of the story."""
    short = (block for block in blocks if block.end - block.start <= _LONGEST)
    return [block for block in short if _IMPRINT.fullmatch(text, block.start, block.end)]
