"""Names: one thing spelled or called in two ways, and things that are only called alike."""

from __future__ import annotations

import pytest
from articles import findings

from checker.shapes.names.features import likeness

LEAD = "Three climbers were rescued from the north face of a mountain above Sölden on Sunday."

# what the articles say, the level, the two names
DIFFER = [
    ("A guide, Malvin Prewitt, raised the alarm.", "A guide, Malvin Pruitt, raised the alarm.",
     "variant", {"Malvin Prewitt", "Malvin Pruitt"}),
    ("A guide, Dovile Šakėnė, raised the alarm.", "Dovile Sakiene, a guide, raised the alarm.",
     "variant", {"Dovile Šakėnė", "Dovile Sakiene"}),
    ("They slept at the Marlow Grand Hotel.", "They slept at the Marlowe Grand Hotel.",
     "variant", {"Marlow Grand Hotel", "Marlowe Grand Hotel"}),
    ("They set out from Cutler's Wharf.", "They set out from Cuttler's Wharf.",
     "variant", {"Cutler's Wharf", "Cuttler's Wharf"}),
    ("They came down on Highway 27.", "They came down on Highway 72.", "conflict", {"Highway 27", "Highway 72"}),
]  # fmt: skip

AGREE = [
    ("A guide, Malvin Prewitt, raised the alarm.", "A guide raised the alarm. Mr Malvin Prewitt is 50."),
    ("A guide, Malvin Prewitt, raised the alarm.", "His wife, Malvina Prewitt, raised the alarm."),
    ("They had flown in from Lithuania.", "All of them are Lithuanian, from a Lithuanian club."),
    ("Their leader, Davit Orsunian, raised the alarm.", "They had flown in from Orsenia. The Orsenian consul came."),
    ("They had flown in from the South Island.", "They had flown in from Southland."),
    ("Bob Denholm raised the alarm.", "Robert Denholm raised the alarm."),
    ("They crossed Prewitt's Gap.", "A guide, Malvin Pruitt, raised the alarm."),
    ("They came from Altdorf.", "They came from Altdorf, by way of Altorf. Altorf is another village."),
]


@pytest.mark.parametrize(("a", "b", "level", "names"), DIFFER)
def test_two_names_of_one_thing(a: str, b: str, level: str, names: set[str]) -> None:
    found = findings("name", LEAD, a, b)
    assert [f.level for f in found] == [level]
    assert {r.quote for r in found[0].readings} == names


@pytest.mark.parametrize(("a", "b"), AGREE)
def test_names_of_two_things_or_the_same_name(a: str, b: str) -> None:
    assert findings("name", LEAD, a, b) == []


@pytest.mark.parametrize(("a", "b"), [("south korea", "south korean"), ("sri lankans", "sri lanka")])
def test_a_country_and_its_people_are_no_variants(a: str, b: str) -> None:
    assert likeness(a, b, False, {"place"}) is None
    assert likeness(a, b, True, {"person", "place"}) is None
