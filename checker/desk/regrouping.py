"""The readings of a finding put into other groups than the checker did."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.model import Document, Finding, Reading
from checker.outlier import alone

Move = tuple[str, str]  # which reading, and one whose group it joins, "" for a group of its own


def key(reading: Reading) -> str:
    """What tells a reading from others, wherever its sentence stands in the article."""
    sentence = " ".join(reading.sentence.split())
    said = (reading.document, sentence, str(reading.start - reading.sentence_start), reading.quote)
    return hashlib.sha256("\n".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def regrouped(finding: Finding, moves: Sequence[Move], documents: Mapping[str, Document]) -> Finding:
    """A finding after these moves, one after the other; one that cannot be made is passed over. documents: by id."""
    groups = [r.group for r in finding.readings]
    for move in moves:
        groups = _moved(finding.readings, groups, move) or groups
    if groups == [r.group for r in finding.readings]:
        return finding
    numbers = {group: n for n, group in enumerate(dict.fromkeys(groups))}
    told = [replace(r, group=numbers[g]) for r, g in zip(finding.readings, groups, strict=True)]
    readings = tuple(sorted(told, key=lambda r: r.group))
    first = [next(n for n, r in enumerate(readings) if r.group == group) for group in (0, 1)]
    lone = alone((documents[r.document].origin, r.group) for r in readings)
    return replace(finding, readings=readings, decided_by=(first[0], first[1]), alone=lone[0] if lone else None)


def can_be_made(finding: Finding, move: Move) -> bool:
    """Whether a move changes anything, and leaves two groups at least."""
    return _moved(finding.readings, [r.group for r in finding.readings], move) is not None


def _moved(readings: Sequence[Reading], groups: list[int], move: Move) -> list[int] | None:
    keys = [key(r) for r in readings]
    what, to = move
    if what not in keys or (to and to not in keys):
        return None
    goal = groups[keys.index(to)] if to else max(groups) + 1
    after = [goal if k == what else g for k, g in zip(keys, groups, strict=True)]
    is_split = to == "" and groups.count(groups[keys.index(what)]) == keys.count(what)  # has its own already
    return None if after == groups or is_split or len(set(after)) < 2 else after
