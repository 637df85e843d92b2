"""Statements made from single sentences."""

from __future__ import annotations

import hashlib

from checker.model import Document
from checker.statement import Statement
from claims.extraction import claims_of
from claims.model import Kind
from claims.parse import parse


def stated(kind: Kind, number: int, text: str) -> Statement:
    """The first claim of a kind in a text of one sentence, as one source states it."""
    claim = next(c for c in claims_of(parse(text)) if c.kind == kind)
    document = Document(f"d{number}", "", text, hashlib.sha256(text.encode()).hexdigest())
    return Statement(number, claim, document, number, text, "t", 0, document.id)
