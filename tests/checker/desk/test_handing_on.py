"""What goes out of a desk and comes into it: exports with their decisions, and the file that the page saves."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest
import reviews
from desks import KEY, Reviewer, store_with, take
from edited_reports import without
from report_samples import BY_NAME, story

from checker.desk.security import csrf_token
from checker.export.table import FORMATS
from checker.review import decisions
from checker.review.decisions import Decision


@pytest.mark.parametrize("name", [*FORMATS, "review"])
def test_every_format_is_handed_out(tmp_path: Path, name: str) -> None:
    ada = Reviewer(store_with(tmp_path, story()))
    ada.do(1, status="confirmed", note="seen in the record")
    answer = ada.get(f"/export/1/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith('attachment; filename="story1')
    if name == "xlsx":
        rows = openpyxl.load_workbook(io.BytesIO(answer.content))["Findings"].iter_rows(values_only=True)
        assert [row for row in rows if "Ada: seen in the record" in row]
    elif name not in ("docx", "claimreview", "labels"):
        assert "seen in the record" in answer.text


def test_the_decisions_of_a_desk_are_those_of_a_page(tmp_path: Path) -> None:
    ada = Reviewer(store_with(tmp_path, story()))
    for n, fields in enumerate(({"status": "confirmed"}, {"reason": "update"}, {"status": "later"}), 1):
        ada.do(n, **fields)
    ada.do(4, status="inconclusive", note="two records")
    ada.do(5, "verdict", side="A", text="by a call")
    saved = decisions.loads(ada.get("/export/1/review").text)
    told = {ident: (d.state, d.reason, d.note) for ident, d in saved.items()}
    two = "[inconclusive]\nAda: two records"
    ids = {n: ada.finding(n)["id"] for n in range(1, 6)}
    assert told == {
        ids[1]: ("confirmed", None, ""), ids[2]: ("dismissed", "update", ""), ids[3]: ("later", None, ""),
        ids[4]: ("open", None, two), ids[5]: ("open", None, "Ada: right is A; by a call"),
    }  # fmt: skip


def test_a_saved_review_comes_in_under_the_names_it_was_made_by(tmp_path: Path) -> None:
    ada = Reviewer(store_with(tmp_path, story()), "Cy")
    file = reviews.save(story(), tmp_path)

    def load(content: bytes) -> str:
        sent = ada.post("/review", data={"csrf": csrf_token(KEY), "into": "1"}, files={"file": ("r.json", content)})
        return f"{sent.status_code} {' '.join(sent.text.split())}"

    assert "4 taken, 0 already here" in load(file.read_bytes())
    found = {row["id"]: row for row in ada.get("/api/findings").json()["findings"]}
    states = [found[f.id]["status"] for f in story().findings[:4]]
    assert states == ["confirmed", "dismissed", "later", "to do"]
    first = ada.finding(found[story().findings[0].id]["number"])
    assert [e["by"] for e in first["history"]] == ["Ada", "Ada"]
    assert "0 taken, 4 already here" in load(file.read_bytes())
    other = json.loads(file.read_text(encoding="utf-8"))
    other["reviews"][0] |= {"state": "dismissed", "reason": "update", "by": "Ben"}
    other["reviews"][1]["id"] = "unknown"
    assert "1 of no finding here" in load(json.dumps(other).encode())
    assert ada.finding(first["number"])["status"] == "disputed"  # nothing was overwritten
    assert load(b"\xff{").startswith("400") and load(b"[]").startswith("400")


def test_a_saved_review_decides_the_story_that_it_names_alone(tmp_path: Path) -> None:
    store = store_with(tmp_path, story(), story())  # two stories of the same findings
    take(store, without(story(), BY_NAME["herald"].id), "story2")
    ada = Reviewer(store)
    rows = [row for n in ("1", "2") for row in ada.get(f"/api/findings?story={n}").json()["findings"]]
    gone = next(row for row in rows if row["fate"] == "gone")
    kept = next(row for row in rows if row["story"] == "story2" and row["fate"] == "kept")

    def load(report: str, into: str) -> str:
        made = [(row["id"], "", Decision("confirmed", by="Ada")) for row in (gone, kept)]
        text = decisions.dumps(report, reviews.WHEN, made)
        sent = ada.post("/review", data={"csrf": csrf_token(KEY), "into": into}, files={"file": ("r.json", text)})
        return f"{sent.status_code} {' '.join(sent.text.split())}"

    def decided() -> list[int]:
        return sorted(n for n in (row["number"] for row in rows) if ada.status(n) == "confirmed")

    assert "story2: 1 taken, 0 already here, 1 of no finding here" in load("story2", "")
    assert decided() == [kept["number"]]
    assert load("story3", "").startswith("400") and load("story3", "3").startswith("400")
    assert decided() == [kept["number"]]
    assert "story1: 2 taken" in load("story3", "1")
    assert len(decided()) == 3
