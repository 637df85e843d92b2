"""Untrusted texts as a page shows them."""

from __future__ import annotations

import pytest

from checker.untrusted import link, shown


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://a.example/x?y=1", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("https://a\n.example", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("file:///etc/passwd", False),
        ("", False),
        (None, False),
    ],
)
def test_only_http_is_linked(url: str | None, linked: bool) -> None:
    assert (link(url) is not None) == linked


def test_shown_keeps_every_place() -> None:
    text = "a\x00b\u202ec\u2066d\ud800e\x85f\U0001f6a2\n\t\u200f"
    assert len(shown(text)) == len(text)
    assert shown(text) == "a␀b�c�d�e�f\U0001f6a2\n\t\u200f"
