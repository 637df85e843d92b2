"""Values of every shape as a reader would write them."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import drawn_values
import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import amount, year

from checker.shapes.table import words
from claims.model import Members, Name, Period, Place, Qualifier, Quotation, Role, Status, Value


@pytest.mark.parametrize(
    ("value", "qualifier", "expected"),
    [
        (amount("1E9", "EUR"), None, "€1 billion"),
        (amount("1E9", "EUR"), "more than", "over €1 billion"),
        (amount("1.1E9", "EUR"), "about", "about €1.1 billion"),
        (amount("40E6", "CHF"), "at least", "at least CHF 40 million"),
        (amount("-5", "USD"), None, "−$5"),
        (amount("1234567", "USD"), None, "$1,234,567"),
        (amount("6.25", "percent"), "at most", "up to 6.25%"),
        (replace(amount("5.5", "percent"), base="gdp"), None, "5.5% of gdp"),
        (amount("3", "percentage_point"), None, "3 percentage points"),
        (amount("17", "knot"), None, "17 knots"),
        (amount("31", "kilometer/hour"), None, "31 km/h"),
        (amount("1", "hour"), None, "1 hour"),
        (amount("2", "foot"), None, "2 feet"),
        (amount("4200", "inhabitant"), None, "4,200 inhabitants"),
        (amount("12", "person"), "less than", "under 12 people"),
        (replace(amount("3", "party")), None, "3 parties"),
        (replace(amount("70", "USD"), per="barrel"), None, "$70 per barrel"),
        (amount("", "EUR", "3E6", "4E6"), "range", "€3–4 million"),
        (amount("", "kilometer", "16", "18"), "range", "16–18 km"),
        (amount("", "EUR", "9E5", "2E6"), "range", "€900,000–2 million"),
        (amount("0.00", None), None, "0"),
        (amount("10276", "second"), "about", "about 2 h 51 min 16 s"),
        (amount("90", "second"), None, "90 seconds"),
        (replace(amount("40000", "EUR"), per="unit"), None, "€40,000 each"),
        (year(1997), None, "1997"),
        (Period("1601-01-01", "1700-12-31", "century"), None, "1601–1700"),
        (Period("1600-01-01", "1699-12-31", "century"), None, "17th century"),
        (Period("2026-05-05T12:00", "2026-05-05T17:59", "hour"), None, "5 May 2026, afternoon"),
        (Period("T05:00", "T11:59", "hour"), None, "morning"),
        (Period("2016-11-01", "2016-11-30", "month"), None, "November 2016"),
        (Period("2016-11-03", "2016-11-03", "day"), None, "3 November 2016"),
        (Period("2016-11-03T14:30", "2016-11-03T14:30", "minute"), None, "3 November 2016, 14:30"),
        (Period("T14:30", "T14:30", "minute", zone="GMT"), None, "14:30 GMT"),
        (Period("2016-11-03", "2016-11-05", "day"), None, "3–5 November 2016"),
        (Period("2016-11-03", "2016-12-05", "day"), None, "3 November 2016 – 5 December 2016"),
        (Period("1990-01-01", "1999-12-31", "decade"), None, "the 1990s"),
        (Period("2024-07-01", "2024-09-30", "quarter"), None, "third quarter of 2024"),
        (Period("2024-07-01", "2024-12-31", "half"), None, "second half of 2024"),
        (Period("1996-01-01", None, "year"), None, "since 1996"),
        (Period(None, "2028-12-31", "year"), None, "until 2028"),
        (Period(None, None, "day"), None, "a date left open"),
        (Name("Suwałki", "suwalki"), None, "Suwałki"),
        (Role("", "minister", "Orlen", "Ilse", "ilse", "former"), None, "Ilse, former minister of Orlen"),
        (Members(("A", "B", "C"), ("a", "b", "c")), None, "A, B and C"),
        (Members(("A", "B"), ("a", "b"), complete=False), None, "A, B and others"),
        (Members((), (), stated=3), None, "3"),
        (Quotation("“No.”", ("no",)), None, "“No.”"),
        (Status("has begun", "begin", "done"), None, "has begun"),
        (Place("Tveit", "tveit", "in"), None, "in Tveit"),
        (Place("held in Tveit", "tveit", "in"), None, "held in Tveit"),
        (Place("Tveit", "tveit", "lie in"), None, "in Tveit"),
        (Members(("- a road", "- a mill"), ("road", "mill")), None, "a road and a mill"),
    ],
)
def test_words(value: Value, qualifier: Qualifier | None, expected: str) -> None:
    assert words(value, qualifier) == expected


@pytest.mark.parametrize("value_type", get_args(Value))
@given(st.data(), st.sampled_from([None, *get_args(Qualifier)]))
def test_any_value_can_be_worded(value_type: type[Value], data: st.DataObject, qualifier: Qualifier | None) -> None:
    said = words(data.draw(drawn_values.OF_TYPE[value_type]), qualifier)
    assert said.strip()
    assert "None" not in said
