"""The pages of a PDF: where each begins, and on which a quote stands, in the JSON and on the page."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fpdf import FPDF

import checker
from checker.ingest import read
from checker.report import json as as_json
from checker.report.html import render

LINES = (
    ("Harbour fire in Kelm", "The fire in the harbour of Kelm broke out on 4 March 2026, the mayor said on Thursday."),
    ("The damage is put at 40 million euros by the harbour office of Kelm, which runs the quays and both cranes.",),
    ("A spokesman said that the fire brigade of Kelm had sent 120 people, and that nobody was hurt in the harbour.",),
)
OTHER = (
    "Harbour fire in Kelm\n\nThe damage is put at 55 million euros by the harbour office of Kelm, which runs the "
    "quays and both cranes. The fire in the harbour of Kelm broke out on 4 March 2026, the mayor said on Thursday.\n"
)


def pdf(pages: tuple[tuple[str, ...], ...] = LINES) -> bytes:
    document = FPDF("P", "pt", "A4")
    for page in pages:
        document.add_page()
        document.set_font("Times", size=12)
        for paragraph in page:
            document.multi_cell(0, 16, paragraph, new_x="LMARGIN", new_y="NEXT")
            document.ln(12)
    out = io.BytesIO()
    document.output(out)
    return out.getvalue()


def test_each_page_begins_where_its_first_line_stands(tmp_path: Path) -> None:
    (tmp_path / "fire.pdf").write_bytes(pdf())
    (document,), _ = read([str(tmp_path)])
    assert len(document.pages) == 3
    assert [document.text[at : at + 10] for at in document.pages] == [page[0][:10] for page in LINES]
    assert [document.page(document.text.index(w)) for w in ("4 March", "40 million", "120 people")] == [1, 2, 3]


def test_no_pages_where_one_cannot_be_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from checker.ingest.formats import pdf as reader

    monkeypatch.setattr(reader, "first_lines", lambda pages: ["", "nowhere to be found", ""])
    (tmp_path / "fire.pdf").write_bytes(pdf())
    (document,), _ = read([str(tmp_path)])
    assert (document.pages, document.page(5)) == ((), None)


def test_a_reading_tells_its_page(tmp_path: Path) -> None:
    (tmp_path / "fire.pdf").write_bytes(pdf())
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    report = checker.check([tmp_path]).report
    (money,) = [f for f in report.findings if f.kind == "money"]
    assert {r.document: r.page for r in money.readings} == {"fire": 2, "other": None}
    again = as_json.loads(as_json.dumps(report))
    assert again.findings == report.findings
    assert again.documents[0].pages == report.documents[0].pages
    assert ">p. 2<" in render(report, "fire")
