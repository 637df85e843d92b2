"""Accounts of a desk that answers more than its own machine, and who is signed in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "desk_accounts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("folded", sa.String(160), nullable=False),
        sa.Column("password", sa.String(255), nullable=False),
        sa.UniqueConstraint("folded"),
    )
    op.create_table(
        "desk_sessions",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("desk_accounts.id", ondelete="CASCADE"), nullable=False),
        sa.Column("expires", sa.DateTime, nullable=False),
    )
    op.create_index("ix_desk_sessions_account_id", "desk_sessions", ["account_id"])
    op.create_table(
        "desk_attempts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("folded", sa.String(160), nullable=False),
        sa.Column("address", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    for name in ("folded", "address", "at"):
        op.create_index(f"ix_desk_attempts_{name}", "desk_attempts", [name])


def downgrade() -> None:
    """Take the tables away."""
    for name in ("attempts", "sessions", "accounts"):
        op.drop_table(f"desk_{name}")
