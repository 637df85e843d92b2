"""Ages."""

from __future__ import annotations

import pytest
from figure_rows import lines

ROWS = [
    ("A 26-year-old plumber was arrested.", ["age 26 year"]),
    ("Hawa Abdelkarim, 32, said she ran.", ["age 32 year"]),
    ("Margarethe Sollfrank (84) won the prize.", ["age 84 year"]),
    ("A woman of 83 was ill.", ["age 83 year"]),
    ("A child of four years died.", ["age 4 year"]),
    ("One man, 76, was hurt.", ["age 76 year"]),
    ("He was 67 and had sailed for years.", ["age 67 year"]),
    ("The youngest, Caleb Orr, was 7.", ["age 7 year"]),
    ("She leaves sons aged 4, 7 and 11.", ["age 4 year", "age 7 year", "age 11 year"]),
    ("Patients aged 60 to 75 took part.", ["age 60..75 year range"]),
    ("A man in his 40s was seen.", ["age 40..49 year range"]),
    ("Children under the age of 5 travel free.", ["age 5 year less than"]),
    ("Children under 16 travel free.", ["age 16 year less than"]),
    ("The kitten is three weeks old.", ["age 3 week"]),
    ("Workers draw a pension at 65.", ["age 65 year"]),
    ("Police may retire at sixty as before.", ["age 60 year"]),
    ("They lifted the pension age to 66.", ["age 66 year"]),
    ("The driver was 19.", ["age 19 year"]),
    ("Two men, 34 and 41, were hurt.", ["age 34 year", "age 41 year"]),
    ("In Paris, 31, people died.", []),
    ("On December 3, 14, boats sank.", []),
    ("He was 40 percent owner.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_ages(text: str, expected: list[str]) -> None:
    assert lines(text, "age") == expected
