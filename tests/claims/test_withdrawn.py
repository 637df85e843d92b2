"""What a correction takes back is no claim of the article; what it puts in its place is."""

import pytest

from claims.extraction import extract


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("An earlier version of this article said that 14 people had died. The number is 11.", ["11"]),
        ("A previous version of this story incorrectly stated the bill as $40m; it was $50m.", ["$50m"]),
        ("Correction: This article originally said that 14 people were hurt. Eleven people were.", ["Eleven people"]),
        ("The story previously said the bridge opened on March 4, but it opened on March 11.", ["March 11"]),
        ("An earlier headline said 14 people had died (it was 11 people).", ["11 people"]),
        ("An earlier version of this article misstated the toll as 14 people. Eleven people died.", ["Eleven people"]),
        ("An earlier version of this article said 14 people died. It also said 30 people were hurt.", []),
        ("An earlier version of this article misstated a number. He has had nine nominations, not eight.",
         ["nine nominations"]),
        ("An earlier version of this article misspelled the name of a man who died on March 4.", ["March 4"]),
        ("An earlier version of the bill said that 14 people would be paid.", ["14 people"]),
        ("The report previously published said 14 people had died.", ["14 people"]),
        ("The report also said 14 people had died.", ["14 people"]),
        ("The report initially said 14 people had died.", ["14 people"]),
        ("The first version of the plan gave 30 tonnes to the town.", ["30 tonnes"]),
    ],
)  # fmt: skip
def test_what_is_taken_back(text: str, values: list[str]) -> None:
    assert [c.text for c in extract(text) if c.kind in ("count", "date", "measure", "money")] == values


def test_nothing_else_of_it_is_a_claim_either() -> None:
    text = 'An earlier version of this article said that the mayor, Jon Rehn, called it "a great waste of money".'
    assert extract(text) == []
