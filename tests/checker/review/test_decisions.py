"""The file that the page saves: what is read of it, and that it comes back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import repository
import reviews
from report_samples import story

from checker.errors import CheckerError
from checker.review import decisions
from checker.review.decisions import Decision


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    assert decisions.read(reviews.save(story(), tmp_path)) == reviews.decided(story())


def test_states_and_reasons_are_those_of_the_page() -> None:
    script = (repository.ROOT / "checker/report/static/js/marks.js").read_text(encoding="utf-8")
    assert f"const STATES = {json.dumps(decisions.STATES)};" in script
    reasons = script.partition("const REASONS = [")[2].partition("]")[0]
    assert json.loads(f"[{reasons.strip().rstrip(',')}]") == list(decisions.REASONS)


@pytest.mark.parametrize(
    "text",
    ["", "no json", "[]", '{"type": "checker-review", "version": 2, "reviews": []}', '{"version": 1, "reviews": []}',
     '{"type": "checker-review", "version": 1, "reviews": 7}'],
)  # fmt: skip
def test_another_file_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CheckerError, match=r"x\.json: not a saved review"):
        decisions.read(path)


def test_what_is_no_decision_is_passed_over() -> None:
    rows = [
        {"id": "a", "state": "confirmed", "reason": "update", "note": 7, "by": "n" * 90,
         "changed": "2026-03-01T10:00:00Z"},
        {"id": "b", "state": "dismissed", "reason": "<b>", "changed": "no"},
        {"id": "c", "state": "owned"}, {"id": 7, "state": "later"}, None, "x", {"state": "later"},
        {"id": "d", "state": []},
    ]  # fmt: skip
    read = decisions.loads(json.dumps({"type": "checker-review", "version": 1, "reviews": rows}))
    assert read == {
        "a": Decision("confirmed", None, "", "n" * 40, datetime(2026, 3, 1, 10, tzinfo=UTC)),
        "b": Decision("dismissed"),
    }
