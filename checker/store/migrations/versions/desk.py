"""The tables of the review desk, which had them in a database of its own before there was this step."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_INDEXED = ("finding", "fate", "kind", "level", "tier", "status", "assignee")


def upgrade() -> None:
    """Make the tables, unless a desk made them."""
    if sa.inspect(op.get_bind()).has_table("desk_items"):
        return
    op.create_table("desk_stories", _id(), _string("name", 255), _string("place", 4096), sa.UniqueConstraint("place"))
    op.create_table(
        "desk_versions", _id(), _of("story"), _string("digest", 64), sa.Column("made", sa.DateTime, nullable=False),
        sa.Column("loaded", sa.DateTime, nullable=False), sa.Column("data", sa.Text, nullable=False),
        sa.UniqueConstraint("story_id", "digest"),
    )  # fmt: skip
    op.create_table("desk_items", _id(), *_item())
    for name in _INDEXED:
        op.create_index(f"ix_desk_items_{name}", "desk_items", [name])
    op.create_index("desk_items_queue", "desk_items", ["rank", "id"])
    op.create_index("desk_items_stories", "desk_items", ["story_id", "status"])
    owner = sa.ForeignKey("desk_items.id")
    op.create_table(
        "desk_tags", sa.Column("item_id", sa.Integer, owner, primary_key=True),
        sa.Column("name", sa.String(40), primary_key=True),
    )  # fmt: skip
    op.create_index("ix_desk_tags_name", "desk_tags", ["name"])
    op.create_table(
        "desk_events", _id(), _of("item"), sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False), _string("by", 40), _string("action", 16),
        sa.Column("value", sa.JSON, nullable=False), _string("step", 36), _string("token", 64),
        sa.UniqueConstraint("item_id", "revision"), sa.UniqueConstraint("item_id", "token"),
    )  # fmt: skip
    for name in ("by", "step"):
        op.create_index(f"ix_desk_events_{name}", "desk_events", [name])


def downgrade() -> None:
    """Take the tables away."""
    for name in ("events", "tags", "items", "versions", "stories"):
        op.drop_table(f"desk_{name}")


def _item() -> list[sa.Column[Any]]:
    return [
        _of("story"), _of("version"), _string("finding", 64), _string("fate", 16),
        sa.Column("before_version_id", sa.Integer, sa.ForeignKey("desk_versions.id")),
        _string("before_finding", 64, True), _string("kind", 32), _string("level", 16), _string("tier", 16),
        sa.Column("percent", sa.Integer, nullable=False), sa.Column("sources", sa.Integer, nullable=False),
        _string("rank", 64), sa.Column("headline", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False), _string("status", 16), _string("reason", 64, True),
        _string("assignee", 40, True), sa.Column("changed", sa.DateTime),
    ]  # fmt: skip


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _of(table: str) -> sa.Column[int]:
    named = {"story": "desk_stories"}.get(table, f"desk_{table}s")
    return sa.Column(f"{table}_id", sa.Integer, sa.ForeignKey(f"{named}.id"), nullable=False)


def _string(name: str, longest: int, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(longest), nullable=nullable)
