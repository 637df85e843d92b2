"""Quotations whose speaker stands over or under them, without a verb of saying."""

from __future__ import annotations

import pytest

from claims import extract


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge was never safe to begin with.” – Inspector Karen Holt",
        "“The bridge was never safe to begin with.”\n– Karen Holt",
        "From Councillor Karen Holt:\n\n“The bridge was never safe to begin with.”",
    ],
)
def test_a_name_set_over_or_under_the_words(text: str) -> None:
    (found,) = [c for c in extract(text) if c.kind == "quotation"]
    assert found.attribution == "Karen Holt"
