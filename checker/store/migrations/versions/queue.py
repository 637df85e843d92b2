"""What makes the queue of a desk quick: all that it filters and sorts by in one index, and its words in another."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from checker.store import word_index

revision = "0005"
down_revision = "0004"

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


def upgrade() -> None:
    """Make the indexes."""
    op.drop_index("desk_items_queue", "desk_items")
    op.create_index("desk_items_queue", "desk_items", _ALL)
    if op.get_bind().dialect.name == "sqlite":
        op.execute(word_index.TABLE)
        op.execute(word_index.REBUILD)
    else:
        _index_of_trigrams(op.get_bind())


def downgrade() -> None:
    """Take them away."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE desk_words")
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
