"""How surely two statements give the result of one match or one vote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from checker.evidence import Evidence
from checker.statement import Statement, value_of
from claims import lexicon
from claims.model import Quantity, Score
from claims.scores.sides import alike

Stance = Literal["for", "against"]

UNDER_WAY = "under way"
_BODIES = {word: body for body, words in lexicon.families("scores", "bodies").items() for word in words}
_MOTIONS = lexicon.words("scores", "words.motions")
_VOTERS = lexicon.words("scores", "voters.voters")
_STANCES = {
    word: stance for stance in ("for", "against", "neither") for word in lexicon.words("scores", f"voters.{stance}")
}
_WORD = re.compile(r"[^\W\d_]+")
_OF_ALL = re.compile(r"\bof (?:the |its |all )*\Z")  # before the number of all who might have voted
_LEGISLATURES = frozenset({"legislature", "house", "senate"})
_REACH = 6  # words behind a number in which the side that it is of is told
_ONE_BODY = Decimal("0.75")  # of the votes cast in the one count, cast in the other


def score_of(statement: Statement) -> Score:
    """The statement's value. Raises TypeError when it is of another kind."""
    return value_of(statement, Score)


def one_side(statement: Statement) -> tuple[Stance, Decimal] | None:
    """The side of a vote that a count is of, and the votes: "six members voted for it"; None where it is no side."""
    value = statement.claim.value
    if not isinstance(value, Quantity) or value.nominal is None or statement.claim.qualifier is not None:
        return None
    if value.unit not in _VOTERS and not (value.unit is None and body(statement)):
        return None
    claim = statement.claim
    if _OF_ALL.search(statement.document.text[claim.sentence_start : claim.start]):
        return None
    said = [claim.text, statement.document.text[claim.end : claim.sentence_end]]
    words = [w.lower() for part in said for w in _WORD.findall(re.split(r"[.;:]", part)[0])[: _REACH + 2]]
    stance = next((_STANCES[w] for w in words if w in _STANCES), None)
    if stance == "for":
        return "for", value.nominal
    return ("against", value.nominal) if stance == "against" else None


def turned(a: Score, b: Score) -> bool | None:
    """Whether the side that comes first in the one score comes second in the other; None where names do not tell."""
    if a.of == "vote" and not (a.side or a.other or b.side or b.other):
        return False
    if _one(a.side, b.side) or _one(a.other, b.other):
        return False
    if _one(a.side, b.other) or _one(a.other, b.side):
        return True
    return None


def _one(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and alike(a, b)


def same_numbers(a: Score, b: Score) -> bool:
    """Whether two scores have the same two numbers, in whatever order."""
    return sorted((a.for_, a.against)) == sorted((b.for_, b.against))


def one_event(a: Statement, b: Statement, evidence: Evidence) -> float:
    """How surely two scores are of one match or one vote: 0 to 1."""
    one, other = score_of(a), score_of(b)
    if one.of != other.of or _years_apart(a, b, evidence):
        return 0.0
    return _one_vote(a, b, evidence) if one.of == "vote" else _one_match(a, b, evidence)


def _one_match(a: Statement, b: Statement, evidence: Evidence) -> float:
    one, other = score_of(a), score_of(b)
    if one.stage != other.stage and not (_live(a, b) or _live(b, a)):
        return 0.0
    named = [[n for n in (s.side, s.other) if n] for s in (one, other)]
    shared = sum(any(alike(x, y) for y in named[1]) for x in named[0])
    across = (one.side, other.side).count(None) == 1 == (one.other, other.other).count(None)  # each names another side
    if shared < min(len(n) for n in named) and not (across and len(named[0]) == len(named[1])):
        return 0.0
    cosine = max(evidence.cosine(a, b), 0.0)
    return {0: 0.1, 1: 0.35, 2: 0.6}[min(shared, 2)] + (0.35 if shared else 0.6) * cosine


def _live(a: Statement, b: Statement) -> bool:
    """Whether `a` gives a score during the match that `b` gives the end of, and was published earlier."""
    published = (a.document.published, b.document.published)
    if score_of(a).stage != UNDER_WAY or score_of(b).stage is not None or None in published:
        return False
    return str(published[0]) < str(published[1])


def _one_vote(a: Statement, b: Statement, evidence: Evidence) -> float:
    one, other = score_of(a), score_of(b)
    cast = sorted((one.for_ + one.against, other.for_ + other.against))
    if other_body(a, b) or cast[0] < _ONE_BODY * cast[1]:
        return 0.0
    numbers = {one.for_, one.against} & {other.for_, other.against}
    opposed = (one.for_ > one.against) != (other.for_ > other.against)
    if opposed and not same_numbers(one, other):
        return 0.0
    near = 0.25 if cast[0] == cast[1] else 0.15 if cast[0] >= Decimal("0.95") * cast[1] else 0.0
    known = 0.15 if body(a) is not None and body(a) == body(b) else 0.0
    apart = 0.1 if motions(a) and motions(b) and not motions(a) & motions(b) else 0.0
    return (
        0.15
        + 0.55 * max(evidence.cosine(a, b), 0.0)
        + (0.0 if opposed else near)
        + known
        + (0.1 if numbers else 0.0)
        - apart
    )


def of_vote(count: Statement, vote: Statement, evidence: Evidence) -> float:
    """How surely a count is one side of the vote that a score is of: 0 to 1."""
    side = one_side(count)
    if side is None or score_of(vote).of != "vote" or other_body(count, vote) or _years_apart(count, vote, evidence):
        return 0.0
    stated = score_of(vote).for_ if side[0] == "for" else score_of(vote).against
    least, most = sorted((side[1], stated))
    if least < Decimal("0.6") * most:
        return 0.0
    near = 0.1 if least >= Decimal("0.9") * most else 0.0
    known = 0.15 if body(count) is not None and body(count) == body(vote) else 0.0
    return 0.3 + 0.5 * max(evidence.cosine(count, vote), 0.0) + near + known


def other_body(a: Statement, b: Statement) -> bool:
    """Whether two statements name bodies that are not one: the Senate and the House."""
    one, other = body(a), body(b)
    if one is None or other is None or one == other:
        return False
    return not ("legislature" in (one, other) and {one, other} <= _LEGISLATURES)


def body(statement: Statement) -> str | None:
    """The body that votes, as its clause names it: the one nearest to the numbers."""
    at = statement.claim.start - statement.claim.sentence_start
    found = [(abs(m.start() - at), _BODIES[m[0].lower()]) for m in _words(statement) if m[0].lower() in _BODIES]
    return min(found)[1] if found else None


def motions(statement: Statement) -> frozenset[str]:
    """What is voted on, by its sentence: "bill", "amendment"."""
    words = (m[0].lower() for m in _words(statement))
    return frozenset(w for w in words if w in _MOTIONS)


def _words(statement: Statement) -> Iterator[re.Match[str]]:
    return _WORD.finditer(statement.sentence_text)


def _years_apart(a: Statement, b: Statement, evidence: Evidence) -> bool:
    if not evidence.years:
        return False
    one, other = evidence.years[a.sentence], evidence.years[b.sentence]
    return bool(one and other and not one & other)
