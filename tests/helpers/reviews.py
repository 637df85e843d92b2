"""Reviews of the sample reports: a decision of each sort, one with all that a spreadsheet might compute."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from checker.model import Report
from checker.review.decisions import Decision, dumps

WHEN = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
FORMULA = '=HYPERLINK("http://x.example","click")'


def decided(report: Report) -> dict[str, Decision]:
    """The first finding confirmed, the second dismissed, the third left for later, the fourth with a note alone."""
    made = (
        Decision("confirmed", None, "seen in the record", "Ada", WHEN),
        Decision("dismissed", "different scope", FORMULA, "Ben", WHEN),
        Decision("later", None, "", "Ada", WHEN),
        Decision("open", None, "ask the ministry", "Ada", WHEN),
    )
    return {f.id: decision for f, decision in zip(report.findings, made, strict=False)}


def each_confirmed(report: Report) -> dict[str, Decision]:
    """Each finding confirmed, with its id as the note, so that a decision that is moved is seen."""
    return {f.id: Decision("confirmed", note=f.id) for f in report.findings}


def save(report: Report, folder: Path) -> Path:
    """These decisions as the page saves them."""
    path = folder / "story-review.json"
    rows = ((ident, "", decision) for ident, decision in decided(report).items())
    path.write_text(dumps("story", WHEN, rows, "Ada"), encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8"))["type"] == "checker-review"
    return path
