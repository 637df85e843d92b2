"""Lists: found with their members, header and number."""

from __future__ import annotations

import pytest

from claims.lists import find
from claims.model import Members
from claims.parse import parse

# sentence, keys of the members, what they are, the number stated, whether complete
FOUND = [
    ("The councils of three villages, Oldmere, Fen and Nether Poole, have said no.",
     ("oldmere", "fen", "nether poole"), "villages", 3, True),
    ("Also in the dock are her ex-husband Paul Reed, 58, her banker Neil Marsh and her sister Jane Poole.",
     ("paul reed", "neil marsh", "jane poole"), None, None, True),
    ("The firm is owned by Halden (70%), Orsk (20%) and Brinn (10%).", ("halden", "orsk", "brinn"), None, None, True),
    ("Halden holds 70%, maker Orsk 20% and Korean packer Brinn 10%.", ("halden", "orsk", "brinn"), None, None, True),
    ("Three blocks are black earth: C, D and E.", ("c", "d", "e"), "blocks", 3, True),
    ("They contained names, postal addresses, dates of birth and policy numbers.",
     ("name", "address postal", "birth date", "number policy"), None, None, True),
    ("The recall covers models KX-450, KX-455 or KX-650B.", ("kx 450", "kx 455", "kx 650b"), "models", None, True),
    ("Methanol, sodium hydroxide and chlorine all leaked from cars.",
     ("methanol", "hydroxide sodium", "chlorine"), None, None, True),
    ("All three sister towns—Arden and Bray—have agreed.", ("arden", "bray"), "towns", 3, True),
    ("Countries such as Estonia, Latvia, and Poland agreed.", ("estonia", "latvia", "poland"), None, None, False),
    ("It prohibits the use, storage and transfer of mines.", ("use", "storage", "transfer"), None, None, True),
    ("Eight sons of the valley are awaited: Efraín Poma, Luis Paz and the young Jon Quispe, who turned 19.",
     ("efrain poma", "luis paz", "jon quispe"), "sons", 8, True),
    ("He won by sparing miners, nurses and firefighters.", ("miner", "nurse", "firefighter"), None, None, True),
    ("Cooks and waiters, porters, cleaners and drivers may stay.", ("cook", "waiter", "porter", "cleaner", "driver"),
     None, None, True),
    ("On board were Danes, Finns and South Koreans.", ("denmark", "finland", "south korea"), None, None, True),
    ("The crew (four men, two women) is safe.", ("man", "woman"), None, None, True),
    ("The gang is four lads and a lass.", ("man", "woman"), None, None, True),
    ("Two deputies, Ann Hall, R-Fla., and Bo Lund, D-Ore., objected.", ("ann hall", "bo lund"), "deputies", 2, True),
    ("Rescuers found six sailors, two women and four men.", ("woman", "man"), "sailors", 6, True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "keys", "of", "stated", "complete"), FOUND, ids=[r[0][:35] for r in FOUND])
def test_members_header_and_number(
    text: str, keys: tuple[str, ...], of: str | None, stated: int | None, complete: bool
) -> None:
    values = [c.value for c in find(parse(text), []) if isinstance(c.value, Members) and c.value.members]
    assert [(v.keys, v.stated, v.complete) for v in values] == [(keys, stated, complete)]
    assert values[0].of == of or of is None


NOT_LISTS = [
    "The match was played on Monday, Tuesday and Wednesday.",
    "Harrow & Pell advised the company.",
    "He spoke and left.",
    "The hall was full, and no chlorine was on board.",
]


@pytest.mark.parametrize("text", NOT_LISTS)
def test_what_is_no_list(text: str) -> None:
    assert find(parse(text), []) == []


def test_every_span_slices_back() -> None:
    text = "The plan has four aims:\n- more buses\n- fewer cars\n- cleaner air\n\nTwo towns, Arden and Bray, agree.\n"
    for claim in find(parse(text), []):
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize("text", ["The crew is ² men and ² women.", "They were six sailors, ² women and four men."])
def test_a_raised_digit_is_no_number_of_members(text: str) -> None:
    assert all(claim.text in text for claim in find(parse(text), []))
