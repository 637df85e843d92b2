"""Decisions as commands are given them: a saved review or the store of a desk, for this report or the one before."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
import reviews
from desks import Reviewer
from edited_reports import reworded
from report_samples import amount, story

from checker.commands import run_command
from checker.desk import reports
from checker.desk import store as desk_store
from checker.desk.store import opened
from checker.errors import CheckerError
from checker.model import Report
from checker.report import write_json
from checker.reviewed import NotReviewedError, decided, decider

PLACE = Path("reports/story.json")


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_json(story(), PLACE)


def edited() -> Report:
    """The story with another value in its fourth finding."""
    return reworded(story(), story().findings[3].readings[1], "46 years old", amount("46", "year"))


def test_a_saved_review() -> None:
    file = str(reviews.save(story(), Path()))
    assert decided(file, PLACE, story()) == reviews.decided(story())
    assert decided(file, PLACE, edited()).keys() == {f.id for f in story().findings[:3]}
    PLACE.unlink()
    assert decided(file, PLACE, story()) == reviews.decided(story())


def test_the_store_of_a_desk() -> None:
    store = opened("review.sqlite")
    with store.writing() as session:
        reports.load(session, PLACE)
    ada = Reviewer(store)
    numbers = {row["id"]: row["number"] for row in ada.get("/api/findings").json()["findings"]}
    for f in story().findings[:4]:
        ada.do(numbers[f.id], reason="update")
    told = decided("review.sqlite", PLACE, story())
    assert {i: (d.state, d.reason, d.by) for i, d in told.items()} == {
        f.id: ("dismissed", "update", "Ada") for f in story().findings[:4]
    }
    assert len(decided("sqlite:///review.sqlite", PLACE, edited())) == 3  # the evidence of one changed
    with pytest.raises(CheckerError, match="the desk has no report other"):
        decided("review.sqlite", Path("other.json"), story())


@pytest.mark.parametrize("given", ["reports/story.json", "nothing://x"])
def test_what_is_neither(given: str) -> None:
    with pytest.raises(CheckerError):
        decided(given, PLACE, story())


@pytest.mark.parametrize("has_sqlalchemy", [True, False])
def test_a_password_is_not_told(monkeypatch: pytest.MonkeyPatch, has_sqlalchemy: bool) -> None:
    if has_sqlalchemy:
        empty = opened("review.sqlite")
        monkeypatch.setattr(desk_store, "opened", lambda given: empty)
    else:
        monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(CheckerError, match=r"the desk has no report|a desk needs packages more") as told:
        decided("postgresql://desk:s3cret@db.example/desk", PLACE, story())
    assert str(told.value).startswith("postgresql://") and "s3cret" not in str(told.value)


def test_a_review_that_is_not_there_is_said_before_articles_are_read(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"review\.json"):
        run_command([str(tmp_path / "no articles")], out=str(tmp_path), reviewed=str(tmp_path / "review.json"))


def test_a_desk_without_the_report_dismisses_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened("desk.sqlite").close()
    with pytest.raises(NotReviewedError):
        decider("desk.sqlite", tmp_path / "ferry.json")
    article = tmp_path / "ferry" / "one.txt"
    article.parent.mkdir()
    article.write_text("The ferry ran aground on Monday.\n", encoding="utf-8")
    assert run_command([str(article.parent)], out=str(tmp_path), reviewed="desk.sqlite", quiet=True) == 0
    assert "nothing counts as dismissed" in capsys.readouterr().err
    assert (tmp_path / "ferry.json").is_file()
