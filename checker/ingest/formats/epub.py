"""An EPUB, as one article: its chapters in the order of reading."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from defusedxml.ElementTree import fromstring

from checker.ingest.formats.markup import heading, paragraphs
from checker.ingest.formats.package import opened, part
from checker.ingest.formats.story import Story, UnreadableError, compose, told

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"


def read(content: bytes) -> list[Story]:
    """The one article of a book. Raises UnreadableError, and what the parser raises."""
    package = opened(content)
    container = part(package, "META-INF/container.xml")
    root = None if container is None else fromstring(container).find(f".//{_CONTAINER}rootfile")
    path = "" if root is None else root.get("full-path", "")
    described = part(package, path)
    if described is None:
        raise UnreadableError("an EPUB without a table of its parts; fetch it anew")
    if part(package, "META-INF/encryption.xml") is not None and part(package, "META-INF/rights.xml") is not None:
        raise UnreadableError("an EPUB with copy protection; save the article as plain text")
    book = fromstring(described)
    items = {i.get("id"): i for i in book.iter(f"{_OPF}item")}
    chapters: list[str] = []
    for reference in book.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or "nav" in item.get("properties", "").split():
            continue
        chapter = part(
            package, posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(item.get("href", ""))))
        )
        chapters.append((chapter or b"").decode("utf-8", "replace"))
    given = {name: told(book.findtext(f".//{_DC}{name}")) for name in ("title", "publisher", "date")}
    title = given["title"] or next(filter(None, map(heading, chapters)), None)
    blocks = [block for chapter in chapters for block in paragraphs(chapter)]
    return [Story(compose(blocks, title), title, given["publisher"], given["date"])]
