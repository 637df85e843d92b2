"""What comparing says of each story, kept by what the story is made of: only a story that changed is compared again."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from checker import cache, codec
from checker.config import Settings
from checker.embed import version_of
from checker.evidence import Evidence, of_sources
from checker.findings import Judged
from checker.model import Document, Subject
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
    """What comparing said of one story."""

    measures: tuple[JudgedMeasure, ...]


_KIND = cache.Kind("stories", codec.dumps, functools.partial(codec.loads, JudgedStory))
Judge = Callable[[Sequence[Statement], Evidence], list[Judged]]


def judged_stories(
    stories: Sequence[Sequence[Statement]], evidence: Evidence, settings: Settings, judge: Judge
) -> list[Judged]:
    """What `judge` says of the statements of each story, in the order of the stories."""
    told = [evidence.telling(story[0].story) for story in stories]
    unread = replace(settings, reader=None)  # which is asked about what comparing found, and has no part in it
    version = cache.key(cache.made_by("checker", "claims"), repr(unread), version_of(settings.model))
    keys = [_key(version, story, own, evidence) for story, own in zip(stories, told, strict=True)]

    def compute(missing: list[int]) -> list[JudgedStory]:
        return [_kept(stories[n], told[n], evidence, judge(stories[n], of_story(evidence, told[n]))) for n in missing]

    found = cache.each(_KIND, keys, compute, [[d.sha256 for d in own] for own in told])
    each = zip(stories, told, found, strict=True)
    return [j for story, own, kept in each for j in _judged(story, own, evidence, kept)]


def of_story(evidence: Evidence, documents: Sequence[Document]) -> Evidence:
    """The evidence of a run for one story, which alone tells how rare a word is and how many sources there are."""
    frequency, sources = of_sources(documents, evidence.words_of)
    return replace(evidence, document_frequency=frequency, sources=sources)


def _key(version: str, story: Sequence[Statement], documents: Sequence[Document], evidence: Evidence) -> str:
    rows = [n for d in documents for n in evidence.sentences_of[d.id]]
    repeated = [n for n, s in enumerate(story) if s.number in evidence.repeated]
    own = evidence.distinct[rows].tobytes()
    return cache.key(version, repr(repeated), own, *map(codec.dumps, documents))


def _kept(
    story: Sequence[Statement], documents: Sequence[Document], evidence: Evidence, judged: Sequence[Judged]
) -> JudgedStory:
    """What was judged, told by places in the story: in the next run it has other numbers."""
    at = {s.number: n for n, s in enumerate(story)}
    place = {d.id: n for n, d in enumerate(documents)}

    def stated(s: Statement) -> Stated:
        first = evidence.sentences_of[s.document.id][0]
        return Stated(at.get(s.number, -1), place[s.document.id], s.sentence - first, s.claim)

    return JudgedStory(
        tuple(
            JudgedMeasure(shape, m.kind, m.subject, tuple(map(stated, m.statements)), m.weight, verdict)
            for shape, m, verdict in judged
        )
    )


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
