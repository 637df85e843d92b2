"""A story that is deleted, and a store that is copied while it is open."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner
from desks import Reviewer, store_with, take
from missed_findings import add
from report_samples import looked, story
from sqlalchemy import func, select, text

from checker.cli import main
from checker.desk.store import Store, opened
from checker.desk.tables import Article, Event, Item, Mention, Stance, Story, Tag, Version

OF_STORIES = (Story, Version, Article, Item, Event, Tag, Stance, Mention)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_with(tmp_path, story(), looked())


def rows(store: Store) -> dict[str, int]:
    with store.reading() as session:
        return {t.__tablename__: session.scalar(select(func.count()).select_from(t)) or 0 for t in OF_STORIES}


def test_a_story_goes_with_all_that_came_of_it(ada: Reviewer, store: Store) -> None:
    mine = ada.numbers("story=1")
    ada.do(mine[0], status="confirmed", note="@Ben look")
    ada.do(mine[0], "tag", name="court")
    other = ada.numbers("story=2")[0]
    ada.do(other, status="confirmed")
    add(ada)
    assert all(rows(store).values())
    asked = ada.text("/story/1/delete")
    assert "Delete story1?" in asked and "cannot be undone" in asked and "4 steps of history" in asked
    assert ada.submit("/story/1/delete", name="story2").status_code == 400
    assert len(ada.numbers("story=1&tier=all")) > 10
    assert ada.submit("/story/1/delete", name=" story1 ").headers["location"] == "/"
    left = rows(store)
    assert (left["desk_stories"], left["desk_versions"], left["desk_events"]) == (1, 1, 1)
    assert left["desk_tags"] == left["desk_mentions"] == 0 and left["desk_stances"] == 1
    assert ada.get(f"/finding/{mine[0]}").status_code == 404 and ada.status(other) == "confirmed"
    assert "story1" not in ada.text("/")
    assert ada.get("/story/1/delete").status_code == ada.submit("/story/1/delete", name="story1").status_code == 404


def test_a_number_is_never_anothers(ada: Reviewer, store: Store) -> None:
    last = max(ada.numbers("story=2&tier=all"))
    ada.submit("/story/2/delete", name="story2")
    take(store, looked(), "story2")
    with store.reading() as session:
        assert session.scalar(select(func.min(Item.id)).where(Item.story_id != 1)) > last


def test_the_words_of_a_story_leave_the_index_with_it(ada: Reviewer, store: Store) -> None:
    with store.writing() as session:
        session.scalars(select(Item).where(Item.story_id == 1)).first().words = "qzxquark"
    assert ada.numbers("tier=all&seek=qzxquark")
    ada.submit("/story/1/delete", name="story1")
    assert ada.numbers("tier=all&seek=qzxquark") == [] != ada.numbers("tier=all&seek=the")
    with store.reading() as session:
        if session.get_bind().dialect.name == "sqlite":
            left = session.scalars(text("SELECT block FROM desk_words_data")).all()
            assert left and not any(b"qzx" in block for block in left)


def test_a_copy_of_an_open_store_has_all_of_it(tmp_path: Path) -> None:
    kept = opened(str(tmp_path / "review.sqlite"))
    take(kept, story(), "story1")
    ada = Reviewer(kept)
    ada.do(1, status="confirmed")
    (tmp_path / "half.sqlite").write_bytes((tmp_path / "review.sqlite").read_bytes())  # its journal is left behind
    call = ["review", str(tmp_path), "--backup", str(tmp_path / "copy.sqlite")]
    result = CliRunner().invoke(main, call)
    assert (result.exit_code, result.output.strip()) == (0, str(tmp_path / "copy.sqlite"))
    assert (tmp_path / "copy.sqlite").stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(tmp_path / "copy.sqlite") as copy:
        assert copy.execute("SELECT status FROM desk_items WHERE id = 1").fetchone() == ("confirmed",)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "copy.sqlite").rename(tmp_path / "elsewhere" / "review.sqlite")  # a restored one goes on
    again = Reviewer(opened(str(tmp_path / "elsewhere" / "review.sqlite")))
    again.do(2, status="later")
    assert (again.status(1), again.status(2)) == ("confirmed", "later")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--store", "nowhere.sqlite"], "no store of a desk here"),
        (["--store", "empty.sqlite"], "no store of a desk here"),
        (["--store", "text.sqlite"], "no store of a desk here"),
        (["--store", "postgresql://host/desk"], "pg_dump"),
    ],
)
def test_what_cannot_be_copied_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.sqlite").touch()
    Path("text.sqlite").write_text("text")
    result = CliRunner().invoke(main, ["review", "--backup", "copy.sqlite", *options])
    assert result.exit_code == 2 and said in result.output and result.output.count("\n") == 1
    assert not Path("copy.sqlite").exists()
