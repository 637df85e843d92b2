"""Scores: which two numbers are the result of a match or a vote, whose is which, and which two are something else."""

from __future__ import annotations

import pytest

from claims.extraction import extract
from claims.model import Claim, Score


def scores(text: str) -> list[Claim]:
    return [c for c in extract(text) if c.kind == "score"]


def told(text: str) -> list[str]:
    """Each score as "for-against", after "vote" where it is one, its sides behind it."""
    out = []
    for claim in scores(text):
        value = claim.value
        assert isinstance(value, Score)
        assert value.text == claim.text == text[claim.start : claim.end]
        sides = [s for s in (value.side, value.other) if s]
        sort = ["vote"] if value.of == "vote" else []
        out.append(" ".join([*sort, f"{value.for_}-{value.against}", *([" v ".join(sides)] if sides else [])]))
    return out


MATCHES = [
    ("Ash Town beat Elm City 3–1 on Saturday.", ["3-1 Ash Town v Elm City"]),
    ("Ash Town beat the visitors, Elm City, 3-1.", ["3-1 Ash Town"]),
    ("Rovers lost 2-0.", ["0-2"]),
    ("Lindhamn lost 4-2 to Ystad.", ["2-4 Lindhamn v Ystad"]),
    ("Elm City were beaten 3-1 by Ash Town.", ["1-3 Elm City v Ash Town"]),
    ("Ash Town went down 3-1 at home to Elm City.", ["1-3 Ash Town v Elm City"]),
    ("The home side won 46 to 27.", ["46-27"]),
    ("The women won by 6-3.", ["6-3"]),
    ("They won three-nil.", ["3-0"]),
    ("They won two goals to one.", ["2-1"]),
    ("The sides drew 1-1.", ["1-1"]),
    ("The match ended 0-0.", ["0-0"]),
    ("Town levelled at two all in the last minute.", ["2-2 Town"]),
    ("The game finished 2-2 on aggregate.", ["2-2"]),
    ("The final score was 21-14.", ["21-14"]),
    ("France won the series 3-2.", ["3-2 France"]),
    ("It gave Karsenia a 2-1 win over Lithuania on Saturday.", ["2-1 Karsenia v Lithuania"]),
    ("They marked the day with a 2-1 victory over Stallbridge Town.", ["2-1 Stallbridge Town"]),
    ("Karsenia's 2-0 win against Lithuania in front of 9,000 fans was the first.", ["2-0 Karsenia v Lithuania"]),
    ("Elm City suffered a 3-0 defeat in May.", ["0-3 Elm City"]),
    ("Ash Town 2-1 Elm City", ["2-1 Ash Town v Elm City"]),
    ("Ash Town trailed 2-1 at the break.", ["1-2 Ash Town"]),
]
VOTES = [
    ("It was a 5-4 vote.", ["vote 5-4"]),
    ("The bill passed 218-210.", ["vote 218-210"]),
    ("Members voted 52 to 48 for the bill.", ["vote 52-48"]),
    ("The bill failed 45 to 55.", ["vote 45-55"]),
    ("The amendment, worth $1.86 million, failed 5-6.", ["vote 5-6"]),
    ("MPs rejected the deal 7-4.", ["vote 4-7"]),
    ("By seven votes against four, council members approved a budget.", ["vote 7-4"]),
    ("The measure passed by a vote of 7 to 4.", ["vote 7-4"]),
    ("The city council voted 6-5 overnight for a spending plan.", ["vote 6-5"]),
    ("The vote, we understand, was 7–2.", ["vote 7-2"]),
    ("Lawmakers passed the bill by 78 votes to 69, with three abstentions.", ["vote 78-69"]),
    ("Parliament endorsed it by 24 votes to nine.", ["vote 24-9"]),
    ("The vote in the Senate was 55 to 43.", ["vote 55-43"]),
    ("She beat Viktor Zinko of Ukraine by 71 votes to 54.", ["vote 71-54 Viktor Zinko"]),
    ("Her own motion for a referendum fell in April by 20 to 13.", ["vote 13-20"]),
    ("The jury was split four to three, a member said.", ["vote 4-3"]),
    ("By a 5-4 majority the court threw out the rule.", ["vote 5-4"]),
    ("The court ruled, 6 to 3, that the tariffs were illegal.", ["vote 6-3"]),
    ("It passed in a 396-9 vote.", ["vote 396-9"]),
    ("The judge was confirmed 96-3 two years later.", ["vote 96-3"]),
    ("The Senate passed it, 81-31, on 4 March.", ["vote 81-31"]),
]
NONE = [
    "It takes 3-5 days to win a licence.",
    "The beaten children were aged 12-16.",
    "About 10-15 people lost their jobs.",
    "He won bronze on May 9-11.",
    "They won on 5-6 June.",
    "The vote takes place on 5-6 May.",
    "Call the detective on 412-263-1352 or 327-3749 if you lost a card.",
    "Rovers are the 3-1 favourite to win.",
    "He won at odds of 10-1.",
    "Rovers improved to a 12-4 season record after the win.",
    "Rovers are 12-4 this season after winning.",
    "Achebe leads 2–1 in earlier meetings.",
    "The 2-1 majority of voters is shrinking.",
    "The 6-3 conservative majority on the court is new.",
    "The series of 5-4 decisions is a problem.",
    "He read John 3:16-17 after the win.",
    "The fiscal year 2012-13 ended in a loss.",
    "They played in a 4-4-2 formation and won.",
    "Women outnumber men 3-1 in the league that won.",
    "The shop won 16-18 customers a day.",
    "Patients lost 10 to 15 kilos.",
    "The party won 10 to 15 seats.",
    "The office is open from 9-5.",
    "Grades 4-8 won the prize.",
    "Train number 4-01 won a prize.",
    "The jury convicted him on counts 1-14.",
    "The ruling is on pages 3-5.",
    "The ship lost power in Lot 4-5.",
    "The committee voted to hire 3-4 nurses.",
    "The court decided in 10-12 weeks.",
    "The board approved 5-10 new posts.",
    "Trains ran 6 to 12 minutes late after the match ended.",
    "The council meets at 7-9 p.m. to vote.",
    "The toll reached 302 - 232 in Cairo, where others lost their homes.",
    "Ninety-five people lost their homes.",
    "It beat forecasts of 2-3%.",
    "The team lost $3-5 million.",
    "The club still sees 240,000 to 250,000.",
    "Lead levels fell from 30 to 12.",
    "She won 40 to 50 times.",
    "A crew of seven, against four last year, won it.",
]
MISSED = [
    "Wichita State handled Oregon 62-52 in the final.",
    "First set Kovanda, 6-4, after 48 minutes.",
    "It was 2-1 to Ash Town at the end.",
]


