"""The tables of a running collection."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_DIGEST = 64  # hexadecimal digits


def upgrade() -> None:
    """Make the tables."""
    op.create_table("texts", _id("sha256"), sa.Column("text", sa.Text, nullable=False))
    op.create_table(
        "documents",
        sa.Column("id", sa.String, primary_key=True),
        _text(),
        sa.Column("path", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("head", sa.Text, nullable=False),
    )
    for name in ("claims", "vectors"):
        op.create_table(name, _id("key"), _text(), *_content())
    op.create_table("stories", _id("key"), *_content())
    op.create_table(
        "members",
        sa.Column("story", sa.String(_DIGEST), sa.ForeignKey("stories.key", ondelete="CASCADE"), primary_key=True),
        _text(primary_key=True),
    )
    op.create_table(
        "findings",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("kind", "level", "tier")),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
    )
    op.create_table(
        "readings",
        sa.Column("finding", sa.String(16), sa.ForeignKey("findings.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("document", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    )
    for name in ("documents", "claims", "vectors", "members"):
        op.create_index(f"ix_{name}_sha256", name, ["sha256"])
    op.create_index("ix_readings_document", "readings", ["document"])


def downgrade() -> None:
    """Take the tables away."""
    for name in ("readings", "findings", "members", "stories", "vectors", "claims", "documents", "texts"):
        op.drop_table(name)


def _id(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(_DIGEST), primary_key=True)


def _text(primary_key: bool = False) -> sa.Column[str]:
    owner = sa.ForeignKey("texts.sha256", ondelete="CASCADE")
    return sa.Column("sha256", sa.String(_DIGEST), owner, nullable=False, primary_key=primary_key)


def _content() -> tuple[sa.Column[bytes], sa.Column[str]]:
    return sa.Column("content", sa.LargeBinary, nullable=False), sa.Column("digest", sa.String(_DIGEST), nullable=False)
