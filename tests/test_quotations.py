"""Quotations: found with their speakers, aligned by utterance, compared by meaning."""

from __future__ import annotations

import pytest
from articles import findings
from hypothesis import given
from hypothesis import strategies as st

from checker.shapes.quotations.align import likeness, same_speaker
from checker.shapes.quotations.compare import difference
from claims.model import Quotation
from claims.parse import parse
from claims.quotations import find
from claims.quote_marks import stretches

MARKS = [
    ('He said "no more of it" and left.', ["no more of it"]),
    ("He said “no more of it” and left.", ["no more of it"]),
    ("«Wir bleiben», he said.", ["Wir bleiben"]),
    ("»Vi blir her«, he said.", ["Vi blir her"]),
    ("„Bleiben wir hier“, he said.", ["Bleiben wir hier"]),
    ("He called it 'the worst day' of them.", ["the worst day"]),
    ("He called it ‘the worst day’ of them.", ["the worst day"]),
    ("The workers' club isn't the owners' house.", []),
    ("It was '77 and 'twas cold.", []),
    ("\"She told me 'go home' twice,\" he said.", ["She told me 'go home' twice,"]),
    ('"This one goes on in the next paragraph.', ["This one goes on in the next paragraph."]),
    ("A 6'2\" man.", []),
]


@pytest.mark.parametrize(("text", "inside"), MARKS, ids=[r[0][:30] for r in MARKS])
def test_what_stands_between_marks(text: str, inside: list[str]) -> None:
    assert [text[a:b] for a, b in stretches(text, 0, len(text))] == inside


SPOKEN = [
    ('"We lost it all," said Ana Petrov, a farmer.', [("We lost it all", "Ana Petrov", "say")]),
    ('"We lost it all," Mayor Jo Berg told reporters. "Nobody else came."',
     [("We lost it all", "Mayor Jo Berg", "tell"), ("Nobody else came.", "Mayor Jo Berg", "tell")]),
    ('"We will," the mayor said, "not go back there."',
     [('We will," the mayor said, "not go back there.', "mayor", "say")]),
    ('Commissioner Ana Dunn commented: "The firm had known of it. Customers deserve better."',
     [("The firm had known of it.", "Commissioner Ana Dunn", "comment"),
      ("Customers deserve better.", "Commissioner Ana Dunn", "comment")]),
    ('In the words of the chair, Tom Reyes: "We did not get it all."', [("We did not get it all.", "chair", None)]),
    ("– We would rather wait than hurry, says CEO Marit Dahl (51). She took over in May.",
     [("We would rather wait than hurry", "CEO Marit Dahl", "say")]),
    ('Eva Falk came on Tuesday. "Every coin comes with a job," she said.',
     [("Every coin comes with a job", "Eva Falk", "say")]),
    ('"The roof had gone," Lee was quoted as saying.', [("The roof had gone", "Lee", "say")]),
    ('He read "The House by the Lake" and a "so-called" paper.', []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quoted"), SPOKEN, ids=[r[0][:40] for r in SPOKEN])
def test_speaker_and_verb(text: str, quoted: list[tuple[str, str, str | None]]) -> None:
    found = []
    for claim in find(parse(text), []):
        assert isinstance(claim.value, Quotation)
        assert text[claim.start : claim.end] == claim.text
        found.append((claim.text, claim.value.speaker, claim.value.verb))
    assert found == quoted


def test_a_surname_gets_its_first_name() -> None:
    text = 'Mayor Lorna Tibb spoke first.\n\nLater, "nobody was warned in time," Tibb said.'
    (claim,) = find(parse(text), [])
    assert claim.attribution == "Lorna Tibb"


def words(text: str) -> tuple[str, ...]:
    """The words of a quotation as the extractor gives them."""
    (claim,) = find(parse(f'"{text}"'), [])
    assert isinstance(claim.value, Quotation)
    return claim.value.words


DIFFER = [
    ("We will not sell the harbour", "We will sell the harbour", "denies"),
    ("There were no lamps on the pier.", "There were lamps, but not many.", "denies"),
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


@given(st.text(alphabet="\"'“”„«»‘’ ab.,–\n", max_size=60))
def test_any_marks_give_stretches_in_order(text: str) -> None:
    found = stretches(text, 0, len(text))
    assert all(a <= b for a, b in found)
    assert [a for pair_ in found for a in pair_] == sorted(a for pair_ in found for a in pair_)


def test_marks_take_time_in_proportion() -> None:
    assert len(stretches("' " * 50_000, 0, 100_000)) == 0
    assert len(stretches('"a" ' * 50_000, 0, 200_000)) == 50_000
