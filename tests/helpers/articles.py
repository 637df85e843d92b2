"""Short articles on one story, compared from the text to the findings."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from checker.config import Settings
from checker.ingest import read as read_documents
from checker.material import Material, read
from checker.model import Document, Finding, Report
from checker.pipeline import compare, report
from checker.shapes.table import SHAPES, SHARED_WORDING
from claims.model import Kind

_PUBLISHED = datetime(2026, 6, 12)


def document(number: int, text: str) -> Document:
    return Document(f"d{number}", f"d{number}.txt", text, hashlib.sha256(text.encode()).hexdigest())


def findings(kind: Kind, lead: str, *bodies: str) -> list[Finding]:
    """The findings of one kind between articles that begin with the same sentence, so that they are one story.

    They are two sources. What they print alike is not compared as wording, as it would be in versions of one article;
    and each is as sure as its shape makes it, whatever becomes of its like in real stories.
    """
    told = read([document(n, f"{lead} {body}") for n, body in enumerate(bodies)], Settings())
    bare = replace(told.evidence, weights=replace(told.evidence.weights, confidence=None))
    told, bars = replace(told, evidence=bare), Settings(least_confidence=0.5, finding_confidence=0.5)
    by_themselves = [shape for shape in SHAPES if shape is not SHARED_WORDING]
    return [f for f in report(told, [], bars, shapes=by_themselves).findings if f.kind == kind]


def compared(documents: Sequence[Document], settings: Settings | None = None) -> Report:
    """The report on some documents."""
    return compare(documents, [], settings or Settings(), lambda step: None)


def material(folder: Path, *texts: str) -> Material:
    """The statements of some articles, published on one day."""
    for n, text in enumerate(texts):
        (folder / f"{n}.txt").write_text(f"{_PUBLISHED:%d %B %Y}\n\n{text}\n", encoding="utf-8")
    documents, _ = read_documents([str(folder)], None)
    return read(documents, Settings())


def sides(finding: Finding) -> set[frozenset[str]]:
    """The quotes of each group of a finding."""
    groups = {r.group for r in finding.readings}
    return {frozenset(r.quote for r in finding.readings if r.group == g) for g in groups}
