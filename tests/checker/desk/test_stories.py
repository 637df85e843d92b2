"""A story that is deleted, and a store that is copied while it is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import Reviewer, store_with, take
from missed_findings import add
from report_samples import looked, story
from sqlalchemy import func, select

from checker.desk.store import Store
from checker.desk.tables import Base, Item, SavedView


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_with(tmp_path, story(), looked())


def rows(store: Store) -> dict[str, int]:
    with store.reading() as session:
        tables = [t for t in Base.metadata.sorted_tables if t.name != SavedView.__tablename__]
        return {t.name: session.scalar(select(func.count()).select_from(t)) or 0 for t in tables}


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
