"""What an earlier report told otherwise, as JSON and back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from checker.model import Change, Changes, Earlier


def zulu(moment: datetime) -> str:
    """A moment in UTC, ISO 8601, to the second; one without a zone is in UTC already."""
    zoned = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return zoned.strftime("%Y-%m-%dT%H:%M:%SZ")


def since_data(changes: Changes) -> dict[str, Any]:
    """The changes as they stand in a report."""
    return {
        "created": zulu(changes.created),
        "new": list(changes.new),
        "gone": [asdict(f) for f in changes.gone],
        "changed": [{"id": c.id, "what": list(c.what), "before": asdict(c.before)} for c in changes.changed],
        "documents": {
            "new": list(changes.new_documents),
            "gone": list(changes.gone_documents),
            "changed": list(changes.changed_documents),
        },
    }


def to_since(data: dict[str, Any]) -> Changes:
    """The changes that were written as `data`."""
    return Changes(
        datetime.fromisoformat(data["created"]),
        tuple(data["new"]),
        tuple(Earlier(**f) for f in data["gone"]),
        tuple(Change(c["id"], tuple(c["what"]), Earlier(**c["before"])) for c in data["changed"]),
        *(tuple(data["documents"][key]) for key in ("new", "gone", "changed")),
    )
