"""A draft of one story held against three sources, from the texts to the verdicts."""

from __future__ import annotations

import hashlib
from datetime import datetime

import pytest

from checker.config import Settings
from checker.draft.ingest import with_draft
from checker.model import Document, Draft, DraftStatement, Report
from checker.pipeline import compare

GAZETTE = """The ferry Norrvik ran aground off Sundholm on Saturday with 312 passengers on board.
Captain Ilse Brandvold ordered everybody into the boats. Eleven people were hurt, the coast guard said.
The repairs will cost over 4.5 million euros, according to the owner, Fjordline.
"We were lucky that the sea was calm," said the mayor of Sundholm, Peder Aksnes.
"""
WIRE = """The Norrvik, a ferry of 1987, struck a rock near Sundholm on Saturday. All 312 passengers were taken off.
Eleven people were hurt, among them captain Ilse Brandvold, the coast guard said.
The inquiry begins on Tuesday. A pilot, Rasmus Tveit, was questioned for three hours.
"""
HERALD = """Passengers of the ferry Norrvik spoke of a hard blow when it ran aground off Sundholm on Saturday.
Peder Aksnes, the mayor of Sundholm, praised the captain, Ilse Brandvold. The inquiry begins on Tuesday.
A pilot, Rasmus Tveit, was questioned. The ship was built in 1987.
"""
DRAFT = """The ferry Norrvik ran aground off Sundholm on Sunday with 312 passengers on board.
Captain Ilse Brandvald ordered everybody into the boats. Fourteen people were hurt, the coast guard said.
The repairs will cost 4.5 million euros, according to the owner, Fjordline.
"We were lucky that the sea was empty," said the mayor of Sundholm, Peder Aksnes.
A bakery, Lunde & Wiik, handed out 640 rolls.
"""


def document(name: str, text: str, day: int) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, f"{name}.txt", text, digest, publisher=name.title(), published=datetime(2026, 3, day))


SOURCES = [document(name, text, 9) for name, text in (("gazette", GAZETTE), ("wire", WIRE), ("herald", HERALD))]


def held(text: str) -> tuple[Report, Draft]:
    documents, name, _ = with_draft(document("story", text, 9), SOURCES)
    report = compare(documents, [], Settings(), lambda step: None, draft=name)
    assert report.draft is not None
    return report, report.draft


@pytest.fixture(scope="module")
def wrong() -> tuple[Report, Draft]:
    return held(DRAFT)


def of(draft: Draft, quote: str, kind: str = "") -> DraftStatement:
    """The statement that quotes something, the shortest of several."""
    found = [s for s in draft.statements if quote in s.reading.quote and kind in ("", s.reading.kind)]
    return min(found, key=lambda s: len(s.reading.quote))


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("Sunday", "contradicted"),
        ("312", "supported"),
        ("Norrvik", "supported"),
        ("Brandvald", "contradicted"),
        ("Fourteen", "contradicted"),
        ("4.5 million", "close"),
        ("the sea was empty", "contradicted"),
        ("mayor of Sundholm", "supported"),
        ("Peder Aksnes", "supported"),
        ("640 rolls", "unsupported"),
        ("Wiik", "unsupported"),
    ],
)
def test_verdicts(wrong: tuple[Report, Draft], quote: str, verdict: str) -> None:
    assert of(wrong[1], quote).verdict == verdict


def test_evidence_quotes_the_sources(wrong: tuple[Report, Draft]) -> None:
    report, draft = wrong
    texts = {d.id: d.text for d in report.documents}
    evidence = [r for s in draft.statements for r in s.evidence]
    assert evidence
    for r in evidence:
        assert r.document != draft.document
        assert texts[r.document][r.start : r.end] == r.quote
    assert {r.quote for r in of(draft, "Fourteen").evidence} == {"Eleven people"}
    assert {r.group for r in of(draft, "Fourteen").evidence} == {1}
    assert {r.group for r in of(draft, "312").evidence} == {0}


def test_statements_stand_in_text_order_and_a_name_once(wrong: tuple[Report, Draft]) -> None:
    starts = [s.reading.start for s in wrong[1].statements]
    assert starts == sorted(starts)
    names = [s.reading.quote for s in wrong[1].statements if s.reading.kind == "name"]
    assert len(names) == len(set(names))


def test_what_most_sources_have_and_the_draft_has_not(wrong: tuple[Report, Draft]) -> None:
    left_out = [r.quote for r in wrong[1].left_out]
    assert any("Tveit" in quote for quote in left_out)
    assert not any("Aksnes" in quote or "312" in quote for quote in left_out)


def test_a_draft_is_no_source(wrong: tuple[Report, Draft]) -> None:
    report, draft = wrong
    for agreement in report.agreements:
        sources = {r.document for r in agreement.readings} - {draft.document}
        assert agreement.independent_sources == len(sources) >= 2


def test_what_is_right_is_borne_out() -> None:
    _, draft = held(GAZETTE.replace(", the coast guard said", ", said the coast guard"))
    assert {s.verdict for s in draft.statements} == {"supported"}


def test_a_dateline_and_a_date_of_publication_are_no_statements() -> None:
    _, plain = held(GAZETTE)
    _, dated = held(f"A ferry aground\n\nThe Herald, 12 April 2026\n\nOSTREL, April 11 (Kelm Press) — {GAZETTE}")
    told = [s.reading.quote for s in dated.statements if s.reading.kind != "status"]
    assert not any(word in quote for quote in told for word in ("April", "OSTREL", "Kelm"))
    assert len(dated.statements) >= len(plain.statements)


def test_a_round_limit_is_less_exact_and_no_contradiction() -> None:
    sources = [document(n, t.replace("312 passengers", "more than a hundred passengers"), 9) for n, t in
               (("gazette", GAZETTE), ("wire", WIRE))]  # fmt: skip
    documents, name, _ = with_draft(document("story", GAZETTE.replace("312", "about 155"), 9), sources)
    draft = compare(documents, [], Settings(), lambda step: None, draft=name).draft
    assert draft is not None
    assert of(draft, "155").verdict == "close"


def test_a_draft_on_something_else_is_borne_out_by_nothing() -> None:
    _, draft = held("The bank of Ostrel raised its rate to 5.75 percent. Governor Milena Dračić spoke of 18 months.\n")
    assert {s.verdict for s in draft.statements} <= {"unsupported", "unchecked"}
    assert of(draft, "5.75").verdict == "unsupported"
