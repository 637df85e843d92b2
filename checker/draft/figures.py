"""Figures and dates of a draft: who gives the same of the same thing, and who something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.draft import rules
from checker.draft.company import Company
from checker.draft.slips import slip
from checker.draft.sources import Held, Sources, one_each
from checker.evidence import phrase
from checker.languages.ties import tied
from checker.linkage.word_alignment import stem
from checker.statement import Statement
from checker.values import intervals, printed_days, times
from checker.values.currencies import one_dollar
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
_CALLED = 0.45  # likeness of their names from which two counted things may be one
_SURELY = 0.6  # likeness of their names from which they are
_COMPARED = 0.1  # likeness from which another figure is looked at
_CLAUSE = 0.6  # share of the words of a clause from which a sentence is about the same thing
_CLAUSE_WORDS = 2  # words that the two share at least, where their numbers differ
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
    if first and not (other and other.like >= _OTHER and other.like > first.like + _MARGIN * (first.sort != "near")):
        return _fits(first, fitting)
    if other is not None and other.like >= _OTHER:
        said = one_each(c.statement for c in found if c.sort == "differ" and c.like >= other.like - _MARGIN)
        return Held(rules.DIFFERS, (), said, other.like)
    of_it = [c for c in found if c.statement.claim.kind == s.claim.kind and _of_the_clause(s, c, sources)]
    same = [c for c in of_it if c.sort in _RULES]
    if same:
        return _fits(same[0], same)
    some = [c for c in found if c.sort in ("equal", "converted", "coarser") and c.statement.claim.kind == s.claim.kind]
    if some and some[0].like >= _ELSEWHERE:
        return Held(rules.ELSEWHERE, (some[0].statement,), like=some[0].like)
    otherwise = of_it or [c for c in found if c.sort == "differ" and c.like >= slip(s, c.statement)]
    if otherwise:
        return Held(rules.DIFFERS, (), one_each(c.statement for c in otherwise), otherwise[0].like)
    return Held(rules.NOWHERE) if _known(s) else Held(rules.UNTOLD)


def _fits(first: Candidate, found: Sequence[Candidate]) -> Held:
    """What is said of a figure that fits one of a source in some way."""
    rule = _RULES[first.sort]
    said = one_each(c.statement for c in found if c.sort == first.sort)
    return Held(rule, said, (), first.like) if rule.verdict == "supported" else Held(rule, (), said, first.like)


def _of_the_clause(s: Statement, c: Candidate, sources: Sources) -> bool:
    """Whether a sentence of a source has the words of the clause of a figure: two of them where it gives another."""
    shared = set(s.claim.frame.terms) & set(sources.evidence.lemmas[c.statement.sentence])
    enough = len(shared) >= (_CLAUSE_WORDS if c.sort == "differ" else 1)
    return enough and sources.share(s, c.statement.sentence) >= _CLAUSE


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
        day = printed_days.printed_day(s.claim)
        return times.is_known(s.claim) or (day is not None and day.month is not None)
    return not (s.claim.kind == "count" and isinstance(value, Quantity) and 0 < (value.nominal or 0) <= _FEW)


def company_of(sources: Sources) -> Company:
    """What the figures and names of a draft stand beside."""
    kinds = [*FIGURES, "name"]
    own = [o for o in sources.own if o.claim.kind in kinds]

    def equal(a: Statement, b: Statement) -> bool:
        return sort_of(a, b) in ("equal", "hedge") and _of_one_sort(a, b, sources, _SURELY)

    return Company(own, sources.of(kinds), equal)


def _of_one_sort(s: Statement, x: Statement, sources: Sources, least: float) -> bool:
    """Whether two counts are of things called alike: a number of schools is none of their pupils."""
    one, other = s.claim.value, x.claim.value
    if not s.claim.kind == x.claim.kind == "count" or not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return True
    if not one.unit or not other.unit or stem(one.unit) == stem(other.unit):
        return True
    return (sources.evidence.likeness(phrase(s), phrase(x)) or 0.0) >= least


def _in_its_place(s: Statement, x: Statement, sources: Sources) -> bool:
    """Whether another figure may be said of the thing of which a draft's is said: not of a part of it, nor of more."""
    one, other = s.claim.frame, x.claim.frame
    whole = s.claim.kind != "count" or (one.part, one.other) == (other.part, other.other)
    return whole and _of_one_sort(s, x, sources, _CALLED)


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
        if sort == "differ" and (like < _COMPARED or company.told_in(s, [x.sentence])):
            continue
        if sort == "differ" and not _in_its_place(s, x, sources):
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
    dollars = isinstance(one, Quantity) and isinstance(other, Quantity) and one_dollar(one, other)
    related = intervals.relation(s.claim, x.claim) if dollars else relation(s, x)
    if related == "differ" and (_within_limit(s, x) or _within_limit(x, s)):
        return "coarser" if _within_limit(x, s) else "finer"
    if related is None or related == "differ":
        return related
    if isinstance(one, Quantity) and isinstance(other, Quantity) and {one.change, other.change} == {"up", "down"}:
        return "differ"
    if related == "agree" and is_vague(s.claim):
        return "equal"
    converted = getattr(one, "unit", None) != getattr(other, "unit", None) and s.claim.kind != "count"
    one_number = _one_number(s, x)
    if one_number and _hedge(s) != _hedge(x):
        return "differ" if {_hedge(s), _hedge(x)} == {"up", "down"} else "hedge"
    if related == "near" and far(s, x):
        return "differ"
    if converted:
        return "converted" if related == "agree" else "near"
    return "equal" if one_number else "near"


def _one_number(s: Statement, x: Statement) -> bool:
    """Whether two figures are one number, in one unit to the last digit."""
    one, other = s.claim.value, x.claim.value
    if isinstance(one, Quantity) and isinstance(other, Quantity) and one.unit == other.unit and one.nominal is not None:
        return one.nominal == other.nominal
    return closeness(s, x) >= _EQUAL


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
        one_day = True if s.claim.text.casefold() == x.claim.text.casefold() else printed_days.one_day(s.claim, x.claim)
        return None if one_day is None else "equal" if one_day else "differ"
    related = times.relation(s.claim, x.claim)
    if times.is_clock(s.claim) and printed_days.one_day(s.claim, x.claim) is False:
        return "differ"
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
    if not isinstance(value, Quantity):
        return _SAME
    numbers = [value.nominal] if value.nominal is not None else [value.low, value.high]
    digits = sum(len(significant(n)) for n in numbers if n)
    return _BARS.get(digits, _RARE) if digits else _SAME
