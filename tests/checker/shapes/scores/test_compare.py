"""Scores of one match held against each other, and how they are worded."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import numpy as np
import pytest

from checker.evidence import Evidence
from checker.model import Document, Subject
from checker.shapes.scores.compare import compare
from checker.shapes.scores.wording import about, words
from checker.statement import Measure, Statement
from claims.model import Claim, Score

EVIDENCE = Evidence((), np.zeros((0, 4), dtype=np.float32), (), Counter())


def score(
    numbers: str,
    sides: tuple[str | None, str | None] = ("Ash Town", "Elm City"),
    stage: str | None = None,
    sets: str = "",
) -> Score:
    first, second = (Decimal(n) for n in numbers.split("-"))
    return Score(numbers, first, second, "match", *sides, None, stage, tuple(sets.split()))


def held(*values: Score) -> tuple[str | None, str, tuple[int, ...]]:
    """The level, the rule and the groups of some scores, each of its own source."""
    statements = []
    for n, value in enumerate(values):
        claim = Claim(0, 3, value.text, "score", value)
        document = Document(f"d{n}", f"d{n}.txt", value.text, f"{n}")
        statements.append(Statement(n, claim, document, n, value.text, "t", 0, f"d{n}"))
    found = compare(Measure("score", Subject("match"), tuple(statements), 1.0), EVIDENCE)
    assert found is not None
    return found.level, found.rule, found.groups


OTHER_WAY = ("Elm City", "Ash Town")
NOBODY = (None, None)
ROWS = [
    ([score("3-1"), score("3-1")], (None, "agrees", (0, 0))),
    ([score("3-1"), score("1-3", OTHER_WAY)], (None, "agrees", (0, 0))),
    ([score("3-1"), score("1-3", NOBODY)], (None, "agrees", (0, 0))),
    ([score("3-1"), score("3-1", ("Town", None))], (None, "agrees", (0, 0))),
    ([score("3-1"), score("3-1", OTHER_WAY)], ("conflict", "turned round", (0, 1))),
    ([score("3-1"), score("2-1", OTHER_WAY)], ("conflict", "another winner", (0, 1))),
    ([score("3-1"), score("3-2")], ("conflict", "differs", (0, 1))),
    ([score("3-1"), score("3-1"), score("3-2")], ("conflict", "differs", (0, 0, 1))),
    ([score("2-0", stage="under way"), score("3-1")], ("update", "overtaken", (0, 1))),
    ([score("3-1", stage="under way"), score("2-1")], ("conflict", "differs", (0, 1))),
    ([score("2-1", sets="6-4 3-6 7-5"), score("2-1")], (None, "agrees", (0, 0))),
    ([score("2-1", sets="6-4 3-6 7-5"), score("2-1", sets="6-4 3-6 7-6")], ("conflict", "differs", (0, 1))),
    ([score("2-1", sets="6-4 3-6 7-5"), score("1-2", OTHER_WAY, None, "4-6 6-3 5-7")], (None, "agrees", (0, 0))),
]


@pytest.mark.parametrize(("values", "expected"), ROWS)
def test_levels(values: list[Score], expected: tuple[str | None, str, tuple[int, ...]]) -> None:
    assert held(*values) == expected


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (score("3-1"), "Ash Town 3–1 Elm City"),
        (score("3-1", ("Ash Town", None)), "3–1 to Ash Town"),
        (score("1-3", ("Ash Town", None)), "1–3"),
        (score("218-210", NOBODY), "218–210"),
        (score("2-1", sets="6-4 3-6 7-5"), "6–4, 3–6, 7–5"),
    ],
)
def test_words(value: Score, said: str) -> None:
    assert words(value) == said


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        (Subject("match", "Ash Town", "Elm City"), "Ash Town against Elm City: score"),
        (Subject("match"), "score of the match"),
        (Subject("vote", "budget", "council"), "vote of the council on the budget"),
        (Subject("vote"), "vote"),
    ],
)
def test_about(subject: Subject, said: str) -> None:
    assert about(subject) == said
