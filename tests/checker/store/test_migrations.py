"""The migrations lead to the tables that the code uses, from those of every version before, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from databases import BOTH, emptied
from desks import Reviewer
from report_samples import story
from sqlalchemy import Connection, Engine, inspect, text

from checker.desk import account_tables, reports  # noqa: F401 - the tables of accounts are compared too
from checker.desk.store import Store
from checker.desk.tables import Event, Item, Stance
from checker.report import json
from checker.store import engines
from checker.store.database import HEAD, Database
from checker.store.tables import DATA

BEFORE = (Path(__file__).parent / "desk_before.sql").read_text(encoding="utf-8")


@pytest.fixture(params=BOTH)
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(tmp_path / "kept.db") if request.param == "sqlite" else emptied()


@pytest.fixture
def engine(where: str) -> Iterator[Engine]:
    made = engines.engine(where).execution_options(writes=True)
    yield made
    made.dispose()


def settings() -> Config:
    made = Config()
    made.set_main_option("script_location", "checker.store:migrations")
    return made


def migrate(engine: Engine, how: Callable[[Config, str], None], to: str) -> None:
    with engine.begin() as connection:
        config = settings()
        config.attributes["connection"] = connection
        how(config, to)


def first_collection(engine: Engine) -> None:
    """A collection of the first version, with a text in it."""
    migrate(engine, command.upgrade, "0001")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO texts VALUES ('a', 'kept')"))


def collection_of_before(engine: Engine) -> None:
    """A collection of the version before, with a text in it that a second reader was asked about."""
    first_collection(engine)
    migrate(engine, command.upgrade, "0002")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO opinions VALUES ('key', 'answer', 'digest')"))
        connection.execute(text("INSERT INTO passages VALUES ('key', 'a')"))


def desk_of_before(engine: Engine) -> None:
    """A desk of the version before, with a decision in it."""
    made = BEFORE
    if engine.dialect.name == "postgresql":
        made = made.replace("\n    id INTEGER", "\n    id SERIAL").replace("DATETIME", "TIMESTAMP")
    with engine.begin() as connection:
        for statement in filter(str.strip, made.split(";\n")):
            connection.exec_driver_sql(statement)


def differences(connection: Connection) -> list[Any]:
    """Where the tables are others than the code's; the indexes of words are none of these."""

    def compared(_: object, name: str | None, *more: object) -> bool:
        return not (name or "").startswith(("desk_words", "desk_items_words"))

    return list(compare_metadata(MigrationContext.configure(connection, opts={"include_object": compared}), DATA))


def test_the_newest_migration_is_the_one_that_the_code_knows() -> None:
    assert ScriptDirectory.from_config(settings()).get_heads() == [HEAD]


def test_they_make_the_tables_that_the_code_uses(where: str) -> None:
    with closing(Database(where)) as store, store.begin() as connection:
        assert differences(connection) == []


@pytest.mark.parametrize(
    "before",
    [(first_collection,), (collection_of_before,), (desk_of_before,), (collection_of_before, desk_of_before)],
    ids=["first collection", "collection", "desk", "both"],
)
def test_a_database_of_the_version_before_is_brought_up_with_all_that_is_in_it(
    where: str, engine: Engine, before: tuple[Callable[[Engine], None], ...]
) -> None:
    for make in before:
        make(engine)
    with closing(Database(where)) as store:
        with store.begin() as connection:
            assert differences(connection) == []
            texts = connection.execute(text("SELECT text FROM texts")).scalars().all()
            opinions = connection.execute(text("SELECT content FROM opinions JOIN passages ON opinion = key")).all()
        with Store(store).reading() as session:
            found = [(item.status, item.story.name, item.revision) for item in session.query(Item)]
            stances = [(stance.by, stance.status) for stance in session.query(Stance)]
            events = [(event.by, event.value["status"]) for event in session.query(Event)]
    assert texts == ([] if before == (desk_of_before,) else ["kept"])
    assert len(opinions) == before.count(collection_of_before)
    assert (found, events, stances) == (
        ([("confirmed", "story", 1)], [("Ada", "confirmed")], [("Ada", "confirmed")])
        if desk_of_before in before
        else ([], [], [])
    )


def test_a_desk_of_before_goes_on(where: str, engine: Engine) -> None:
    """Its findings are found by their words and in their list, its report comes in anew, and no number comes twice."""
    desk_of_before(engine)
    with engine.begin() as connection:
        connection.execute(
            text("UPDATE desk_versions SET data = :data, digest = :digest"),
            {"data": json.dumps(story()), "digest": reports._digest(json.dumps(story()))},
        )
        connection.execute(text("UPDATE desk_items SET finding = :finding"), {"finding": story().findings[0].id})
    with closing(Store(Database(where))) as store:
        ada = Reviewer(store)
        assert ada.numbers("seek=border&status=confirmed") == [1]
        with store.writing() as session:
            assert reports.take_in(session, story(), "story", "/reports/story.json")[1]
            assert not reports.take_in(session, story(), "story", "/reports/story.json")[1]
        assert ada.status(1) == "confirmed" and len(ada.numbers("")) == len(story().findings)
        assert ada.numbers("tier=agreement")
        last = max(ada.numbers("tier=all"))
        ada.submit("/story/1/delete", name="story")
        with store.writing() as session:
            reports.take_in(session, story(), "story", "/reports/story.json")
        assert min(ada.numbers("tier=all")) > last


def test_they_can_be_taken_back(where: str, engine: Engine) -> None:
    Database(where).close()
    migrate(engine, command.downgrade, "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
