"""The main job: documents in, a report out.  This module alone joins the steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate

from checker import exits, findings
from checker.calibration.confidence import calibrated
from checker.clustering.topics import distinct, stories, topics
from checker.config import Settings
from checker.draft.held import held
from checker.draft.stories import with_sources
from checker.embed import Vectors, embed
from checker.evidence import Evidence, Sentence, of_sources, phrase, window
from checker.extraction import Extraction, Read, extract_all
from checker.ingest.length import readable
from checker.joining import joined
from checker.judging import judged_stories
from checker.linkage.passages import passages as cut
from checker.marks import marks
from checker.model import Document, Finding, Problem, Report, Topic
from checker.repeats import first_said, repeated
from checker.shape import Shape
from checker.shapes.table import FIGURES, SHAPES, SHARED_WORDING
from checker.single_source.alone import alone
from checker.statement import Statement
from claims.model import Period

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Material:
    """What is compared: the statements of a run, and what is known of them."""

    statements: tuple[Statement, ...]
    evidence: Evidence
    topics: tuple[Topic, ...]
    problems: tuple[Problem, ...] = ()


def compare(
    documents: Sequence[Document], problems: Sequence[Problem], settings: Settings, progress: Progress, jobs: int = 1,
    draft: str | None = None,
) -> Report:  # fmt: skip
    """Compare documents and report where they disagree; progress is told the name of each step.

    draft: the id of the one that is held against the others, its sources.
    """
    material = read(documents, settings, progress, jobs, draft)
    progress("comparing")
    judged, failed = judged_stories(by_story(material.statements), material.evidence, settings, _judged)
    judged.sort(key=lambda one: one[0] != SHARED_WORDING.name)
    return report(material, (*problems, *failed), settings, draft=draft, judged=judged, progress=progress)


def _judged(story: Sequence[Statement], evidence: Evidence) -> tuple[list[findings.Judged], list[str]]:
    """What comparing says of a story by itself, calibrated, and which shapes bring out a fault and are left out."""
    material = Material(tuple(story), evidence, ())
    failed: dict[str, str] = {}
    try:
        judged = judge_all(material)
    except Exception:
        for shape in SHAPES:
            try:
                judge_all(material, [shape])
            except Exception as e:
                exits.trace()
                failed[shape.name] = f"its {shape.name} cannot be compared, by {exits.fault(e)}; the others are"
        judged = judge_all(material, [shape for shape in SHAPES if shape.name not in failed])
    return calibrated(judged, evidence, SHARED_WORDING.name), list(failed.values())


def read(
    documents: Sequence[Document], settings: Settings, progress: Progress = lambda step: None, jobs: int = 1,
    draft: str | None = None,
) -> Material:  # fmt: skip
    """The claims of documents, each in its sentence, topic and story. draft: the id of one that tells their story."""
    progress("reading claims")
    found = extract_all(documents, jobs)
    progress("embedding sentences")
    sentences = _sentences(found)
    again = first_said(found.documents, sentences)
    new = embed(_new(sentences, again), settings.model, jobs, [d.sha256 for d in found.documents])
    row = {n: place for place, n in enumerate(dict.fromkeys(again))}
    rows = [row[n] for n in again]
    vectors = new[rows]
    progress("finding topics")
    story_of = stories(found.documents, found.extractions, vectors, settings)
    if draft is not None:
        story_of = with_sources(
            draft, found.documents, story_of, vectors, [len(e.sentences) for e in found.extractions]
        )
    sentence_story = [n for n, own in zip(story_of, sentences, strict=True) for _ in own]
    lemmas = [s.lemmas for e in found.extractions for s in e.sentences]
    topic_of, made = topics(vectors, lemmas, sentence_story, settings, again)
    statements = _statements(found.documents, found.extractions, story_of, topic_of)
    own = distinct(new, [sentence_story[n] for n in row])[rows]
    placed = _placed(found, sentence_story, topic_of)
    evidence = _evidence(found, statements, placed, vectors, own, settings, jobs)
    return Material(tuple(statements), evidence, tuple(made), found.problems)


def _sentences(found: Read) -> list[list[str]]:
    """The sentences of each document."""
    each = zip(found.documents, found.extractions, strict=True)
    return [[d.text[s.start : s.end] for s in e.sentences] for d, e in each]


def _placed(found: Read, story_of: Sequence[int], topic_of: Sequence[str]) -> list[Sentence]:
    """Every sentence of the run with its document, story and topic."""
    each = ((d, s) for d, e in zip(found.documents, found.extractions, strict=True) for s in e.sentences)
    told = zip(each, story_of, topic_of, strict=True)
    return [Sentence(d, s.start, s.end, topic, story) for (d, s), story, topic in told]


def _evidence(
    found: Read, statements: Sequence[Statement], placed: Sequence[Sentence], vectors: Vectors, own: Vectors,
    settings: Settings, jobs: int,
) -> Evidence:  # fmt: skip
    """What is known of the statements. own: what each sentence adds to its story, a unit vector."""
    documents, extractions = found.documents, found.extractions
    passages = {d.id: cut(readable(d.text)) for d in documents}
    repeats = repeated(documents, passages, statements)
    kept = [s for s in statements if s.number not in repeats]
    words_of = {
        d.id: frozenset(w for s in e.sentences for w in s.lemmas) for d, e in zip(documents, extractions, strict=True)
    }
    frequency, sources = of_sources(documents, words_of)
    return Evidence(
        documents,
        vectors,
        [s.lemmas for e in extractions for s in e.sentences],
        frequency,
        _phrases(documents, kept, settings, jobs),
        _windows(documents, kept, settings, jobs),
        words_of,
        _years(statements, len(placed)),
        own,
        [place for e in extractions for place, _ in enumerate(e.sentences)],
        placed,
        _numbered(documents, extractions),
        passages,
        repeats,
        sources,
    )


def _new(sentences: Sequence[Sequence[str]], again: Sequence[int]) -> list[list[str]]:
    """The sentences of each document without those that an article has before it in the same words."""
    ends = accumulate(map(len, sentences))
    return [
        [s for n, s in enumerate(own, end - len(own)) if again[n] == n]
        for own, end in zip(sentences, ends, strict=True)
    ]


def _numbered(documents: Sequence[Document], extractions: Sequence[Extraction]) -> dict[str, range]:
    """The numbers of each document's sentences in the run."""
    ends = list(accumulate(len(e.sentences) for e in extractions))
    return {d.id: range(end - len(e.sentences), end) for d, e, end in zip(documents, extractions, ends, strict=True)}


