"""Which quotations are of one utterance: the same words, or the same speaker who begins alike."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.align.candidates import candidates
from checker.align.components import components
from checker.compare.wording import NUMBER_WORDS, is_content, stem
from checker.evidence import Evidence
from checker.model import Measure, Statement
from claims.model import Quotation

_FUNCTION_WEIGHT = 0.2  # of a function word, beside 1 for a word that carries meaning
_LEADING = 5  # words in which two quotations that begin alike must meet
_CONTINUED = 0.7  # least share of the shorter of two quotations that follow on what is quoted alike
_APART = 3  # characters between a sentence of a quotation and the next
_RUN = 6  # words on end that two quotations of unknown speakers must share where little else tells
_OFFICES = """
mr mrs ms miss dr prof professor sir the and former chief executive officer director head mayor governor minister
ministry president chairman chairwoman chair speaker secretary general house senator representative spokesman
spokeswoman spokesperson statement police councillor deputy vice prime boss manager leader captain colonel
commissioner inspector sergeant judge justice attorney prosecutor lawyer owner mother father son daughter she they
who
"""
_UNNAMED = frozenset(_OFFICES.split())


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two quotations share. part: of the shorter, whole: of both together, 0 to 1; words: how many
    that carry meaning; leading: whether they begin alike."""

    part: float
    whole: float
    words: int
    leading: bool


def measures(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """The utterances that are quoted in two or more places, each with its quotations."""
    links = {}
    for a, b in candidates([_stems(s) for s in statements]):
        weight = _link(statements[a], statements[b])
        if weight:
            links[a, b] = weight
    links |= _continued(statements, links)
    found = []
    for group in components(links):
        inside = [w for (a, _), w in links.items() if a in group]
        found.append(_measure([statements[i] for i in sorted(group)], sum(inside) / len(inside)))
    return found


def _continued(statements: Sequence[Statement], links: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """The quotations that follow on what two sources quote alike, as far as they are alike themselves."""
    after = {n: n + 1 for n, (a, b) in enumerate(pairwise(statements)) if _follows(a, b)}
    found = {}
    for a, b in links:
        pair = after.get(a), after.get(b)
        if pair[0] is None or pair[1] is None or pair in links:
            continue
        first, second = (statements[n].claim.value for n in (pair[0], pair[1]))
        assert isinstance(first, Quotation) and isinstance(second, Quotation)
        like = likeness(first.words, second.words)
        if like.part >= _CONTINUED and like.whole >= _CONTINUED / 2:
            found[pair[0], pair[1]] = 0.85
    return found


def _follows(a: Statement, b: Statement) -> bool:
    """Whether a quotation goes on where another ends."""
    return a.document.id == b.document.id and 0 <= b.claim.start - a.claim.end <= _APART


def _stems(statement: Statement) -> frozenset[str]:
    value = statement.claim.value
    assert isinstance(value, Quotation)
    return frozenset(stem(w) for w in value.words if _weight(w) == 1)


def _measure(statements: Sequence[Statement], weight: float) -> Measure:
    speakers = [v.speaker for s in statements if isinstance(v := s.claim.value, Quotation) and v.speaker]
    about = f"the words of {max(speakers, key=len)}" if speakers else f"the words “{statements[0].claim.text[:60]}”"
    return Measure("quotation", about, tuple(statements), round(weight, 2))


def _link(a: Statement, b: Statement) -> float:
    """How surely two quotations are of one utterance, 0 when they are not taken to be."""
    one, other = a.claim.value, b.claim.value
    assert isinstance(one, Quotation) and isinstance(other, Quotation)
    if a.document.id == b.document.id:
        return 0.0
    like = likeness(one.words, other.words)
    same = same_speaker(one.speaker, other.speaker)
    if same:
        if like.part >= 0.7 and like.whole >= 0.5:
            return 0.95
        return 0.8 if like.leading and like.whole >= 0.28 and like.words else 0.0
    least = 3 if same is None else 4
    if like.words >= least and like.part >= 0.75 and like.whole >= 0.6:
        return 0.9
    if same is None and like.words and like.whole >= 0.6 and _runs(one.words) & _runs(other.words):
        return 0.8
    return 0.85 if same is None and like.words >= 2 and like.whole >= 0.85 else 0.0


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    """All words of a wording that stand on end, as many as make a run."""
    return {tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}


@functools.lru_cache(maxsize=20_000)
def _weights(words: tuple[str, ...]) -> dict[str, float]:
    """The stems of a wording in order, each with its weight."""
    return {stem(w): _weight(w) for w in words}


def likeness(a: Sequence[str], b: Sequence[str]) -> Likeness:
    """How much two wordings share, whatever the order."""
    one, other = _weights(tuple(a)), _weights(tuple(b))
    shared = [s for s in one if s in other]
    common = sum(one[s] for s in shared)
    sizes = sum(one.values()), sum(other.values())
    words = sum(1 for s in shared if one[s] == 1)
    leading = len([s for s in list(one)[:_LEADING] if s in list(other)[:_LEADING]]) >= 2
    least = min(sizes) or 1.0
    return Likeness(common / least, 2 * common / (sum(sizes) or 1.0), words, leading)


def _weight(word: str) -> float:
    return 1.0 if is_content(word) or word[0].isdigit() or word in NUMBER_WORDS else _FUNCTION_WEIGHT


def same_speaker(a: str | None, b: str | None) -> bool | None:
    """Whether two speakers are one; None when one of them is not known by name."""
    one, other = _names(a), _names(b)
    if not one or not other:
        return None
    return bool(one & other)


def _names(speaker: str | None) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", speaker or "").encode("ascii", "ignore").decode().casefold()
    words = plain.replace("-", " ").replace("'s", "").split()
    return frozenset(w.strip(".,’'") for w in words if len(w) > 2) - _UNNAMED
