"""What makes the queue of a desk quick: all that it filters and sorts by in one index, and its words in another."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_ALL = (
    "rank",
    "id",
    "story_id",
    "status",
    "level",
    "kind",
    "tier",
    "fate",
    "assignee",
    "changed",
    "percent",
    "sources",
)
# SQLite: a full-text table over the words of the items, which it reads there; triggers keep it in step.
_WORDS = (
    "CREATE VIRTUAL TABLE desk_words USING fts5(words, content='desk_items', content_rowid='id', "
    "tokenize='trigram case_sensitive 1')",
    "CREATE TRIGGER desk_words_new AFTER INSERT ON desk_items BEGIN "
    "INSERT INTO desk_words(rowid, words) VALUES (new.id, new.words); END",
    "CREATE TRIGGER desk_words_gone AFTER DELETE ON desk_items BEGIN "
    "INSERT INTO desk_words(desk_words, rowid, words) VALUES ('delete', old.id, old.words); END",
    "CREATE TRIGGER desk_words_other AFTER UPDATE OF words ON desk_items BEGIN "
    "INSERT INTO desk_words(desk_words, rowid, words) VALUES ('delete', old.id, old.words); "
    "INSERT INTO desk_words(rowid, words) VALUES (new.id, new.words); END",
    "INSERT INTO desk_words(desk_words) VALUES ('rebuild')",
)
_GONE = ("DROP TRIGGER desk_words_new", "DROP TRIGGER desk_words_gone", "DROP TRIGGER desk_words_other",
         "DROP TABLE desk_words")  # fmt: skip


def upgrade() -> None:
    """Make the indexes."""
    op.drop_index("desk_items_queue", "desk_items")
    op.create_index("desk_items_queue", "desk_items", _ALL)
    if op.get_bind().dialect.name == "sqlite":
        for statement in _WORDS:
            op.execute(statement)
    else:
        _index_of_trigrams(op.get_bind())


def downgrade() -> None:
    """Take them away."""
    if op.get_bind().dialect.name == "sqlite":
        for statement in _GONE:
            op.execute(statement)
    else:
        op.execute("DROP INDEX IF EXISTS desk_items_words")
    op.drop_index("desk_items_queue", "desk_items")
    op.create_index("desk_items_queue", "desk_items", ["rank", "id"])


def _index_of_trigrams(connection: sa.Connection) -> None:
    """Where the server has no pg_trgm, or this user may not call for it, a search reads all words."""
    try:
        with connection.begin_nested():
            connection.exec_driver_sql("CREATE EXTENSION IF NOT EXISTS pg_trgm")
            connection.exec_driver_sql("CREATE INDEX desk_items_words ON desk_items USING gin (words gin_trgm_ops)")
    except sa.exc.DBAPIError:
        return
