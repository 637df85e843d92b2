"""Numbers and long texts as a report prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.phrases import number, shorten


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("999999", "999,999"),
        ("1000000", "1 million"),
        ("1.2345E9", "1,234,500,000"),
        ("0.10", "0.1"),
        ("3E12", "3 trillion"),
    ],
)
def test_number(amount: str, expected: str) -> None:
    assert number(Decimal(amount)) == expected


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("one two", 10, "one two"),
        ("one\n two", 10, "one two"),
        ("one two three", 9, "one two…"),
        ("x" * 20, 5, "xxxx…"),
    ],
)
def test_shorten(text: str, longest: int, expected: str) -> None:
    assert shorten(text, longest) == expected
