"""What each format has of its own."""

import csv
import io
from pathlib import Path

import documents
import docx
import pytest
from docx.oxml import parse_xml
from fpdf import FPDF

from checker.ingest import formats, read
from checker.ingest.formats.layout import Line, Page, flow
from checker.model import Document, Problem

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def told(tmp_path: Path):  # type: ignore[no-untyped-def]
    def reader(name: str, content: bytes | str) -> tuple[list[Document], list[Problem]]:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read([str(path)])

    return reader


def blocks(document: Document) -> list[str]:
    return document.text.strip().split("\n\n")


@pytest.mark.parametrize("columns", [1, 2])
def test_what_is_on_every_page_of_a_pdf_is_left_out(told, columns: int) -> None:  # type: ignore[no-untyped-def]
    ((document,), problems) = told("a.pdf", documents.pdf(columns, pages=3))
    assert problems == []
    assert blocks(document) == [documents.TITLE, documents.DATED, *(t for p in range(3) for t in documents.told_on(p))]


def test_columns_divided_words_and_compounds() -> None:
    def column(left: float, texts: list[str]) -> list[Line]:
        return [Line(t, left, left + 200, 700 - 14 * n, 710 - 14 * n, 10) for n, t in enumerate(texts)]

    left = ["The depart-", "ment of a well-", "known town on the", "River Ost said noth-"]
    right = [
        "ing at all of the",
        "fire. Anna Berg-",
        "Lund, who leads it,",
        "was away on sick- and",
        "other leave-",
        "days, 17-",
        "20 March.",
    ]
    page = Page(842, column(60, left) + column(300, right))
    assert [text for text, _ in flow([page])] == [
        "The department of a well-known town on the River Ost said nothing at all of the fire. Anna Berg-Lund, who "
        "leads it, was away on sick- and other leave-days, 17-20 March."
    ]


def test_what_a_browser_prints_at_the_edge_of_a_page() -> None:
    def line(text: str, left: float, bottom: float) -> Line:
        return Line(text, left, left + 5 * len(text), bottom, bottom + 10, 10)

    head = [line("3/2/26, 10:30 AM", 30, 820), line("Warehouse burns down", 250, 820)]
    foot = [line("https://kelm.example/fire?id=4", 30, 20), line("1/1", 560, 20)]
    body = [line("Fourteen were hurt.", 60, 790), line("Told by 12/1/26, 10:30 AM", 60, 400)]
    assert [text for text, _ in flow([Page(842, [*foot, *body, *head])])] == [n.text for n in body]


def test_a_pdf_without_a_title_in_its_description() -> None:
    document = FPDF()
    document.add_page()
    for size, text in ((24, documents.TITLE), *((11, p) for p in documents.BODY)):
        document.set_font("Times", size=size)
        document.multi_cell(0, size * 0.5, text, new_x="LMARGIN", new_y="NEXT")
        document.ln(5)
    (story,) = formats.stories("application/pdf", bytes(document.output()))
    assert story.title == documents.TITLE
    assert story.text.strip().split("\n\n")[1:] == list(documents.BODY)


def test_word_changes_that_are_tracked_and_tables() -> None:
    document = docx.Document()
    document.add_paragraph("Of the workers ")._p.append(
        parse_xml(
            f"<w:ins {W}><w:r><w:t>14 were hurt</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:ins>"
        )
    )
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Fires", "11"
    out = io.BytesIO()
    document.save(out)
    (story,) = formats.stories(formats.media_type(out.getvalue()) or "", out.getvalue())
    assert story.text == "Of the workers 14 were hurt\n\nFires | 11\n"


def test_a_page_with_a_list_and_a_table_and_json_ld(told) -> None:  # type: ignore[no-untyped-def]
    rows = b"<tr><th>Year</th><th>Fires</th></tr><tr><td>2024</td><td>11</td></tr>"
    more = b"<ul><li>14 hurt in all</li></ul><table>" + rows + b"</table></article>"
    data = b'{"@type": "NewsArticle", "publisher": {"name": "Ost Post"}, "datePublished": "2026-03-03T09:15:00+01:00"}'
    script = b'<script type="application/ld+json">{"@graph": [' + data + b"]}</script></head>"
    page = documents.html().replace(b"</article>", more).replace(b"</head>", script)
    ((document,), _) = told("a", page)
    assert blocks(document)[-3:] == ["14 hurt in all", "Year | Fires", "2024 | 11"]
    assert (document.publisher, str(document.published)) == ("Ost Post", "2026-03-03 09:15:00")


def test_a_mailbox(told) -> None:  # type: ignore[no-untyped-def]
    one = documents.eml()
    other = one.replace(b"14 workers", b"17 workers").replace(b"desk@", b"ann.lee@")
    box = b"".join(b"From x@y Mon Mar  2 10:30:00 2026\n" + m + b"\n" for m in (one, other))
    found, _ = told("in.mbox", box)
    assert [(d.id, d.publisher) for d in found] == [("in-1", documents.PUBLISHER), ("in-2", None)]
    assert "17 workers" in found[1].text


