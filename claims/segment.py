"""Blocks of a text: headings, list items, bylines and paragraphs, each with its exact place.

A block is what a sentence never crosses.  Most articles have one paragraph a line; texts wrapped at a
fixed width are recognised, and their lines joined.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "item", "byline", "body"]

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_ITEM = re.compile(r"\s*(?:[-*•–‣]|\(?\d{1,2}[.)])\s+\S")
_BYLINE = re.compile(
    r"(?:by\s+[A-Z][\w.'’-]+(?:\s+[\w.'’-]+){0,5}|(?:published|updated|posted)\b.{0,60}|"
    r"\W*\d{1,2}[./]\d{1,2}[./]\d{4}\b.{0,20}|date\s*:?\s*\d{4}-\d\d-\d\d)\s*$",
    re.I,
)
_TERMINAL = tuple('.!?…:;"”’»)')
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch text[start:end] without surrounding white space. first: whether it opens the text."""

    start: int
    end: int
    kind: BlockKind


def _kind(line: str, number: int) -> BlockKind:
    if _MARKDOWN_HEADING.match(line):
        return "heading"
    if _BYLINE.match(line):
        return "byline"
    if _ITEM.match(line):
        return "item"
    if len(line.split()) <= 16 and not line.rstrip().endswith(_TERMINAL) and (number < 3 or len(line.split()) <= 12):
        return "heading"
    return "body"


def _wrapped(lines: list[tuple[int, int]], text: str) -> bool:
    """Whether the lines look cut at a fixed width: many, most of like length, going on in lower case."""
    full = [text[a:b] for a, b in lines]
    if len(full) < 4:
        return False
    going_on = sum(1 for a, b in itertools.pairwise(full) if 45 <= len(a) <= 100 and b[:1].islower())
    return going_on >= len(full) / 4


def blocks(text: str) -> list[Block]:
    """The blocks of a text, in order; empty for a text of white space."""
    lines = [(m.start(), m.start() + len(m[0].rstrip())) for m in _LINE.finditer(text) if not m[0].isspace()]
    spans: list[tuple[int, int]] = []
    if _wrapped(lines, text):
        for start, end in lines:
            gap = text[spans[-1][1] : start] if spans else ""
            last = text[spans[-1][0] : spans[-1][1]].rsplit("\n", 1)[-1] if spans else ""
            if spans and gap.count("\n") == 1 and len(last) >= 45:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
    else:
        spans = lines
    out = []
    for number, (start, end) in enumerate(spans):
        start += len(text[start:end]) - len(text[start:end].lstrip().lstrip("\ufeff").lstrip())
        out.append(Block(start, end, _kind(text[start:end], number)))
    return out
