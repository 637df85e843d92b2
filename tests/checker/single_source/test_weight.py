"""Which statements are asked about first."""

import pytest
from statements import stated

from checker.single_source.weight import grave, matters
from claims.model import Kind


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("money", "The new bridge will cost 40 million euros."),
        ("count", "The fire killed two people in the harbour."),
        ("percent", "Its shares fell 13 percent on the day."),
        ("date", "The bridge was opened on 4 May 1987 by the king."),
        ("name", "The captain of the ship was Ilse Brandvold."),
        ("quotation", '"We were lucky that the sea was calm," said the mayor.'),
    ],
)
def test_asked_about(kind: Kind, text: str) -> None:
    assert matters(stated(kind, 0, text))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("money", "A new bridge, 40 million euros"),
        ("count", "There were two bridges over the river then."),
        ("count", "There were dozens of people on the bridge."),
        ("date", "The bridge is to be opened on Monday by the king."),
        ("name", "The captain of the ship was called Brandvold."),
        ("quotation", 'The mayor of the town called the plan "a waste of money" again.'),
    ],
)
def test_not_asked_about(kind: Kind, text: str) -> None:
    assert not matters(stated(kind, 0, text))


def test_the_dead_and_injured_are_grave() -> None:
    assert grave(stated("count", 0, "Seven people died in the fire at the harbour."))
    assert grave(stated("count", 0, "Seven injured workers were taken to hospital."))
    assert not grave(stated("count", 0, "Seven people came to the harbour."))
