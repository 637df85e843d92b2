"""Quotations: found between their marks, with their speakers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@given(st.text(alphabet="\"'“”„«»‘’ ab.,–\n", max_size=60))
def test_any_marks_give_stretches_in_order(text: str) -> None:
    found = stretches(text, 0, len(text))
    assert all(a <= b for a, b in found)
    assert [a for pair_ in found for a in pair_] == sorted(a for pair_ in found for a in pair_)


def test_marks_take_time_in_proportion() -> None:
    assert len(stretches("' " * 50_000, 0, 100_000)) == 0
    assert len(stretches('"a" ' * 50_000, 0, 200_000)) == 50_000
