"""Figures that are others but for a slip of the pen."""

import math

import pytest
from statements import stated

from checker.draft.slips import slip
from claims.model import Kind


@pytest.mark.parametrize(
    ("kind", "draft", "source", "is_slip"),
    [
        ("percent", "It got 4.17 percent.", "It got 4.71 percent.", True),
        ("count", "They counted 412 ships.", "They counted 472 ships.", True),
        ("count", "They counted 412 ships.", "They counted 42 ships.", False),
        ("count", "They counted 412 ships.", "They counted 389 ships.", False),
        ("count", "They counted 4 ships.", "They counted 6 ships.", False),
        ("money", "It cost 3.5 million euros.", "It cost 3.5 billion euros.", True),
        ("duration", "It took two weeks.", "It took two days.", True),
        ("date", "It opened on July 30.", "It opened on June 30.", True),
        ("date", "It opened on June 13.", "It opened on June 3.", True),
        ("date", "It opened on June 13.", "It opened on July 3.", False),
        ("date", "It opened in 2035.", "It opened in 2030.", True),
        ("date", "It opened in 2035.", "It opened in 2019.", False),
    ],
)
def test_slip(kind: Kind, draft: str, source: str, is_slip: bool) -> None:
    assert (slip(stated(kind, 0, draft), stated(kind, 1, source)) < math.inf) is is_slip


def test_exchanged_digits_need_less_that_is_alike() -> None:
    said = stated("count", 1, "They counted 412 ships.")
    exchanged, changed = (stated("count", 0, f"They counted {n} ships.") for n in (421, 472))
    assert slip(exchanged, said) < slip(changed, said)
