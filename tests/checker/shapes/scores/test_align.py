"""Scores that two articles give, from the text to the findings."""

from __future__ import annotations

import pytest
from articles import findings

MATCH = "Ash Town and Elm City met in the cup final at the Stadium on Saturday in front of a large crowd."
VOTE = "The city council of Brannock met on Tuesday to decide on next year's budget."

DIFFER = [
    (MATCH, "Ash Town won 3-1.", "The cup went to Ash Town, who beat Elm City 3-2.", "differs"),
    (MATCH, "Ash Town beat Elm City 3-1.", "Ash Town drew 2-2 with Elm City.", "differs"),
    (MATCH, "Ash Town beat Elm City 3-1.", "Elm City beat Ash Town 3-1.", "turned round"),
    (MATCH, "Ash Town beat Elm City 3-1.", "Ash Town lost 2-1 to Elm City.", "another winner"),
    (
        MATCH,
        "Kovanda beat Achebe 6-4 3-6 7-5.",
        "In the doubles' shadow, Achebe lost to Kovanda 6-4, 3-6, 7-6.",
        "differs",
    ),
    (VOTE, "The council passed the budget by 7 votes to 4.", "The council voted 6-5 for the budget.", "differs"),
    (VOTE, "The council passed the budget 7-4.", "The council rejected the budget 7-4.", "turned round"),
    (VOTE, "The council passed the budget by 7 votes to 4.", "Six members voted for the budget.", "one side"),
]
AGREE = [
    (MATCH, "Ash Town beat Elm City 3-1.", "Elm City lost 3-1 to Ash Town."),
    (MATCH, "Ash Town beat Elm City 3-1.", "Ash Town beat Oak Park 2-0 in May."),
    (MATCH, "Ash Town beat Elm City 3-1.", "Ash Town led Elm City 1-0 at half-time."),
    (MATCH, "Ash Town beat Elm City 3-1. They had beaten them 2-0 in May.", "Ash Town beat Elm City 2-0 in May."),
    (MATCH, "Kovanda beat Achebe 6-4 3-6 7-5.", "Achebe lost to Kovanda 6-4, 3-6, 7-5."),
    (MATCH, "Ash Town beat Elm City 3-1 in 2026.", "They had last met in 2019, when Ash Town defeated Elm City 2-1."),
    (VOTE, "The council passed the budget 7-4.", "The council passed the budget by seven votes to four."),
    (VOTE, "The council passed the budget 7-4.", "Seven members voted for the budget."),
    (VOTE, "The council passed the budget 7-4.", "An amendment on the bus loop failed 5-6."),
    (VOTE, "The Senate passed the bill by 81 votes to 31.", "The bill was adopted in the House on Monday, 187 to 94."),
    (VOTE, "The Senate passed the bill 51-49.", "The bill was adopted in the House on Monday, 52 to 48."),
    (VOTE, "The council passed the budget 7-4.", "Members voted for the budget after seven hours."),
]


@pytest.mark.parametrize(("lead", "a", "b", "rule"), DIFFER)
def test_one_event_with_two_results(lead: str, a: str, b: str, rule: str) -> None:
    assert [(f.level, f.rule) for f in findings("score", lead, a, b)] == [("conflict", rule)]


@pytest.mark.parametrize(("lead", "a", "b"), AGREE)
def test_results_that_hold_together(lead: str, a: str, b: str) -> None:
    assert findings("score", lead, a, b) == []
