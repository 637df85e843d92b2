"""Findings in real stories that people have judged; of whatever else stands in the stories nothing is known."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from checker.errors import CheckerError
from checker.evaluation.gold import Place

_LABELS = frozenset({"right", "trivial", "wrong"})


@dataclass(frozen=True, slots=True)
class JudgedFinding:
    """The places of each group of a finding, and whether it was right to set them against each other."""

    groups: tuple[tuple[Place, ...], ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Labels:
    """What was judged in one story. reader: the model whose verdicts these are; None for people's."""

    story: str
    findings: list[JudgedFinding] = field(default_factory=list)
    reader: str | None = None

    def right(self, groups: Sequence[Sequence[Place]]) -> bool | None:
        """Whether a finding of these groups of places is right, None where nobody has said."""
        said = [f.right for f in self.findings if _across(groups, f.groups)]
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


def read(path: Path) -> dict[str, Labels]:
    """The labels of a JSON Lines file, by story.

    A row names its `story`, the places of its `groups` (lists of [file, first and last code point, half-open]) and its
    `label`: right, trivial (right, and nobody would miss it) or wrong. Raises CheckerError naming file and line of a
    row that is none.
    """
    found: dict[str, Labels] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            if row["label"] not in _LABELS:
                raise ValueError(f"label {row['label']!r}")
            groups = tuple(tuple((str(d), int(s), int(e)) for d, s, e in group) for group in row["groups"])
            labels = found.setdefault(row["story"], Labels(row["story"]))
            labels.findings.append(JudgedFinding(groups, row["label"] != "wrong"))
        except (ValueError, KeyError, TypeError) as e:
            raise CheckerError(f"{path}:{number}: no judged finding ({e}); mend the line") from e
    return found
