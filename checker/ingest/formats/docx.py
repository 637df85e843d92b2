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
_CELLS = " | "  # between the cells of a row
Piece = tuple[str, Any]  # a text, and the element that it stands in


def read(content: bytes) -> list[Story]:
    """The one article of a document. Raises UnreadableError, and what python-docx raises."""
    opened(content)
    document = docx.Document(io.BytesIO(content))
    named = {s.style_id: s.name for s in document.styles}
    blocks: list[str] = []
    titles: dict[str, str] = {}
    for element in blocks_of(document):
        text = _CELLS.join(filter(None, (line("".join(t for t, _ in p)) for p in parts(element))))
        blocks.append(text)
        style = named.get(element.style) if len(blocks) <= 10 and element.tag == _PARAGRAPH else None
        if style in _TITLES and text:
            titles.setdefault(style, text)
    title = next((titles[t] for t in _TITLES if t in titles), None) or told(document.core_properties.title)
    return [Story(compose(blocks, title), title)]


def blocks_of(document: Any) -> Iterator[Any]:
    """The paragraphs and rows of tables of a document, in its order."""
    return _blocks(document.element.body)


def parts(block: Any) -> list[list[Piece]]:
    """The text of a paragraph, or of each cell of a row, with the element that each piece of it stands in."""
    return [list(_pieces(part)) for part in (block.iter(_CELL) if block.tag == _ROW else [block])]


def _blocks(element: Any) -> Iterator[Any]:
    """Paragraphs and rows of tables, those within content controls too."""
    for child in element:
        if child.tag in _APART:
            continue
        if child.tag in (_PARAGRAPH, _ROW):
            yield child
        elif isinstance(child.tag, str):
            yield from _blocks(child)


def _pieces(element: Any) -> Iterator[Piece]:
    if element.tag == _TEXT:
        yield element.text or "", element
    elif element.tag in _BREAKS:
        yield _BREAKS[element.tag], element
    elif element.tag not in _APART:
        for child in element:
            yield from _pieces(child)
        if element.tag == _PARAGRAPH:
            yield " ", element
