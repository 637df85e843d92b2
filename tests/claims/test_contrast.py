"""A value that is named only to be denied beside another is no claim."""

import pytest

from claims.extraction import extract


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He has had nine nominations, not eight.", ["nine nominations"]),
        ("The ceremony is on March 4 and not on March 11.", ["March 4"]),
        ("The bill was $40m, not $50m as reported.", ["$40m"]),
        ("They paid $40m instead of $50m.", ["$40m"]),
        ("Nine people, not the eight people first given, were hurt.", ["Nine people"]),
        ("It holds 40 tonnes instead of the 30 tonnes that the old one did.", ["40 tonnes", "30 tonnes"]),
        ("It takes at least 5 people, and not more than 10.", ["at least 5 people", "not more than 10"]),
        ("She was not hurt. Nine people were.", ["Nine people"]),
        ("It hired 40 men, not counting 12 women.", ["40 men", "12 women"]),
    ],
)
def test_what_is_denied(text: str, values: list[str]) -> None:
    assert [c.text for c in extract(text) if c.kind in ("count", "date", "measure", "money")] == values
