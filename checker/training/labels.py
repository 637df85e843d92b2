"""Places of real stories that people have judged: pairs of figures, and findings, of which the rest is not known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from checker.errors import CheckerError
from checker.evaluation.gold import Place

_DISPUTED = frozenset({"differ", "update", "close"})  # labels of two figures of one thing with unlike values
_OPEN = "scope"  # the label of two that may be held for one thing or for two
_PAIR_LABELS = frozenset({*_DISPUTED, _OPEN, "agree", "other", "bad"})
_FINDING_LABELS = frozenset({"right", "trivial", "wrong"})


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """Two figures, each at its place. disputed: they are of one thing and unlike. open: that may be seen either way."""

    places: tuple[Place, Place]
    disputed: bool
    open: bool


@dataclass(frozen=True, slots=True)
class JudgedFinding:
    """The places of each group of a finding, and whether it was right to set them against each other."""

    groups: tuple[tuple[Place, ...], ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Labels:
    """What was judged in one story."""

    story: str
    pairs: list[JudgedPair] = field(default_factory=list)
    findings: list[JudgedFinding] = field(default_factory=list)

    def pair(self, one: Iterable[Place], other: Iterable[Place]) -> JudgedPair | None:
        """What was said of two figures that stand at these places; a dispute counts before anything else."""
        both = [tuple(one), tuple(other)]
        said = [p for p in self.pairs if _across(both, [(p.places[0],), (p.places[1],)])]
        return max(said, key=lambda p: (p.disputed, p.open), default=None)

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


def read(paths: Sequence[Path]) -> dict[str, Labels]:
    """The labels of JSON Lines files, by story.

    A row is a pair of figures (`a` and `b`, each with `doc`, `start`, `end`; `label` one of differ, update, close,
    scope, agree, other, bad) or a finding (`groups`, a list of lists of [doc, start, end]; `label` right, trivial or
    wrong), and names its `story`. Raises CheckerError naming file and line of a row that is neither.
    """
    found: dict[str, Labels] = {}
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                row = json.loads(line)
                labels = found.setdefault(row["story"], Labels(row["story"]))
                _add(row, labels)
            except (ValueError, KeyError, TypeError) as e:
                raise CheckerError(f"{path}:{number}: no labelled pair or finding ({e}); mend the line") from e
    return found


def _add(row: Mapping[str, Any], labels: Labels) -> None:
    label = row["label"]
    if "groups" in row:
        if label not in _FINDING_LABELS:
            raise ValueError(f"label {label!r}")
        groups = tuple(tuple((str(d), int(s), int(e)) for d, s, e in group) for group in row["groups"])
        labels.findings.append(JudgedFinding(groups, label != "wrong"))
        return
    if label not in _PAIR_LABELS:
        raise ValueError(f"label {label!r}")
    a, b = ((str(row[k]["doc"]), int(row[k]["start"]), int(row[k]["end"])) for k in "ab")
    labels.pairs.append(JudgedPair((a, b), label in _DISPUTED, label == _OPEN))
