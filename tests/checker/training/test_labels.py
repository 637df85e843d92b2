"""What people judged in real stories, read from JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.errors import CheckerError
from checker.training import labels

A, B, C = ("a.txt", 10, 20), ("b.txt", 30, 40), ("c.txt", 50, 60)


def written(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def pair(label: str, a: tuple[str, int, int] = A, b: tuple[str, int, int] = B) -> dict[str, Any]:
    sides = {k: dict(zip(("doc", "start", "end"), place, strict=True)) for k, place in (("a", a), ("b", b))}
    return {"story": "fire", "label": label, **sides}


@pytest.mark.parametrize(
    ("label", "disputed", "is_open"),
    [
        ("differ", True, False),
        ("update", True, False),
        ("close", True, False),
        ("scope", False, True),
        ("bad", False, False),
    ],
)
def test_a_pair_is_found_from_either_side(tmp_path: Path, label: str, disputed: bool, is_open: bool) -> None:
    known = labels.read([written(tmp_path / "l.jsonl", pair(label))])["fire"]
    for found in (known.pair([A], [B]), known.pair([("b.txt", 39, 45)], [("a.txt", 0, 11)])):
        assert found is not None
        assert (found.disputed, found.open) == (disputed, is_open)
    assert known.pair([A], [C]) is None
    assert known.pair([A], [("b.txt", 40, 44)]) is None  # half-open


def test_of_two_opinions_the_dispute_counts(tmp_path: Path) -> None:
    known = labels.read([written(tmp_path / "l.jsonl", pair("other"), pair("differ"))])["fire"]
    found = known.pair([A], [B])
    assert found is not None
    assert found.disputed


def test_a_finding_is_known_by_two_of_its_groups(tmp_path: Path) -> None:
    row = {"story": "fire", "label": "wrong", "groups": [[list(A)], [list(B), list(C)]]}
    known = labels.read([written(tmp_path / "l.jsonl", row)])["fire"]
    assert known.right([[A], [C]]) is False
    assert known.right([[C], [A]]) is False
    assert known.right([[B], [C]]) is None  # one group of it: nothing was said of these two
    assert known.right([[A, B]]) is None
    right = labels.read([written(tmp_path / "r.jsonl", row, row | {"label": "trivial"})])["fire"]
    assert right.right([[A], [B]]) is True


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"story": "fire"}',
        json.dumps(pair("maybe")),
        '{"story": "f", "label": "wrong", "groups": [[["a", 1]]]}',
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "l.jsonl"
    path.write_text(json.dumps(pair("bad")) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(CheckerError, match=r"l\.jsonl:2: .*mend the line"):
        labels.read([path])


def test_the_labels_of_the_project_are_well_formed() -> None:
    known = labels.read([Path(__file__).parents[2] / "labels" / "findings.jsonl"])
    found = [f for each in known.values() for f in each.findings]
    assert len(found) > 800
    assert all(len(f.groups) >= 1 for f in found)
    assert 0.2 < sum(f.right for f in found) / len(found) < 0.5
