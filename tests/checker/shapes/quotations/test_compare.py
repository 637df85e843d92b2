"""Quotations held against each other: which wordings say the same, and which are of one utterance."""

from __future__ import annotations

import pytest
from articles import findings
from hypothesis import given
from hypothesis import strategies as st

from checker.shapes.quotations.compare import difference
from checker.shapes.quotations.features import likeness, same_speaker
from claims.model import Quotation
from claims.parse import parse
from claims.quotations import find


def words(text: str) -> tuple[str, ...]:
    """The words of a quotation as the extractor gives them."""
    (claim,) = find(parse(f'"{text}"'), [])
    assert isinstance(claim.value, Quotation)
    return claim.value.words


DIFFER = [
    ("We will not sell the harbour", "We will sell the harbour", "denies"),
    ("There were no lamps on the pier.", "There were lamps, but not many.", "denies"),
    ("It is nothing", "But it is not nothing either", "denies"),
    ("Nobody is going to like this tax, but the town can bear it",
     "This tax is one that everybody can like, and one the town can bear", "denies"),
    ("Every job here comes with a house", "Not every job here comes with a house, but the next will", "denies"),
    ("We saw three boats and a raft", "We saw two boats and then fog", "numbers"),
    ("The next step may be a strike", "The next step will be a strike", "certain"),
    ("Every family will be paid by May", "Some families will be paid by May", "all"),
    ("We will keep no prisoners here, now or ever", "We will keep no prisoners here for now", "limit"),
    ("I am deeply sorry for the pain we caused", "I am sorry if anyone felt pain", "conditional"),
    ("They ask first about wages, and only then about safety",
     "They ask first about safety, and only then about wages", "order"),
    ("It would slow the advance of enemy ships near the strait",
     "It would slow the advance of merchant ships near the strait", "word"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "why"), DIFFER, ids=[r[2] + r[0][:20] for r in DIFFER])
def test_wordings_that_differ_in_meaning(a: str, b: str, why: str) -> None:
    for one, other in ((a, b), (b, a)):
        rule = difference(words(one), words(other))
        assert rule is not None
        assert why in rule.says


AGREE = [
    ("You can still see the marks of the axe", "One sees still the traces of the tool"),
    ("We have closed the books without selling a ship", "We have closed the books without selling a ship."),
    ("We do not yet know where it came from, and I will not guess", "We don't know yet where it came from"),
    ("If prices stay high, the next step may be a strike", "The next step may be a strike"),
    ("She burned the chairs to heat the house", "burning chairs for heat"),
    ("We are organising a march on the capital", "We're organizing a march on the capital"),
    ("In the end, I think, we did not sell the harbour", "We did not sell the harbour"),
    ("He was found in the harbour on Sunday", "He was found in the harbor"),
    ("We rowed all night", "But it was never my boat"),
    ("They did not leave; they got mad that I sent them home", "They got mad that I sent them home"),
    ("Sit up straight like you deserve a seat, not a place at the bar", "a place at the bar"),
    ("I do not favour the tunnel under the fjord, and I favour the old ferry",
     "I favour the old ferry, and I do not favour the tunnel under the fjord"),
    ("He lied to the F.B.I. about the boat", "He lied to the FBI about the boat"),
    ("I feel bad for Gen. Aas today", "I feel bad for General Aas today"),
    ("I will not pay for that f***ing boat", "I will not pay for that fucking boat"),
    ("The tugs came early", "This is no shipwreck, but it is no pleasure"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), AGREE, ids=[r[0][:30] for r in AGREE])
def test_wordings_that_agree(a: str, b: str) -> None:
    assert difference(words(a), words(b)) is None
    assert difference(words(b), words(a)) is None


STORY = "A freighter lost its rudder in a storm off Halm on Monday and was towed to Brandal with 19 people on board."
UTTERANCES = [
    ("what follows on the same words", '"This was no shipwreck. It was nothing," said captain Rolf Aas.',
     '"This was no shipwreck. But it was not nothing," captain Rolf Aas said.', 1),
    ("what follows on the same words and is another thing", '"This was no shipwreck. It was a gale," said captain '
     "Rolf Aas.", '"This was no shipwreck. We had tugs," captain Rolf Aas said.', 0),
    ("the same words after other ones", '"The tugs came early. It was nothing," said captain Rolf Aas.',
     '"The sea was calm. But it was not nothing," captain Rolf Aas said.', 0),
    ("many words on end, by a speaker that is not named", '"We have one rudder, and one is enough," said Rolf Aas.',
     'A man spoke. "We have one rudder, and one is all we have," he said.', 1),
    ("the same words of two people", '"We have one rudder, and it will hold," said Rolf Aas.',
     'The mate, Ida Moen, came ashore. "We have one rudder, and it will hold," she said.', 1),
    ("the same words of one person", '"We have one rudder, and it will hold," said Rolf Aas.',
     'The captain, Rolf Aas, came ashore. "We have one rudder, and it will hold," he said.', 0),
    ("few words on end, by a speaker that is not named", '"We have one rudder, and it will hold," said Rolf Aas.',
     'A man spoke. "We have one rudder, not two," he said.', 0),
]  # fmt: skip


@pytest.mark.parametrize(("why", "a", "b", "number"), UTTERANCES, ids=[r[0] for r in UTTERANCES])
def test_whether_two_quotations_of_one_utterance_differ(why: str, a: str, b: str, number: int) -> None:
    assert len(findings("quotation", STORY, a, b)) == number


SPEAKERS = [
    ("Mayor Lorna Tibb", "Tibb", True),
    ("Dovilė Šakalienė", "Minister Dovile Sakaliene", True),
    ("House Speaker Nan Pell", "House chairman Jerry Nadel", False),
    ("the mayor", "Lorna Tibb", None),
    (None, "Lorna Tibb", None),
    ("she", "Lorna Tibb", None),
]


@pytest.mark.parametrize(("a", "b", "same"), SPEAKERS)
def test_whether_two_speakers_are_one(a: str | None, b: str | None, same: bool | None) -> None:
    assert same_speaker(a, b) is same


WORDS = st.lists(
    st.sampled_from("we will not sell the old harbour if it may rain on all 3 some never".split()), max_size=9
)


@given(WORDS)
def test_a_wording_agrees_with_itself(said: list[str]) -> None:
    assert difference(tuple(said), tuple(said)) is None


@given(WORDS, WORDS)
def test_comparison_does_not_depend_on_the_order(a: list[str], b: list[str]) -> None:
    assert difference(tuple(a), tuple(b)) == difference(tuple(b), tuple(a))
    one, other = likeness(a, b), likeness(b, a)
    assert one.words == other.words
    assert one.whole == pytest.approx(other.whole)
