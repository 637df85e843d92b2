"""A Word document: paragraphs and tables in their order, with what was inserted and without what was deleted."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from checker.ingest.formats.package import opened
from checker.ingest.formats.story import Story, compose, line, told

_TEXT, _ROW, _CELL, _PARAGRAPH, _TABLE = (qn(f"w:{n}") for n in ("t", "tr", "tc", "p", "tbl"))
_BREAKS = {qn("w:tab"): " ", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}
# What is no text of the paragraph in which it stands: deleted or moved away, in a box, or formatting.
_APART = frozenset(qn(f"w:{n}") for n in ("del", "moveFrom", "txbxContent", "pPr", "rPr", "instrText"))
_TITLES = ("Title", "Heading 1")


def read(content: bytes) -> list[Story]:
    """The one article of a document. Raises UnreadableError, and what python-docx raises."""
    opened(content)
    document = docx.Document(io.BytesIO(content))
    named = {s.style_id: s.name for s in document.styles}
    blocks: list[str] = []
    titles: dict[str, str] = {}
    for element in _blocks(document.element.body):
        if element.tag == _ROW:
            blocks.append(" | ".join(filter(None, (line(_shown(c)) for c in element.iter(_CELL)))))
            continue
        text = line(_shown(element))
        blocks.append(text)
        style = named.get(element.style) if len(blocks) <= 10 else None
        if style in _TITLES and text:
            titles.setdefault(style, text)
    title = next((titles[t] for t in _TITLES if t in titles), None) or told(document.core_properties.title)
    return [Story(compose(blocks, title), title)]


def _blocks(element: Any) -> Iterator[Any]:
    """Paragraphs and rows of tables, those within content controls too."""
    for child in element:
        if child.tag in _APART:
            continue
        if child.tag in (_PARAGRAPH, _ROW):
            yield child
        elif isinstance(child.tag, str):
            yield from _blocks(child)


def _shown(element: Any) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    if element.tag in _APART:
        return ""
    if element.tag in _BREAKS:
        return _BREAKS[element.tag]
    return "".join(map(_shown, element)) + (" " if element.tag == _PARAGRAPH else "")
