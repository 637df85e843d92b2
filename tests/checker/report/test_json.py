"""A report as JSON: the format, the same bytes each time, and back."""

# ruff: noqa: E501 - rows of tables

from __future__ import annotations

import json as plain
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import drawn_values
import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_extremes import hostile
from report_samples import VOTE, looked, story

from checker import __version__
from checker.model import Report
from checker.report import json, write
from claims.model import Members, Name, Period, Place, Quantity, Quotation, Role, Score, Status, Value

REPORT = story()
DATA: dict[str, Any] = plain.loads(json.dumps(REPORT))


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        (DATA, "version tool created settings documents problems findings agreements topics alone"),
        (DATA["documents"][0], "id path title publisher published url language sha256 characters copy_of"),
        (DATA["problems"][0], "path message skipped"),
        (DATA["findings"][0], "id kind level tier confidence about explanation topic shape subject rule readings"),
        (
            DATA["findings"][0]["readings"][0],
            "document start end quote sentence sentence_start value qualifier group attribution",
        ),
        (
            DATA["findings"][1],
            "id kind level tier confidence about explanation topic shape subject rule readings alone",
        ),
        (DATA["agreements"][0], "id kind about shape subject readings independent_sources"),
        (DATA["topics"][0], "id label sentences"),
    ],
)
def test_keys_and_their_order(part: dict[str, Any], keys: str) -> None:
    assert list(part) == keys.split()


def test_version_and_tool() -> None:
    assert (DATA["version"], DATA["tool"]) == (2, {"name": "checker", "version": __version__})


def test_moments() -> None:
    assert DATA["created"] == "2026-11-22T10:00:00Z"
    assert [d["published"] for d in DATA["documents"]][:2] == ["2026-03-02", "2026-03-03T19:48"]


@pytest.mark.parametrize("reading", [r for f in REPORT.findings for r in f.readings])
def test_quotes_are_slices(reading: Any) -> None:
    text = next(d.text for d in REPORT.documents if d.id == reading.document)
    assert text[reading.start : reading.end] == reading.quote


VALUES: list[tuple[Value, dict[str, Any]]] = [
    (
        Quantity(Decimal("1E9"), Decimal("1E9"), None, "EUR", Decimal("1E9")),
        {"nominal": "1000000000", "low": "1000000000", "high": None, "unit": "EUR", "step": "1000000000"},
    ),
    (
        Quantity(None, Decimal("2.50"), Decimal(5), "year", Decimal(1)),
        {"nominal": None, "low": "2.50", "high": "5", "unit": "year", "step": "1"},
    ),
    (
        Quantity(Decimal(3), Decimal(3), Decimal(3), None, Decimal(1), per="week", change="up", currency_open=True),
        {"nominal": "3", "low": "3", "high": "3", "unit": None, "step": "1", "per": "week", "change": "up", "currency_open": True},
    ),
    (
        Period("2016-11-01", "2016-11-30", "month", relative=True),
        {"low": "2016-11-01", "high": "2016-11-30", "granularity": "month", "relative": True},
    ),
    (Period("T14:30", "T14:30", "minute", zone="GMT"), {"low": "T14:30", "high": "T14:30", "granularity": "minute", "zone": "GMT"}),
    (Name("Ilse", "ilse", "person"), {"text": "Ilse", "key": "ilse", "entity": "person"}),
    (
        Role("minister Ilse", "minister", None, "Ilse", "ilse", "acting"),
        {"text": "minister Ilse", "office": "minister", "holder": "Ilse", "key": "ilse", "tenure": "acting"},
    ),
    (
        Members(("A", "B"), ("a", "b"), "town", 3, False),
        {"text": "A, B", "members": ["A", "B"], "keys": ["a", "b"], "of": "town", "stated": 3, "complete": False},
    ),
    (Quotation("No.", ("no",), "Ilse"), {"text": "No.", "words": ["no"], "speaker": "Ilse"}),
    (
        Status("was not begun", "begin", "done", False),
        {"text": "was not begun", "event": "begin", "phase": "done", "positive": False},
    ),
    (Place("Bue", "bue", None, "order"), {"text": "Bue", "key": "bue", "relation": None, "figure": "order"}),
    (
        Score("0-2", Decimal(0), Decimal(2), "match", "Bue", None),
        {"text": "0-2", "for": "0", "against": "2", "of": "match", "side": "Bue"},
    ),
]  # fmt: skip


