"""A draft in the report: its notes, its JSON and its page."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from report_extremes import hostile
from report_samples import drafted, story
from repository import ROOT

from checker.draft.rules import RULES
from checker.model import DRAFT_VERDICTS, Draft, DraftStatement
from checker.report import html
from checker.report.draft_page import draft_view
from checker.report.json import dumps, loads
from checker.report.notes import VERDICT_MEANINGS, note
from checker.report.sources import sources_of

SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))


REPORT = drafted()
DOCUMENTS = {d.id: d for d in REPORT.documents}


def test_the_json_fits_the_schema_and_comes_back() -> None:
    data = json.loads(dumps(REPORT))
    assert [e.message for e in Draft202012Validator(SCHEMA).iter_errors(data)] == []
    assert list(data)[-1] == "draft"
    again = loads(dumps(REPORT), Path())
    assert again.draft == REPORT.draft


def test_without_a_draft_there_is_no_key() -> None:
    assert "draft" not in json.loads(dumps(story()))


def test_the_schema_knows_the_verdicts() -> None:
    assert SCHEMA["$defs"]["statement"]["properties"]["verdict"]["enum"] == list(DRAFT_VERDICTS)
    assert set(VERDICT_MEANINGS) == set(DRAFT_VERDICTS) == {r.verdict for r in RULES.values()}


@pytest.mark.parametrize("statement", REPORT.draft.statements if REPORT.draft else ())
def test_a_note_is_a_sentence(statement: DraftStatement) -> None:
    said = note(statement, DOCUMENTS)
    assert said[0].isupper() or not said[0].isalpha()
    assert said.endswith(".") and "{" not in said and "  " not in said


def test_a_note_names_who_and_what() -> None:
    assert REPORT.draft is not None
    first = REPORT.draft.statements[0]
    one, other = first.evidence[1], replace(first.evidence[1], document=REPORT.documents[1].id, quote="17 people")
    names = [DOCUMENTS[r.document].publisher for r in (one, other)]
    said = note(replace(first, rule="differs", evidence=(one, other)), DOCUMENTS)
    assert f"{names[0]} and {names[1]} have" in said and "“17 people”" in said


def test_the_page_has_the_draft_as_it_reads() -> None:
    assert REPORT.draft is not None
    view = draft_view(REPORT.draft, sources_of(REPORT), DOCUMENTS)
    read = "".join(piece.text for block in view.blocks for piece in block.pieces)
    assert "".join(read.split()) == "".join(DOCUMENTS[REPORT.draft.document].text.split())
    numbers = [n.number for block in view.blocks for n in block.notes]
    assert numbers == list(range(1, len(REPORT.draft.statements) + 1))
    assert sum(count for _, count in view.counts) == len(numbers)


def test_the_page_opens_on_the_draft() -> None:
    page = html.render(REPORT, "story")
    assert '<section class="view now" id="draft"' in page and '<section class="view" id="findings"' in page
    assert page.count('<details class="note') == len(REPORT.draft.statements if REPORT.draft else ())
    assert 'id="draft"' not in html.render(story(), "story")


def test_nothing_that_a_draft_says_is_markup() -> None:
    report = hostile()
    readings = [r for f in report.findings for r in f.readings]
    own = readings[0].document
    statements = tuple(
        DraftStatement(r, "differs", "contradicted", tuple(readings)) for r in readings if r.document == own
    )
    page = html.render(replace(report, draft=Draft(own, statements, tuple(readings))), "hostile")
    assert "<script>alert" not in page and "<img src=x" not in page
