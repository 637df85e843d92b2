"""Decisions that a run is given: read before anything else, and none where a desk knows nothing of the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.commands import run_command
from checker.desk.store import opened
from checker.reviewed import NotReviewedError, decider


def test_a_review_that_is_not_there_is_said_before_articles_are_read(tmp_path: Path) -> None:
    missing = tmp_path / "review.json"
    with pytest.raises(OSError, match=r"review\.json"):
        run_command([str(tmp_path / "no articles")], out=str(tmp_path), reviewed=str(missing))


def test_a_desk_without_the_report_dismisses_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "desk.sqlite"
    opened(str(store)).close()
    with pytest.raises(NotReviewedError):
        decider(str(store), tmp_path / "story.json")
    article = tmp_path / "story" / "one.txt"
    article.parent.mkdir()
    article.write_text("The ferry ran aground on Monday.\n", encoding="utf-8")
    assert run_command([str(article.parent)], out=str(tmp_path), reviewed=str(store), quiet=True) == 0
    assert "nothing counts as dismissed" in capsys.readouterr().err
    assert (tmp_path / "story.json").is_file()
