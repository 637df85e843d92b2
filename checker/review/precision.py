"""The product measured against what people decided on its findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.model import Report
from checker.review.decisions import Decision
from checker.shapes.marked import MARKED

ADDED = "added"  # the list of what was missed


@dataclass(frozen=True, slots=True)
class Judged:
    """Something that was decided on. tier: the list that it is in; reason: why it was dismissed, where it was."""

    tier: str
    level: str
    kind: str
    confirmed: bool
    reason: str | None = None


_BY: dict[str, Callable[[Judged], str]] = {
    "list": lambda each: each.tier,
    "level": lambda each: each.level,
    "kind": lambda each: each.kind,
}


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some were confirmed, of how many."""

    right: int
    of: int


@dataclass(frozen=True, slots=True)
class Measured:
    """all: of what the checker gave out. by: the same by list, level and kind. missed: what people added, and did not
    dismiss; reasons: why what was dismissed was, the most frequent first."""

    all: Share
    by: Mapping[str, Mapping[str, Share]]
    missed: int
    reasons: Sequence[tuple[str, int]]


def of_report(report: Report, decisions: Mapping[str, Decision]) -> list[Judged]:
    """What was decided on the findings of a report. decisions: by their ids."""
    return [
        Judged(ADDED if f.shape == MARKED.name else f.tier, f.level, f.kind, d.state == "confirmed", d.reason)
        for f in report.findings
        if (d := decisions.get(f.id)) is not None and d.decided
    ]


def measured(found: Iterable[Judged]) -> Measured:
    """What decisions say of the checker."""
    decided = list(found)
    own = [each for each in decided if each.tier != ADDED]
    return Measured(
        _share(own),
        {name: _by(own, key) for name, key in _BY.items()},
        sum(each.confirmed for each in decided if each.tier == ADDED),
        Counter(each.reason for each in own if each.reason).most_common(),
    )


def _share(found: Sequence[Judged]) -> Share:
    return Share(sum(each.confirmed for each in found), len(found))


def _by(found: Sequence[Judged], key: Callable[[Judged], str]) -> dict[str, Share]:
    """The share of each value, the most frequent first."""
    often = Counter(map(key, found))
    return {value: _share([each for each in found if key(each) == value]) for value, _ in often.most_common()}
