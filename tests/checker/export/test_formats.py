"""Each format, read back by another program's reader."""

from __future__ import annotations

import csv as plain_csv
import io
import json
import re
import uuid
from typing import Any

import docx
import openpyxl
import pandas
import pytest
import reviews
from jsonschema import Draft202012Validator
from report_extremes import empty, hostile
from report_samples import looked, story

from checker.cli import FORMATS as NAMES
from checker.export.cells import is_formula, safe
from checker.export.handover import Handover, handover
from checker.export.table import FORMATS
from checker.model import Report

STORY = handover(story(), "story", reviews.decided(story()))
FIRST, SECOND = story().findings[:2]
READINGS = [r for f in story().findings for r in f.readings]


def text(name: str, material: Handover = STORY) -> str:
    content = FORMATS[name].write(material)
    assert isinstance(content, str)
    return content


def binary(name: str, material: Handover = STORY) -> io.BytesIO:
    content = FORMATS[name].write(material)
    assert isinstance(content, bytes)
    return io.BytesIO(content)


def test_the_formats_of_the_command_line_are_those_of_the_table() -> None:
    assert list(NAMES) == list(FORMATS)


@pytest.mark.parametrize("report", [hostile(), empty(), looked()], ids=["hostile", "empty", "looked"])
@pytest.mark.parametrize("name", NAMES)
def test_any_report_can_be_written(name: str, report: Report) -> None:
    content = FORMATS[name].write(handover(report, "any"))
    assert content or name == "labels" or (name == "jsonl" and not report.findings)


def test_csv_is_a_row_a_reading() -> None:
    table = pandas.read_csv(io.StringIO(text("csv")), keep_default_na=False)
    assert len(table) == len(READINGS)
    assert list(table.quote) == [r.quote for r in READINGS]
    of_first = table[table.finding == FIRST.id]
    assert set(of_first.state) == {"confirmed"} and set(of_first.by) == {"Ada"}
    assert set(table[table.finding == SECOND.id].reason) == {"different scope"}


def test_a_formula_in_csv_is_none() -> None:
    rows = list(plain_csv.DictReader(io.StringIO(text("csv"))))
    assert {row["note"] for row in rows if row["finding"] == SECOND.id} == {f"'{reviews.FORMULA}"}
    assert not any(is_formula(cell) for row in rows for cell in row.values())


@pytest.mark.parametrize(
    "cell", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1"]
)
def test_what_begins_a_formula_is_defused(cell: str) -> None:
    assert str(safe(cell)).startswith("'")


@pytest.mark.parametrize("cell", ["-5", "+3.20", "1997", "a = b", "“=”", "", None, 7, 0.5, True])
def test_other_cells_stay(cell: object) -> None:
    assert safe(cell) == cell  # type: ignore[arg-type]


def test_xlsx_has_findings_and_readings() -> None:
    book = openpyxl.load_workbook(binary("xlsx"))
    assert book.sheetnames == ["Findings", "Readings"]
    head, *rows = book["Findings"].iter_rows(values_only=True)
    findings = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["finding"] for row in findings] == [f.id for f in story().findings]
    assert (findings[0]["state"], findings[0]["note"]) == ("confirmed", "seen in the record")
    assert findings[0]["confidence"] == pytest.approx(FIRST.confidence)
    assert len(list(book["Readings"].iter_rows())) == len(READINGS) + 1


def test_no_cell_of_xlsx_is_a_formula() -> None:
    book = openpyxl.load_workbook(binary("xlsx"))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert reviews.FORMULA in [cell.value for cell in cells]
    assert "f" not in {cell.data_type for cell in cells}
    assert all(cell.quotePrefix for cell in cells if cell.value == reviews.FORMULA)


