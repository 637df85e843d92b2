"""Two names of one person: short forms, other alphabets, the father's name; and of two."""

from __future__ import annotations

import pytest

from checker.linkage.person_names import person_likeness

ROWS = [
    ("bob harker", "robert harker", 0.95),
    ("ted harker", "theodore harker", 0.95),
    ("bob harker", "rob harker", 0.95),
    ("serhii petrenko", "sergei ivanovich petrenko", 0.95),
    ("viktor zinko", "victor zinko", 0.88),
    ("hennadii trukh", "gennady trukh", 0.88),
    ("john harker", "james harker", 0.0),
    ("bob harker", "richard harker", 0.0),
    ("maya okello", "mira okello", 0.0),
    ("jon ask jr", "jon ask sr", 0.0),
]


@pytest.mark.parametrize(("one", "other", "alike"), ROWS)
def test_how_alike_two_names_are(one: str, other: str, alike: float) -> None:
    assert person_likeness(one, other) == person_likeness(other, one) == pytest.approx(alike)
