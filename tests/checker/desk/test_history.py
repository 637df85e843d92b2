"""What follows from events, and how far reviewers agree."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from checker.desk.agreement import kappa, pairs
from checker.desk.history import Opinion, standing, steps_of

WHEN = datetime(2026, 11, 23, tzinfo=UTC)


@dataclass(frozen=True)
class Done:
    revision: int
    by: str
    action: str
    value: dict[str, Any] = field(default_factory=dict)
    at: datetime = WHEN


def events(*told: tuple[str, str, dict[str, Any]]) -> list[Done]:
    return [Done(n, by, action, value) for n, (by, action, value) in enumerate(told, 1)]


def says(by: str, status: str) -> tuple[str, str, dict[str, Any]]:
    return by, "status", {"status": status, "reason": "update" if status == "dismissed" else None}


CHANGED = ("", "evidence", {"fate": "changed"})


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([], "to do"),
        ([says("a", "later")], "later"),
        ([says("a", "confirmed"), says("b", "in progress")], "confirmed"),
        ([says("a", "confirmed"), says("b", "dismissed")], "disputed"),
        ([says("a", "confirmed"), says("b", "dismissed"), says("a", "dismissed")], "dismissed"),
        ([says("a", "confirmed"), says("a", "later")], "later"),
        ([says("a", "confirmed"), CHANGED], "to do"),
        ([says("a", "confirmed"), CHANGED, says("b", "dismissed")], "dismissed"),
        ([says("a", "confirmed"), ("", "evidence", {"fate": "gone"})], "confirmed"),
        ([says("a", "confirmed"), says("b", "dismissed"), ("b", "undo", {"of": 2})], "confirmed"),
        ([says("a", "confirmed"), ("a", "undo", {"of": 1}), ("a", "redo", {"of": 1})], "confirmed"),
    ],
)
def test_status(told: list[tuple[str, str, dict[str, Any]]], status: str) -> None:
    assert standing(events(*told)).status == status


def test_who_decided_before_the_evidence_changed_is_history() -> None:
    stands = standing(events(says("a", "confirmed"), ("a", "note", {"text": "n"}), CHANGED))
    assert stands.again and not stands.opinions and [n.text for n in stands.notes] == ["n"]
    assert not standing(events(says("a", "confirmed"), CHANGED, says("a", "confirmed"))).again


def test_steps() -> None:
    assert steps_of([("1", "status"), ("1", "note"), ("2", "tag")]) == (["1", "2"], [])
    assert steps_of([("1", "status"), ("2", "tag"), ("3", "undo")]) == (["1"], ["2"])
    assert steps_of([("1", "status"), ("2", "undo"), ("3", "redo"), ("4", "redo"), ("5", "undo")]) == ([], ["1"])
    assert steps_of([("1", "status"), ("2", "undo"), ("3", "tag"), ("4", "redo")]) == (["3"], [])


def test_kappa() -> None:
    yes, no = "confirmed", "dismissed"
    assert kappa([(yes, yes), (no, no), (yes, yes)]) == 1
    assert kappa([(yes, yes), (no, no), (yes, no), (no, yes)]) == pytest.approx(0)
    assert kappa([(yes, yes), (yes, yes)]) is None
    rows = [{"a": yes, "b": yes}, {"a": yes, "b": no}, {"a": no}, {"a": no, "b": no, "c": no}]
    decided = {n: {by: Opinion(s, None, by, WHEN) for by, s in row.items()} for n, row in enumerate(rows)}
    assert [(p.one, p.other, p.both, p.alike) for p in pairs(decided)] == [
        ("a", "b", 3, 2),
        ("a", "c", 1, 1),
        ("b", "c", 1, 1),
    ]
    assert pairs(decided)[0].kappa == pytest.approx(0.4)
