"""One article as a file of each format, made by the libraries that editors' programs are made of, or by hand."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from html import escape

import docx
from fpdf import FPDF

TITLE = "Warehouse burns down in Ostrel"
PUBLISHER = "Kelm Times"
PUBLISHED = "2026-03-02T10:30"
BODY = (
    "A fire destroyed a warehouse in the harbour of Ostrel on Monday night. Police said that 14 workers were injured "
    "in the fire, two of them seriously, and that nobody was missing in the morning.",
    "The warehouse belonged to Kelm Logistics, which had rented it to a well-known maker of paint. Firemen needed nine "
    "hours to put the fire out, according to the fire department's spokeswoman Ida Brandt.",
    "Damage is put at 3.5 million euros. The company, which employs 240 people in the town, said that deliveries would "
    "start again within a week from another harbour.",
)
TEXT = f"{TITLE}\n\n{PUBLISHER}, 2 March 2026, 10:30\n\n" + "\n\n".join(BODY) + "\n"
DATED = f"{PUBLISHER}, 2 March 2026, 10:30"


def html(furniture: str = "") -> bytes:
    """A page with a menu, a cookie banner and a footer; furniture: more that is no article, after it."""
    body = "".join(f"<p>{escape(p)}</p>" for p in BODY)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} - {PUBLISHER}</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="{PUBLISHER}">
<meta property="article:published_time" content="{PUBLISHED}:00+01:00"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News of 12 towns</a></li></ul></nav>
<article><h1>{TITLE}</h1>{body}</article>{furniture}
<div class="cookie-banner">We and our 870 partners use cookies.</div>
<footer><p>© 2026 {PUBLISHER}. All rights reserved.</p></footer></body></html>""".encode()


def docx_file() -> bytes:
    """A Word document with a page head."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Draft 7 of 9"
    document.add_heading(TITLE, 0)
    for paragraph in (DATED, *BODY):
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def eml() -> bytes:
    """A mail from the outlet's desk."""
    message = EmailMessage()
    message["From"] = f"{PUBLISHER} <desk@kelm.example>"
    message["To"] = "all@editors.example"
    message["Subject"] = TITLE
    message["Date"] = "Mon, 02 Mar 2026 10:30:00 +0100"
    message["Message-ID"] = "<1@kelm.example>"
    message.set_content("\n\n".join(BODY) + "\n\n-- \nKelm Times, 12 Harbour Road\n")
    message.add_alternative("".join(f"<p>{escape(p)}</p>" for p in BODY), subtype="html")
    return message.as_bytes()


def zipped(members: dict[str, bytes | str]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def epub() -> bytes:
    """A book of two chapters, and a table of contents."""
    chapters = {f"c{n}": part for n, part in enumerate((BODY[:2], BODY[2:]))}
    items = "".join(f'<item id="{c}" href="{c}.xhtml" media-type="application/xhtml+xml"/>' for c in chapters)
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="b/book.opf"/></rootfiles></container>',
        "b/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata><dc:title>{TITLE}</dc:title><dc:publisher>{PUBLISHER}</dc:publisher><dc:date>{PUBLISHED}</dc:date>"
        f'</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/>{items}</manifest><spine>'
        '<itemref idref="nav"/><itemref idref="c0"/><itemref idref="c1"/></spine></package>',
        "b/nav.xhtml": "<html><body><p>Contents</p></body></html>",
        **{f"b/{c}.xhtml": f"<html><head><title>x</title></head><body>{f'<h1>{TITLE}</h1>' if c == 'c0' else ''}"
           + "".join(f"<p>{escape(p)}</p>" for p in part) + "</body></html>" for c, part in chapters.items()},
    })  # fmt: skip


def odt() -> bytes:
    """A text document; its last paragraph was changed with changes tracked."""
    names = "".join(
        f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "text", "table", "drawing")
    )
    body = "".join(f'<text:p text:style-name="Standard">{escape(p)}</text:p>' for p in (DATED, *BODY))
    deleted = "<text:tracked-changes><text:p>Deleted: 99 dead.</text:p></text:tracked-changes>"
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content{names}><office:body><office:text>{deleted}"
        f'<text:h text:outline-level="1">{TITLE}</text:h>{body}</office:text></office:body></office:document-content>',
    })  # fmt: skip


def rtf() -> bytes:
    """A rich text document with a page head."""
    body = "".join(f"{p}\\par\\par\n" for p in (TITLE, DATED, *BODY))
    return (
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}{\\info{\\title " + TITLE + "}}{\\header {\\b Draft 7}\\par}\n"
        "\\f0 " + body + "}"
    ).encode()


def told_on(page: int) -> tuple[str, ...]:
    """The body as a page tells it."""
    return tuple(("", "On the second day: ", "On the third day: ")[page] + paragraph for paragraph in BODY)


def pdf(columns: int = 1, pages: int = 1) -> bytes:
    """A PDF with a head and a number on each page; the body is told of another day on each page."""
    document = _Paper("P", "pt", "A4")
    document.set_title(TITLE)
    for page in range(pages):
        document.add_page()
        if page == 0:
            document.set_font("Times", "B", 20)
            document.multi_cell(0, 24, TITLE, new_x="LMARGIN", new_y="NEXT")
            document.set_font("Times", size=11)
            document.ln(8)
            document.multi_cell(0, 14, DATED, new_x="LMARGIN", new_y="NEXT")
            document.ln(10)
        document.set_font("Times", size=11)
        with document.text_columns(ncols=columns, gutter=24, text_align="L", balance=columns > 1) as area:
            for paragraph in told_on(page):
                with area.paragraph(bottom_margin=12) as one:
                    one.write(paragraph)
    return bytes(document.output())


class _Paper(FPDF):
    def header(self) -> None:
        self.set_font("Times", size=9)
        self.cell(0, 12, f"The Kelm Times weekly edition, page {self.page_no()}", new_x="LMARGIN", new_y="NEXT")
        self.ln(24)

    def footer(self) -> None:
        self.set_y(-40)
        self.set_font("Times", size=9)
        self.cell(0, 12, str(self.page_no()), align="C")
