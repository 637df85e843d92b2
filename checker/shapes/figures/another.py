"""What tells that two figures are of two things by their articles as wholes: namesakes, firms that both name, years."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from checker.shapes.figures import named
from checker.shapes.figures.passage import sentence
from checker.statement import Statement
from claims import lexicon
from claims.dates.words import MONTHS, month_number
from claims.model import Period, Quantity

_WAYS = ("up_themselves", "down_themselves", "up_others", "down_others")
_MOVES = re.compile(lexicon.pattern("movement", *(f"verbs.{way}" for way in _WAYS)), re.I)
_MONTH = lexicon.one_of(MONTHS)
_YEAR = re.compile(rf"\b(?:in|of|since|during|(?P<month>{_MONTH}))\s(?P<year>(?:19|20)\d\d)\b", re.I)
_DAY = re.compile(
    rf"\b(?:\d\d?(?:st|nd|rd|th)? (?P<behind>{_MONTH})|(?P<before>{_MONTH}) \d\d?(?:st|nd|rd|th)?)\b(?!,? \d{{4}})",
    re.I,
)
_NOW, _PAST = (re.compile(rf"\b(?:{lexicon.either('bars', f'days.{name}')})\b", re.I) for name in ("now", "past"))
_DEEDS = lexicon.listed("bars", "deeds")
_AGO = 6  # months from which an event that an article dates is another than that of these days
_KIN = lexicon.one_of(*lexicon.families("opposites", "role.kin").values())
_NAMESAKES = re.compile(rf"\b(?:(?:{lexicon.either('bars', 'namesakes.told')})\b|{_KIN},? also [A-Z])")


def two_owners(a: Statement, b: Statement) -> bool:
    """Whether two figures that rise or fall are of two that both articles name: "Orbe slid to 88, Tarn rose to 61"."""
    one, other = a.claim.frame.owner, b.claim.frame.owner
    if not one or not other or {*one.split()} & {*other.split()}:
        return False
    moved = all(_MOVES.fullmatch(s.claim.frame.verb or "") for s in (a, b))
    return moved and all({*one.split(), *other.split()} <= _names(s.document.text) for s in (a, b))


@functools.lru_cache(maxsize=64)
def _names(text: str) -> frozenset[str]:
    """The words of a text that have a capital, in small letters."""
    return frozenset(w.lower() for w in re.findall(r"\b[A-ZÀ-Þ][\w’'-]*\b", text))


def when(s: Statement) -> Mapping[str, frozenset[str]]:
    """Whether a figure is of an event long before the article or of these days, as far as its sentence says one."""
    published = s.document.published
    if published is None or not isinstance(s.claim.value, Quantity):
        return {}
    said = sentence(s)
    months = [12 * int(m["year"]) + month_number(m["month"] or "december") for m in _YEAR.finditer(said)]
    months += [12 * published.year + month_number(m["behind"] or m["before"]) for m in _DAY.finditer(said)]
    if not months:
        return {"when": frozenset({"now"})} if _NOW.search(said) and not _PAST.search(said) else {}
    long_ago = max(months) + _AGO <= 12 * published.year + published.month
    return {"when": frozenset({"then"})} if long_ago and not _NOW.search(said) else {}


def two_places(a: Statement, b: Statement) -> bool:
    """Whether two shares or rates are of two places that an article tells apart: "3 % in Arvello", "9 % in Tarn"."""
    if not all(map(_is_share, (a, b))):
        return False
    one, other = (named.where(s).get("where", frozenset()) for s in (a, b))
    if not one or not other or one & other:
        return False
    return one <= _names(b.document.text) or other <= _names(a.document.text)


def _is_share(s: Statement) -> bool:
    value = s.claim.value
    return isinstance(value, Quantity) and (s.claim.kind == "percent" or (value.per or "")[:1].isdecimal())


def namesakes(a: Statement, b: Statement) -> bool:
    """Whether two ages, or years, may be of two people of one name, of whom the story tells."""
    of_lives = all(s.claim.kind == "age" or _is_year(s) for s in (a, b))
    return of_lives and any(_NAMESAKES.search(s.document.text) for s in (a, b))


def _is_year(s: Statement) -> bool:
    return isinstance(s.claim.value, Period) and s.claim.value.granularity == "year"


def one_deed(a: Statement, b: Statement) -> bool:
    """Whether two days are those of what somebody of one name does but once: "quit", "stepped down"."""
    if not all(isinstance(s.claim.value, Period) and s.claim.value.granularity == "day" for s in (a, b)):
        return False
    deeds = {_DEEDS.get(s.claim.frame.verb or "") for s in (a, b)}
    shared = {*a.claim.frame.terms} & {*b.claim.frame.terms}
    named = shared & _names(a.document.text) & _names(b.document.text)
    return len(deeds) == 1 and None not in deeds and bool(named)
