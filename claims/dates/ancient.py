"""Years before our era, and the ages of prehistory: "1120 BC", "between 1120 and 1010 BC", "the late Bronze Age"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims import lexicon
from claims.dates.words import template


@dataclass(frozen=True, slots=True)
class Age:
    """An age of prehistory: its first and last year, None where open."""

    name: str
    last: int
    first: int | None = None


AGES = {age.name: (age.first, age.last) for age in lexicon.rows("holidays", "history.ages", Age)}
_BC = r"(?:b\.\s?c\.(?:\s?e\.)?|bce?\b|before (?:our|the common) era|before christ)"
_YEAR = template(
    rf"(?:(?:(?:from|between) )?(?P<first>\d{{1,5}})(?: ?[-–] ?| to | and ))?(?P<last>\d{{1,5}}) {_BC}", right=r"(?!\w)"
)
_AGE = template(rf"(?:the )?(?:(?P<part>early|late|middle|end of the|beginning of the)[ -])?(?P<age>{'|'.join(AGES)})")
_SIGNS = ("bc", "b.c", "b. c", "before our", "before the common", "before christ", "lithic",
          *(name.split()[0] for name in AGES if " " in name))  # fmt: skip


def spans(text: str) -> list[tuple[re.Match[str], tuple[int | None, int]]]:
    """(match, first and last year), in text order; first is None where open."""
    low = text.lower()
    if not any(sign in low for sign in _SIGNS):
        return []
    years = [(m, (1 - int(m["first"] or m["last"]), 1 - int(m["last"]))) for m in _YEAR.pattern.finditer(text)]
    ages = [(m, _part(m["part"], AGES[" ".join(m["age"].lower().split())])) for m in _AGE.pattern.finditer(text)]
    found: list[tuple[re.Match[str], tuple[int | None, int]]] = [y for y in years if y[1][0] <= y[1][1]]
    return sorted(found + ages, key=lambda f: f[0].start())


def _part(word: str | None, years: tuple[int | None, int]) -> tuple[int | None, int]:
    first, last = years
    if not word or first is None or word.lower() == "middle":
        return years
    third = (last - first) // 3
    return (first, first + third) if word.lower().startswith(("early", "begin")) else (last - third, last)


def iso(year: int, rest: str) -> str:
    """The ISO 8601 day of a year that may lie before year 1: "-1119-01-01"."""
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{rest}"