def test_docx_is_a_memo() -> None:
    document = docx.Document(binary("docx"))
    said = [(p.style.name if p.style else "", p.text) for p in document.paragraphs]
    heads = [words for style, words in said if style == "Heading 1"]
    assert heads == ["Confirmed", "Still open", "Left for later", "Dismissed", "Sources"]
    titles = [d.title for d in story().documents]
    assert all(any(title in words for style, words in said if style == "List Bullet") for title in titles)
    assert len([1 for style, _ in said if style == "Heading 2"]) == len(story().findings)
    assert ("Intense Quote", "Confirmed, by Ada on 23 November 2026 – seen in the record") in said
    bold = {run.text for p in document.paragraphs for run in p.runs if run.bold}
    assert {r.quote for r in FIRST.readings} <= bold


@pytest.mark.parametrize("name", ["markdown", "text"])
def test_a_memo_says_who_says_what_and_what_was_decided(name: str) -> None:
    said = " ".join(text(name).split())
    assert said.index("seen in the record") < said.index("ask the ministry") < said.index("HYPERLINK")
    assert "Dismissed: different scope, by Ben on 23 November 2026" in said
    assert all(d.title in said.replace("\\", "") for d in story().documents)
    for document in ("Orlen Gazette", "Haugvik Courier"):
        assert f"{document}, 2 March 2026" in said or f"{document}, 3 March 2026" in said


def test_plain_text_fits_a_mail() -> None:
    assert max(map(len, text("text").splitlines())) <= 78


def test_without_a_review_nothing_is_said_of_one() -> None:
    said = text("text", handover(looked(), "story"))
    assert "decided" not in said and "FINDINGS\n" in said and "WORTH A LOOK\n" in said


def test_markup_of_articles_is_none_in_markdown() -> None:
    said = text("markdown", handover(hostile(), "<b>*name*</b>"))
    assert "<" not in said
    assert said.startswith("# &lt;b>\\*name\\*&lt;/b>")


def test_json_lines() -> None:
    rows = [json.loads(line) for line in text("jsonl").splitlines()]
    assert [row["id"] for row in rows] == [f.id for f in story().findings]
    told = {"state": "dismissed", "reason": "different scope", "note": reviews.FORMULA, "by": "Ben"}
    assert rows[1]["decision"] == told | {"changed": "2026-11-23T09:30:00.000Z"}
    assert rows[4]["decision"] is None


CLAIM_REVIEW = {
    "type": "object",
    "required": ["@type", "@id", "claimReviewed", "reviewRating", "author", "itemReviewed", "datePublished"],
    "properties": {
        "@type": {"const": "ClaimReview"},
        "reviewRating": {"required": ["@type", "alternateName"], "properties": {"@type": {"const": "Rating"}}},
        "itemReviewed": {
            "required": ["@type", "author", "appearance"],
            "properties": {"appearance": {"type": "array", "minItems": 1, "items": {"required": ["@type", "url"]}}},
        },
    },
}


def test_claimreview() -> None:
    data = json.loads(text("claimreview"))
    assert data["@context"] == "https://schema.org"
    for row in data["@graph"]:
        Draft202012Validator(CLAIM_REVIEW).validate(row)
    assert len({row["@id"] for row in data["@graph"]}) == len(data["@graph"])
    assert data["@graph"][0]["author"] == {"@type": "Person", "name": "Ada"}
    sides = {f.id: len({r.group for r in f.readings}) for f in story().findings}
    assert len(data["@graph"]) == sum(sides.values()) - sides[SECOND.id]  # what was dismissed is not published
    urls = [place["url"] for row in data["@graph"] for place in row["itemReviewed"]["appearance"]]
    assert "https://gazette.example/tunnel" in urls and not [url for url in urls if url.startswith("javascript")]


