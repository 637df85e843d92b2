"""Articles in other languages, put behind the English ones: nothing that is computed of these changes by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from checker.embed import Vectors
from checker.evidence import Evidence, Sentence
from checker.extraction import Extraction, Read
from checker.ingest.language import NAMES
from checker.languages import ties
from checker.model import Document, Topic
from checker.statement import Statement

_NAMES = 3  # that an article shares with a story at least, to tell it


def parted(found: Read) -> tuple[Read, Read]:
    """What was read of the English articles, and of the others."""
    pairs = list(zip(found.documents, found.extractions, strict=True))
    english, foreign = ([p for p in pairs if (p[0].language == "en") is own] for own in (True, False))
    return (
        Read(tuple(d for d, _ in english), tuple(e for _, e in english), found.problems),
        Read(tuple(d for d, _ in foreign), tuple(e for _, e in foreign), ()),
    )


def put_beside(
    foreign: Read, statements: Sequence[Statement], evidence: Evidence, topics: Sequence[Topic]
) -> tuple[tuple[Statement, ...], Evidence, tuple[Topic, ...]]:
    """The statements, the evidence and the topics of a run with those of articles in other languages behind them.

    Their sentences have no vectors and no lemmas, so that nothing that reads English takes them for it.
    """
    out, made = list(statements), list(topics)
    sentences, sentences_of = list(evidence.sentences), dict(evidence.sentences_of)
    told = _Stories(evidence)
    for document, extraction in zip(foreign.documents, foreign.extractions, strict=True):
        topic = Topic(
            f"t{len(made):02d}", f"in {NAMES.get(document.language, document.language)}", len(extraction.sentences)
        )
        made.append(topic)
        story, first = told.of(extraction), len(sentences)
        sentences += [Sentence(document, s.start, s.end, topic.id, story) for s in extraction.sentences]
        sentences_of[document.id] = range(first, len(sentences))
        out += _statements(document, extraction, first, len(out), topic.id, story)
    wider = replace(
        evidence,
        documents=[*evidence.documents, *foreign.documents],
        vectors=_longer(evidence.vectors, len(sentences)),
        distinct=_longer(evidence.distinct, len(sentences)),
        lemmas=[*evidence.lemmas, *((),) * (len(sentences) - len(evidence.lemmas))],
        years=[*evidence.years, *(frozenset[int]() for _ in range(len(sentences) - len(evidence.years)))],
        places=[*evidence.places, *(n for e in foreign.extractions for n, _ in enumerate(e.sentences))],
        words_of={**evidence.words_of, **{d.id: frozenset() for d in foreign.documents}},
        passages={**evidence.passages, **{d.id: [] for d in foreign.documents}},
        sentences=sentences,
        sentences_of=sentences_of,
    )
    return tuple(out), wider, tuple(made)


def _statements(
    document: Document, extraction: Extraction, first: int, number: int, topic: str, story: int
) -> list[Statement]:
    starts = {s.start: n for n, s in enumerate(extraction.sentences)}
    return [
        Statement(
            number + n, claim, document, first + starts[claim.sentence_start],
            document.text[claim.sentence_start : claim.sentence_end], topic, story, document.copy_of or document.id,
        )
        for n, claim in enumerate(extraction.claims)
    ]  # fmt: skip


def _longer(vectors: Vectors, rows: int) -> Vectors:
    """Vectors with zeros behind them, up to so many rows."""
    more = np.zeros((rows - len(vectors), vectors.shape[1]), dtype=np.float32)
    return np.vstack([vectors, more]) if len(vectors) else more


class _Stories:
    """The names of each English story, by which articles in other languages are put to one."""

    def __init__(self, evidence: Evidence) -> None:
        self._names: dict[int, set[str]] = {}
        for s in evidence.sentences:
            self._names.setdefault(s.story, set()).update(ties.english_names(s.document.text[s.start : s.end]))
        self._next = max(self._names, default=-1) + 1

    def of(self, extraction: Extraction) -> int:
        """The story that shares most names with an article, those of other stories counting less; else a new one."""
        words = {name for s in extraction.sentences for name in s.lemmas}
        found = {story: ties.shared(words, frozenset(names)) for story, names in self._names.items()}
        worth = {
            story: sum(1 / sum(name in others for others in found.values()) for name in names)
            for story, names in found.items()
            if len(names) >= _NAMES
        }
        if worth:
            return max(worth, key=lambda story: (worth[story], -story))
        self._next += 1
        return self._next - 1
