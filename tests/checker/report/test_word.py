"""Comments in a Word document: each on its place, the draft's own formatting kept."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from checker.ingest.formats.docx import read
from checker.report.comments import Comment
from checker.report.word import annotated


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def on(text: str, *quotes: str) -> list[Comment]:
    """A comment on the first place of each quote."""
    return [Comment(text.index(q), text.index(q) + len(q), (f"On {q}.", "Why.")) for q in quotes]


def commented(content: bytes) -> dict[str, str]:
    """The text that each comment stands on, by what the comment says."""
    document = docx.Document(io.BytesIO(content))
    said = {c.comment_id: c.text for c in document.comments}
    out = dict.fromkeys(said.values(), "")
    inside: set[int] = set()
    for element in document.element.body.iter():
        if element.tag == qn("w:commentRangeStart"):
            inside.add(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:commentRangeEnd"):
            inside.remove(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:t"):
            for number in inside:
                out[said[number]] += element.text or ""
    assert not inside
    return out


def formatted() -> Any:
    """A draft with a heading, a word in bold within a figure, a link, a tracked insertion and a table."""
    document = docx.Document()
    document.add_heading("A ferry aground", 0)
    p = document.add_paragraph("The ferry  ran\taground with ")
    p.add_run("3").bold = True
    p.add_run("12 passengers on").italic = True
    p.add_run(" board. The captain was ")
    link = p._p.makeelement(qn("w:hyperlink"), {qn("w:anchor"): "x"})
    link.append(p.add_run("Ilse Brandvold")._r)
    p._p.append(link)
    deleted = p._p.makeelement(qn("w:del"), {qn("w:id"): "7", qn("w:author"): "E"})
    run = p.add_run()._r
    gone = run.makeelement(qn("w:delText"), {})
    gone.text = "of 40"
    run.append(gone)
    deleted.append(run)
    p._p.append(deleted)
    p.add_run(".")
    row = document.add_table(1, 3).rows[0]
    row.cells[0].text, row.cells[2].text = "Hurt", "11 people"
    return document


def test_comments_stand_on_runs_of_the_draft_itself() -> None:
    original = saved(formatted())
    text = read(original)[0].text
    quotes = ("ferry", "312 passengers", "passengers", "Ilse Brandvold", "11", "A ferry aground", "ran aground")
    told = commented(annotated(text, "A ferry aground", on(text, *quotes), original))
    expected = {f"On {q}.\nWhy.": q.replace("ran aground", "ranaground") for q in quotes}
    assert told == expected | {"On ferry.\nWhy.": "ferry"}


def test_the_formatting_is_kept() -> None:
    original = saved(formatted())
    text = read(original)[0].text
    content = annotated(text, None, on(text, "312 pass", "ssengers o"), original)
    assert read(content)[0].text == text
    runs = docx.Document(io.BytesIO(content)).paragraphs[1].runs
    bold, italic = ("".join(r.text for r in runs if getattr(r, how)) for how in ("bold", "italic"))
    assert (bold, italic) == ("3", "12 passengers on")
    assert b"of 40" in _xml(content)


def _xml(content: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")


def test_a_plain_draft_becomes_a_document() -> None:
    text = "A ferry aground\n\nIt had 312 passengers\x00 on board.\n  Eleven people\u00a0were hurt.\n"
    content = annotated(text, "A ferry aground", on(text, "312", "Eleven people\u00a0were", "A ferry"), None)
    document = docx.Document(io.BytesIO(content))
    assert [p.text for p in document.paragraphs] == [
        "A ferry aground", "It had 312 passengers\ufffd on board.", "Eleven people were hurt.",
    ]  # fmt: skip
    assert document.paragraphs[0].style is not None and document.paragraphs[0].style.name == "Title"
    assert list(commented(content).values()) == ["312", "Eleven people were", "A ferry"]


def test_a_comment_may_reach_over_paragraphs() -> None:
    text = 'He said: "It was late.\n\nIt was dark."\n'
    told = commented(annotated(text, None, on(text, '"It was late.\n\nIt was dark."'), None))
    assert list(told.values()) == ['"It was late.It was dark."']


def test_comments_that_are_there_stay() -> None:
    document = docx.Document()
    p = document.add_paragraph("It had 312 passengers.")
    document.add_comment(p.runs[0], "Mine", author="E")
    content = annotated("It had 312 passengers.\n", None, on("It had 312 passengers.", "312"), saved(document))
    assert commented(content) == {"Mine": "It had 312 passengers.", "On 312.\nWhy.": "312"}


@pytest.mark.parametrize("text", ["Something else.\n", ""])
def test_what_stands_nowhere_in_the_document_is_said_at_its_head(text: str) -> None:
    original = saved(formatted())
    told = commented(annotated(text, None, [Comment(0, 9, ("Lost.",))], original))
    assert told == {"Lost.": "A ferry aground"}
