"""The JSON Schemas of docs/: what is written fits them, what is amiss does not, and they name what the code knows."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from jsonschema import Draft202012Validator
from report_extremes import empty, hostile
from report_samples import heard, looked, story
from repository import ROOT, SEEDS

import checker
from checker.extraction import extract_all
from checker.model import LEVELS, TIERS, Document, Finding, Report
from checker.report.claims import claims_json
from checker.report.json import VERSION, dumps
from checker.shapes.table import SHAPES
from claims.kinds import KINDS
from claims.model import Members, Qualifier, Value

REPORT, CLAIMS = (
    json.loads((ROOT / "docs" / f"{name}.schema.json").read_text(encoding="utf-8")) for name in ("report", "claims")
)
READING = ("findings", 0, "readings", 0)


def faults(schema: dict[str, Any], data: Any) -> list[str]:
    return [f"{e.json_path}: {e.message[:200]}" for e in Draft202012Validator(schema).iter_errors(data)]


@pytest.mark.parametrize("schema", [REPORT, CLAIMS], ids=["report", "claims"])
def test_a_schema_is_one(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["properties"]["version"]["const"] == VERSION


SAMPLES = {"story": story, "looked": looked, "heard": heard, "empty": empty, "hostile": hostile}


@pytest.mark.parametrize("report", [make() for make in SAMPLES.values()], ids=list(SAMPLES))
def test_a_sample_fits(report: Report) -> None:
    assert faults(REPORT, json.loads(dumps(report))) == []


def test_texts_and_what_need_not_be_there_fit() -> None:
    first, *rest = story().findings
    report = replace(
        story(),
        documents=tuple(replace(d, stored=True) for d in story().documents),
        findings=(replace(first, alone=1, decided_by=(0, 1)), *rest),
    )
    data = json.loads(dumps(report))
    del data["findings"][1]["tier"]
    assert "text" in data["documents"][0] and {"alone", "decided_by"} <= data["findings"][0].keys()
    assert faults(REPORT, data) == []


def test_the_report_on_the_seeds_fits(tmp_path: Path) -> None:
    result = checker.check([SEEDS])
    data = json.loads(result.write_json(tmp_path / "seeds.json").read_text(encoding="utf-8"))
    assert len(data["findings"]) > 3
    assert faults(REPORT, data) == []


def test_the_claims_of_the_seeds_fit() -> None:
    documents: list[Document] = list(checker.check([SEEDS]).report.documents)
    data = json.loads(claims_json(documents, extract_all(documents).extractions))
    assert len(data["claims"]) > 50
    assert faults(CLAIMS, data) == []


WRONG: list[tuple[tuple[str | int, ...], Any]] = [
    (("version",), 1),
    (("version",), MISSING),
    (("created",), "2026-11-22"),
    (("more",), 1),
    (("documents", 0, "sha256"), "abc"),
    (("documents", 0, "published"), "3 March 2026"),
    (("documents", 0, "id"), MISSING),
    (("findings", 0, "kind"), "rumour"),
    (("findings", 0, "level"), "worse"),
    (("findings", 0, "tier"), "guess"),
    (("findings", 0, "confidence"), 1.2),
    (("findings", 0, "about"), MISSING),
    (("findings", 0, "shape"), "blob"),
    (("findings", 0, "subject", "form"), MISSING),
    (("findings", 0, "readings"), []),
    (("findings", 0, "decided_by"), [0]),
    ((*READING, "start"), -1),
    ((*READING, "qualifier"), "roughly"),
    ((*READING, "value"), {}),
    ((*READING, "value"), {"nominal": 5, "low": "5", "high": "5", "unit": None}),
    ((*READING, "value"), {"nominal": "5", "low": "5", "high": "5", "unit": None, "per_cent": True}),
    ((*READING, "value"), {"low": "November 2016", "high": None, "granularity": "month"}),
    (("agreements", 0, "independent_sources"), 1),
    (("topics", 0, "label"), None),
]


@pytest.mark.parametrize(("place", "value"), WRONG)
def test_what_is_amiss_does_not_fit(place: tuple[str | int, ...], value: Any) -> None:
    data = copy.deepcopy(json.loads(dumps(story())))
    part = data
    for key in place[:-1]:
        part = part[key]
    if value is MISSING:
        del part[place[-1]]
    else:
        part[place[-1]] = value
    assert faults(REPORT, data) != []


def test_other_names_are_those_of_the_code() -> None:
    named = REPORT["$defs"]
    assert named["shape"]["enum"] == [shape.name for shape in SHAPES]
    assert named["finding"]["properties"]["level"]["enum"] == list(LEVELS)
    assert named["qualifier"]["enum"] == [None, *get_args(Qualifier)]
    written = {f.name for f in fields(Finding)} | {"about", "explanation"}
    assert set(named["finding"]["properties"]) == written
    assert named["finding"]["properties"]["tier"]["enum"] == list(TIERS)


def test_both_schemas_say_the_same_of_what_they_share() -> None:
    shared = REPORT["$defs"].keys() & CLAIMS["$defs"].keys()
    assert shared == CLAIMS["$defs"].keys() - {"claim"}
    assert {name: REPORT["$defs"][name] for name in shared} == {name: CLAIMS["$defs"][name] for name in shared}


def test_each_type_of_value_is_told_of() -> None:
    told = [ref["$ref"].rpartition("/")[2] for ref in REPORT["$defs"]["value"]["anyOf"]]
    assert told == [value.__name__.lower() for value in get_args(Value)]
    assert {row.value for row in KINDS} == set(get_args(Value))


@pytest.mark.parametrize("value", get_args(Value))
def test_a_value_has_the_fields_of_its_type(value: type[Any]) -> None:
    told = REPORT["$defs"][value.__name__.lower()]["properties"]
    more = {"text"} if value is Members else set()
    assert set(told) == {f.name.rstrip("_") for f in fields(value)} | more
    for name, words in literals(value):
        assert told[name]["enum"] == words, name


def literals(value: type[Any]) -> Iterator[tuple[str, list[str]]]:
    """The fields of a type that are one of a few words, with these."""
    for name, hint in get_type_hints(value).items():
        words = [w for part in (get_args(hint) or ()) for w in (get_args(part) or (part,)) if isinstance(w, str)]
        if words:
            yield name, words
