"""Ages."""

from __future__ import annotations

from datetime import datetime

import pytest
from figure_rows import line, lines

from claims import extract

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
    ("Mathis Verhaege, 28 and the pride of the village, lost.", ["age 28 year"]),
    ("Nadia Ferouk, 38 years, became the first.", ["age 38 year"]),
    ("The judge said Castellan, now 66, had looked.", ["age 66 year"]),
    ('Dario "The Jeweller" Lenaerts (38) ran.', ["age 38 year"]),
    ("The monarch, 86, spoke for one minute.", ["age 86 year"]),
    ("Its director, 38, presented her film.", ["age 38 year"]),
    ("A forest guard of 56, has died.", ["age 56 year"]),
    ("At 19 she is the youngest.", ["age 19 year"]),
    ("Ada Lund, who turns 48 on Saturday, spoke.", ["age 47..48 year range"]),
    ("Ada Lund turned 48 on Saturday.", ["age 48 year"]),
    ("The total, 86, was high.", []),
    ("In Paris, 31, people died.", []),
    ("On December 3, 14, boats sank.", []),
    ("He was 40 percent owner.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_ages(text: str, expected: list[str]) -> None:
    assert lines(text, "age") == expected


BIRTHS = [
    ("Ada Lund (born 3 March 1964) was sentenced.", ["age 62 year"]),
    ("Ada Lund, born on December 3, 1964, was sentenced.", ["age 61 year"]),
    ("Ada Lund was born in 1957.", ["age 68..69 year range"]),
    ("Ada Lund was born in Ostvik.", []),
]


@pytest.mark.parametrize(("text", "expected"), BIRTHS)
def test_ages_by_the_day_of_birth(text: str, expected: list[str]) -> None:
    found = extract(text, datetime(2026, 6, 12))
    assert [line(c) for c in found if c.kind == "age"] == expected


OWNERS = [
    ("Syed shot his last victim, 26-year-old plumber Jeremy Lewis.", "lewis"),
    ("Police named Jeremy Lewis, 27, of Fullerton.", "lewis"),
    ("Jeremy Lewis, a 27-year-old plumber, died.", "lewis"),
    ("The 27-year-old plumber died.", None),
]


@pytest.mark.parametrize(("text", "owner"), OWNERS)
def test_whose_age(text: str, owner: str | None) -> None:
    assert [c.frame.owner for c in extract(text) if c.kind == "age"] == [owner]
