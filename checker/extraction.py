"""What is read off each document by itself: its sentences, their words, and the claims; kept by content."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker import cache, codec, engine, exits
from checker.ingest.length import readable
from checker.model import Document, Problem
from claims.model import Claim


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """text[start:end] of a document, and the lemmas of its content words; of one that is not in English, its names."""

    start: int
    end: int
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """One document's sentences and claims, in text order."""

    sentences: tuple[ReadSentence, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """The documents whose claims could be read, what was read off each, and a problem for each of the others."""

    documents: tuple[Document, ...]
    extractions: tuple[Extraction, ...]
    problems: tuple[Problem, ...]


def _encoded(found: Extraction | Problem) -> bytes:
    if isinstance(found, Problem):
        raise TypeError("a fault is not kept")
    return codec.dumps(found)


_KIND: cache.Kind[Extraction | Problem] = cache.Kind(
    "claims", _encoded, functools.partial(codec.loads, Extraction)
)  # fmt: skip


def extract_all(documents: Sequence[Document], jobs: int = 1) -> Read:
    """What is read off every document, by so many processes when there are many; one that fails is left out."""
    version = cache.made_by("claims", "checker/extraction.py", "checker/ingest/length.py")
    keys = [cache.key(version, d.sha256, repr(d.published), d.language) for d in documents]
    owners = [[d.sha256] for d in documents]

    def compute(missing: list[int]) -> Iterator[Extraction | Problem]:
        return engine.mapped(_extract, [documents[i] for i in missing], jobs)

    found = cache.each(_KIND, keys, compute, owners)
    pairs = [(d, e) for d, e in zip(documents, found, strict=True) if isinstance(e, Extraction)]
    left = _without_originals([d for d, _ in pairs])
    return Read(tuple(left), tuple(e for _, e in pairs), tuple(p for p in found if isinstance(p, Problem)))


def _extract(document: Document) -> Extraction | Problem:
    """The extraction, or what is to be said when a document brings out a fault of the program."""
    try:
        return _extraction(document)
    except Exception as e:
        exits.trace()
        return Problem(document.path, f"its claims cannot be read, by {exits.fault(e)}; the article is left out", True)


def _extraction(document: Document) -> Extraction:
    if document.language != "en":
        return _foreign(document)
    from claims.extraction import claims_of
    from claims.parse import content_lemmas, parse

    text = parse(readable(document.text), document.published, document.language)
    sentences = tuple(ReadSentence(s.start, s.end, content_lemmas(s.tokens)) for s in text.sentences)
    return Extraction(sentences, tuple(claims_of(text)))


def _foreign(document: Document) -> Extraction:
    """What is read of an article that is not in English, which no English parser is given."""
    from claims.languages.read import read

    found = read(readable(document.text), document.language, document.published)
    return Extraction(tuple(ReadSentence(s.start, s.end, s.names) for s in found.sentences), found.claims)


def _without_originals(documents: Sequence[Document]) -> list[Document]:
    """The documents; where an original was left out, the first of its copies takes its place."""
    there = {d.id for d in documents}
    first: dict[str, str] = {}
    out = []
    for document in documents:
        original = document.copy_of
        if original is not None and original not in there:
            original = None if first.setdefault(original, document.id) == document.id else first[original]
        retold = document.rewrite_of if document.rewrite_of in there else None
        out.append(replace(document, copy_of=original, rewrite_of=retold))
    return out
