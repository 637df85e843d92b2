"""Agreements that hold two values which the gold keeps apart are counted as false."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from checker.evaluation import gold
from checker.evaluation.agreements import false_agreements
from checker.model import Agreement, Document, Reading, Report, Subject
from claims.model import Quantity

TEXTS = {"a.txt": "It killed 41 people. It cost $41m.", "b.txt": "It killed 41 dogs. It cost $41m."}


def report(kind: str, quote: str, other: str) -> Report:
    """A report that gives out one agreement of the two articles."""
    documents = tuple(Document(n[0], n, text, n) for n, text in TEXTS.items())
    number = Decimal(41)
    readings = tuple(
        Reading(
            d.id, d.text.index(q), d.text.index(q) + len(q), q, d.text, 0, kind, Quantity(number, number, number), None
        )
        for d, q in zip(documents, (quote, other), strict=True)
    )
    agreement = Agreement("x", kind, "figures", Subject("figure", "dead"), readings, 2)
    return Report(datetime.now(UTC), {}, documents, agreements=(agreement,))


@pytest.mark.parametrize(
    ("kind", "apart", "quotes", "expected"),
    [
        ("count", False, ("41 people", "41 dogs"), ["count: dead: a: 41 people | b: 41 dogs (two values of the dead)"]),
        ("duration", False, ("41 people", "41 dogs"), []),
        ("money", False, ("$41m", "$41m"), []),
        ("money", True, ("$41m", "$41m"), ["money: dead: a: $41m | b: $41m (a trap: two bills)"]),
    ],
)
def test_false_agreements(tmp_path: Path, kind: str, apart: bool, quotes: tuple[str, str], expected: list[str]) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)

    def readings(doc: str, quote: str) -> list[dict[str, Any]]:
        return [{"doc": doc, "quote": quote}]

    values = [
        {"value": "people", "readings": readings("a.txt", "41 people")},
        {"value": "dogs", "readings": readings("b.txt", "41 dogs")},
    ]
    trap = {"why": "two bills", "apart": apart, "readings": readings("a.txt", "$41m") + readings("b.txt", "$41m")}
    dead = {"id": "dead", "about": "the dead", "kind": ["count"], "level": ["conflict"], "values": values}
    (tmp_path / "gold.json").write_text(json.dumps({"discrepancies": [dead], "traps": [trap]}))
    assert false_agreements(report(kind, *quotes), gold.load(tmp_path)) == expected
