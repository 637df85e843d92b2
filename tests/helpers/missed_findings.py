"""A finding that somebody adds to the sample story."""

from __future__ import annotations

from typing import Any

from desks import Reviewer
from report_samples import BY_NAME

GIVEN = {
    "about": "whether it will be the longest", "kind": "status", "level": "conflict",
    "source_A": BY_NAME["courier"].id, "quote_A": "the longest  in the country",
    "source_B": BY_NAME["wire"].id, "quote_B": "sea bed was closed",
}  # fmt: skip


def add(reviewer: Reviewer, **fields: Any) -> Any:
    """The form as the page sends it."""
    return reviewer.submit("/missed/1", **GIVEN | fields)
