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


def test_a_finding_is_known_by_two_of_its_groups(tmp_path: Path) -> None:
    row = {"story": "fire", "label": "wrong", "groups": [[list(A)], [list(B), list(C)]]}
    known = labels.read(written(tmp_path / "l.jsonl", row))["fire"]
    assert known.right([[A], [C]]) is False
    assert known.right([[C], [A]]) is False
    assert known.right([[B], [C]]) is None  # one group of it: nothing was said of these two
    assert known.right([[A, B]]) is None
    right = labels.read(written(tmp_path / "r.jsonl", row, row | {"label": "trivial"}))["fire"]
    assert right.right([[A], [B]]) is True


BAD = (
    "{",
    "[]",
    '{"story": "f"}',
    '{"story": "f", "label": "maybe", "groups": []}',
    '{"story": "f", "label": "wrong", "groups": [[["a", 1]]]}',
)


@pytest.mark.parametrize("line", BAD)
def test_a_bad_row_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "l.jsonl"
    path.write_text('{"story": "f", "label": "wrong", "groups": []}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(CheckerError, match=r"l\.jsonl:2: .*mend the line"):
        labels.read(path)


def test_the_labels_of_the_project_are_well_formed() -> None:
    known = labels.read(Path(__file__).parents[2] / "labels" / "findings.jsonl")
    found = [f for each in known.values() for f in each.findings]
    assert len(found) > 800
    assert all(f.groups for f in found)
    assert 0.2 < sum(f.right for f in found) / len(found) < 0.5
