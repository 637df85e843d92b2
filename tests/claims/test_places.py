"""Places: what is located, and what only looks like a place."""

from __future__ import annotations

import pytest

from claims.model import Place
from claims.parse import parse
from claims.places import find

# sentence, key of the place, what is located
FOUND = [
    ("Two men were arrested in Riga.", "riga", "man"),
    ("The boats of the Red Cross in Dover, Kent, were idle.", "dover", "Red Cross"),
    ("They said that militants had taken Elm and Sabra west of Tripoli.", "tripoli", "Sabra"),
    ("The rock lies two miles west of Tripoli.", "tripoli", "rock"),
]


@pytest.mark.parametrize(("text", "key", "figure"), FOUND)
def test_what_is_located_where(text: str, key: str, figure: str) -> None:
    values = [c.value for c in find(parse(text), []) if isinstance(c.value, Place)]
    assert [v.key for v in values] == [key]
    assert set(figure.split()) == set((values[0].figure or "").split()) - {"two"}


@pytest.mark.parametrize(
    "text",
    [
        "Sixth man arrested in Bishop Green shooting",
        "Man arrested in Harbour Street Shooting",
        "Two men were arrested in the Calder Road killing.",
    ],
)
def test_the_name_of_an_event_is_no_place(text: str) -> None:
    assert find(parse(text), []) == []
