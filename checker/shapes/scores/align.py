"""Which scores are of one match or one vote, and which counts are one side of a vote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from checker.evidence import Evidence
from checker.linkage.components import components
from checker.model import Subject
from checker.shapes.scores.features import body, motions, of_vote, one_event, one_side, same_numbers, score_of
from checker.statement import Measure, Statement
from claims.model import Score

LEAST = 0.5  # weight above which two scores are taken for ones of the same match or vote

Pair = tuple[int, int]


def align(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """A measure for each match and each vote whose result two or more sources give."""
    scores = [s for s in statements if isinstance(s.claim.value, Score)]
    counts = [s for s in statements if one_side(s) is not None] if scores else []
    by_number = {s.number: s for s in scores}
    sure = _sure(scores, evidence)
    groups = components(sure)
    linked = {n for numbers in groups for n in numbers}
    groups += [{s.number} for s in scores if s.number not in linked]
    found = []
    for numbers in groups:
        members = [by_number[n] for n in sorted(numbers)]
        sides = _sides(members, counts, evidence)
        weights = [w for pair, w in sure.items() if pair[0] in numbers and _apart(by_number, pair)]
        weights = weights or [*sides.values(), *(w for pair, w in sure.items() if pair[0] in numbers)]
        if len({s.source for s in (*members, *_of(counts, sides))}) > 1:
            every = (*members, *_of(counts, sides))
            found.append(Measure("score", _subject(members), every, round(min(max(weights), 1.0), 2)))
    return found


def _of(counts: Sequence[Statement], sides: Mapping[int, float]) -> list[Statement]:
    return [c for c in counts if c.number in sides]


def _apart(by_number: Mapping[int, Statement], pair: Pair) -> bool:
    one, other = (score_of(by_number[n]) for n in pair)
    return not same_numbers(one, other)


def _sure(scores: Sequence[Statement], evidence: Evidence) -> dict[Pair, float]:
    """The pairs of scores that surely are of one event, each the other's best in its source."""
    weights = {
        (a.number, b.number): one_event(a, b, evidence) for a, b in combinations(scores, 2) if a.source != b.source
    }
    best: dict[tuple[int, str], float] = defaultdict(float)
    source = {s.number: s.source for s in scores}
    for (a, b), w in weights.items():
        best[a, source[b]] = max(best[a, source[b]], w)
        best[b, source[a]] = max(best[b, source[a]], w)
    by_number = {s.number: s for s in scores}
    return {
        (a, b): w
        for (a, b), w in weights.items()
        if w >= LEAST and w == best[a, source[b]] == best[b, source[a]]
        and not _knows_both(by_number[a], by_number[b], scores)
    }  # fmt: skip


def _knows_both(a: Statement, b: Statement, scores: Sequence[Statement]) -> bool:
    """Whether a source has both of two differing scores: it then tells of two events."""
    if same_numbers(score_of(a), score_of(b)):
        return False
    theirs = [(x, s) for x, y in ((a, b), (b, a)) for s in scores if s.source == y.source and s.number != y.number]
    return any(same_numbers(score_of(x), score_of(s)) and score_of(x).of == score_of(s).of for x, s in theirs)


def _sides(votes: Sequence[Statement], counts: Sequence[Statement], evidence: Evidence) -> dict[int, float]:
    """The counts that are one side of a vote, in sources that give no score of it; none where they or the scores
    differ among themselves, which is told without them."""
    if not all(same_numbers(score_of(votes[0]), score_of(v)) for v in votes):
        return {}
    sources = {s.source for s in votes}
    weights = {c.number: max(of_vote(c, v, evidence) for v in votes) for c in counts if c.source not in sources}
    kept = {number: w for number, w in weights.items() if w >= LEAST}
    stated = dict(_stated(_of(counts, kept)))
    return kept if all(len(amounts) == 1 for amounts in stated.values()) else {}


def _stated(counts: Sequence[Statement]) -> Iterator[tuple[str, set[str]]]:
    by: dict[str, set[str]] = defaultdict(set)
    for count in counts:
        side = one_side(count)
        if side is not None:
            by[side[0]].add(str(side[1]))
    yield from by.items()


def _subject(members: Sequence[Statement]) -> Subject:
    """The match by its sides, the vote by who voted on what."""
    first = score_of(members[0])
    if first.of == "vote":
        who = next((b for s in members if (b := body(s))), "")
        what = next((m for s in members for m in sorted(motions(s))), "")
        return Subject("vote", what, who)
    named = sorted((score_of(s) for s in members), key=lambda v: (v.side is None) + (v.other is None))[0]
    return Subject("match", named.side or "", named.other or "")
