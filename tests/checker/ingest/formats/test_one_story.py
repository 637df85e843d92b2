"""The same story in every format: the same body, title, outlet and date."""

from collections.abc import Callable
from pathlib import Path

import documents
import pytest

from checker.ingest import read

FILES: dict[str, Callable[[], bytes]] = {
    "txt": lambda: documents.TEXT.encode(), "html": documents.html, "docx": documents.docx_file, "eml": documents.eml,
    "epub": documents.epub, "odt": documents.odt, "rtf": documents.rtf, "pdf": documents.pdf,
    "two.pdf": lambda: documents.pdf(columns=2),
}  # fmt: skip


@pytest.mark.parametrize("ending", FILES)
@pytest.mark.parametrize("called", ["story.{}", "story.txt"])
def test_the_same_in_every_format(ending: str, called: str, tmp_path: Path) -> None:
    path = tmp_path / called.format(ending)
    path.write_bytes(FILES[ending]())
    (document,), problems = read([str(tmp_path)])
    assert problems == []
    blocks = document.text.split("\n\n")
    assert blocks[0].strip() == documents.TITLE
    assert [b.strip() for b in blocks[1:] if b.strip() != documents.DATED] == list(documents.BODY)
    assert (document.title, document.publisher) == (documents.TITLE, documents.PUBLISHER)
    assert f"{document.published:%Y-%m-%dT%H:%M}" == documents.PUBLISHED
    assert document.stored == (ending != "txt")


def test_a_mail_called_a_page(tmp_path: Path) -> None:
    (tmp_path / "story.html").write_bytes(documents.eml())
    (document,), problems = read([str(tmp_path)])
    assert problems == []
    assert document.title == documents.TITLE
