"""A PDF: its lines in the order of reading, joined to paragraphs, without what is printed on every page."""

from __future__ import annotations

import io
import logging
import unicodedata
import zlib
from collections.abc import Iterator, Sequence

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTContainer, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFStream
from pdfminer.psparser import LIT
from pdfminer.utils import decode_text

from checker.ingest.formats.layout import Line, Page, first_lines, flow
from checker.ingest.formats.package import BOMB, most
from checker.ingest.formats.story import Story, UnreadableError, alike, compose, line, told

for _library in ("pdfminer", "pdfminer.six"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)

_LIGATURES = {n: unicodedata.normalize("NFKC", chr(n)) for n in range(0xFB00, 0xFB07)}
_PICTURE = LIT("Image")
_MOST = 200  # pages that are read
_TITLE = 1.2  # a title's size at least, of that of the body


def read(content: bytes) -> list[Story]:
    """The one article of a PDF. Raises UnreadableError, and what pdfminer raises."""
    try:
        _bounded(PDFDocument(PDFParser(io.BytesIO(content))))
        pages = [_page(p) for p in extract_pages(io.BytesIO(content), maxpages=_MOST, laparams=LAParams())]
    except (PDFPasswordIncorrect, PDFEncryptionError) as e:
        raise UnreadableError("a PDF locked with a password; save it without one") from e
    if not pages:
        raise UnreadableError("a PDF that is broken: no page in it can be read; fetch or save it anew")
    if not any(page.lines for page in pages):
        raise UnreadableError("a PDF of pictures, without text; run text recognition (OCR) over it")
    blocks = flow(pages)
    title = _title(blocks, _given_title(content))
    notes = (f"only the first {_MOST} pages are read; cut it to what matters",) if len(pages) == _MOST else ()
    text = compose([text for text, _ in blocks], title)
    return [Story(text, title, notes=notes, pages=_begun(text, first_lines(pages)))]


def _bounded(document: PDFDocument) -> None:
    """Raises UnreadableError where what is printed, pictures apart, unpacks into more than it should."""
    for number in {n for table in document.xrefs for n in table.get_objids()}:
        try:
            thing = document.getobj(number)
        except PDFException:
            continue
        if isinstance(thing, PDFStream) and thing.get("Subtype") is not _PICTURE and _bursts(thing):
            raise UnreadableError(BOMB)


def _bursts(stream: PDFStream) -> bool:
    """Whether a stream unpacks into too much, of which no more than that is unpacked."""
    content = stream.get_rawdata() or b""
    for kind, _ in stream.get_filters():
        if kind not in LITERALS_FLATE_DECODE:
            return False
        bound = most(len(content))
        try:
            content = zlib.decompressobj().decompress(content, bound + 1)
        except zlib.error:
            return False
        if len(content) > bound:
            return True
    return False


def _begun(text: str, first: Sequence[str]) -> tuple[int, ...]:
    """Where each page begins in the text, by its first line; none of them where one cannot be found."""
    starts = [0]
    for said in map(line, first[1:]):
        at = text.find(said, starts[-1]) if said else starts[-1]
        if at < 0:
            return ()
        starts.append(at)
    return tuple(starts)


def _page(page: LTContainer) -> Page:  # type: ignore[type-arg]
    lines = [
        Line(text, row.x0, row.x1, row.y0, row.y1, _size(row))
        for row in _lines(page)
        if (text := " ".join(row.get_text().translate(_LIGATURES).replace("\xad\n", "-").split()))
    ]
    return Page(page.height, lines)


def _lines(part: object) -> Iterator[LTTextLine]:
    if isinstance(part, LTTextLine):
        yield part
    elif isinstance(part, LTContainer):
        for inner in part:
            yield from _lines(inner)


def _size(line: LTTextLine) -> float:
    sizes = sorted(c.size for c in line if isinstance(c, LTChar))
    return round(sizes[len(sizes) // 2], 1) if sizes else line.height


def _given_title(content: bytes) -> str | None:
    """The title in the file's own description, if it has one."""
    for info in PDFDocument(PDFParser(io.BytesIO(content))).info:
        title = info.get("Title")
        if isinstance(title, bytes):
            return told(decode_text(title))
    return None


def _title(blocks: list[tuple[str, float]], given: str | None) -> str | None:
    """The title: the one given where it is printed too, else the largest print at the top."""
    first = blocks[:5]
    if given and any(alike(text, given) for text, _ in first):
        return given
    sizes = sorted((size for text, size in blocks for _ in range(len(text))), reverse=False)
    usual = sizes[len(sizes) // 2]
    text, size = max(first, key=lambda b: b[1])
    return text if size >= _TITLE * usual and len(text) <= 200 else None
