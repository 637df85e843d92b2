"""A seed as real programs write it: LibreOffice in its formats, and Chromium's print in one column and in two."""

from __future__ import annotations

import html
import shutil
import subprocess
from pathlib import Path

import pytest

from checker.ingest import read

SEED = Path(__file__).parents[4] / "seeds" / "01_amber_wire.txt"
SOFFICE, CHROMIUM = shutil.which("soffice"), shutil.which("chromium")
NOTE = "Printed from the archive of the newspaper."
COLUMNS = (
    "@page { size: A5 } h1 { column-span: all } "
    "body { columns: 2; hyphens: auto; text-align: justify; font: 9pt serif }"
)

pytestmark = pytest.mark.services
needs_office = pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice: apt-get install libreoffice-writer-nogui")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium")


def _page(style: str = "", note: str = "") -> str:
    title, *blocks = SEED.read_text(encoding="utf-8").strip().split("\n\n")
    body = "".join(f"<{tag}>{html.escape(b)}</{tag}>" for b in blocks for tag in ["p" if len(b) > 60 else "h2"])
    foot = f"<p style='font-size: 7pt'><sup>1</sup> {note}</p>" if note else ""
    head = f"<meta charset='utf-8'><title>{html.escape(title)}</title><style>{style}</style>"
    shown = f"<h1>{html.escape(title)}</h1>{body}{foot}"
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{shown}</body></html>"


def _words(path: Path) -> list[str]:
    """What is read of a file, which has the title and the outlet of the seed."""
    (document,), problems = read([str(path)])
    (seed,), _ = read([str(SEED)])
    assert problems == []
    assert (document.title, document.publisher, document.published) == (seed.title, seed.publisher, seed.published)
    return document.text.split()


def _seed() -> list[str]:
    return SEED.read_text(encoding="utf-8").split()


@needs_office
@pytest.mark.parametrize("ending", ["odt", "docx", "rtf", "epub", "pdf"])
def test_what_libreoffice_writes(ending: str, tmp_path: Path) -> None:
    (tmp_path / "story.html").write_text(_page(), encoding="utf-8")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [str(SOFFICE), home, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", ending, "story.html"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    assert _words(tmp_path / f"story.{ending}") == _seed()


@needs_browser
@pytest.mark.parametrize(("style", "note"), [("", ""), (COLUMNS, ""), (COLUMNS, NOTE)])
def test_what_chromium_prints(style: str, note: str, tmp_path: Path) -> None:
    """Divided words are one again, and what the browser prints at the edges of a page is left out."""
    (tmp_path / "story.html").write_text(_page(style, note), encoding="utf-8")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--print-to-pdf=story.pdf", "story.html"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    assert _words(tmp_path / "story.pdf") == [*_seed(), *(["1", *note.split()] if note else [])]
