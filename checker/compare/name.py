"""Names that differ: as a spelling, or as another name altogether."""

from __future__ import annotations

from collections import Counter

from rapidfuzz import fuzz

from checker.align.spelling import person_likeness
from checker.evidence import Evidence
from checker.model import Measure, Verdict
from claims.model import Name
from claims.name_words import DESIGNATORS

_SPELLING = 0.8  # likeness of two keys from which they are one name in two spellings


def judge(measure: Measure, evidence: Evidence) -> Verdict | None:
    """A group for each name; `variant` for spellings and wordings, `conflict` for names too unlike to be slips."""
    values = [s.claim.value for s in measure.statements]
    names = [v for v in values if isinstance(v, Name)]
    if len(names) != len(values):
        return None
    cores = {n.key: _core(n.key, {other.key for other in names}) for n in names}
    counts = Counter(cores[n.key] for n in names)
    order = sorted(counts, key=lambda k: (-counts[k], k))
    groups = tuple(order.index(cores[n.key]) for n in names)
    if len(order) < 2:
        return Verdict(None, groups, "They name it alike.")
    printed = [next(n.text for n in names if cores[n.key] == key) for key in order]
    said = " and ".join([", ".join(f"“{p}”" for p in printed[:-1]), f"“{printed[-1]}”"])
    people = any(n.entity == "person" for n in names)
    if any(_another(order[0], key) for key in order[1:] if not (people and person_likeness(order[0], key))):
        return Verdict("conflict", groups, f"What looks like one thing is called {said}.")
    return Verdict("variant", groups, f"One name is spelled or put in two ways: {said}.")


def _core(key: str, keys: set[str]) -> str:
    """The longest of the keys that is this one with the word for the sort of thing added: "hollins creek dam"."""
    return max((k for k in keys if k.rpartition(" ")[0] == key and k.split()[-1] in DESIGNATORS), key=len, default=key)


def _another(a: str, b: str) -> bool:
    """Whether two keys are too unlike for one to be a slip for the other, or differ in a number."""
    one, other = a.split(), b.split()
    mine = [w for w in one if w not in other and w not in DESIGNATORS]
    theirs = [w for w in other if w not in one and w not in DESIGNATORS]
    if any(c.isdigit() for c in "".join(mine + theirs)):
        return True
    return bool(mine and theirs) and fuzz.ratio(" ".join(mine), " ".join(theirs)) / 100 < _SPELLING
