"""Decisions on one report, found again in a later one: what was decided follows its evidence, and nothing else.

A finding is the same as an earlier one when it sets the same statements against each other. The id alone does not tell,
for two things can share their values; it does for a side whose sentence was written anew. What has one side alone, as
an agreement has, is followed like that too: it is the same when it holds the same statements.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from checker.model import Finding, Reading, Report
from checker.review.counterparts import Counterparts, says_the_same
from checker.review.decisions import OPEN, Decision

Fate = Literal["kept", "source added", "changed", "gone"]


_Pair = tuple[Reading, Reading]


@dataclass(frozen=True, slots=True)
class Followed:
    """What became of a finding. after: as it is now, None where it is gone; added, lost: readings of `after` that
    are from a source which the finding did not have, and readings of `before` that are no longer there.

    The decision stands where the fate is `kept` or `source added`; where the evidence changed, it has to be made again.
    """

    fate: Fate
    decision: Decision
    before: Finding
    after: Finding | None = None
    added: tuple[Reading, ...] = ()
    lost: tuple[Reading, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether what was decided still holds."""
        return self.fate in ("kept", "source added")


@dataclass(frozen=True, slots=True)
class _Match:
    """An earlier finding held against a later one. pairs: the readings that are the same statement, and of findings
    of one id those by which an article says the same in another sentence; moved: all of them are of that sort.
    """

    before: Finding
    after: Finding
    pairs: tuple[_Pair, ...]
    moved: bool

    @property
    def sides(self) -> dict[int, set[int]]:
        """In which groups each earlier group is found again."""
        found: dict[int, set[int]] = defaultdict(set)
        for old, new in self.pairs:
            found[old.group].add(new.group)
        return found

    @property
    def fits(self) -> bool:
        """Whether statements of two groups are still set against each other, one of them as it was; of what has one
        side alone, whether a statement of it is there."""
        if len(_groups(self.before)) == 1:
            return bool(self.pairs)
        return len(self.sides) > 1 and len(set().union(*self.sides.values())) > 1 and self.same_sides > 0

    @property
    def same_sides(self) -> int:
        """Of how many groups a statement still says what it said."""
        return len({old.group for old, new in self.pairs if says_the_same(old, new)})

    @property
    def stands(self) -> bool:
        """Whether every side is there with a statement that says what it said, apart from the others, and no more."""
        told = {old.group: new.group for old, new in self.pairs if says_the_same(old, new)}
        before, after = _groups(self.before), _groups(self.after)
        return not self.moved and told.keys() == before and len(set(told.values())) == len(told) == len(after)

    @property
    def rank(self) -> tuple[bool, int, bool, int, int]:
        """The larger the surer that the two are one."""
        same_id = self.before.id == self.after.id
        exact = sum(old.sentence == new.sentence and old.quote == new.quote for old, new in self.pairs)
        return self.stands, self.same_sides, same_id, exact, len(self.pairs)


def follow(earlier: Report, later: Report, decisions: Mapping[str, Decision]) -> tuple[Followed, ...]:
    """What became of each finding of the earlier report that there is a decision on, in its order.

    decisions: by the ids of the earlier report. No two findings are found again in one.
    """
    matches = _paired(earlier, later)
    decided = [f for f in earlier.findings if f.id in decisions]
    return tuple(_followed(f, matches.get(f.id), decisions[f.id]) for f in decided)


def counterparts(earlier: Report, later: Report) -> dict[str, str]:
    """For findings of an earlier report, by their ids, those of a later one that set the same statements against each
    other, one of them with another value or not. None stands for two."""
    return {before: match.after.id for before, match in _paired(earlier, later).items()}


def carried(earlier: Report | None, later: Report, decisions: Mapping[str, Decision]) -> dict[str, Decision]:
    """The decisions that stand, by the ids of the later report: by the evidence for those that the earlier report
    tells of, by the id for others."""
    known = {f.id for f in earlier.findings} if earlier is not None else set()
    kept = {f.id: decisions[f.id] for f in later.findings if f.id in decisions and f.id not in known}
    if earlier is None:
        return kept
    return kept | {
        each.after.id: each.decision
        for each in follow(earlier, later, decisions)
        if each.stands and each.after is not None and each.decision != OPEN
    }


def _paired(earlier: Report, later: Report) -> dict[str, _Match]:
    """For each earlier finding, by its id, the later one that it is; the surest pairs first, none twice."""
    places = Counterparts(earlier, later)
    by_id = {f.id: f for f in later.findings}
    found = [match for f in earlier.findings for match in _candidates(f, places, by_id.get(f.id))]
    found.sort(key=lambda match: match.rank, reverse=True)
    taken: set[str] = set()
    out: dict[str, _Match] = {}
    for match in found:
        if match.before.id not in out and match.after.id not in taken:
            out[match.before.id] = match
            taken.add(match.after.id)
    return out


def _candidates(finding: Finding, places: Counterparts, same_id: Finding | None) -> list[_Match]:
    """Findings of the same kind that set two of its statements against each other, one of them unchanged."""
    pairs: dict[str, list[_Pair]] = defaultdict(list)
    later: dict[str, Finding] = {}
    for reading in finding.readings:
        for other, counterpart in places.of(reading):
            if other.kind == finding.kind:
                later[other.id] = other
                pairs[other.id].append((reading, counterpart))
    found = [_Match(finding, other, tuple(pairs[ident]), False) for ident, other in later.items() if other != same_id]
    if same_id is not None:
        there = pairs[same_id.id]
        found.append(_Match(finding, same_id, (*there, *_rewritten(finding, same_id, there)), not there))
    return [match for match in found if match.fits]


def _rewritten(before: Finding, after: Finding, there: list[_Pair]) -> list[_Pair]:
    """Of the sides without a statement that stands where it did, where the same article says the same."""
    found = {old.group for old, new in there if says_the_same(old, new)}
    return [
        (old, new)
        for old in before.readings
        for new in after.readings
        if old.group not in found and old.document == new.document and says_the_same(old, new)
    ]


def _followed(finding: Finding, match: _Match | None, decision: Decision) -> Followed:
    if match is None:
        return Followed("gone", decision, finding, lost=finding.readings)
    still = {(old.document, old.start) for old, new in match.pairs if says_the_same(old, new)}
    lost = tuple(r for r in finding.readings if (r.document, r.start) not in still)
    sources = {old.document for old in finding.readings} | {new.document for _, new in match.pairs}
    added = tuple(r for r in match.after.readings if r.document not in sources)
    fate: Fate = "changed" if not match.stands else "source added" if added else "kept"
    return Followed(fate, decision, finding, match.after, added, lost)


def _groups(finding: Finding) -> set[int]:
    return {r.group for r in finding.readings}
