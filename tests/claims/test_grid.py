"""Tables in plain text."""

from __future__ import annotations

import pytest

from claims import extract
from claims.model import Quantity


@pytest.mark.parametrize("between", [" | ", "\t", "     "])
def test_a_cell_has_the_heads_of_its_row_and_column(between: str) -> None:
    rows = (("Country", "Dead", "Injured"), ("Norway", "12", "48"), ("Sweden", "7", "31"))
    found = extract("\n".join(between.join(row) for row in rows))
    cells = {(c.frame.owner, c.frame.head): c.value.nominal for c in found if isinstance(c.value, Quantity)}
    assert cells == {
        ("norway", "dead"): 12, ("norway", "injured"): 48, ("sweden", "dead"): 7, ("sweden", "injured"): 31,
    }  # fmt: skip


def test_sentences_in_columns_are_no_table() -> None:
    (found,) = [c for c in extract("The mill\tburned\nIt took\t12 lives\n") if c.kind == "count"]
    assert isinstance(found.value, Quantity)
    assert found.value.unit == "life"
