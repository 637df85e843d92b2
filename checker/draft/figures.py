"""Figures and dates of a draft: who gives the same of the same thing, and who something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.draft import rules
from checker.draft.company import Company
from checker.draft.sources import Held, Sources, one_each
from checker.languages.ties import tied
from checker.statement import Statement
from checker.values import times
from checker.values.digits import significant
from checker.values.intervals import is_vague
from checker.values.relation import closeness, relation
from claims.kinds import kinds_of
from claims.model import Period, Quantity

FIGURES = kinds_of("figures")
_SAME, _RARE = 0.42, 0.25  # likeness from which an equal figure is of one thing; one of three digits or more
_BARS = {1: _SAME, 2: 0.34}  # the same by the number of its digits
_ELSEWHERE = 0.15  # likeness from which an equal figure may be of one thing
_FEW = 2  # counts up to it are said in other words as well
_NEAR = 0.55  # likeness from which one that is near it is of one thing
_OTHER = 0.6  # likeness from which another figure stands in the place of the draft's
_STILL_NEAR = 0.85  # closeness from which a figure is near what another limits
_MARGIN = 0.12  # by how much another figure must stand nearer than an equal one
_EQUAL = 0.9995  # closeness of figures that are equal but for floating point
_NEAR_LIMIT = Decimal(2)  # times a round limit, up to which a number is told by it
_HEDGES = {"more than": "up", "at least": "up", "less than": "down", "at most": "down"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a source states that may be of the same thing. sort: how its value lies to the draft's."""

    statement: Statement
    sort: str
    like: float


def held(s: Statement, sources: Sources, company: Company) -> Held:
    """How a figure or date of the draft stands."""
    found = sorted(_candidates(s, sources, company), key=lambda c: -c.like)
    bar = _bar(s)
    other = next((c for c in found if c.sort == "differ"), None)
    fitting = [c for c in found if c.sort in _RULES and c.like >= max(bar, _NEAR * (c.sort == "near"))]
    first = next((c for c in fitting if c.sort == "equal"), fitting[0] if fitting else None)
    if first and not (other and other.like >= _OTHER and other.like > first.like + _MARGIN):
        rule = _RULES[first.sort]
        said = one_each(c.statement for c in fitting if c.sort == first.sort)
        return Held(rule, said, (), first.like) if rule.verdict == "supported" else Held(rule, (), said, first.like)
    if other is not None and other.like >= _OTHER:
        said = one_each(c.statement for c in found if c.sort == "differ" and c.like >= other.like - _MARGIN)
        return Held(rules.DIFFERS, (), said, other.like)
    some = [c for c in found if c.sort in ("equal", "converted", "coarser") and c.statement.claim.kind == s.claim.kind]
    if some and some[0].like >= _ELSEWHERE:
        return Held(rules.ELSEWHERE, (some[0].statement,))
    return Held(rules.NOWHERE) if _known(s) else Held(rules.UNTOLD)


_RULES = {
    "equal": rules.BORNE_OUT,
    "converted": rules.CONVERTED,
    "coarser": rules.COARSER,
    "hedge": rules.HEDGE,
    "finer": rules.FINER,
    "near": rules.ROUNDED,
}


SAID = frozenset(_RULES)  # how a value lies that may be the same


def _known(s: Statement) -> bool:
    """Whether a value says enough to be missed: a date that can be told, a number that is no article ("one man")."""
    value = s.claim.value
    if isinstance(value, Period):
        return times.is_known(s.claim)
    return not (s.claim.kind == "count" and isinstance(value, Quantity) and 0 < (value.nominal or 0) <= _FEW)


def company_of(sources: Sources) -> Company:
    """What the figures and names of a draft stand beside."""
    kinds = [*FIGURES, "name"]
    own = [o for o in sources.own if o.claim.kind in kinds]
    return Company(own, sources.of(kinds), lambda a, b: sort_of(a, b) in ("equal", "hedge"))


def _candidates(s: Statement, sources: Sources, company: Company) -> list[Candidate]:
    found = []
    others = [o for o in sources.own if o.number != s.number and o.claim.kind in FIGURES]
    for x in sources.of(FIGURES):
        sort = sort_of(s, x)
        if sort is None:
            continue
        if x.document.language != "en":
            found += [Candidate(x, "equal", _OTHER)] if tied(x, s) else []
            continue
        like = sources.alike(s, x) + company.of(s, x)
        if sort == "differ" and (like < _OTHER or company.told_in(s, [x.sentence])):
            continue
        if sort == "differ" and _taken(x, like, others, sources, company):
            continue
        found.append(Candidate(x, sort, like))
    return found


