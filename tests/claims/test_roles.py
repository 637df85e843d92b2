"""Roles: whose an office is by the words round a name, and where it is nobody's."""

from __future__ import annotations

import pytest

from claims.model import Role
from claims.parse import parse
from claims.roles import find

# what is said, the office, who holds it
FOUND = [
    ("The council's leader, Olga Lind, was there.", "leader", "Olga Lind"),
    ("The winner was a retired teacher, Olga Lind.", "teacher", "Olga Lind"),
    ("The crowd jeered others as well as the mayor of Halm, Olga Lind.", "mayor", "Olga Lind"),
    ("Business editor Rolf Aas and the singer Nina Vik were there.", "editor", "Rolf Aas"),
    ("The harbour captain, Rolf Aas, fled.", "harbor captain", "Rolf Aas"),
]


@pytest.mark.parametrize(("text", "office", "holder"), FOUND)
def test_whose_an_office_is(text: str, office: str, holder: str) -> None:
    values = [c.value for c in find(parse(text), []) if isinstance(c.value, Role)]
    assert (office, holder) in {(v.office, v.holder) for v in values}


@pytest.mark.parametrize(
    "text",
    [
        "The law passed when Rolf Berg was a state senator in Ostria, Mr. Lind said.",
        "They meant to appoint Rolf Berg as secretary of the Navy, Mr. Lind said.",
        "As mayor of Halm, Mr. Lind had opened the pier.",
        "Ostria gov, Halm mayor ban travel to Norland",
        "The town has a new correspondent Nina Vik Business editor, Halm News Rolf Berg",
    ],
)
def test_an_office_that_is_somebody_elses_or_of_another_time(text: str) -> None:
    values = [c.value for c in find(parse(text), []) if isinstance(c.value, Role)]
    assert [v for v in values if "Berg" not in v.holder] == []
