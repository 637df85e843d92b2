"""What a figure's finding is about, told in the sources' own words where the alignment has keys alone."""

# ruff: noqa: E501 - rows of tables

from __future__ import annotations

import pytest
from report_samples import amount, year

from checker.model import Reading
from checker.report.headline import statement
from checker.report.subject import subject
from claims.model import Kind, Value

PEOPLE, YEARS = amount("14", "person"), amount("34", "year")


def reading(sentence: str, quote: str, value: Value, kind: Kind = "count") -> Reading:
    start = 100 + sentence.index(quote)
    return Reading("d", start, start + len(quote), quote, sentence, 100, kind, value, None)


@pytest.mark.parametrize(
    ("about", "kind", "value", "sentences", "expected"),
    [
        ("person", "count", PEOPLE, [("At least [14 people] are known to have died.")], "how many people “are known to have died”"),
        ("person", "count", PEOPLE, ["[14 people] and a dog.", "So far [14] people have been found alive."], "how many people “have been found alive”"),
        ("person", "count", PEOPLE, ["The storm killed [14 people]."], "how many people"),
        ("orlen: tank person", "count", PEOPLE, ["In Orlen, [14]."], "how many tank people, Orlen"),
        ("orlen: ferry", "count", PEOPLE, ["In Orlen, [14]."], "Orlen · ferry"),
        ("ilse: age", "age", YEARS, ["The driver, Ilse, [34], was unhurt."], "age of Ilse"),
        ("age", "age", YEARS, ["[34], she said."], "age"),
        ("age", "age", YEARS, ["Then the boat was about [34]."], "age of “Then the boat”"),
        ("us: rain", "measure", amount("9", "inch"), ["It rained [9 inches] in the US."], "US · rain"),
        ("they: rain", "measure", amount("9", "inch"), ["It rained [9 inches]."], "rain"),
        ("i", "measure", amount("9", "inch"), ["I saw [9 inches] of it."], "measure"),
        ("vey: ida vey", "duration", YEARS, ["Then Ida Vey ran [it]."], "Ida Vey"),
        ("go", "date", year(1997), ["The alarm went off at [3:12] on Sunday."], "when “The alarm went off”"),
        ("go", "date", year(1997), ["When the ferry struck at [3:12], it sank."], "when “the ferry struck”"),
        ("person", "count", PEOPLE, ["[14 people] in the U.S. were hurt."], "how many people “in the U.S. were hurt”"),
        ("tarnova: rain", "measure", amount("9", "inch"), ["It rained in TARNOVA, [9 inches]."], "Tarnova · rain"),
        ("go", "date", year(1997), ["On [Sunday] the lamp fell."], "when “the lamp fell”"),
        ("orlen: go", "date", year(1997), ["On [Sunday]."], "Orlen · go"),
        ("the Kestrel Convention", "date", year(1997), ["Of [1997]."], "the Kestrel Convention"),
    ],
)  # fmt: skip
def test_subject(about: str, kind: Kind, value: Value, sentences: list[str], expected: str) -> None:
    readings = []
    for marked in sentences:
        quote = marked[marked.index("[") + 1 : marked.index("]")]
        readings.append(reading(marked.replace("[", "").replace("]", ""), quote, value, kind))
    assert subject(about, kind, [value], readings) == expected


@pytest.mark.parametrize(
    ("about", "sentence", "expected"),
    [
        ("person", "14 people were hurt.", "14 people “were hurt”"),
        ("orlen: person", "14 people.", "14 people, Orlen"),
        ("person", "14 people.", "14 people"),
    ],
)
def test_statement_of_a_count(about: str, sentence: str, expected: str) -> None:
    assert statement(about, "count", [reading(sentence, "14 people", PEOPLE)]) == ("", expected)