def stating(value: Value) -> Report:
    """The story's finding of a value's sort, with that value in all its readings."""
    finding = next(f for f in (*REPORT.findings, VOTE) if type(f.readings[0].value) is type(value))
    readings = tuple(replace(r, value=value) for r in finding.readings)
    return replace(REPORT, findings=(replace(finding, readings=readings),))


@pytest.mark.parametrize("value_type", get_args(Value))
@given(st.data())
def test_any_value_comes_back_as_it_was(value_type: type[Value], data: st.DataObject) -> None:
    value = data.draw(drawn_values.OF_TYPE[value_type])
    (finding,) = json.loads(json.dumps(stating(value))).findings
    assert [r.value for r in finding.readings] == [value] * len(finding.readings)


@pytest.mark.parametrize(("value", "written"), VALUES)
def test_value(value: Value, written: dict[str, Any]) -> None:
    text = json.dumps(stating(value))
    assert plain.loads(text)["findings"][0]["readings"][0]["value"] == written
    assert json.loads(text).findings[0].readings[0].value == value


def test_round_trip() -> None:
    stored = replace(REPORT, marks=(), documents=tuple(replace(d, stored=True) for d in REPORT.documents))
    assert json.loads(json.dumps(stored)) == stored


def test_round_trip_of_hostile_texts() -> None:
    stored = replace(hostile(), documents=tuple(replace(d, stored=True) for d in hostile().documents))
    text = json.dumps(stored)
    assert text.encode("utf-8")
    assert [d.text for d in json.loads(text).documents] == [d.text for d in stored.documents]


def test_tiers_come_back() -> None:
    assert [f.tier for f in json.loads(json.dumps(looked())).findings] == ["finding"] * 8 + ["look"] * 5


def test_a_finding_without_a_tier_is_one() -> None:
    data = plain.loads(json.dumps(looked()))
    for finding in data["findings"]:
        del finding["tier"]
    assert {f.tier for f in json.loads(plain.dumps(data)).findings} == {"finding"}


def test_text_of_a_file_is_read_again(tmp_path: Path) -> None:
    for d in REPORT.documents[:2]:
        (tmp_path / d.path).parent.mkdir(exist_ok=True)
        (tmp_path / d.path).write_bytes(d.text.encode() + (b"" if d is REPORT.documents[0] else b"more"))
    read = json.loads(json.dumps(REPORT), tmp_path).documents
    assert read[0].text == REPORT.documents[0].text
    assert read[1].text == read[2].text == ""


def test_only_stored_texts_are_written() -> None:
    first, *rest = REPORT.documents
    data = plain.loads(json.dumps(replace(REPORT, documents=(replace(first, stored=True), *rest))))
    assert data["documents"][0]["text"] == first.text
    assert "text" not in data["documents"][1]
    assert data["documents"][1]["characters"] == len(rest[0].text)


def test_same_bytes(tmp_path: Path) -> None:
    pages = [write(story(), tmp_path / str(n), "story") for n in (1, 2)]
    for one, other in zip(*pages, strict=True):
        assert one.read_bytes() == other.read_bytes()
    later = replace(story(), created=datetime(2027, 1, 1, tzinfo=UTC))
    lines = json.dumps(later).splitlines()
    assert [a for a, b in zip(lines, json.dumps(story()).splitlines(), strict=True) if a != b] == [
        ' "created": "2027-01-01T00:00:00Z",'
    ]


def test_settings_are_sorted() -> None:
    text = json.dumps(replace(REPORT, settings={"b": 1, "a": 2}))
    assert text == json.dumps(replace(REPORT, settings={"a": 2, "b": 1}))


@pytest.mark.parametrize("text", ["[]", "{}", "nonsense", '{"version": 1}', '{"version": 2, "created": 3}', "null"])
def test_other_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        json.loads(text)


def test_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, data = write(REPORT, tmp_path / "new", "story")
    assert page.name == "story.html"
    assert json.load(data).findings == REPORT.findings
    before = page.read_bytes()
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        write(replace(REPORT, findings=()), tmp_path / "new", "story")
    assert page.read_bytes() == before
    assert sorted(p.name for p in (tmp_path / "new").iterdir()) == ["story.html", "story.json"]


def test_a_primary_source_comes_back() -> None:
    first, *others = REPORT.documents
    report = replace(REPORT, documents=(replace(first, primary=True), *others))
    assert [d.get("primary") for d in plain.loads(json.dumps(report))["documents"]] == [True, *(None for _ in others)]
    assert json.loads(json.dumps(report)).documents[0].primary
