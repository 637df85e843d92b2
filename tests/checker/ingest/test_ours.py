"""What the checker wrote is no article, wherever it lies and whatever it is called."""

from __future__ import annotations

from pathlib import Path

import pytest
import reviews
from report_extremes import hostile
from report_samples import drafted, looked, story

from checker.export.handover import handover
from checker.export.table import FORMATS
from checker.ingest.ours import is_ours
from checker.model import Report
from checker.report import html, json


@pytest.mark.parametrize("report", [story(), hostile(), drafted()], ids=["story", "hostile", "drafted"])
@pytest.mark.parametrize("name", FORMATS)
def test_exports(tmp_path: Path, name: str, report: Report) -> None:
    content = FORMATS[name].write(handover(report, "A *story* with a name that is long " * 3))
    file = tmp_path / f"memo{FORMATS[name].suffix}"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert is_ours(str(file)) == bool(content)


def test_reports_pages_and_reviews(tmp_path: Path) -> None:
    for name, content in {"r.json": json.dumps(looked()), "page.html": html.render(looked(), "looked")}.items():
        (tmp_path / name).write_text(content)
        assert is_ours(str(tmp_path / name))
    assert is_ours(str(reviews.save(story(), tmp_path)))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", '{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "articleBody": "x"}]}'),
        ("a.json", '{"title": "x", "text": "y"}'),
        ("a.txt", "Budget: where the sources differ\n\nTwo ministries gave two figures on Monday."),
        ("a.md", "# Fraud: where the sources differ\n\n12 people were held."),
        ("a.csv", "id,title,text\n1,x,y\n"),
        ("a.jsonl", '{"id": "1", "kind": "news", "text": "x"}\n'),
        ("a.html", "<!doctype html><p>x"),
        ("a.docx", "no archive"),
        ("a.docx", "PK"),
    ],
)
def test_articles_are_articles(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    assert not is_ours(str(tmp_path / name))
    assert not is_ours(str(tmp_path / "nowhere.csv")) and not is_ours(str(tmp_path))
