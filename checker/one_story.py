"""A story by itself: its statements and the evidence for them, as if nothing else had been read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.evidence import Evidence, of_sources, phrase
from checker.model import Document
from checker.statement import Statement


def of_story(
    story: Sequence[Statement], documents: Sequence[Document], evidence: Evidence
) -> tuple[list[Statement], Evidence]:
    """The statements of a story and the evidence of a run, numbered anew by what the story has; their order stays.

    documents: those that tell it. They alone say how rare a word is, and how many sources there are.
    """
    rows = [n for d in documents for n in evidence.sentences_of[d.id]]
    row_of = {n: place for place, n in enumerate(rows)}
    statements = [replace(s, number=n, sentence=row_of[s.sentence]) for n, s in enumerate(story)]
    frequency, sources = of_sources(documents, evidence.words_of)
    known = [d.id for d in documents] + [d.copy_of for d in documents if d.copy_of is not None]
    return statements, replace(
        evidence,
        documents=documents,
        vectors=evidence.vectors[rows],
        lemmas=[evidence.lemmas[n] for n in rows],
        document_frequency=frequency,
        phrases={words: evidence.phrases[words] for s in story if (words := phrase(s)) in evidence.phrases},
        windows={n: evidence.windows[s.number] for n, s in enumerate(story) if s.number in evidence.windows},
        words_of={d.id: evidence.words_of[d.id] for d in documents},
        years=[evidence.years[n] for n in rows],
        distinct=evidence.distinct[rows],
        places=[evidence.places[n] for n in rows],
        sentences=[evidence.sentences[n] for n in rows],
        sentences_of={d.id: range(row_of[own[0]], row_of[own[0]] + len(own)) if (own := evidence.sentences_of[d.id])
                      else range(0) for d in documents},
        passages={one: evidence.passages[one] for one in known if one in evidence.passages},
        repeated=frozenset(n for n, s in enumerate(story) if s.number in evidence.repeated),
        sources=sources,
    )  # fmt: skip
