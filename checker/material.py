"""What is compared: every document of a run read, its sentences in topics and stories, and what is known of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from checker.clustering.topics import distinct, stories, topics
from checker.config import Settings
from checker.draft.stories import with_sources
from checker.embed import Vectors, embed
from checker.evidence import Evidence, Sentence, of_sources, phrase, window
from checker.extraction import Extraction, Read, extract_all
from checker.ingest.length import readable
from checker.languages.beside import parted, put_beside
from checker.linkage.passages import passages as cut
from checker.model import Document, Problem, Topic
from checker.repeats import first_said, repeated
from checker.shapes.table import FIGURES
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


def read(
    documents: Sequence[Document], settings: Settings, progress: Progress = lambda step: None, jobs: int = 1,
    draft: str | None = None,
) -> Material:  # fmt: skip
    """The claims of documents, each in its sentence, topic and story. draft: the id of one that tells their story."""
    progress("reading claims")
    found, foreign = parted(extract_all(documents, jobs))
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
    return Material(*put_beside(foreign, statements, evidence, made), found.problems)


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
