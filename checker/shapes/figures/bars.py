"""What parts two figures or dates for sure, however alike they are told.

A bar holds where both sides name something of one topic and it is not the same; what one side names and the other
leaves open parts nothing.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from checker.shapes.figures import another, named
from checker.shapes.figures.aged import aged, side, two_people
from checker.shapes.figures.passage import sentence
from checker.statement import Statement
from claims import lexicon
from claims.model import Period, Quantity


@dataclass(frozen=True, slots=True)
class Bar:
    """parts: whether two statements are of two things. topics of figures alone do not part dates."""

    name: str
    parts: Callable[[Statement, Statement], bool]


def _unlike(read: Callable[[Statement], named.Named]) -> Callable[[Statement, Statement], bool]:
    """Parts statements of which something else is named, of whatever topic."""
    once = functools.lru_cache(maxsize=4096)(read)

    def parts(a: Statement, b: Statement) -> bool:
        one, other = once(a), once(b)
        return any(one[topic].isdisjoint(other[topic]) for topic in one.keys() & other.keys())

    return parts


_SINCE = re.compile(r"\bsince (?:the )?(?:start of |end of |beginning of )?\Z", re.I)
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def _of_an_attribute(a: Statement, b: Statement) -> bool:
    """Whether one counts what something is made of ("a two-block area") and the other counts something else."""
    units = [v.unit if isinstance(v := s.claim.value, Quantity) and s.claim.kind == "count" else None for s in (a, b)]
    attributes = [unit and s.claim.text.lower().endswith(f"-{unit}") for s, unit in zip((a, b), units, strict=True)]
    return None not in units and any(attributes) and units[0] != units[1]


def _dates(a: Statement, b: Statement) -> bool:
    return isinstance(a.claim.value, Period) and isinstance(b.claim.value, Period)


def _two_bases(a: Statement, b: Statement) -> bool:
    """Whether two dates are what different figures are counted from: "2.2 million since May", "2.3 since June"."""
    if not _dates(a, b):
        return False
    counted = []
    for s in (a, b):
        if not _SINCE.search(s.document.text, s.claim.sentence_start, s.claim.start):
            return False
        text = sentence(s).replace(s.claim.text, "")
        counted.append(set(_NUMBER.findall(text)))
    return all(counted) and counted[0].isdisjoint(counted[1])


_CAPTION = re.compile(rf"\W*{lexicon.pattern('notices', 'pictures')}:\s", re.I)
_COMPARED = re.compile(
    r"\b(?:than|as|compared (?:with|to)|up from|down from|back to|versus)(?: (?:in|on|at|of|the|early|late|last))*\s\Z",
    re.I,
)


def _one_alone(tells: Callable[[Statement], bool]) -> Callable[[Statement, Statement], bool]:
    """Parts two dates of which one alone is told so."""

    def parts(a: Statement, b: Statement) -> bool:
        return _dates(a, b) and tells(a) != tells(b)

    return parts


def _in_caption(s: Statement) -> bool:
    """Whether a date is when a picture was taken."""
    text = s.document.text
    return _CAPTION.match(text, text.rfind("\n", 0, s.claim.start) + 1) is not None


def _compared_with(s: Statement) -> bool:
    """Whether a date is only what something is compared with or goes back to: "twice as much as in July"."""
    return _COMPARED.search(s.document.text, s.claim.sentence_start, s.claim.start) is not None


BARS: tuple[Bar, ...] = (
    Bar("what befell those counted", _unlike(named.fates)),
    Bar("votes", _unlike(named.vote)),
    Bar("people or occasions", _unlike(named.counted)),
    Bar("group or definition", _unlike(named.beside)),
    Bar("change or level", _unlike(named.size)),
    Bar("rate", _unlike(named.rate)),
    Bar("of what it is made", _of_an_attribute),
    Bar("year", _unlike(named.year)),
    Bar("step of a case", _unlike(named.stage)),
    Bar("base of a series", _two_bases),
    Bar("caption", _one_alone(_in_caption)),
    Bar("base of a comparison", _one_alone(_compared_with)),
    Bar("since when", _unlike(named.since)),
    Bar("one of a series", _unlike(named.series)),
    Bar("sister name", _unlike(named.sisters)),
    Bar("estimates of two", _unlike(named.estimator)),
    Bar("two owners", another.two_owners),
    Bar("then or now", _unlike(another.when)),
    Bar("forecast or fact", _unlike(named.outlook)),
    Bar("two places", another.two_places),
    Bar("namesakes", another.namesakes),
    Bar("ages of two people", two_people),
    Bar("age of a rule", _unlike(aged)),
    Bar("side of a crime", _unlike(side)),
)


def parted(a: Statement, b: Statement) -> str | None:
    """The name of the first bar between two statements, None where there is none."""
    return next((bar.name for bar in BARS if bar.parts(a, b)), None)


_EQUAL = frozenset({"what befell those counted", "group or definition", "change or level", "rate", "year"})


def of_two_things(a: Statement, b: Statement) -> bool:
    """Whether two statements of equal value are of two things for sure: a step of a case or a caption does not tell."""
    return parted(a, b) in _EQUAL


_MAY_BE_EQUAL = frozenset(
    {"ages of two people", "age of a rule", "side of a crime", "two owners", "then or now", "namesakes", "votes"}
)


def of_equals(a: Statement, b: Statement) -> bool:
    """Whether two statements are of two things that may well have one value: two people of one age."""
    return parted(a, b) in _MAY_BE_EQUAL
