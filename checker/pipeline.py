"""The main job: documents in, a report out.  This module alone joins the steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from checker import findings
from checker.clustering.topics import distinct, stories, topics
from checker.config import Settings
from checker.embed import Vectors, embed
from checker.evidence import Evidence, phrase, window
from checker.extraction import Extraction, extract_all
from checker.inference import Judge, moved
from checker.model import Document, Mark, Problem, Report, Statement, Topic
from checker.shapes.table import FIGURES, SHAPES
from claims.model import Period

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Material:
    """What is compared: the statements of a run, and what is known of them."""

    statements: tuple[Statement, ...]
    evidence: Evidence
    topics: tuple[Topic, ...]


def compare(
    documents: Sequence[Document], problems: Sequence[Problem], settings: Settings, progress: Progress, jobs: int = 1
) -> Report:
    """Compare documents and report where they disagree; progress is told the name of each step."""
    judge = _second_opinion(settings)
    material = read(documents, settings, progress, jobs)
    progress("comparing")
    return report(material, problems, settings, judge)


def _second_opinion(settings: Settings) -> Judge | None:
    """Who is asked about the findings, if anybody; raises InferenceModelError before anything is read."""
    if settings.nli is None:
        return None
    from checker import cross_encoder

    return cross_encoder.load(settings.nli)


def read(
    documents: Sequence[Document], settings: Settings, progress: Progress = lambda step: None, jobs: int = 1
) -> Material:
    """The claims of documents, each in its sentence, topic and story."""
    progress("reading claims")
    extractions = extract_all(documents, jobs)
    progress("embedding sentences")
    sentences = [[d.text[s.start : s.end] for s in e.sentences] for d, e in zip(documents, extractions, strict=True)]
    vectors = embed(sentences, settings.model, jobs)
    progress("finding topics")
    story_of = stories(documents, extractions, vectors, settings)
    lemmas = [s.lemmas for e in extractions for s in e.sentences]
    sentence_story = [n for n, e in zip(story_of, extractions, strict=True) for _ in e.sentences]
    topic_of, made = topics(vectors, lemmas, sentence_story, settings)
    statements = _statements(documents, extractions, story_of, topic_of)
    words_of = {
        d.id: frozenset(w for s in e.sentences for w in s.lemmas) for d, e in zip(documents, extractions, strict=True)
    }
    evidence = Evidence(
        documents,
        vectors,
        lemmas,
        Counter(w for words in words_of.values() for w in words),
        _phrases(documents, statements, settings, jobs),
        _windows(documents, statements, settings, jobs),
        words_of,
        _years(statements, len(lemmas)),
        distinct(vectors, sentence_story),
        [place for e in extractions for place, _ in enumerate(e.sentences)],
    )
    return Material(tuple(statements), evidence, tuple(made))


def report(material: Material, problems: Sequence[Problem], settings: Settings, judge: Judge | None = None) -> Report:
    """What comparing the statements of a run finds. judge: gives a second opinion on each finding."""
    judged = _judge(material.statements, material.evidence)
    found = findings.findings(judged, settings)
    if judge is not None:
        found = findings.ordered(moved(found, judge), settings)
    return Report(
        created=datetime.now(UTC).replace(microsecond=0),
        settings=settings.as_dict(),
        documents=tuple(material.evidence.documents),
        problems=tuple(problems),
        findings=found,
        agreements=findings.agreements(judged, found),
        topics=material.topics,
        marks=tuple(Mark(s.document.id, s.claim.start, s.claim.end, s.claim.kind) for s in material.statements),
    )


def _statements(
    documents: Sequence[Document], extractions: Sequence[Extraction], story_of: Sequence[int], topic_of: Sequence[str]
) -> list[Statement]:
    """Every claim in its document, with its sentence, topic and story."""
    out: list[Statement] = []
    first = 0
    for document, extraction, story in zip(documents, extractions, story_of, strict=True):
        at = 0
        for claim in extraction.claims:
            while at + 1 < len(extraction.sentences) and extraction.sentences[at].end <= claim.start:
                at += 1
            body = extraction.sentences[at]
            out.append(
                Statement(
                    len(out), claim, document, first + at, document.text[body.start : body.end], topic_of[first + at],
                    story, document.copy_of or document.id,
                )
            )  # fmt: skip
        first += len(extraction.sentences)
    return out


def _years(statements: Sequence[Statement], sentences: int) -> list[frozenset[int]]:
    """The years that each sentence names, by its number."""
    found: list[set[int]] = [set() for _ in range(sentences)]
    for s in statements:
        value = s.claim.value
        if isinstance(value, Period):
            days = [end for end in (value.low, value.high) if end and not end.startswith("T")]
            found[s.sentence] |= {int(day[:4]) for day in days}
    return [frozenset(years) for years in found]


def _phrases(
    documents: Sequence[Document], statements: Sequence[Statement], settings: Settings, jobs: int
) -> dict[str, Vectors]:
    """A vector for every phrase that says what a figure measures."""
    words: dict[str, dict[str, None]] = {d.id: {} for d in documents}
    for s in statements:
        if s.claim.kind in FIGURES and phrase(s):
            words[s.document.id][phrase(s)] = None
    vectors = embed([list(w) for w in words.values()], settings.model, jobs)
    return dict(zip((w for each in words.values() for w in each), vectors, strict=True))


def _windows(
    documents: Sequence[Document], statements: Sequence[Statement], settings: Settings, jobs: int
) -> dict[int, Vectors]:
    """A vector for the words round every figure, by the statement's number."""
    figures = [s for s in statements if s.claim.kind in FIGURES]
    texts: dict[str, list[str]] = {d.id: [] for d in documents}
    for s in figures:
        texts[s.document.id].append(window(s))
    vectors = distinct(embed(list(texts.values()), settings.model, jobs), [s.story for s in figures])
    return {s.number: vector for s, vector in zip(figures, vectors, strict=True)}


def by_story(statements: Sequence[Statement]) -> list[list[Statement]]:
    """The statements of each story, the stories by their number."""
    stories_of: dict[int, list[Statement]] = {}
    for s in statements:
        stories_of.setdefault(s.story, []).append(s)
    return [stories_of[number] for number in sorted(stories_of)]


def _judge(statements: Sequence[Statement], evidence: Evidence) -> list[findings.Judged]:
    """Every measure of every story with what comparing it says."""
    out = []
    for story in by_story(statements):
        for shape in SHAPES:
            members = [s for s in story if s.claim.kind in shape.kinds]
            for measure in shape.align(members, evidence):
                verdict = shape.compare(measure, evidence)
                if verdict is not None:
                    out.append((shape.name, measure, verdict))
    return out
