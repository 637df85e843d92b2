"""What one source alone says, from the texts of three."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime

from checker.config import Settings
from checker.model import Document, Report
from checker.pipeline import compare

GAZETTE = """The ferry Norrvik ran aground off Sundholm on Saturday with 312 passengers on board.
Eleven people were hurt, the coast guard said. The repairs will cost 4.5 million euros, said its owner, Fjordline.
"We were lucky that the sea was calm that night," said the mayor of Sundholm, Peder Aksnes.
The ship had been inspected on 14 January 2026, and 27 cars stood on its deck.
"""
WIRE = """The Norrvik, a ferry of 1987, struck a rock near Sundholm on Saturday. All 312 passengers were taken off.
Eleven people were hurt, among them a captain of long standing, the coast guard said.
A pilot, Rasmus Tveit, was questioned for hours. There were about 30 cars on the deck.
"""
HERALD = """Passengers of the ferry Norrvik spoke of a hard blow when it ran aground off Sundholm on Saturday.
Peder Aksnes, the mayor of Sundholm, thanked the crew. Two people died in hospital on Sunday, the hospital said.
He said they were lucky that the sea was calm. The ship was built in 1987.
"""


def document(name: str, text: str, copy_of: str | None = None) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, f"{name}.txt", text, digest, published=datetime(2026, 3, 9), copy_of=copy_of)


THREE = [document(name, text) for name, text in (("gazette", GAZETTE), ("wire", WIRE), ("herald", HERALD))]


def said(report: Report, of: str) -> list[str]:
    return [r.quote for r in report.alone if r.document == of]


def compared(documents: list[Document], draft: str | None = None) -> Report:
    return compare(documents, [], Settings(), lambda step: None, draft=draft)


def test_what_nobody_else_says() -> None:
    report = compared(THREE)
    gazette = said(report, "gazette")
    assert gazette[0] == "4.5 million euros"
    disputed = [r.quote for f in report.findings for r in f.readings]
    assert "14 January 2026" in [*gazette, *disputed]
    assert said(report, "wire") == ["Rasmus Tveit"]
    assert said(report, "herald")[0] == "Two people"


def test_what_others_say_too_in_whatever_way_is_not_told() -> None:
    everything = " ".join(r.quote for r in compared(THREE).alone)
    for other in ("312", "Eleven", "Aksnes", "1987", "27 cars", "30 cars", "lucky"):
        assert other not in everything


def test_it_takes_three_independent_sources() -> None:
    assert compared(THREE[:2]).alone == ()
    copy = replace(document("copy", GAZETTE, "gazette"), published=datetime(2026, 3, 10))
    assert compared([*THREE[:2], copy]).alone == ()


def test_a_copy_does_not_bear_out_its_original_and_a_draft_is_no_source() -> None:
    copy = document("copy", GAZETTE, "gazette")
    assert "4.5 million euros" in said(compared([*THREE, copy]), "gazette")
    assert compared(THREE, draft="wire").alone == ()
