"""Families of what is measured, by the words that give them away: the dead are not the injured."""

from __future__ import annotations

from checker.statement import Statement
from claims import lexicon

FAMILIES = lexicon.families("figures", "families")


def families(statement: Statement) -> frozenset[str]:
    """The families that the words close to a value speak of."""
    frame = statement.claim.frame
    near = {frame.head, frame.verb, frame.subject, frame.object, *frame.modifiers}
    words = {w for w in near if w} | {w.lower() for w in statement.claim.text.split()}
    return frozenset(name for name, family in FAMILIES.items() if family & words)


def alike(a: Statement, b: Statement) -> float:
    """1 when both speak of a family in common, 0 of none in common, 0.5 where one gives nothing away."""
    one, other = families(a), families(b)
    return 0.5 if not one or not other else float(bool(one & other))
