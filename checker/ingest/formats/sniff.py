"""What a file is, told from its content. Its name decides only where the content could be either of two."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from checker.ingest.formats.table import ARCHIVE, FORMATS

_BY_MODULE = {f.module: media for media, f in reversed(FORMATS.items())}
_HTML, _MAIL, _MBOX, _FEED = (_BY_MODULE[m] for m in ("html", "mail", "mailbox", "feed"))
_DOCX, _ODT, _EPUB = (_BY_MODULE[m] for m in ("docx", "odt", "epub"))
_SRT, _VTT = "application/x-subrip", "text/vtt"

START = 4096  # bytes from which a file is told, unless it is an archive
_PDF_WITHIN = 1024  # bytes that may stand before the mark of a PDF
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

_COMMENTS = r"(?:<\?xml[^>]*\?>|<!--.*?-->|\s)*"
_PAGE = re.compile(_COMMENTS + r"<(?:!doctype\s+html|html|head|body|main|article|section)\b", re.I | re.S)
_MARKED_UP = re.compile(r"<(?:p|div|h[1-6]|span|title|br|a|table|ul|ol)\b[^>]*>", re.I)
_FEED_ROOT = re.compile(_COMMENTS + r"(?:<!doctype[^>]*>|\s|<\?[^>]*>)*<(?:rss|rdf:rdf|feed)\b", re.I | re.S)
_CUE = re.compile(r"\s*\d+\s*\n\s*\d+:\d\d:\d\d[,.]\d{1,3}\s+-->\s+\d")
_HEADER = re.compile(r"(?P<name>[A-Za-z][\w-]*):(?:\s|$)")
_OF_MAIL = frozenset(
    "from to cc date subject message-id mime-version received content-type return-path reply-to".split()
)
_OF_MAIL_ALONE = frozenset("message-id mime-version received content-type return-path".split())


def media_type(content: bytes, path: str = "") -> str | None:
    """The media type of a file that is more than plain text; None for plain text and for what is not known.

    path: its name, which tells a page or mail that has little to be told by.
    """
    if content.startswith(b"PK\x03\x04") or content.startswith(b"PK\x05\x06"):
        return _package(content)
    if b"%PDF-" in content[:_PDF_WITHIN] and not content[:_PDF_WITHIN].split(b"%PDF-")[0].strip(
        b"\0\t\n\r \xef\xbb\xbf"
    ):
        return _BY_MODULE["pdf"]
    if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        return _BY_MODULE["rtf"]
    return _of_text(_start(content), PurePath(path).suffix.lower())


def _start(content: bytes) -> str:
    encoding = next((e for mark, e in _MARKS if content.startswith(mark)), "utf-8")
    return content[:START].decode(encoding, "replace").lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _of_text(start: str, ending: str) -> str | None:
    marked_up = ending in FORMATS[_HTML].endings and _MARKED_UP.search(start) and not _is_mail(start, surely=True)
    if _PAGE.match(start) or marked_up:
        return _HTML
    if _FEED_ROOT.match(start):
        return _FEED
    if re.match(r"WEBVTT(?:[ \t\n]|$)", start):
        return _VTT
    if _CUE.match(start):
        return _SRT
    if re.match(r"From \S+.*\n", start) and _is_mail(start.partition("\n")[2], surely=False):
        return _MBOX
    return _MAIL if _is_mail(start, surely=ending not in FORMATS[_MAIL].endings) else None


def _is_mail(start: str, surely: bool) -> bool:
    """Whether a text begins with the headers of a mail. surely: with one that nobody writes by hand."""
    names = set()
    for line in start.split("\n\n")[0].split("\n"):
        header = _HEADER.match(line)
        if header:
            names.add(header["name"].lower())
        elif not names or line[:1] not in (" ", "\t"):
            return False
    return len(names & _OF_MAIL) >= 2 and (not surely or bool(names & _OF_MAIL_ALONE))


def _package(content: bytes) -> str:
    """What lies in a ZIP archive: a document in parts, or files."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = set(package.namelist())
            given = package.open("mimetype").read(100).decode("ascii", "replace").strip() if "mimetype" in names else ""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return ARCHIVE
    if given.startswith(_ODT):
        return _ODT
    if given == _EPUB or "META-INF/container.xml" in names:
        return _EPUB
    return _DOCX if "word/document.xml" in names else ARCHIVE
