"""What cannot be read gets one line that says what is wrong and what to do, and the rest is read."""

import struct
from collections.abc import Callable
from pathlib import Path

import documents
import pytest
from fpdf import FPDF

from checker.ingest import read
from checker.ingest.formats import table


def locked_pdf() -> bytes:
    document = FPDF()
    document.set_encryption(owner_password="o", user_password="u")
    document.add_page()
    document.set_font("Times")
    document.cell(text="Secret")
    return bytes(document.output())


def scanned_pdf() -> bytes:
    document = FPDF()
    document.add_page()
    document.rect(10, 10, 100, 100, style="F")
    return bytes(document.output())


def bursting_pdf() -> bytes:
    """A page whose few bytes of print unpack into millions."""
    document = FPDF()
    document.add_page()
    document._out("BT (x) Tj ET\n" * 300_000)
    return bytes(document.output())


def locked_zip() -> bytes:
    """An archive whose members say that they are encrypted."""
    content = bytearray(documents.zipped({"a.txt": documents.TEXT}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", content, content.index(mark) + offset, 1)
    return bytes(content)


def locked_odt() -> bytes:
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
        "</manifest:manifest>"
    )
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": manifest}
    return documents.zipped({**parts, "content.xml": bytes(range(256))})


def own_report() -> bytes:
    head = '<!doctype html><html><head><meta name="generator" content="claim-checker, of a later day"></head>'
    return documents.html().replace(b'<!DOCTYPE html><html lang="en"><head>', head.replace("</head>", "").encode())


MADE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "broken PDF": ("z.pdf", lambda: b"%PDF-1.7\n1 0 obj", "a PDF that is broken"),
    "cut PDF": ("z.pdf", lambda: documents.pdf()[:700], "a PDF that is broken"),
    "locked PDF": ("z.pdf", locked_pdf, "a PDF locked with a password; save it without one"),
    "scanned PDF": ("z.pdf", scanned_pdf, "a PDF of pictures, without text; run text recognition (OCR) over it"),
    "cut DOCX": ("z.docx", lambda: documents.docx_file()[:5000], "a broken ZIP archive or office document"),
    "damaged DOCX": ("z.docx", lambda: documents.zipped({"word/document.xml": "<oops"}),
        "a Word document that is broken"),
    "damaged ODT": ("z.odt", lambda: documents.zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
                    "an ODT document without content"),
    "no table in EPUB": ("z.epub", lambda: documents.zipped({"mimetype": "application/epub+zip"}),
                         "an EPUB without a table of its parts"),
    "bomb": ("z.docx", lambda: documents.zipped({"word/document.xml": bytes(2**23)}),
        "packed so tightly that it may be"),
    "bomb of a PDF": ("z.pdf", bursting_pdf, "packed so tightly that it may be a bomb; "),
    "bomb of an ODT": ("z.odt", lambda: documents.zipped({"mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": bytes(2**23)}), "packed so tightly that it may be a bomb; "),
    "bomb of an EPUB": ("z.epub", lambda: documents.zipped({"mimetype": "application/epub+zip",
        "META-INF/container.xml": bytes(2**23)}), "packed so tightly that it may be a bomb; "),
    "cut EPUB": ("z.epub", lambda: documents.epub()[:900], "a broken ZIP archive or office document"),
    "cut RTF": ("z.rtf", lambda: documents.rtf()[:60], "an RTF document without text"),
    "locked ODT": ("z.odt", locked_odt, "locked with a password; save it without one"),
    "locked DOCX": ("z.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        "not text but an office document"),
    "picture called a PDF": ("z.pdf", lambda: b"\xff\xd8\xff\xe0" + bytes(400), "not text but a picture"),
    "empty PDF": ("z.pdf", lambda: b"", "empty; put the text of the article into it"),
    "many": ("z.zip", lambda: documents.zipped(dict.fromkeys(map(str, range(5001)), "")),
        "more than 5,000 files in it"),
    "locked ZIP": ("z.zip", locked_zip, "locked with a password; save it without one"),
    "empty ZIP": ("z.zip", lambda: documents.zipped({}), "an archive without an article"),
    "empty DOCX": ("z.docx", lambda: b"", "empty; put the text of the article into it"),
    "page without an article": ("z.html", lambda: b"<html><body><nav>Home</nav></body></html>",
        "a web page without an"),
    "own report": ("z.html", own_report, "a report of the checker's own, no article; leave it out"),
    "empty RTF": ("z.rtf", lambda: b"{\\rtf1 }", "an RTF document without text"),
    "mail without text": ("z.eml", lambda: b"From: a@b.example\nSubject:\nMIME-Version: 1.0\n\n",
        "a mail without text"),
    "feed without entries": ("z.rss", lambda: b"<rss version='2.0'><channel/></rss>", "a feed without entries"),
    "broken subtitles": ("z.vtt", lambda: b"WEBVTT\n", "subtitles without text"),
    "table without text": ("z.csv", lambda: b"a,b\n1,2\n", 'no column "text"; name the column'),
}  # fmt: skip


@pytest.mark.parametrize("what", MADE)
def test_one_line_and_the_rest_is_read(
    what: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    name, made, message = MADE[what]
    (tmp_path / name).write_bytes(made())
    (tmp_path / "good.txt").write_text(documents.TEXT)
    found, problems = read([str(tmp_path)])
    assert [d.id for d in found] == ["good"]
    (problem,) = problems
    assert problem.skipped and problem.path == str(tmp_path / name) and problem.message.startswith(message)
    assert "; " in problem.message and "\n" not in problem.message
    assert capfd.readouterr() == ("", "")
    assert not caplog.records


def test_without_an_extra_its_name_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ModuleNotFoundError(f"No module named {name!r}", name="trafilatura")

    monkeypatch.setattr(table, "import_module", absent)
    (tmp_path / "z.html").write_bytes(documents.html())
    _, problems = read([str(tmp_path)])
    told = 'a web page, which needs trafilatura to be read; pip install "claim-checker[html]"'
    assert [p.message for p in problems] == [told]
