"""What comparing says of each story, kept by what the story is made of: only a story that changed is compared again."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from checker import cache, codec, engine
from checker.config import Settings
from checker.embed import version_of
from checker.evidence import Evidence
from checker.findings import Judged
from checker.model import Document, Problem, Subject
from checker.one_story import of_story
from checker.statement import Measure, Statement, Verdict
from claims.model import Claim, Kind


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement that was compared. number: its place among those of the story, -1 for one that comparing itself reads
    off a sentence; document: its place in the story; sentence: its place in the document; claim: as it was compared."""

    number: int
    document: int
    sentence: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class JudgedMeasure:
    """What comparing said of one measure."""

    shape: str
    kind: Kind
    subject: Subject
    statements: tuple[Stated, ...]
    weight: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class JudgedStory:
    """What comparing said of one story. faults: what could not be compared, and why."""

    measures: tuple[JudgedMeasure, ...]
    faults: tuple[str, ...] = ()


def _encoded(story: JudgedStory) -> bytes:
    if story.faults:
        raise TypeError("a fault is not kept")
    return codec.dumps(story)


_KIND = cache.Kind("stories", _encoded, functools.partial(codec.loads, JudgedStory))
# What is judged of a story, and what could not be compared.
Judge = Callable[[Sequence[Statement], Evidence], tuple[list[Judged], list[str]]]


def judged_stories(
    stories: Sequence[Sequence[Statement]], evidence: Evidence, settings: Settings, judge: Judge
) -> tuple[list[Judged], list[Problem]]:
    """What `judge`, a function of a module, says of the statements of each story, in the order of the stories, and a
    problem for all that it could not compare, with the first document of the story."""
    tellers = evidence.tellers()
    told = [tellers[story[0].story] for story in stories]
    unread = replace(settings, reader=None)  # which is asked about what comparing found, and has no part in it
    version = cache.key(cache.made_by("checker", "claims"), repr(unread), version_of(settings.model))
    keys = [_key(version, story, own, evidence) for story, own in zip(stories, told, strict=True)]

    def compute(missing: list[int]) -> Iterator[JudgedStory]:
        parts = (of_story(stories[n], told[n], evidence) for n in missing)
        return engine.mapped(functools.partial(_compared, judge), parts)

    found = cache.each(_KIND, keys, compute, [[d.sha256 for d in own] for own in told])
    each = zip(stories, told, found, strict=True)
    problems = [
        Problem(own[0].path, fault, False) for own, kept in zip(told, found, strict=True) for fault in kept.faults
    ]
    return [j for story, own, kept in each for j in _judged(story, own, evidence, kept)], problems


def _key(version: str, story: Sequence[Statement], documents: Sequence[Document], evidence: Evidence) -> str:
    rows = [n for d in documents for n in evidence.sentences_of[d.id]]
    repeated = [n for n, s in enumerate(story) if s.number in evidence.repeated]
    own = evidence.distinct[rows].tobytes()
    return cache.key(version, repr(repeated), own, *map(codec.dumps, documents))


def _compared(judge: Judge, story: tuple[Sequence[Statement], Evidence]) -> JudgedStory:
    """What is judged of a story by itself, told by places in it: in the next run it has other numbers."""
    statements, evidence = story
    judged, faults = judge(statements, evidence)
    at = {s.number: n for n, s in enumerate(statements)}
    place = {d.id: n for n, d in enumerate(evidence.documents)}

    def stated(s: Statement) -> Stated:
        first = evidence.sentences_of[s.document.id][0]
        return Stated(at.get(s.number, -1), place[s.document.id], s.sentence - first, s.claim)

    measures = (
        JudgedMeasure(shape, m.kind, m.subject, tuple(map(stated, m.statements)), m.weight, verdict)
        for shape, m, verdict in judged
    )
    return JudgedStory(tuple(measures), tuple(faults))


def _judged(
    story: Sequence[Statement], documents: Sequence[Document], evidence: Evidence, kept: JudgedStory
) -> list[Judged]:
    def statement(s: Stated) -> Statement:
        document = documents[s.document]
        number = evidence.sentences_of[document.id][s.sentence]
        sentence = evidence.sentences[number]
        return Statement(
            story[s.number].number if s.number >= 0 else -1, s.claim, document, number,
            document.text[sentence.start : sentence.end], sentence.topic, sentence.story,
            document.copy_of or document.id,
        )  # fmt: skip

    return [
        (m.shape, Measure(m.kind, m.subject, tuple(map(statement, m.statements)), m.weight), m.verdict)
        for m in kept.measures
    ]