def report(
    material: Material, problems: Sequence[Problem], settings: Settings, shapes: Sequence[Shape] = SHAPES,
    draft: str | None = None, judged: Sequence[findings.Judged] | None = None,
    progress: Progress = lambda step: None,
) -> Report:  # fmt: skip
    """What comparing the statements of a run finds. judged: what it says of them, where that is known already.

    shapes: those by which the statements are compared. draft: the id of the document that the others are sources of.
    """
    if judged is None:
        judged = calibrated(judge_all(material, shapes), material.evidence, SHARED_WORDING.name)
    found, unheard = _found(judged, material, settings, progress)
    return Report(
        created=datetime.now(UTC).replace(microsecond=0),
        settings=settings.as_dict(),
        documents=tuple(material.evidence.documents),
        problems=(*problems, *material.problems, *_passed_over(material, shapes), *unheard),
        findings=found,
        agreements=findings.agreements(judged, found, draft),
        topics=material.topics,
        marks=marks(material.statements, found),
        draft=None if draft is None else held(draft, material.statements, judged, material.evidence, settings),
        alone=alone([s for s in material.statements if s.document.id != draft], judged, found, material.evidence),
    )


def _found(
    judged: Sequence[findings.Judged], material: Material, settings: Settings, progress: Progress
) -> tuple[tuple[Finding, ...], Sequence[Problem]]:
    """What is found, by a second reader too where there is one, and what went wrong with that."""
    if settings.reader is None:
        return findings.findings(judged, settings), ()
    from checker.reader import second

    moved, problems = second.moved(findings.candidates(judged), material.evidence.documents, settings, progress)
    return findings.ordered(moved, settings), problems


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
    vectors = embed([list(w) for w in words.values()], settings.model, jobs, [d.sha256 for d in documents])
    return dict(zip((w for each in words.values() for w in each), vectors, strict=True))


def _windows(
    documents: Sequence[Document], statements: Sequence[Statement], settings: Settings, jobs: int
) -> dict[int, Vectors]:
    """A vector for the words round every figure, by the statement's number."""
    figures = [s for s in statements if s.claim.kind in FIGURES]
    texts: dict[str, list[str]] = {d.id: [] for d in documents}
    for s in figures:
        texts[s.document.id].append(window(s))
    made = embed(list(texts.values()), settings.model, jobs, [d.sha256 for d in documents])
    vectors = distinct(made, [s.story for s in figures])
    return {s.number: vector for s, vector in zip(figures, vectors, strict=True)}


def by_story(statements: Sequence[Statement]) -> list[list[Statement]]:
    """The statements of each story, the stories by their number."""
    stories_of: dict[int, list[Statement]] = {}
    for s in statements:
        stories_of.setdefault(s.story, []).append(s)
    return [stories_of[number] for number in sorted(stories_of)]


def judge_all(material: Material, shapes: Sequence[Shape] = SHAPES) -> list[findings.Judged]:
    """Every measure of every story with what comparing it says, each weighed by its own shape."""
    evidence = material.evidence
    out: list[findings.Judged] = []
    for shape, members in _compared(material, shapes):
        for measure in shape.align(members, evidence):
            verdict = shape.compare(measure, evidence)
            if verdict is not None:
                out.append((shape.name, measure, verdict))
    return joined(out)


def _compared(material: Material, shapes: Sequence[Shape]) -> Iterator[tuple[Shape, list[Statement]]]:
    """What each shape compares of each story."""
    for story in by_story(material.statements):
        own = [s for s in story if s.number not in material.evidence.repeated]
        for shape in shapes:
            yield shape, [s for s in (story if shape.with_copies else own) if s.claim.kind in shape.kinds]


def _passed_over(material: Material, shapes: Sequence[Shape]) -> Iterator[Problem]:
    """One for each story of so many statements that not every two were held against each other, at its fullest."""
    for shape, members in _compared(material, shapes):
        if shape.too_many(members):
            fullest, _ = Counter(s.document.path for s in members).most_common(1)[0]
            said = f"{len(members):,} {shape.name} in one story: only the likeliest pairs of them were compared"
            yield Problem(fullest, said, skipped=False)
