"""W3C Web Annotation, as JSON-LD: each finding on the passages that it sets against each other."""

from __future__ import annotations

from typing import Any

from checker.export.addresses import of_finding, of_source
from checker.export.handover import Entry, Handover
from checker.export.memo import told
from checker.model import Document, Reading
from checker.report.json import text_of
from checker.report.since import zulu

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and after a quote, by which it is found again in an article that was edited


def write(material: Handover) -> str:
    """A collection of annotations in one page."""
    documents = material.documents
    collection = of_finding("collection", zulu(material.report.created), *sorted(documents))
    items = [_annotation(entry, documents, material) for entry in material.entries]
    page = {"id": of_finding(collection, "page"), "type": "AnnotationPage", "partOf": collection, "startIndex": 0,
            "items": items}  # fmt: skip
    head = {"@context": _CONTEXT, "id": collection, "type": "AnnotationCollection", "label": material.name}
    return text_of(head | {"total": len(items), "first": page})


def _annotation(entry: Entry, documents: dict[str, Document], material: Handover) -> dict[str, Any]:
    view, decision = entry.view, entry.decision
    body = [_text(f"{view.headline}\n{view.explanation}", "describing")]
    body += [_text(tag, "tagging") for tag in (view.level, view.kind, entry.finding.tier)]
    by = {"creator": {"type": "Person", "name": decision.by}} if decision.by else {}
    body += [_text(told(decision), "assessing") | by] if decision.state != "open" else []
    body += [_text(decision.note, "commenting") | by] if decision.note else []
    return {
        "id": of_finding(entry.finding.id),
        "type": "Annotation",
        "motivation": "assessing",
        "created": zulu(material.report.created),
        "generator": {"id": "urn:claim-checker", "type": "Software", "name": "claim-checker"},
        "body": body,
        "target": [_target(reading, documents[reading.document]) for reading in entry.finding.readings],
    }


def _text(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "language": "en", "purpose": purpose}


def _target(reading: Reading, document: Document) -> dict[str, Any]:
    quoted = {"type": "TextQuoteSelector", "exact": reading.quote}
    before = reading.sentence[: max(0, reading.start - reading.sentence_start)]
    after = reading.sentence[max(0, reading.end - reading.sentence_start) :]
    around = {"prefix": before[-_AROUND:], "suffix": after[:_AROUND]}
    return {
        "source": of_source(document),
        "selector": [
            quoted | {key: text for key, text in around.items() if text},
            {"type": "TextPositionSelector", "start": reading.start, "end": reading.end},
        ],
    }
