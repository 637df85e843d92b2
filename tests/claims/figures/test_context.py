"""What extractors of figures look up in a text."""

import pytest

from claims.figures.context import Context
from claims.parse import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was ranked about 300th.", "about 300th."),
        ("It stands at level almost 4 again.", "almost 4 again."),
        ("It stands at level 4 or more.", "4 or more."),
        ("It stands at least at level 4.", "4."),
    ],
)
def test_a_number_starts_with_its_hedge(text: str, expected: str) -> None:
    context = Context(parse(text), [])
    (number,) = context.numbers()
    assert text[context.start(number) :] == expected
