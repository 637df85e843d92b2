"""What a measure of figures or dates is about, told in the words and capitals of its sentences."""

from __future__ import annotations

import pytest
from statements import stated

from checker.shapes.figures import wording
from checker.shapes.figures.subject import subject
from checker.statement import Statement
from claims.extraction import claims_of
from claims.model import Kind
from claims.parse import parse


def about(statements: list[Statement]) -> str:
    return wording.about(subject(statements))


@pytest.mark.parametrize(
    ("kind", "expected", "sentences"),
    [
        ("count", "homes destroyed", ["The blast destroyed 12 homes.", "In all 14 homes were destroyed."]),
        ("count", "people killed", ["At least 14 people were killed.", "The storm killed 16 people."]),
        ("count", "passengers aboard", ["There were 187 passengers aboard.", "It had 191 passengers."]),
        ("count", "cargo ships", ["The strait held 38 cargo ships on Monday."]),
        ("money", "defence budget", ["Its defence budget is €1.2 billion.", "They pay $1.4 billion."]),
        ("percent", "winter turnout", ["The winter turnout in Orlen was 61%.", "They say it was 64%."]),
        ("count", "Norway: mines", ["Norway has 12 mines there.", "In all Norway keeps 14 mines."]),
        ("age", "Ilse Vey: age", ["Ilse Vey, 34, was unhurt.", "Ilse Vey, 43, is the driver."]),
        ("age", "bridge: age", ["They closed the 62-year-old bridge."]),
        ("date", "Kestrel Convention", ["It broke the Kestrel Convention of 1997.", "They signed it in 1999."]),
        ("date", "ferry struck rocks", ["The ferry struck rocks at 3:12 a.m.", "It sank at 3:40 a.m."]),
        ("measure", "primary mirror", ["The primary mirror measures 2.4 metres."]),
        ("duration", "trial", ["After a 14-week trial he went home."]),
        ("money", "money", ["It was $67."]),
    ],
)  # fmt: skip
def test_about(kind: Kind, expected: str, sentences: list[str]) -> None:
    assert about([stated(kind, n, text) for n, text in enumerate(sentences)]) == expected


@pytest.mark.parametrize(
    "text",
    ["It cost €5 million.", "She won 44 to 12.", "'s 5 km", "% 7", "They waited two hours.", "It fell 3% on Monday."],
)
def test_about_is_never_a_pronoun_or_a_unit(text: str) -> None:
    for claim in claims_of(parse(text)):
        if claim.kind in ("money", "percent", "count", "age", "measure", "duration", "date"):
            said = about([stated(claim.kind, 0, text)]).lower()
            assert said not in {"", "it", "she", "they", "'s", "s", "%", "euro", "hour", "km"}


def test_of_two_owners_that_as_many_sources_name_the_one_stated_first_counts() -> None:
    sentences = [f"{name}, 61, a nurse, spoke." for name in ("Anna Berg", "Helen Astor", "Olga Lind", "Jeremy Lewis")]
    assert about([stated("age", n, text) for n, text in enumerate(sentences)]) == "Anna Berg: age"
