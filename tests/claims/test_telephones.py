"""Numbers to call or to write to count nothing."""

from __future__ import annotations

import pytest

from claims import extract

CALLED = [
    "Call the hotline at 1-800-222-TIPS (8477) or write to us.",
    "They can be reached at (555) 402-7200.",
    "Call the police at 737-5626 or the tip line at (555) 271-HALT.",
    "Text your pictures to 61124 or +447624800100.",
    "Callers may call at 528-CASH, or text to CRIMES (274637).",
    "He came after an anonymous 911 call.",
    "There was no one-on-one meeting.",
]
COUNTED = [
    ("They called for a ban on 300-1000 ships.", "300-1000 ships"),
    ("The call to 5000 homes went out.", "5000 homes"),
    ("Contact was lost with 999 homes.", "999 homes"),
]


@pytest.mark.parametrize("text", CALLED)
def test_they_count_nothing(text: str) -> None:
    assert [c.text for c in extract(text) if c.kind in ("count", "measure", "name")] == []


@pytest.mark.parametrize(("text", "count"), COUNTED)
def test_what_is_counted_beside_a_call(text: str, count: str) -> None:
    assert count in [c.text for c in extract(text) if c.kind == "count"]