def test_annotations_lead_to_their_passages() -> None:
    data = json.loads(text("annotation"))
    assert (data["@context"], data["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    items = data["first"]["items"]
    assert data["total"] == len(items) == len(story().findings)
    sources = {d.url or d.path: d.text for d in story().documents}
    for item in items:
        assert uuid.UUID(item["id"])
        for target in item["target"]:
            quote, place = target["selector"]
            said = sources.get(target["source"])
            if said is not None:
                assert said[place["start"] : place["end"]] == quote["exact"]
                assert said[: place["start"]].endswith(quote.get("prefix", ""))
    purposes = [[body["purpose"] for body in item["body"]] for item in items]
    assert purposes[0] == ["describing", "tagging", "tagging", "tagging", "assessing", "commenting"]
    assert items[0]["body"][4]["creator"]["name"] == "Ada"


# The part of the schema of SARIF 2.1.0 that a log of the checker has to do with.
LINES = ("startLine", "startColumn", "endLine", "endColumn")
REGION: dict[str, Any] = {
    "type": "object",
    "properties": {key: {"type": "integer", "minimum": 1} for key in LINES}
    | {"charOffset": {"type": "integer", "minimum": 0}, "charLength": {"type": "integer", "minimum": 0},
       "snippet": {"properties": {"text": {"type": "string"}}, "additionalProperties": False}},
    "additionalProperties": False,
}  # fmt: skip
MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
LOCATION: dict[str, Any] = {
    "type": "object",
    "properties": {
        "id": {"type": "integer", "minimum": -1},
        "message": MESSAGE,
        "physicalLocation": {
            "properties": {
                "artifactLocation": {
                    "properties": {"uri": {"type": "string", "pattern": "^[!-~]+$"}, "index": {"type": "integer"}},
                    "additionalProperties": False,
                },
                "region": REGION,
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
RESULT: dict[str, Any] = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": -1},
        "kind": {"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": MESSAGE,
        "locations": {"type": "array", "items": LOCATION},
        "relatedLocations": {"type": "array", "uniqueItems": True, "items": LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "rank": {"type": "number", "minimum": -1, "maximum": 100},
        "suppressions": {
            "type": "array",
            "items": {
                "required": ["kind"],
                "properties": {
                    "kind": {"enum": ["inSource", "external"]},
                    "status": {"enum": ["accepted", "underReview", "rejected"]},
                    "justification": {"type": "string"},
                },
                "additionalProperties": False,
            },
        },
        "properties": {"type": "object", "properties": {"tags": {"type": "array", "uniqueItems": True}}},
    },
    "additionalProperties": False,
}
SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "required": ["tool"],
                "properties": {
                    "tool": {"required": ["driver"], "properties": {"driver": {"required": ["name"]}}},
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                    "artifacts": {"type": "array", "uniqueItems": True, "items": {"type": "object"}},
                },
            },
        },
    },
}


@pytest.mark.parametrize("report", [story(), looked(), hostile(), empty()], ids=["story", "looked", "hostile", "empty"])
def test_sarif_is_of_its_schema(report: Report) -> None:
    data = json.loads(text("sarif", handover(report, "x", reviews.decided(report))))
    Draft202012Validator(SARIF).validate(data)
    (run,) = data["runs"]
    assert len(run["results"]) == len(report.findings)
    for result in run["results"]:
        assert result["kind"] == "fail" or result["level"] == "none"
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_leads_to_lines_and_columns() -> None:
    (run,) = json.loads(text("sarif"))["runs"]
    for result in run["results"]:
        for location in (*result["locations"], *result["relatedLocations"]):
            place = location["physicalLocation"]
            lines = story().documents[place["artifactLocation"]["index"]].text.split("\n")
            region = place["region"]
            assert region["startLine"] == region["endLine"]
            cut = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
            assert cut == region["snippet"]["text"]
    assert [r["suppressions"][0]["justification"] for r in run["results"] if "suppressions" in r] == [
        f"different scope: {reviews.FORMULA}"
    ]


def test_no_format_holds_what_no_reader_takes() -> None:
    material = handover(hostile(), "hostile")
    for name in NAMES:
        content = FORMATS[name].write(material)
        if isinstance(content, str):
            content.encode("utf-8")
            assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", content), name
