"""What is of the page and not of the story states nothing."""

from __future__ import annotations

import pytest

from claims.extraction import extract

STORY = " Two men were shot on Monday."


@pytest.mark.parametrize(
    "furniture",
    [
        "Posted: Tuesday, May 7, 2013 1:55 PM EST Updated: Tuesday, May 21, 2013 1:58 PM EST\n\n",
        "Comments are not moderated before they appear, within 24 hours.",
        "Image 2 of 8 Officers stand at the quay.",
        "By clicking on 3 boxes you accept our Terms of Service.",
        "Get 5 stories a day by signing up for our newsletter.",
    ],
)
def test_the_page_states_nothing(furniture: str) -> None:
    text = furniture + STORY
    claims = [text[c.start : c.end] for c in extract(text) if c.kind in ("date", "count", "list", "duration")]
    assert claims == ["Two men", "Monday"]


def test_what_was_published_in_the_story_is_a_date() -> None:
    text = "The order was published on March 3, 2014, and posted on 5 March at the town hall."
    assert [text[c.start : c.end] for c in extract(text) if c.kind == "date"] == ["March 3, 2014", "5 March"]


def test_ages_between_two_are_one_range() -> None:
    text = "Four boys between the ages of 16 and 19 were sought."
    assert [(c.kind, text[c.start : c.end]) for c in extract(text) if c.kind in ("age", "count")] == [
        ("count", "Four boys"),
        ("age", "16 and 19"),
    ]
