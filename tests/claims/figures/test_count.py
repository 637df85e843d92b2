"""What is counted, and what only looks like it."""

from __future__ import annotations

import pytest
from figure_rows import figures, lines

ROWS = [
    ("It was one of the biggest heists in history.", []),
    ("One of the victims most seriously hurt died.", ["count 1 victim"]),
    ("One of the country's most wanted men fled.", []),
    ("One of the three guards was hurt.", ["count 1 guard", "count 3 guard"]),
    ("At least 14 people died.", ["count 14 person at least"]),
    ("The fire hurt 14 others.", ["count 14 other"]),
    ("The hospital spoke of 23 injured.", ["count 23 person"]),
    ("The blast killed 30.", ["count 30 person"]),
    ("Fifteen were rescued.", ["count 15 person"]),
    ("It carried 171 passengers and 12 crew.", ["count 171 passenger", "count 12 crew"]),
    ("All three Baltic states agreed.", ["count 3 state"]),
    ("No fewer than 12 boats sank.", ["count 12 boat at least"]),
    ("A dozen police officers came.", ["count 12 officer"]),
    ("Hundreds of homes lost power.", ["count 100.. home about"]),
    ("Several thousand pupils stayed away.", ["count 2000.. pupil about"]),
    ("A few dozen farmers came.", ["count 24.. farmer about"]),
    ("The number of cases rose from 120 to 180.", ["count 120 case", "count 180 case"]),
    ("In East Tarn 74 of 268 appeals failed.", ["count 74 appeal", "count 268 appeal"]),
    ("The farm has 19 outbuildings.", ["count 19 outbuilding"]),
    ("The match ended 3-1; the council voted 14-11.", []),
    ("The council was split, six for, three against.", ["count 6 vote", "count 3 vote"]),
    ("Between 300 and 400 protesters came.", ["count 300..400 protester range"]),
    ("Three or four robbers fled.", ["count 3..4 robber range"]),
    ("Some 2.3 million Syrians fled.", ["count 2300000 syrian about"]),
    ("Sales of 1.8 million cars, down from 2.1 million, fell.", ["count 1800000 car", "count 2100000 car"]),
    ("The ward has 24 beds; it is a 24-bed unit.", ["count 24 bed", "count 24 bed"]),
    ("They sell four-, five- and six-cylinder engines.", ["count 4 cylinder", "count 5 cylinder", "count 6 cylinder"]),
    ("Of 112 wagons, 28 left the rails.", ["count 112 wagon", "count 28 wagon"]),
    ("They have 35m of its phones.", ["count 35000000 phone"]),
    ("The death toll has risen to 57.", ["count 57 death"]),
    ("The law got 187 votes in favour.", ["count 187 vote"]),
    ("It is the third consecutive cut.", ["count 3 cut"]),
    ("It was the ninth flight of Apollo.", ["count 9 flight"]),
    ("They failed for the fourth time in a row.", ["count 4 time"]),
    ("Output doubled.", ["count 2 time"]),
    ("It costs twice as much, and three times what it did.", ["count 2 time", "count 3 time"]),
    ("One of six paddles broke.", ["count 1 paddle", "count 6 paddle"]),
    ("Five 17th-century paintings vanished.", ["count 5 painting"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_counts(text: str, expected: list[str]) -> None:
    assert lines(text, "count") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Flight MH17 and an F-16 met an A320.",
        "The G7 and the Group of Seven met.",
        "Call channel 16 from Section 427, Row 21.",
        "Highway 27 and level 14 are shut.",
        "The FTSE 100 closed at noon.",
        "It was signed in 2003 on Feb. 11 at 4:39 p.m.",
        "Article 31 of the 1996 treaty applies.",
        "The shop is at 16-18 Industrial Avenue.",
        "Dial 020 7946 0958.",
        "UN number 1230 was on the tank.",
        "No one spoke of the other one.",
        "A second-largest blaze and the 22nd amendment came up.",
        "They met one day at Quay Four.",
        "It ended 2-2 on aggregate.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert lines(text, "count") == []


def test_a_part_of_those_named_before_takes_their_noun() -> None:
    _, part = figures("Police held 23 miners. Four of them were hurt.", "count")
    assert (part.value.unit, part.frame.part) == ("miner", True)  # type: ignore[union-attr]


def test_what_they_are_said_to_be_is_what_is_counted() -> None:
    (claim,) = figures("Nine of the dead were children.", "count")
    assert (claim.frame.head, claim.frame.part) == ("child", True)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The crash injured 14 others.", True),
        ("The crash injured three more people.", True),
        ("The crash injured more than a dozen people.", False),
        ("The crash injured 1,200 or more people.", False),
    ],
)
def test_others_are_set_apart(text: str, other: bool) -> None:
    (claim,) = figures(text, "count")
    assert claim.frame.other == other


def test_modifiers_narrow_what_is_counted() -> None:
    (claim,) = figures("It needs 60 new police constables.", "count")
    assert (claim.frame.head, claim.frame.modifiers) == ("constable", ("new", "police"))
