"""Days of no known year or week, held against others by what is printed of them."""

import pytest
from statements import stated

from checker.values.printed_days import one_day


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("They met on February 18.", "They met on February 8.", False),
        ("They met on February 8.", "They met on Wednesday, February 8, 2017.", True),
        ("They met on 8 Feb.", "They met on February 8.", True),
        ("They met on Wednesday.", "They met on Wednesday, February 8, 2017.", True),
        ("They met on Monday.", "They met on Wednesday, February 8, 2017.", False),
        ("They met on Monday night.", "They met on Monday.", True),
        ("They met on June 3.", "They met in June.", True),
        ("They met on June 3.", "They met in July.", False),
        ("They met on Monday.", "They met in June.", None),
        ("They met in 1987.", "They met in June.", None),
    ],
)
def test_one_day(one: str, other: str, same: bool | None) -> None:
    assert one_day(stated("date", 0, one).claim, stated("date", 1, other).claim) is same