@pytest.mark.parametrize(("text", "expected"), [*MATCHES, *VOTES])
def test_scores(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_two_numbers_that_are_no_score(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", [pytest.param(t, marks=pytest.mark.xfail(strict=True)) for t in MISSED])
def test_scores_that_nothing_in_the_sentence_gives_away(text: str) -> None:
    assert told(text) != []


@pytest.mark.parametrize(
    ("text", "expected", "winner"),
    [
        ("Achebe lost to Kovanda 6-4, 3-6, 7-5.", "1-2", "Kovanda"),
        ("Mira Kovanda beat Britain's Tamsin Achebe 6-4 3-6 7-6 (7-4) on Sunday.", "2-1", "Mira Kovanda"),
        ("KOVANDA (LAT) d. ACHEBE (GBR) 6-4 3-6 7-5", "2-1", None),
    ],
)
def test_sets_are_one_score(text: str, expected: str, winner: str | None) -> None:
    (claim,) = scores(text)
    value = claim.value
    assert isinstance(value, Score)
    assert (f"{value.for_}-{value.against}", value.winner, len(value.sets)) == (expected, winner, 3)


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("Ash Town beat Elm City 3-1.", "Ash Town"),
        ("Elm City lost 3-1 to Ash Town.", "Ash Town"),
        ("Ash Town drew 1-1 with Elm City.", None),
        ("Elm City lost 3-1.", None),
        ("The council voted 7-4 for it.", None),
    ],
)
def test_the_winner_is_who_is_named(text: str, winner: str | None) -> None:
    (claim,) = scores(text)
    assert isinstance(claim.value, Score) and claim.value.winner == winner


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Ash Town led 1-0 at half-time.", "half-time"),
        ("Ash Town won the first leg 1-0.", "leg"),
        ("Ash Town lead Elm City 1-0.", None),
        ("Ash Town beat Elm City 3-1.", None),
    ],
)
def test_the_part_of_a_match(text: str, stage: str | None) -> None:
    (claim,) = scores(text)
    assert isinstance(claim.value, Score)
    assert claim.value.stage == stage or (stage is None and claim.value.stage == "under way" and "lead" in text)


def test_the_numbers_of_a_score_are_no_counts_and_a_side_by_itself_is_one() -> None:
    kinds = [(c.kind, c.text) for c in extract("Senators passed it by 81 votes to 31; 94 deputies were against.")]
    assert ("score", "81 votes to 31") in kinds
    assert [text for kind, text in kinds if kind == "count"] == ["94 deputies"]
