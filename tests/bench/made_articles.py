"""Articles without number: the seeds and the written cases, told again of other people and places, in other figures."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

_NAME = re.compile(r"(?<=[a-z,;] )[A-ZŠĖŽ][a-zšžėąčęįųū]{3,}\b")  # within a sentence, so that no first word counts
# Figures with a scale, and others past the days of a month; years have no comma and stay.
_NUMBER = re.compile(
    r"(?<![\d.,])(?:[1-9]\d{0,2}(?= [mb]illion)|(?:3[2-9]|[4-9]\d|[1-9]\d\d)(?:,\d{3})*)(?![\d,]*\d|[:/-])"
)
_KEPT = frozenset(
    "January February March April June July August September October November December Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday".split()
)
_STARTS, _ENDS = (
    "Bar Cor Dal Fen Gor Hal Jor Kel Lor Mar Nor Per Ral Sor Tav Vel".split(),
    "den gal mir nau ruk sel tov wen".split(),
)


def write(folder: Path, stories: Sequence[Path], number: int) -> None:
    """Put so many articles into a folder. stories: folders of articles on one story each, taken in turn."""
    for n, text in zip(range(number), _told(stories), strict=False):
        (folder / f"{n:05}.txt").write_text(text, encoding="utf-8")


def _told(stories: Sequence[Path]) -> Iterator[str]:
    """The articles, over and over, each time of others; what one story calls a thing, all its articles call it."""
    for story in count():
        place = stories[story % len(stories)]
        texts = [path.read_text(encoding="utf-8") for path in sorted(place.glob("*.txt"))]
        names = sorted({name for text in texts for name in _NAME.findall(text)} - _KEPT)
        draw = random.Random(story)
        new = {name: draw.choice(_STARTS) + draw.choice(_ENDS) + draw.choice(_ENDS) for name in names}
        factor = draw.randrange(2, 9)
        yield from (_retold(text, new, factor) for text in texts)


def _retold(text: str, new: Mapping[str, str], factor: int) -> str:
    if not new:
        return text
    known = re.compile(rf"\b(?:{'|'.join(map(re.escape, new))})\b")
    renamed = known.sub(lambda m: new[m[0]], text)
    return _NUMBER.sub(lambda m: f"{int(m[0].replace(',', '')) * factor:,}", renamed)
