"""Names that differ: as a spelling, or as another name altogether."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from checker.comparison import ComparisonLevel, always, first
from checker.evidence import Evidence
from checker.linkage.person_names import person_likeness
from checker.statement import Measure, Verdict
from claims.model import Name
from claims.name_words import DESIGNATORS

_SPELLING = 0.8  # likeness of two keys from which they are one name in two spellings


@dataclass(frozen=True, slots=True)
class Called:
    """What one thing is called. order: its keys, the commonest first; people: whether it is a person."""

    order: Sequence[str]
    people: bool


def _agree(called: Called) -> bool:
    return len(called.order) < 2


def _another(called: Called) -> bool:
    """Whether some name is no spelling of the commonest."""
    usual, *others = called.order
    return any(_unlike(usual, key) for key in others if not (called.people and person_likeness(usual, key)))


LEVELS: tuple[ComparisonLevel[Called], ...] = (
    ComparisonLevel("agrees", None, "", _agree),
    ComparisonLevel("another name", "conflict", "What looks like one thing is called {names}.", _another),
    ComparisonLevel("differs", "variant", "One name is spelled or put in two ways: {names}.", always),
)


def compare(measure: Measure, evidence: Evidence) -> Verdict | None:
    """A group for each name; `variant` for spellings and wordings, `conflict` for names too unlike to be slips."""
    names = [v for s in measure.statements if isinstance(v := s.claim.value, Name)]
    if len(names) != len(measure.statements):
        return None
    keys = {n.key for n in names}
    cores = {key: _core(key, keys) for key in keys}
    counts = Counter(cores[n.key] for n in names)
    order = sorted(counts, key=lambda k: (-counts[k], k))
    level = first(LEVELS, Called(order, any(n.entity == "person" for n in names)))
    return Verdict(level.level, tuple(order.index(cores[n.key]) for n in names), level.name, level.weight)


def _core(key: str, keys: set[str]) -> str:
    """The longest of the keys that is this one with the word for the sort of thing added: "hollins creek dam"."""
    longer = (k for k in sorted(keys) if k.rpartition(" ")[0] == key and k.split()[-1] in DESIGNATORS)
    return max(longer, key=len, default=key)


def _unlike(a: str, b: str) -> bool:
    """Whether two keys are too unlike for one to be a slip for the other, or differ in a number."""
    one, other = a.split(), b.split()
    mine = [w for w in one if w not in other and w not in DESIGNATORS]
    theirs = [w for w in other if w not in one and w not in DESIGNATORS]
    if any(c.isdigit() for c in "".join(mine + theirs)):
        return True
    return bool(mine and theirs) and fuzz.ratio(" ".join(mine), " ".join(theirs)) / 100 < _SPELLING
