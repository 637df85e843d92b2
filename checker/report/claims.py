"""The claims of documents as JSON, what `checker claims` writes, and as rows for a DataFrame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.extraction import Extraction
from checker.model import Document
from checker.report.json import VERSION, document_data, text_of
from checker.report.readings import value_data


def rows(documents: Sequence[Document], extractions: Sequence[Extraction]) -> list[dict[str, Any]]:
    """One row a claim, in text order, document by document."""
    return [
        {
            "document": document.id,
            "start": claim.start,
            "end": claim.end,
            "text": claim.text,
            "kind": claim.kind,
            "value": value_data(claim.value),
            "qualifier": claim.qualifier,
            "sentence_start": claim.sentence_start,
            "sentence_end": claim.sentence_end,
            "about": " ".join([*claim.frame.modifiers, claim.frame.head or ""]).strip() or None,
            "owner": claim.frame.owner,
            "attribution": claim.attribution,
        }
        for document, extraction in zip(documents, extractions, strict=True)
        for claim in extraction.claims
    ]


def claims_json(documents: Sequence[Document], extractions: Sequence[Extraction]) -> str:
    """The claims as JSON text."""
    data = {
        "version": VERSION,
        "documents": [document_data(d) for d in documents],
        "claims": rows(documents, extractions),
    }
    return text_of(data)