def _taken(x: Statement, like: float, others: Sequence[Statement], sources: Sources, company: Company) -> bool:
    """Whether what a source states is what the draft states elsewhere, and there as likely."""
    return any(
        sort_of(o, x) not in (None, "differ") and sources.alike(o, x) + company.of(o, x) >= like - _MARGIN
        for o in others
    )


def sort_of(s: Statement, x: Statement) -> str | None:
    """How a source's value lies to the draft's, None where the two cannot be compared."""
    one, other = s.claim.value, x.claim.value
    if isinstance(one, Period) != isinstance(other, Period):
        return None
    if isinstance(one, Period) and isinstance(other, Period):
        return _of_dates(s, x)
    if not _numbered(s) or not _numbered(x):
        return "equal" if s.claim.text.casefold() == x.claim.text.casefold() else None
    related = relation(s, x)
    if related == "differ" and (_within_limit(s, x) or _within_limit(x, s)):
        return "coarser" if _within_limit(x, s) else "finer"
    if related is None or related == "differ":
        return related
    if isinstance(one, Quantity) and isinstance(other, Quantity) and {one.change, other.change} == {"up", "down"}:
        return "differ"
    if related == "agree" and is_vague(s.claim):
        return "equal"
    converted = getattr(one, "unit", None) != getattr(other, "unit", None) and s.claim.kind != "count"
    if closeness(s, x) >= _EQUAL and _hedge(s) != _hedge(x):
        return "differ" if {_hedge(s), _hedge(x)} == {"up", "down"} else "hedge"
    if related == "near" and far(s, x):
        return "differ"
    if converted:
        return "converted" if related == "agree" else "near"
    return "equal" if closeness(s, x) >= _EQUAL else "near"


def far(s: Statement, x: Statement) -> bool:
    """Whether a draft's limit holds for a source's figure but is far from it: "more than 600" where that has 800."""
    limit = _hedge(s) in ("up", "down") and _hedge(x) in (None, _hedge(s))
    return limit and _numbered(s) and _numbered(x) and closeness(s, x) < _STILL_NEAR


def _within_limit(s: Statement, limit: Statement) -> bool:
    """Whether a figure lies on the right side of a round limit, and near it: 155 of "more than a hundred"."""
    one, other = s.claim.value, limit.claim.value
    way = _hedge(limit)
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or _hedge(s) in ("up", "down", "range"):
        return False
    if not one.nominal or not other.nominal or one.unit != other.unit or len(significant(other.nominal)) > 1:
        return False
    times_as_much = abs(one.nominal / other.nominal)
    return 1 < times_as_much <= _NEAR_LIMIT if way == "up" else way == "down" and 1 / _NEAR_LIMIT <= times_as_much < 1


def _numbered(s: Statement) -> bool:
    value = s.claim.value
    return isinstance(value, Quantity) and (value.nominal, value.low, value.high) != (None, None, None)


def _hedge(s: Statement) -> str | None:
    return _HEDGES.get(s.claim.qualifier or "", s.claim.qualifier)


def _of_dates(s: Statement, x: Statement) -> str | None:
    one, other = s.claim.value, x.claim.value
    assert isinstance(one, Period) and isinstance(other, Period)
    if not times.is_known(s.claim) or not times.is_known(x.claim):
        return "equal" if s.claim.text.casefold() == x.claim.text.casefold() else None
    related = times.relation(s.claim, x.claim)
    if one.relative and other.relative and s.claim.text.casefold() == x.claim.text.casefold():
        return "equal"
    if related == "near" and not times.is_clock(s.claim):
        return "differ"
    if related != "agree":
        return related
    if {_hedge(s), _hedge(x)} == {"up", "down"}:
        return "differ"
    if (one.low, one.high) == (other.low, other.high):
        return "equal"
    if s.claim.qualifier == x.claim.qualifier == "range":
        return "differ"
    wider = (one.low or "") <= (other.low or "") and (one.high or "~") >= (other.high or "~")
    return "coarser" if wider else "finer"


def _bar(s: Statement) -> float:
    value = s.claim.value
    number = value.nominal if isinstance(value, Quantity) else None
    return _SAME if not number else _BARS.get(len(significant(number)), _RARE)
