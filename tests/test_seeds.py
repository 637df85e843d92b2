"""The example articles fit their gold: every quote stands once in its article, every value is of a known kind."""

import json
from typing import Any

import pytest
from repository import SEEDS

from checker.ingest import read
from checker.model import LEVELS
from claims.kinds import KINDS

GOLD: dict[str, Any] = json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))}
READINGS = [r for d in GOLD["discrepancies"] for v in d["values"] for r in v["readings"]]
READINGS += [r for t in GOLD["traps"] for r in t["readings"]]
REQUIRED = {
    "investment", "treaty-year", "defence-minister", "minister-spelling", "gap-spelling", "three-baltic-states",
    "ministry-statement", "left-or-intends",
}  # fmt: skip


@pytest.mark.parametrize("reading", READINGS, ids=lambda r: r["quote"][:30])
def test_a_quote_stands_once_in_its_article(reading: dict[str, str]) -> None:
    assert TEXTS[reading["doc"]].count(reading["quote"]) == 1


@pytest.mark.parametrize("discrepancy", GOLD["discrepancies"], ids=lambda d: d["id"])
def test_a_discrepancy_has_known_kinds_and_two_values(discrepancy: dict[str, Any]) -> None:
    assert set(discrepancy["kind"]) <= {row.name for row in KINDS}
    assert set(discrepancy["level"]) <= set(LEVELS)
    assert len(discrepancy["values"]) >= 2


def test_what_must_be_found() -> None:
    assert {d["id"] for d in GOLD["discrepancies"] if d["required"]} == REQUIRED


@pytest.mark.parametrize("name", TEXTS)
def test_length(name: str) -> None:
    assert 400 <= len(TEXTS[name].split()) <= 800


def test_the_articles_are_read_without_a_problem() -> None:
    documents, problems = read([str(SEEDS)])
    assert problems == []
    assert [(d.publisher, d.published and f"{d.published:%Y-%m-%d}") for d in documents] == [
        ("Amber Wire", None),
        (None, None),
        ("FLANK REVIEW", "2025-05-22"),
        (None, "2025-06-24"),
        (None, None),
    ]
    assert all(d.title and d.language == "en" and d.copy_of is None for d in documents)
