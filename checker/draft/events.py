"""What a draft says to have happened, or not: the sources that tell it, and those that say the opposite."""

from __future__ import annotations

from checker.draft import rules
from checker.draft.company import Company
from checker.draft.sources import Held, Sources, one_each
from checker.linkage.opposites import exclude_one_another
from checker.linkage.word_alignment import stem
from checker.statement import Statement
from claims.model import Status

_SAME = 0.4  # likeness from which an event of one name is one event
_OPPOSITE = 0.6  # likeness from which what is told the other way round is of one event
_MARGIN = 0.05  # by how much the opposite must stand nearer than the same
_RETOLD = 0.5  # cosine from which a sentence may tell what one of the draft does
_WITH_FIGURE = 0.42  # cosine from which one that has the same figure tells it
_ITS_WORDS = 0.6  # share of the words of a clause that such a sentence must have
_UNLIKE = 0.42  # cosine up to which no source tells anything like it


def held(s: Statement, sources: Sources, company: Company) -> Held:
    """How an event stands."""
    same: list[tuple[float, Statement]] = []
    opposite: list[tuple[float, Statement]] = []
    for x in sources.of(["status"]):
        lies = _lies(s.claim.value, x.claim.value)
        if lies is not None:
            (same if lies else opposite).append((sources.alike(s, x), x))
    best, worst = (max((like for like, _ in found), default=0.0) for found in (same, opposite))
    if worst >= _OPPOSITE and worst > best + _MARGIN:
        return Held(rules.OPPOSITE, (), one_each(x for like, x in opposite if like >= worst - 0.1), like=worst)
    if best >= _SAME:
        return Held(rules.BORNE_OUT, one_each(x for like, x in same if like >= _SAME), like=best)
    cosine, number = sources.nearest(s)
    if number is not None and cosine >= _RETOLD and sources.share(s, number) >= _ITS_WORDS:
        return Held(rules.RETOLD, sources.sentence(number), like=cosine)
    if number is not None and cosine >= _WITH_FIGURE and company.within(s, number):
        return Held(rules.RETOLD, sources.sentence(number), like=cosine)
    return Held(rules.NOWHERE if cosine < _UNLIKE else rules.UNTOLD)


def _lies(one: object, other: object) -> bool | None:
    """Whether two statuses say the same of events of one name, or the opposite; None for different events."""
    assert isinstance(one, Status) and isinstance(other, Status)
    if stem(one.event) == stem(other.event):
        return one.positive == other.positive
    if exclude_one_another([one.event], [other.event]):
        return one.positive != other.positive
    return None
