"""How alike the surroundings of two statements are, in features that a person can read.

Each feature is a function of two statements and the evidence; 0 to 1, higher the more alike, unless
its name says otherwise.  What is not known gives the middle.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from checker.evidence import Evidence, phrase
from checker.shapes.figures.families import alike
from checker.statement import Statement
from claims import lexicon

UNKNOWN = 0.3  # the likeness of two phrases of which one is missing
_PEOPLE = lexicon.words("figures", "counting.people")


def context(a: Statement, b: Statement, evidence: Evidence) -> dict[str, float]:
    """Every feature of the surroundings of two statements, by name."""
    one, other = a.claim.frame, b.claim.frame
    return {
        "sentence": evidence.cosine(a, b),
        "sense": evidence.distinction(a, b),
        "window": evidence.nearby(a, b),
        "phrase": _known(evidence.likeness(phrase(a), phrase(b))),
        "head": _head(one.head, other.head),
        "words": evidence.overlap(_words(a), _words(b)),
        "around": evidence.overlap(evidence.lemmas[a.sentence], evidence.lemmas[b.sentence]),
        "near": evidence.overlap(_near(a, evidence), _near(b, evidence)),
        "told": min(_told(a, b, evidence), _told(b, a, evidence)),
        "told clause": min(_told_clause(a, b, evidence), _told_clause(b, a, evidence)),
        "year": _year(a, b, evidence),
        "owner": _owner(one.owner, other.owner),
        "family": alike(a, b),
        "topic": float(a.topic == b.topic),
        "part_unlike": float(one.part != other.part),
        "other_unlike": float(one.other != other.other),
    }


def _known(value: float | None) -> float:
    return UNKNOWN if value is None else value


def _head(a: str | None, b: str | None) -> float:
    """1 for one noun, 0.5 where unknown or both mean people, else 0."""
    if a is None or b is None:
        return 0.5
    return 1.0 if a == b else 0.5 * float(a in _PEOPLE and b in _PEOPLE)


def _owner(a: str | None, b: str | None) -> float:
    """1 for one owner ("Lithuania", "Lithuanian"), 0 for two, 0.5 where one is unknown."""
    if a is None or b is None:
        return 0.5
    return float(a[:5] == b[:5])


def _words(s: Statement) -> set[str]:
    frame = s.claim.frame
    return {*frame.terms, *frame.modifiers, *filter(None, (frame.head,))}


def _told(a: Statement, b: Statement, evidence: Evidence) -> float:
    """Share of the words of a's sentence that b's document has anywhere: another event brings its own names."""
    return _share(evidence.lemmas[a.sentence], evidence.words_of[b.document.id], evidence)


def _told_clause(a: Statement, b: Statement, evidence: Evidence) -> float:
    return _share(_words(a), evidence.words_of[b.document.id], evidence)


def _share(words: Iterable[str], known: Set[str], evidence: Evidence) -> float:
    weights = {w: evidence.rarity(w) for w in words}
    whole = sum(weights.values())
    return sum(v for w, v in weights.items() if w in known) / whole if whole else 0.5


def _year(a: Statement, b: Statement, evidence: Evidence) -> float:
    """1 when both sentences speak of one year, 0 of two, 0.5 where one names none."""
    one, other = evidence.years[a.sentence], evidence.years[b.sentence]
    return 0.5 if not one or not other else float(bool(one & other))


def _near(s: Statement, evidence: Evidence) -> set[str]:
    """The words of the sentence and of the one before it."""
    return {*evidence.lemmas[s.sentence], *evidence.lemmas[max(0, s.sentence - 1)]}
