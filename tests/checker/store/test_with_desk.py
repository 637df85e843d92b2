"""A running collection and a review desk in one database: neither takes away what is the other's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from databases import BOTH, emptied
from desks import Reviewer, take
from report_samples import story

from checker.desk.store import opened
from checker.errors import CheckerError
from checker.store.collection import Collection
from checker.store.place import shown


@pytest.fixture(params=BOTH)
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(tmp_path / "kept.db") if request.param == "sqlite" else emptied()


def test_decisions_outlast_the_runs_and_articles_the_reviews(where: str) -> None:
    with closing(Collection(where)) as collection:
        collection.holds(story().documents)
        collection.settle(story())
    with closing(opened(where)) as store:
        take(store, story(), "story1")
        Reviewer(store).do(1, status="confirmed")
    with closing(Collection(where)) as collection:
        assert collection.counts()["findings"] == len(story().findings)
        collection.delete(story().documents[0].id)
        collection.holds(story().documents)
        collection.settle(story())
    with closing(opened(where)) as store:
        assert Reviewer(store).status(1) == "confirmed"


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("news.db", "news.db"),
        ("postgresql://desk:s3cret@db.example/desk", "postgresql://desk:***@db.example/desk"),
        ("postgresql://desk:s3:c@r/et@db.example:5432/desk", "postgresql://desk:***@db.example:5432/desk"),
        ("postgresql://desk@db.example/desk?password=s3cret", "postgresql://desk@db.example/desk"),
        ("postgresql+psycopg:///desk", "postgresql+psycopg:///desk"),
        ("postgresql://desk:s3cret", "postgresql://…"),
        ("sqlite:///kept.db", "sqlite:///kept.db"),
        ("://", "://…"),
    ],
)
def test_a_password_is_told_nobody(where: str, told: str) -> None:
    assert shown(where) == told


@pytest.mark.parametrize("brought", ["VIEW v AS SELECT 1", "TRIGGER t AFTER INSERT ON texts BEGIN SELECT 1; END"])
def test_a_file_that_brings_its_own_triggers_along_is_no_store(tmp_path: Path, brought: str) -> None:
    where = str(tmp_path / "kept.db")
    opened(where).close()
    with closing(sqlite3.connect(where)) as connection:
        connection.execute(f"CREATE {brought}")
    with pytest.raises(CheckerError, match="no store, or a damaged one"):
        opened(where)
