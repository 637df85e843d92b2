"""The migrations lead to the tables that the code uses, and back."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from checker.store.database import HEAD, Database
from checker.store.tables import DATA


def settings() -> Config:
    made = Config()
    made.set_main_option("script_location", "checker.store:migrations")
    return made


def test_the_newest_migration_is_the_one_that_the_code_knows() -> None:
    assert ScriptDirectory.from_config(settings()).get_heads() == [HEAD]


def test_they_make_the_tables_that_the_code_uses(tmp_path: Path) -> None:
    store = Database(str(tmp_path / "kept.db"))
    with store.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), DATA) == []
    store.close()


def test_they_can_be_taken_back(tmp_path: Path) -> None:
    Database(str(tmp_path / "kept.db")).close()
    engine = create_engine(f"sqlite:///{tmp_path / 'kept.db'}")
    with engine.begin() as connection:
        config = settings()
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
    engine.dispose()
