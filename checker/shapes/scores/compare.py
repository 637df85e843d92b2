"""Whether the scores that are given for one match or one vote are one score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.comparison import ComparisonLevel, always, first
from checker.evidence import Evidence
from checker.linkage.components import components
from checker.shapes.scores.features import UNDER_WAY, one_side, same_numbers, score_of, turned
from checker.statement import Measure, Statement, Verdict
from claims.model import Score


@dataclass(frozen=True, slots=True)
class Compared:
    """Two statements held against each other. b: with the sides in the order of `a`, None for a count of one side."""

    first: Statement
    second: Statement
    a: Score
    b: Score | None
    ordered: bool = True


def _agree(c: Compared) -> bool:
    if c.b is None:
        side = one_side(c.second)
        return side is None or side[1] == (c.a.for_ if side[0] == "for" else c.a.against)
    if c.a.sets and c.b.sets and _winning(c.a) != _winning(c.b):
        return False
    if not c.ordered:
        return same_numbers(c.a, c.b)
    return (c.a.for_, c.a.against) == (c.b.for_, c.b.against)


def _winning(score: Score) -> tuple[str, ...]:
    """The sets, the winner's number first, whoever printed it how."""
    pairs = [tuple(s.split("-")) for s in score.sets]
    won = sum(int(x) > int(y) for x, y in pairs)
    return score.sets if 2 * won >= len(pairs) else tuple(f"{y}-{x}" for x, y in pairs)


def _reversed(c: Compared) -> bool:
    return c.b is not None and c.ordered and (c.a.for_, c.a.against) == (c.b.against, c.b.for_)


def _another_winner(c: Compared) -> bool:
    return c.b is not None and c.ordered and (c.a.for_ - c.a.against) * (c.b.for_ - c.b.against) < 0


def _overtaken(c: Compared) -> bool:
    """Whether the one score is of the match while it was played, and no number of the other is smaller."""
    if c.b is None or (c.a.stage == UNDER_WAY) == (c.b.stage == UNDER_WAY):
        return False
    early, late = (c.a, c.b) if c.a.stage == UNDER_WAY else (c.b, c.a)
    return early.for_ <= late.for_ and early.against <= late.against


def _one_count(c: Compared) -> bool:
    return c.b is None


LEVELS: tuple[ComparisonLevel[Compared], ...] = (
    ComparisonLevel("agrees", None, "", _agree),
    ComparisonLevel("overtaken", "update", "{Scores}: the {event} was not over at first.", _overtaken),
    ComparisonLevel("turned round", "conflict", "{Scores}: the same two numbers, with the sides exchanged.", _reversed),
    ComparisonLevel("another winner", "conflict", "{Scores}: not even who won is the same.", _another_winner),
    ComparisonLevel("one side", "conflict", "{Scores}: the votes of one side differ.", _one_count),
    ComparisonLevel("differs", "conflict", "{Scores} are given as the result of one {event}.", always),
)  # fmt: skip


def compare(measure: Measure, evidence: Evidence) -> Verdict | None:
    """What the first pair that does not agree says; statements that agree are one group."""
    statements = list(enumerate(measure.statements))
    held = [(m, n, c) for (m, a), (n, b) in combinations(statements, 2) if (c := _held(a, b)) is not None]
    counts = [(m, n) for (m, a), (n, b) in combinations(statements, 2) if one_side(a) and one_side(a) == one_side(b)]
    groups = _groups(len(statements), [*counts, *((m, n) for m, n, c in held if _agree(c))])
    apart = [(m, n, c) for m, n, c in held if groups[m] != groups[n]]
    if not apart:
        return Verdict(None, (0,) * len(groups), "agrees")
    order = [level.name for level in LEVELS]
    m, n, c = min(apart, key=lambda p: order.index(first(LEVELS, p[2]).name))
    level = first(LEVELS, c)
    decided = (m, n) if len(groups) > 2 else None
    return Verdict(level.level, tuple(groups), level.name, level.weight, decided)


def _held(a: Statement, b: Statement) -> Compared | None:
    """Two statements as they are compared; None for two counts, which are figures' to compare."""
    if not isinstance(b.claim.value, Score):
        return Compared(a, b, score_of(a), None) if isinstance(a.claim.value, Score) else None
    if not isinstance(a.claim.value, Score):
        return Compared(b, a, score_of(b), None)
    one, other = score_of(a), score_of(b)
    other_way = turned(one, other)
    return Compared(a, b, one, _exchanged(other) if other_way else other, other_way is not None)


def _exchanged(score: Score) -> Score:
    return Score(
        score.text, score.against, score.for_, score.of, score.other, score.side, score.winner, score.stage, score.sets
    )


def _groups(size: int, agreeing: Sequence[tuple[int, int]]) -> list[int]:
    """A number for each statement, the same for those that agree, by the first of each."""
    home = list(range(size))
    for together in components(agreeing):
        for n in together:
            home[n] = min(together)
    return [sorted(set(home)).index(h) for h in home]
