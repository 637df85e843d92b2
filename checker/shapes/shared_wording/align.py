"""What documents that print one passage state at a place where some of them have other words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.evidence import Evidence
from checker.linkage.components import components
from checker.linkage.printed_words import keys, printed_words
from checker.model import Subject
from checker.shapes.shared_wording.features import Aligned, aligned, differences
from checker.shapes.shared_wording.stated import Sides, Statements, elsewhere, gathered, sides
from checker.shapes.shared_wording.versions import Revision, revisions
from checker.statement import Measure, Statement

_AROUND = 6  # words on either side of a place that tell which it is
_WITHIN, _ACROSS = 0.95, 0.9  # how sure it is that an article and its copy mean one thing, and that two sources do


@dataclass(frozen=True, slots=True)
class Dispute:
    """A place of a passage at which a version departs from the usual one. place: numbers of the usual one's words."""

    place: slice
    sides: Sides
    revision: Revision
    pair: Aligned


def align(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """A measure for each change of the words of a passage, however often an article has it."""
    if not statements:
        return []
    found = gathered(statements)
    story = {s.story for s in statements}
    documents = [d for d in evidence.documents if _story(d.id, evidence) in story]
    measures = []
    for each in revisions(documents, evidence.passages):
        disputes = [d for revision in each for d in _disputes(revision, found, evidence)]
        for numbers in _overlapping(disputes):
            measures.append(_measure([disputes[n] for n in numbers], each, found, evidence))
    return list(_once(measures))


def _story(document: str, evidence: Evidence) -> int | None:
    numbers = evidence.sentences_of.get(document)
    return evidence.sentences[numbers[0]].story if numbers else None


def _disputes(revision: Revision, statements: Statements, evidence: Evidence) -> Iterator[Dispute]:
    one, other = revision.usual[0], revision.other[0]
    pair = aligned(one.passage, other.passage)
    for difference in differences(pair, revision.one_text):
        found = sides(difference, one, other, statements, evidence)
        if found is not None:
            yield Dispute(difference.a, found, revision, pair)


def _overlapping(disputes: Sequence[Dispute]) -> list[list[int]]:
    """The disputes of one place, by their numbers."""
    links = [(n, n) for n in range(len(disputes))]
    for n, a in enumerate(disputes):
        links += [
            (n, m)
            for m in range(n + 1, len(disputes))
            if a.place.start < disputes[m].place.stop and disputes[m].place.start < a.place.stop
        ]
    return [sorted(group) for group in components(links)]


def _measure(
    disputes: Sequence[Dispute], revised: Sequence[Revision], statements: Statements, evidence: Evidence
) -> Measure:
    """The usual words once for each source that has them, and every document that has others."""
    first = disputes[0]
    home = first.revision.usual[0]
    usual = {p.source: p for p in reversed(first.revision.usual)}
    found = [elsewhere(first.sides.one, home, p, statements, evidence) for p in usual.values() if p is not home]
    found = [first.sides.one, *found[::-1]]
    for d in disputes:
        own = d.revision.other[0]
        found += [d.sides.other] + [
            elsewhere(d.sides.other, own, p, statements, evidence) for p in d.revision.other[1:]
        ]
    kind = Counter(s.claim.kind for s in found).most_common(1)[0][0]
    weight = _WITHIN if any(d.revision.one_text for d in disputes) else _ACROSS
    return Measure(kind, Subject("place", _around(first)), tuple(found), weight)


def _around(dispute: Dispute) -> str:
    """The words round a place as printed, with a gap where they differ."""
    words, text = dispute.pair.a.words, dispute.revision.usual[0].document.text
    start, stop = dispute.place.start, dispute.place.stop
    before, after = words[max(0, start - _AROUND) : start], words[stop : stop + _AROUND]
    left = text[before[0].start : before[-1].end] if before else ""
    right = text[after[0].start : after[-1].end] if after else ""
    return " ".join(f"{left} … {right}".split())


def said(statement: Statement) -> tuple[str, ...]:
    """The words of a statement, spellings of numbers and months aside."""
    return keys(printed_words(statement.document.text, statement.claim.start, statement.claim.end))


def _once(measures: Sequence[Measure]) -> Iterator[Measure]:
    """The measures, those put together that set the same words of the same documents apart."""
    alike: defaultdict[frozenset[tuple[tuple[str, ...], str]], list[Measure]] = defaultdict(list)
    for m in measures:
        alike[frozenset((said(s), s.document.id) for s in m.statements)].append(m)
    for group in alike.values():
        statements = tuple(s for m in group for s in m.statements)
        yield Measure(group[0].kind, group[0].subject, statements, group[0].weight)
