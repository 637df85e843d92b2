"""Sums held against the parts that their sentence breaks them down into."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import numpy as np
import pytest

from checker.evidence import Evidence
from checker.model import Document
from checker.shapes.parts.align import align
from checker.shapes.parts.compare import compare
from checker.statement import Statement
from claims.model import Claim, Quantity


def money(text: str, *amounts: str) -> list[Statement]:
    """The amounts of one sentence as statements of money, in millions."""
    document = Document("d", "d.txt", text, "0")
    out = []
    for n, amount in enumerate(amounts):
        start = text.index(amount)
        value = Decimal(amount.strip("£m")) * 1_000_000
        quantity = Quantity(value, value, value, "GBP", Decimal(100_000))
        claim = Claim(start, start + len(amount), amount, "money", quantity, None, 0, len(text))
        out.append(Statement(n, claim, document, 0, text, "t", 0, "d"))
    return out


SUMS = [
    (
        "£9.3m was lost: £4.8m in tax, £3.1m in duty and £2.4m in fees.",
        ("£9.3m", "£4.8m", "£3.1m", "£2.4m"),
        "conflict",
    ),
    ("£10.3m was lost: £4.8m in tax, £3.1m in duty and £2.4m in fees.", ("£10.3m", "£4.8m", "£3.1m", "£2.4m"), None),
    ("£10.2m was lost: £4.8m in tax, £3.1m in duty and £2.4m in fees.", ("£10.2m", "£4.8m", "£3.1m", "£2.4m"), None),
]


@pytest.mark.parametrize(("text", "amounts", "level"), SUMS, ids=[r[1][0] for r in SUMS])
def test_a_sum_against_its_parts(text: str, amounts: tuple[str, ...], level: str | None) -> None:
    found = money(text, *amounts)
    evidence = Evidence([found[0].document], np.ones((1, 1), dtype=np.float32), [()], Counter())
    (measure,) = align(found, evidence)
    verdict = compare(measure, evidence)
    assert verdict is not None
    assert verdict.level == level
    assert len(measure.statements) == len(amounts)


def test_amounts_that_are_no_parts() -> None:
    text = "£9.3m was lost. He spent £4.8m on a house, then £3.1m on a boat."
    found = money(text, "£9.3m", "£4.8m", "£3.1m")
    evidence = Evidence([found[0].document], np.ones((1, 1), dtype=np.float32), [()], Counter())
    assert align(found, evidence) == []
