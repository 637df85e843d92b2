"""Figures of articles in other languages beside those of the English ones: equal ones, and others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.findings import Judged
from checker.languages import ties
from checker.model import Subject
from checker.statement import Measure, Statement, Verdict
from claims.model import Period, Quantity

FIGURES = "figures"  # the shape that they are told as
_AGREED = 0.6  # how sure it is that equal values beside one name are of one thing
_OTHERWISE = 0.3  # that unlike ones are, which is worth a look and no more: nothing of the grammar is read
_COMPARED = ("money", "percent", "measure")  # kinds of which unlike values can be held against each other
_NAMES = 3  # that two sentences share at least, from which unlike figures in them may be of one thing
_WITH_NUMBER = 2  # or so many, where they share a rare number too
_NEAR = (0.5, 2)  # times as much as the other, that a figure in its place is


def with_other_languages(judged: Sequence[Judged], statements: Sequence[Statement]) -> list[Judged]:
    """What was judged of the English articles, with what those in other languages add.

    statements: of all articles. A figure that one of them gives too joins the reading that gives it; what nothing
    holds yet becomes an agreement, and what is given otherwise may be a disagreement.
    """
    out = list(judged)
    for story in sorted({s.story for s in statements if s.document.language != "en"}):
        out = _with_story(out, [s for s in statements if s.story == story])
    return out


def _with_story(judged: Sequence[Judged], statements: Sequence[Statement]) -> list[Judged]:
    foreign = [s for s in statements if s.document.language != "en"]
    english = [s for s in statements if s.document.language == "en" and isinstance(s.claim.value, Quantity | Period)]
    borne = {x.number: found for x in foreign if (found := list(ties.equals(x, english)))}
    by_number = {x.number: x for x in foreign}
    out = [_joined(j, borne, by_number) for j in judged]
    held = {s.number for _, m, _ in out for s in m.statements}
    fresh: dict[int, list[Statement]] = {}  # what no measure holds, by the English statement that says it first
    for number, found in borne.items():
        if number not in held:
            fresh.setdefault(found[0].number, []).append(by_number[number])
    out += [_agreement(own, borne[own[0].number]) for own in fresh.values()]
    return [*out, *_otherwise([x for x in foreign if x.number not in borne], foreign, english)]


def _joined(judged: Judged, borne: dict[int, list[Statement]], by_number: dict[int, Statement]) -> Judged:
    """A measure with the statements of other languages that give the value of one of its own."""
    shape, measure, verdict = judged
    group = {s.number: g for s, g in zip(measure.statements, verdict.groups, strict=True)}
    more = [
        (by_number[n], next(group[s.number] for s in found if s.number in group))
        for n, found in sorted(borne.items())
        if any(s.number in group and type(s.claim.value) is type(by_number[n].claim.value) for s in found)
    ]
    if not more or shape != FIGURES:
        return judged
    statements = (*measure.statements, *(s for s, _ in more))
    return shape, replace(measure, statements=statements), replace(
        verdict, groups=(*verdict.groups, *(g for _, g in more))
    )  # fmt: skip


def _agreement(own: Sequence[Statement], found: Sequence[Statement]) -> Judged:
    """What statements in other languages bear out that no measure holds: the first of each English source says it."""
    first = {s.document.id: s for s in reversed(found)}
    said = sorted(first.values(), key=lambda s: s.number)
    measure = Measure(said[0].claim.kind, _subject(said[0]), (*said, *own), _AGREED)
    return FIGURES, measure, Verdict(None, (0,) * len(measure.statements), "agrees")


def _subject(s: Statement) -> Subject:
    """What an English figure is of, as its sentence says."""
    label = s.claim.label
    return Subject("figure", label.phrase or s.claim.kind, label.owner)


def _otherwise(
    left: Sequence[Statement], foreign: Sequence[Statement], english: Sequence[Statement]
) -> Iterator[Judged]:
    """Unlike figures in sentences that share so many names, or a rare number too, that they may be of one thing.

    Neither value stands in the other article, and each is the only one of its unit in its sentence.
    """
    crowd = Counter((s.sentence, _unit(s)) for s in (*foreign, *english))
    for x in left:
        if x.claim.kind not in _COMPARED or crowd[x.sentence, _unit(x)] > 1:
            continue
        like = [
            s for s in english
            if _unit(s) == _unit(x) and crowd[s.sentence, _unit(s)] == 1 and _near(x, s)
            and not any(ties.equal(y, s) for y in foreign if y.document.id == x.document.id)
            and _one_thing(x, s, foreign, english)
        ]  # fmt: skip
        if like and not any(ties.equal(x, s) for s in english):
            s = max(like, key=lambda s: (len(ties.names_in_common(x, s)), -s.number))
            measure = Measure(s.claim.kind, _subject(s), (s, x), _OTHERWISE)
            yield FIGURES, measure, Verdict("conflict", (0, 1), "differs")


def _unit(s: Statement) -> tuple[str, str | None]:
    return s.claim.kind, getattr(s.claim.value, "unit", None)


def _near(x: Statement, s: Statement) -> bool:
    one, other = x.claim.value, s.claim.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or not one.nominal or not other.nominal:
        return False
    return _NEAR[0] <= one.nominal / other.nominal <= _NEAR[1]


def _one_thing(x: Statement, s: Statement, foreign: Sequence[Statement], english: Sequence[Statement]) -> bool:
    names = len(ties.names_in_common(x, s))
    if names >= _NAMES:
        return True
    beside = [y for y in foreign if y.sentence == x.sentence and y.number != x.number and ties.rare(y)]
    there = [t for t in english if t.sentence == s.sentence and t.number != s.number]
    return names >= _WITH_NUMBER and any(ties.equal(y, t) for y in beside for t in there)
