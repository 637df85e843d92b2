"""What two dates have in common."""

from __future__ import annotations

from pathlib import Path

import pytest
from articles import material

from checker.material import Material
from checker.shapes.figures.date_features import dated
from checker.statement import Statement
from claims.model import Period


def days(found: Material) -> list[Statement]:
    """The dates of the articles' bodies."""
    return [s for s in found.statements if isinstance(s.claim.value, Period) and s.claim.start > 20]


DATES = [
    ("The works opened in 1978.", "The plant was commissioned in 1981.", {"years", "grains alike", "long ago both"}),
    ("It was found on 9 January.", "It was found on 19 January.", 
     {"grains alike", "same month", "same year", "relative both"}),
    ("It fell on 3 May 2025.", "It fell on 3 May 2024.",
     {"grains alike", "same day and month", "same day of the month", "same month", "long ago one"}),
    ("It opens in July.", "It opened in March 2019.",
     {"grains alike", "past and future", "relative one", "long ago one"}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), DATES)
def test_what_two_dates_have_in_common(tmp_path: Path, one: str, other: str, expected: set[str]) -> None:
    a, b = days(material(tmp_path, one, other))
    found = dated(a, b)
    assert {name.removeprefix("date ") for name, value in found.items() if value} == expected
    assert found == dated(b, a)
