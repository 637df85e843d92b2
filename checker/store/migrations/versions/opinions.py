"""What a second reader answered, kept with the texts that it was asked about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_DIGEST = 64  # hexadecimal digits


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "opinions",
        sa.Column("key", sa.String(_DIGEST), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("digest", sa.String(_DIGEST), nullable=False),
    )
    op.create_table(
        "passages",
        _owner("opinion", "opinions.key"),
        _owner("sha256", "texts.sha256"),
    )
    op.create_index("ix_passages_sha256", "passages", ["sha256"])


def downgrade() -> None:
    """Take the tables away."""
    for name in ("passages", "opinions"):
        op.drop_table(name)


def _owner(name: str, of: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(_DIGEST), sa.ForeignKey(of, ondelete="CASCADE"), primary_key=True)
