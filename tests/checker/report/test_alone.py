"""What one source alone says, in the JSON, on the page and on the terminal."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from report_samples import lone, story
from repository import ROOT

from checker import summary
from checker.report import html
from checker.report.json import dumps, loads
from checker.report.said import said

SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def test_the_json_fits_the_schema_and_comes_back() -> None:
    data = json.loads(dumps(lone()))
    assert [e.message for e in Draft202012Validator(SCHEMA).iter_errors(data)] == []
    assert [r["quote"] for r in data["alone"]] == [r.quote for r in lone().alone]
    assert loads(dumps(lone()), Path()).alone == lone().alone


def test_a_report_from_before_has_none() -> None:
    data = json.loads(dumps(lone()))
    del data["alone"]
    assert loads(json.dumps(data)).alone == ()


def test_the_page_has_it_below_the_findings() -> None:
    text = html.render(lone(), "lone")
    assert text.index('id="found"') < text.index('id="alone"') < text.index('id="agreements"')
    assert len(re.findall('<section class="sole">', text)) == len({r.document for r in lone().alone})
    assert 'id="alone"' not in html.render(story(), "story")


def test_the_terminal_counts_it(capsys: pytest.CaptureFixture[str]) -> None:
    summary.show(lone(), said(lone(), "lone"), (Path("a.html"),))
    assert "2 things said by one source alone" in capsys.readouterr().out
    summary.show(story(), said(story(), "story"), (Path("a.html"),))
    assert "alone" not in capsys.readouterr().out.splitlines()[-2]
