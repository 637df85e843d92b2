"""What is read off each document by itself: its sentences, their words, and the claims; kept by content."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from checker import cache
from checker.ingest.length import readable
from checker.model import Document
from claims.model import Claim


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """text[start:end] of a document, and the lemmas of its content words."""

    start: int
    end: int
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """One document's sentences and claims, in text order."""

    sentences: tuple[ReadSentence, ...]
    claims: tuple[Claim, ...]


def _extract(document: Document) -> Extraction:
    from claims.extract import claims_of
    from claims.parse import content_lemmas, parse

    text = parse(readable(document.text), document.published, document.language)
    sentences = tuple(ReadSentence(s.start, s.end, content_lemmas(s.tokens)) for s in text.sentences)
    return Extraction(sentences, tuple(claims_of(text)))


def extract_all(documents: Sequence[Document], jobs: int = 1) -> list[Extraction]:
    """The extraction of every document, in their order; by so many processes when there are many to read."""
    version = cache.code_version("claims")
    digests = [cache.key(version, d.sha256, str(d.published), d.language) for d in documents]
    return cache.each("claims", digests, lambda missing: _extract_some([documents[i] for i in missing], jobs))


def _extract_some(documents: list[Document], jobs: int) -> list[Extraction]:
    if jobs == 1 or len(documents) < 2 * jobs:
        return [_extract(d) for d in documents]
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(_extract, documents, chunksize=4))