def test_what_is_attached_to_a_mail_is_told(told) -> None:  # type: ignore[no-untyped-def]
    from email import message_from_bytes, policy

    message = message_from_bytes(documents.eml(), policy=policy.default)
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="figures.pdf")
    found, problems = told("a.eml", message.as_bytes())
    assert len(found) == 1
    assert [(p.message, p.skipped) for p in problems] == [
        ("what is attached is not read (figures.pdf); save it beside the mail", False)
    ]


SRT = "1\n00:00:01,000 --> 00:00:03,000\nFourteen workers\n\n2\n00:00:03,100 --> 00:00:05,000\nwere injured.\n\n" \
      "3\n00:00:20,000 --> 00:00:22,000\nThe fire is out.\n"  # fmt: skip
VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ida Brandt>Fourteen workers\n\n00:03.000 --> 00:05.000\n" \
      "<v Ida Brandt>were injured.\n\n00:05.500 --> 00:07.000\n<v Jon Rehn>And two died.\n"  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [
    (SRT, ["Fourteen workers were injured.", "The fire is out."]),
    (SRT.replace("\n", "\r\n"), ["Fourteen workers were injured.", "The fire is out."]),
    (VTT, ["Ida Brandt: Fourteen workers were injured.", "Jon Rehn: And two died."]),
])  # fmt: skip
def test_subtitles(told, text: str, expected: list[str]) -> None:  # type: ignore[no-untyped-def]
    ((document,), problems) = told("a.txt", text)
    assert blocks(document) == expected
    assert problems == []


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table(told, delimiter: str) -> None:  # type: ignore[no-untyped-def]
    out = io.StringIO()
    rows = csv.writer(out, delimiter=delimiter)
    rows.writerow(["Headline", "Body", "Outlet", "Date"])
    rows.writerow([documents.TITLE, "\n\n".join(documents.BODY), "Ost Post", "2026-03-02"])
    rows.writerow(["Nothing", "", "", ""])
    ((document,), problems) = told("a.csv", out.getvalue())
    assert (document.title, document.publisher, document.text) == (
        documents.TITLE, "Ost Post", "\n\n".join(documents.BODY),
    )  # fmt: skip
    assert [p.message for p in problems] == ['no "text"; the line is left out']


ENTRY = "<p>Police said that &lt;14 workers were injured&gt; &amp; two died.</p><p>It is out.</p>"


def test_feeds(told) -> None:  # type: ignore[no-untyped-def]
    rss = f"<?xml version='1.0'?><rss version='2.0'><channel><title>Kelm Times</title><item><title>Fire</title><link>" \
          f"http://k.example/1</link><pubDate>Mon, 02 Mar 2026 10:30:00 GMT</pubDate><description><![CDATA[{ENTRY}]]>" \
          "</description></item></channel></rss>"  # fmt: skip
    ((document,), problems) = told("news.xml", rss)
    assert blocks(document) == ["Fire", "Police said that <14 workers were injured> & two died.", "It is out."]
    assert (document.title, document.publisher, document.url) == ("Fire", "Kelm Times", "http://k.example/1")
    assert str(document.published) == "2026-03-02 10:30:00" and problems == []


def test_an_archive(told, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    inner = {
        "a/b.docx": documents.docx_file(), "c.txt": documents.TEXT.replace("14", "17"), "d.jpg": b"x",
        "gold.json": b"{}",
        "e.zip": documents.zipped({"f.txt": "x"}), "__MACOSX/c.txt": b"x",
    }  # fmt: skip
    found, problems = told("all.zip", documents.zipped(inner))
    assert [(d.id, d.path, d.stored) for d in found] == [
        ("b", f"{tmp_path}/all.zip/a/b.docx", True), ("c", f"{tmp_path}/all.zip/c.txt", True),
    ]  # fmt: skip
    assert [p.message for p in problems][:2] == [
        "jpg files hold no text", "an archive in an archive; unpack it and name the folder",
    ]  # fmt: skip


@pytest.mark.parametrize("text", [
    "Date: 2 March 2026\nSubject: a fire\nFrom: the fire brigade\n\nFourteen workers were hurt.",
    "From Ostrel it is told that 14 workers were hurt.\nDate: 2 March 2026\n",
    "1\nThe first of them was hurt at 10:30 --> out of the house.",
    "<b>Fourteen workers were hurt.</b>",
    "# A fire\n\nFourteen workers were hurt.",
    "WEBVTTX is no format.",
])  # fmt: skip
def test_plain_text_is_left_alone(text: str) -> None:
    assert formats.media_type(text.encode(), "a.txt") is None
