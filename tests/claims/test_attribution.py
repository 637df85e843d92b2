"""Who says so, within a sentence."""

from __future__ import annotations

import pytest

from claims.attribution import attribution
from claims.extraction import extract
from claims.parse import parse

ROWS = [
    ("Police said on Monday that 14 people had died.", "14 people", "Police"),
    ("About 40 homes burned down, according to the fire service.", "40 homes", "fire service"),
    ("According to organisers, 25,000 people marched.", "25,000", "organisers"),
    ("The bridge, engineers warned, could fall within two years.", "two years", "engineers"),
    ("Mr Halder, who runs the mill, told reporters that 300 jobs would go.", "300 jobs", "Mr Halder"),
    ("The ministry said in a statement that 40 soldiers died.", "40 soldiers", "ministry"),
    ('"We lost 300 cows," said Ana Petrov, a farmer from Olm.', "300 cows", "Ana Petrov"),
    ("The dam held for six hours, the water authority said.", "six hours", "water authority"),
    ("Halden Corp reported a profit of $3 million.", "$3 million", "Halden Corp"),
    ("A report by the auditor found that 30 schools had closed.", "30 schools", "report"),
    ("The line carries 8,000 passengers a day, company figures show.", "8,000", "company figures"),
    ("The organisers spoke of 25,000 marchers.", "25,000", "organisers"),
    ("Police put the number of marchers at 8,000, while the union counted 30,000.", "8,000", "Police"),
    ("Police put the number of marchers at 8,000, while the union counted 30,000.", "30,000", "union"),
    ("The company estimates the damage at $4 million.", "$4 million", "company"),
    ("Per the hospital, 14 were hurt.", "14", "hospital"),
    ("He put the dog at ease.", "dog", None),
    ("The hall seats 900 people.", "900 people", None),
    ("Some 5,200 people were told to leave the valley.", "5,200", None),
    ("We said that 40 was enough.", "40", None),
]


@pytest.mark.parametrize(("sentence", "value", "who"), ROWS, ids=[r[0][:40] for r in ROWS])
def test_who_says_a_value(sentence: str, value: str, who: str | None) -> None:
    parsed = parse(sentence)
    start = sentence.index(value)
    assert attribution(parsed.sentences[0], start, start + len(value)) == who


def test_the_name_before_a_pronoun_is_given() -> None:
    text = "Ana Petrov runs the dairy. She said that 300 cows had drowned."
    start = text.index("300")
    assert attribution(parse(text).sentences[1], start, start + 3) == "Ana Petrov"


def test_the_speaker_is_not_the_source_of_what_stands_beside_the_speech() -> None:
    text = "The mayor, who is 54, said that nine streets were closed."
    sentence = parse(text).sentences[0]
    assert attribution(sentence, text.index("54"), text.index("54") + 2) is None


def test_a_quotation_of_several_sentences_is_its_speakers() -> None:
    text = '"The water came at night," Ana Petrov said. "It took 300 cows. Nobody had warned 20 of us."'
    claims = [c for c in extract(text) if c.kind == "count"]
    assert len(claims) == 2
    assert {c.attribution for c in claims} == {"Ana Petrov"}
