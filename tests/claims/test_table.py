"""Claims as a DataFrame."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from claims import extract, to_frame
from claims.table import COLUMNS

TEXT = "Police said on Sunday that over 8,000 people had marched. The repair costs €3 million a year."


def test_one_row_a_claim_and_one_column_a_part_of_its_value() -> None:
    found = extract(TEXT, published=datetime(2026, 3, 2))
    table = to_frame(found)
    assert tuple(table.columns) == COLUMNS
    assert list(table.text) == [c.text for c in found]
    count = table[table.kind == "count"].iloc[0]
    assert (count.nominal, count.low, count.high, count.unit) == (Decimal(8000), Decimal(8000), None, "person")
    assert (count.qualifier, count.attribution, count["of"]) == ("more than", "Police", "person")
    sums = table[table.kind == "money"].iloc[0]
    assert (sums.nominal, sums.unit, sums.per) == (Decimal(3_000_000), "EUR", "year")
    day = table[table.kind == "date"].iloc[0]
    assert (day.low, day.high, day.granularity) == ("2026-03-01", "2026-03-01", "day")


def test_no_claims_are_a_table_without_rows() -> None:
    assert to_frame([]).shape == (0, len(COLUMNS))
