"""Whether two members of lists are one thing."""

from __future__ import annotations

import pytest

from checker.shapes.lists.members import same_member

SAME = [
    ("ruben poma", "poma", True),
    ("fertiliser", "fertilizer", True),
    ("address postal", "address", True),
    ("kx 600x", "kx 650x", False),
    ("tuvalu", "fiji", False),
    ("c", "d", False),
]


@pytest.mark.parametrize(("a", "b", "same"), SAME)
def test_whether_two_members_are_one(a: str, b: str, same: bool) -> None:
    assert same_member(a, b) is same
    assert same_member(b, a) is same
