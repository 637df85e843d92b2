"""What a copy of an article repeats, so that it is read, weighed and compared once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from checker.linkage.passages import Passage, revised
from checker.model import Document
from checker.statement import Statement


def repeated(
    documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]], statements: Sequence[Statement]
) -> frozenset[int]:
    """The numbers of the statements in passages of a copy that its original has too, word for word or revised.

    What a revision changes is for the comparison of shared wording; all else that it says the original says.
    """
    known: dict[str, list[tuple[int, int]]] = {}
    for document in documents:
        if document.copy_of in passages:
            pairs = revised(passages[document.copy_of or ""], passages[document.id])
            known[document.id] = sorted((p.start, p.end) for _, p in pairs)
    return frozenset(s.number for s in statements if _within(s.claim.start, known.get(s.document.id, [])))


def _within(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(spans, place, key=lambda span: span[0])
    return at > 0 and place < spans[at - 1][1]


def first_said(documents: Sequence[Document], sentences: Sequence[Sequence[str]]) -> list[int]:
    """For each sentence of the run the number of the first of the same words in its article or a copy of it."""
    first: dict[tuple[str, str], int] = {}
    out: list[int] = []
    for document, own in zip(documents, sentences, strict=True):
        source = document.copy_of or document.id
        for sentence in own:
            n = first.setdefault((source, sentence), len(out)) if document.copy_of else len(out)
            first.setdefault((source, sentence), n)
            out.append(n)
    return out
