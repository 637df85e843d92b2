"""Which places are given for one and the same thing or event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from checker.evidence import Evidence
from checker.linkage.components import components
from checker.model import Subject
from checker.shapes.places.features import PRONOUNS, alike, confused, is_side, of_one_named, place_of
from checker.statement import Measure, Statement
from claims.countries import country

Alike = Callable[[Statement, Statement, Evidence], float]

_LIKE = 0.5  # cosine of sentences from which one place that both name is borne out
LEAST = 0.5  # weight above which two places are taken for ones of the same thing


def align(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """A measure for each thing that two or more sources place somewhere."""
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        place = place_of(statement)
        groups[of_one_named(place) if is_side(place) else place.relation or "in"].append(statement)
    found = [m for group in groups.values() for m in _of_group(group, alike, evidence)]
    taken = {s.number for m in found for s in m.statements}
    left = [s for s in statements if s.number not in taken and country(place_of(s).key) and not is_side(place_of(s))]
    return [*found, *_of_group(left, confused, evidence)]


def _of_group(group: Sequence[Statement], alike: Alike, evidence: Evidence) -> Iterator[Measure]:
    """The measures that places of a group make. alike: how surely two of them are of one thing."""
    by_number = {s.number: s for s in group}
    pairs = {(a.number, b.number): alike(a, b, evidence) for a, b in combinations(group, 2) if a.source != b.source}
    sure = {p: w for p, w in pairs.items() if w >= LEAST}
    for numbers in components(sure):
        members = [by_number[n] for n in sorted(numbers)]
        apart = [w for (a, b), w in sure.items() if a in numbers and not _same(by_number[a], by_number[b])]
        if not apart and not any(_borne_out(by_number[a], by_number[b], evidence) for a, b in sure if a in numbers):
            continue
        weight = max(apart or [w for (a, _), w in sure.items() if a in numbers])
        yield Measure("place", _subject(members), tuple(members), round(min(weight, 1.0), 2))


def _same(a: Statement, b: Statement) -> bool:
    return place_of(a).key == place_of(b).key and place_of(a).relation == place_of(b).relation


def _borne_out(a: Statement, b: Statement, evidence: Evidence) -> bool:
    """Whether two sentences that name one place are so alike that they tell of one thing."""
    return evidence.cosine(a, b) >= _LIKE


def _printed(statement: Statement) -> str:
    """What is located, as its sentence prints it, else as it is kept."""
    noun = next(iter(statement.claim.label.nouns), None)
    return noun.with_article() if noun is not None else place_of(statement).figure or ""


def _anchor(members: Sequence[Statement]) -> str:
    """What the sides are the sides of: its name, else the first noun for it."""
    named = of_one_named(place_of(members[0]))
    nouns = [place_of(s).key for s in members if place_of(s).key not in PRONOUNS]
    return named.title() or f"the {(nouns or ['other'])[0]}"


def _subject(members: Sequence[Statement]) -> Subject:
    first = place_of(members[0])
    what = next((w for s in members if (w := _printed(s))), "it")
    if is_side(first):
        return Subject("side", what, _anchor(members))
    if (first.relation or "").startswith("lie"):
        return Subject("where it lies", what)
    return Subject("where", what, str(first.relation))
