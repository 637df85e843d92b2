"""The annotated draft in LibreOffice: it opens, and its comments are there."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from checker.report.comments import Comment
from checker.report.word import annotated

TEXT = "Harbour fire\n\nThe damage is put at 40 million euros. Nobody was hurt in Kelm.\n"
SOFFICE = shutil.which("soffice")
WITH_COMMENTS = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'

pytestmark = [
    pytest.mark.services,
    pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice: apt-get install libreoffice-writer-nogui"),
]


def notes(path: Path) -> Iterator[str]:
    """The text of each comment in a PDF."""
    with path.open("rb") as file:
        for page in PDFPage.create_pages(PDFDocument(PDFParser(file))):
            for note in map(resolve1, resolve1(page.annots) or ()):
                if note["Subtype"].name == "Text":
                    yield decode_text(resolve1(note["Contents"]))


def test_it_opens_with_its_comments(tmp_path: Path) -> None:
    said = {"40 million euros": "Contradicted: 55 million euros.", "Kelm": "Unsupported: no source has it."}
    comments = [Comment(at := TEXT.index(q), at + len(q), (s, "Why.")) for q, s in said.items()]
    (tmp_path / "draft.docx").write_bytes(annotated(TEXT, "Harbour fire", comments, None))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [str(SOFFICE), home, "--headless", "--convert-to", WITH_COMMENTS, "--outdir", tmp_path, "draft.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    found = list(notes(tmp_path / "draft.pdf"))
    assert [any(s in note for note in found) for s in said.values()] == [True, True]
