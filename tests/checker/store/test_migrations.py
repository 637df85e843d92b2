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
from sqlalchemy import Connection, Engine, inspect, text

from checker.desk import account_tables  # noqa: F401 - its tables are compared too
from checker.desk.store import Store
from checker.desk.tables import Event, Item
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
            events = [(event.by, event.value["status"]) for event in session.query(Event)]
    assert texts == ([] if before == (desk_of_before,) else ["kept"])
    assert len(opinions) == before.count(collection_of_before)
    assert (found, events) == (
        ([("confirmed", "story", 1)], [("Ada", "confirmed")]) if desk_of_before in before else ([], [])
    )


def test_they_can_be_taken_back(where: str, engine: Engine) -> None:
    Database(where).close()
    migrate(engine, command.downgrade, "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
