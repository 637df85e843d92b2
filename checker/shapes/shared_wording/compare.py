"""How badly the versions of one passage differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.comparison import ComparisonLevel, always, first
from checker.evidence import Evidence
from checker.linkage.person_names import person_likeness
from checker.linkage.printed_words import Word, keys, printed_words
from checker.shapes.shared_wording.align import said
from checker.shapes.shared_wording.features import spelled
from checker.statement import Measure, Statement, Verdict
from checker.values import growth
from checker.values.relation import relation
from claims.model import Quantity


@dataclass(frozen=True, slots=True)
class Versions:
    """The statements of a measure, each with the number of its wording."""

    kind: str
    statements: Sequence[Statement]
    groups: Sequence[int]

    def unlike(self) -> list[tuple[Statement, Statement]]:
        """One statement of each wording, every two."""
        return list(combinations([self.statements[self.groups.index(g)] for g in sorted(set(self.groups))], 2))


def _one_wording(compared: Versions) -> bool:
    return len(set(compared.groups)) == 1


def _figures(statements: Sequence[Statement]) -> bool:
    values = [s.claim.value for s in statements]
    return all(isinstance(v, Quantity) and (v.low is not None or v.high is not None) for v in values)


def _overtaken(compared: Versions) -> bool:
    return _figures(compared.statements) and growth.overtaken(compared.statements, compared.groups)


def _spelling(compared: Versions) -> bool:
    pairs = [[printed_words(s.claim.text, 0, len(s.claim.text)) for s in pair] for pair in compared.unlike()]
    return compared.kind == "name" and all(spelled(a, b) or _one_person(a, b) for a, b in pairs)


def _one_person(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Whether two full names are of one person, written in other letters or without the father's name."""
    return min(len(a), len(b)) > 1 and person_likeness(" ".join(keys(a)), " ".join(keys(b))) > 0


def _near(compared: Versions) -> bool:
    """Whether rounding or a hedge reconciles other numbers; "more than 5" and "fewer than 5" nothing does."""
    pairs = compared.unlike()
    return _figures(compared.statements) and all(
        relation(a, b) in ("near", "agree") and _number(a) != _number(b) for a, b in pairs
    )


def _number(statement: Statement) -> object:
    value = statement.claim.value
    assert isinstance(value, Quantity)
    return value.nominal if value.nominal is not None else (value.low, value.high)


_SAME = "The same sentence, but {given}"
LEVELS: tuple[ComparisonLevel[Versions], ...] = (
    ComparisonLevel("agrees", None, "", _one_wording),
    ComparisonLevel(
        "overtaken", "update", f"{_SAME}: the later report may have overtaken the earlier one.", _overtaken
    ),
    ComparisonLevel("spelling", "variant", f"{_SAME}: one name is spelled in two ways.", _spelling),
    ComparisonLevel("near", "tension", f"{_SAME}: rounding, or a word that loosens them, may reconcile them.", _near),
    ComparisonLevel("differs", "conflict", f"{_SAME}: as written, they cannot all be true.", always),
)


def compare(measure: Measure, evidence: Evidence) -> Verdict | None:
    """A group for each wording."""
    words = [said(s) for s in measure.statements]
    order = list(dict.fromkeys(words))
    groups = tuple(order.index(w) for w in words)
    level = first(LEVELS, Versions(measure.kind, measure.statements, groups))
    return Verdict(level.level, groups, level.name, level.weight)
