"""A text document of LibreOffice and its like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from defusedxml.ElementTree import fromstring

from checker.ingest.formats.package import opened, part
from checker.ingest.formats.story import Story, UnreadableError, compose, line, told

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_OFFICE, _TEXT, _TABLE = (f"{{urn:oasis:names:tc:opendocument:xmlns:{n}:1.0}}" for n in ("office", "text", "table"))
_BLOCKS = frozenset((f"{_TEXT}p", f"{_TEXT}h"))
_ROW, _CELL = f"{_TABLE}table-row", f"{_TABLE}table-cell"
# What is no text of its paragraph: what was deleted, remarks, notes, and boxes.
_APART = frozenset((
    f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note",
    "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}frame", f"{_TEXT}table-of-content",
))  # fmt: skip
_SPACES = {f"{_TEXT}s": " ", f"{_TEXT}tab": " ", f"{_TEXT}line-break": " "}


def read(content: bytes) -> list[Story]:
    """The one article of a document. Raises UnreadableError, and what the parser raises."""
    package = opened(content)
    if b"encryption-data" in (part(package, "META-INF/manifest.xml") or b""):
        raise UnreadableError("locked with a password; save it without one")
    xml = part(package, "content.xml")
    body = None if xml is None else fromstring(xml).find(f"{_OFFICE}body")
    if body is None:
        raise UnreadableError("an ODT document without content; save it anew")
    blocks: list[str] = []
    title = None
    for element in _blocks(body):
        if element.tag == _ROW:
            blocks.append(" | ".join(filter(None, (line(_shown(cell)) for cell in element.iter(_CELL)))))
            continue
        blocks.append(line(_shown(element)))
        style = element.get(f"{_TEXT}style-name", "")
        if title is None and len(blocks) <= 10 and (style == "Title" or element.get(f"{_TEXT}outline-level") == "1"):
            title = blocks[-1] or None
    title = title or _given_title(part(package, "meta.xml"))
    return [Story(compose(blocks, title), title)]


def _given_title(xml: bytes | None) -> str | None:
    return told(fromstring(xml).findtext(".//{http://purl.org/dc/elements/1.1/}title")) if xml else None


def _blocks(element: Element) -> Iterator[Element]:
    """Paragraphs, headings and rows of tables."""
    for child in element:
        if child.tag in _BLOCKS or child.tag == _ROW:
            yield child
        elif child.tag not in _APART:
            yield from _blocks(child)


def _shown(element: Element) -> str:
    if element.tag in _APART:
        return ""
    inner = "".join(_shown(child) + (child.tail or "") for child in element)
    space = _SPACES.get(element.tag, "")
    return space + (element.text or "") + inner + (" " if element.tag in _BLOCKS else "")
