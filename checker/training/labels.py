"""What people have judged in real stories, findings and pairs of figures; of whatever else stands there nothing is known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from checker.errors import CheckerError
from checker.evaluation.gold import Place

_FINDINGS = {"right": True, "trivial": True, "wrong": False}
# Of two figures, whether to set them against each other is right; None where that depends on what is said of them.
_PAIRS = {"differ": True, "update": True, "close": True, "other": False, "bad": False, "agree": None, "scope": None}


@dataclass(frozen=True, slots=True)
class JudgedFinding:
    """The places of each group of a finding, and whether it was right to set them against each other.

    figures: of two figures, which says nothing of what else the same words may be about.
    """

    groups: tuple[tuple[Place, ...], ...]
    right: bool
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Labels:
    """What was judged in one story."""

    story: str
    findings: list[JudgedFinding] = field(default_factory=list)

    def right(self, groups: Sequence[Sequence[Place]], figures: bool = True) -> bool | None:
        """Whether a finding of these groups of places is right, None where nobody has said. figures: it is of such."""
        said = [f.right for f in self.findings if (figures or not f.figures) and _across(groups, f.groups)]
        return any(said) if said else None


def _across(groups: Sequence[Sequence[Place]], others: Sequence[Sequence[Place]]) -> bool:
    """Whether two groups of the one stand where two groups of the other do."""
    met = {
        (n, m)
        for (n, own), (m, their) in product(enumerate(groups), enumerate(others))
        if any(_meet(a, b) for a, b in product(own, their))
    }
    return any(n != k and m != j for (n, m), (k, j) in product(met, met))


def _meet(a: Place, b: Place) -> bool:
    return a[0] == b[0] and a[1] < b[2] and b[1] < a[2]


def read(paths: Iterable[Path]) -> dict[str, Labels]:
    """The labels of JSON Lines files, by story.

    A row names its `story` and either the places of a finding's `groups` (lists of [file, first and last code point,
    half-open]) with a `label`: right, trivial (right, and nobody would miss it) or wrong; or two figures `a` and `b`
    (each with `doc`, `start`, `end`) with a label: differ, update, close, agree, scope, other or bad. Raises
    CheckerError naming file and line of a row that is neither.
    """
    found: dict[str, Labels] = {}
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                row = json.loads(line)
                judged = _pair(row) if "a" in row else _finding(row)
                labels = found.setdefault(row["story"], Labels(row["story"]))
            except (ValueError, KeyError, TypeError) as e:
                raise CheckerError(f"{path}:{number}: no judged finding or pair ({e}); mend the line") from e
            labels.findings.extend(judged)
    return found


def _finding(row: Mapping[str, Any]) -> list[JudgedFinding]:
    groups = tuple(tuple((str(d), int(s), int(e)) for d, s, e in group) for group in row["groups"])
    return [JudgedFinding(groups, _FINDINGS[row["label"]])]


def _pair(row: Mapping[str, Any]) -> list[JudgedFinding]:
    groups = tuple(((str(at["doc"]), int(at["start"]), int(at["end"])),) for at in (row["a"], row["b"]))
    right = _PAIRS[row["label"]]
    return [] if right is None else [JudgedFinding(groups, right, figures=True)]
