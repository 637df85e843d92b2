"""How far apart figures lie, in words."""

import pytest
from articles import document

from checker import pipeline
from checker.shapes.figures.distance_words import distance
from checker.config import Settings
from checker.shapes import FIGURES

ABOVE = "the highest is 38 % above the lowest"


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (
            ["It cost €1 billion.", "It cost €1.1 billion.", "It cost €800 million."],
            "the highest is 38 % above the lowest",
        ),
        (["It cost €1 million.", "It cost €2.5 million."], "the highest is 2.5 times the lowest"),
        (["It cost €1,000.", "It cost €1,001."], ""),
        (["It rose by 3%.", "It rose by 4%."], ""),
        (["It opened in 1997.", "It opened in 1999."], ""),
    ],
)
def test_distance(texts: list[str], said: str) -> None:
    material = pipeline.read([document(n, text) for n, text in enumerate(texts)], Settings())
    assert distance([s for s in material.statements if s.claim.kind in FIGURES]) == said
