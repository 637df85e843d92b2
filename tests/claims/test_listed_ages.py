"""Ages that are listed behind the names of those whose they are."""

from __future__ import annotations

import pytest

from claims import extract

OWNERS = [
    ("Officer Ida Moen said that Ann Lee and Tom Cole, aged 40 and 12 respectively, were safe.", ["lee", "cole"]),
    ("Ann Lee, Bo Lind and Tom Cole, aged 40, 30 and 12, were hurt.", ["lee", "lind", "cole"]),
    ("Officer Ida Moen said the boys, ages 9 and 8, were upstairs.", [None, None]),
    ("She was smarter than any two-year-old, and so was he.", [None]),
    ("Ann Lee and Bo Lind, aged two, 21 and 34, were there.", ["lind", None, None]),
    ("John Reed, 21, and 3 others were hurt.", ["reed"]),
    ("Ann Lee, 31, and Tom Cole, 12, were hurt.", ["lee", "cole"]),
]


@pytest.mark.parametrize(("text", "owners"), OWNERS)
def test_whose_each_age_is(text: str, owners: list[str | None]) -> None:
    assert [c.frame.owner for c in extract(text) if c.kind == "age"] == owners
