"""What reviewers think, whom their notes call, their views, and the articles of the desk; its queue list by list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from alembic import op

from checker.store import word_index

revision = "0006"
down_revision = "0005"

_BY_LIST = ("status", "level", "kind", "fate", "assignee")
# Their numbers are never another's later. PostgreSQL gives none twice; SQLite has to be told when it makes the table.
_NUMBERED = ("desk_stories", "desk_items", "desk_events")
_EVENTS = sa.table(
    "desk_events", *map(sa.column, ("item_id", "revision", "by", "action")), sa.column("value", sa.JSON)
)  # fmt: skip


def upgrade() -> None:
    """Make them, with what the events tell of them."""
    _make_tables()
    if op.get_bind().dialect.name == "sqlite":
        for name in _NUMBERED:
            _number(name)
    for name in _BY_LIST:
        op.drop_index(f"ix_desk_items_{name}", "desk_items")
        op.create_index(f"desk_items_{name}", "desk_items", [name, "tier"])
    op.drop_index("desk_items_stories", "desk_items")
    op.create_index("desk_items_stories", "desk_items", ["story_id", "tier", "status"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute(word_index.REBUILD)
    _fill()


def downgrade() -> None:
    """Take them away."""
    op.drop_index("desk_items_stories", "desk_items")
    op.create_index("desk_items_stories", "desk_items", ["story_id", "status"])
    for name in _BY_LIST:
        op.drop_index(f"desk_items_{name}", "desk_items")
        op.create_index(f"ix_desk_items_{name}", "desk_items", [name])
    for name in ("views", "articles", "mentions", "stances"):
        op.drop_table(f"desk_{name}")


def _make_tables() -> None:
    for name, of, more in (("stances", "by", [sa.Column("status", sa.String(16), nullable=False)]),
                           ("mentions", "name", [])):  # fmt: skip
        item = sa.Column("item_id", sa.Integer, sa.ForeignKey("desk_items.id"), primary_key=True)
        op.create_table(f"desk_{name}", item, sa.Column(of, sa.String(40), primary_key=True), *more)
        op.create_index(f"ix_desk_{name}_{of}", f"desk_{name}", [of])
    op.create_table(
        "desk_articles",
        sa.Column("story_id", sa.Integer, sa.ForeignKey("desk_stories.id"), primary_key=True),
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "desk_views",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("by", sa.String(40), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("query", sa.Text, nullable=False),
        sa.UniqueConstraint("by", "name"),
    )


def _number(name: str) -> None:
    """A table of SQLite made anew as one that gives no number twice; what refers to it may miss it meanwhile."""
    table = sa.Table(name, sa.MetaData(), autoload_with=op.get_bind())
    table.dialect_options["sqlite"]["autoincrement"] = True
    op.execute("PRAGMA defer_foreign_keys = ON")
    op.execute(f"CREATE TEMP TABLE before AS SELECT * FROM main.{name}")
    op.execute(f"DROP TABLE main.{name}")
    table.create(op.get_bind())
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    op.execute(f"INSERT INTO main.{name} ({columns}) SELECT {columns} FROM temp.before")
    op.execute("DROP TABLE temp.before")


def _fill() -> None:
    """The opinions that stand; each finding in its list of today's order; and reports of before are no longer known,
    so that one that is opened again comes in with its agreements and statements."""
    for was, is_now in (("1", "3"), ("0", "1")):
        op.execute(f"UPDATE desk_items SET rank = '{is_now}' || substr(rank, 2) WHERE substr(rank, 1, 1) = '{was}'")
    op.execute("UPDATE desk_versions SET digest = 'before ' || substr(digest, 1, 57)")
    rows = op.get_bind().execute(sa.select(_EVENTS).order_by(_EVENTS.c.item_id, _EVENTS.c.revision)).all()
    of_item: dict[int, list[Any]] = {}
    for row in rows:
        of_item.setdefault(row.item_id, []).append(row)
    made = [
        {"item_id": item, "by": by, "status": status}
        for item, events in of_item.items()
        for by, status in _opinions(events).items()
    ]
    stances = sa.table("desk_stances", *map(sa.column, ("item_id", "by", "status")))
    op.bulk_insert(stances, made)


def _opinions(events: Iterable[Any]) -> dict[str, str]:
    """What each reviewer said last, since the evidence last changed, and did not take back."""
    events, undone = list(events), set[int]()
    for event in events:
        if event.action in ("undo", "redo"):
            (undone.add if event.action == "undo" else undone.discard)(event.value["of"])
    said: dict[str, str] = {}
    for event in events:
        if event.revision in undone:
            continue
        if event.action == "status":
            said[event.by] = event.value["status"]
        elif event.action == "evidence" and event.value["fate"] == "changed":
            said = {}
    return said
