"""Short articles on one story, compared from the text to the findings."""

from __future__ import annotations

import hashlib

from checker.config import Settings
from checker.model import Document, Finding
from checker.pipeline import compare
from claims.model import Kind


def document(number: int, text: str) -> Document:
    return Document(f"d{number}", f"d{number}.txt", text, hashlib.sha256(text.encode()).hexdigest())


def findings(kind: Kind, lead: str, *bodies: str) -> list[Finding]:
    """The findings of one kind between articles that begin with the same sentence, so that they are one story."""
    documents = [document(n, f"{lead} {body}") for n, body in enumerate(bodies)]
    report = compare(documents, [], Settings(), lambda step: None)
    return [f for f in report.findings if f.kind == kind]


def sides(finding: Finding) -> set[frozenset[str]]:
    """The quotes of each group of a finding."""
    groups = {r.group for r in finding.readings}
    return {frozenset(r.quote for r in finding.readings if r.group == g) for g in groups}
