"""SARIF 2.1.0: findings as the results of an analysis, for editors and services that show such."""

from __future__ import annotations

from typing import Any

from checker.export.addresses import of_file
from checker.export.handover import Entry, Handover
from checker.model import LEVELS, Document, Level, Reading
from checker.report.json import text_of
from checker.report.page import LEVEL_MEANINGS, LEVEL_NAMES
from checker.report.since import zulu
from checker.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SEVERITY: dict[Level, str] = {
    "conflict": "error", "tension": "warning", "update": "note", "scope": "note", "variant": "note",
}  # fmt: skip


def write(material: Handover) -> str:
    """A log of one run."""
    report = material.report
    places = {d.id: n for n, d in enumerate(report.documents)}
    run = {
        "tool": {"driver": {"name": "claim-checker", "semanticVersion": __version__, "rules": _rules()}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "endTimeUtc": zulu(report.created)}],
        "artifacts": [_artifact(d, material.labels[d.id]) for d in report.documents],
        "results": [_result(entry, places, material.documents) for entry in material.entries],
    }
    return text_of({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules() -> list[dict[str, Any]]:
    return [
        {
            "id": level,
            "name": LEVEL_NAMES[level],
            "shortDescription": {"text": f"Sources differ: {LEVEL_MEANINGS[level]}."},
            "defaultConfiguration": {"level": _SEVERITY[level]},
        }
        for level in LEVELS
    ]


def _artifact(document: Document, label: str) -> dict[str, Any]:
    """A document; the text that places are counted in stands with it, where that is not the file itself."""
    artifact = {
        "location": {"uri": of_file(document)},
        "hashes": {"sha-256": document.sha256},
        "description": {"text": f"{label}: {document.title}" if document.title else label},
    }
    if document.stored:
        return artifact | {"contents": {"text": document.text}}
    return artifact | {"encoding": "UTF-8", "mimeType": "text/plain"}


def _result(entry: Entry, places: dict[str, int], documents: dict[str, Document]) -> dict[str, Any]:
    finding, decision = entry.finding, entry.decision
    stands = finding.tier == "finding"
    first, *others = finding.readings
    related = [
        {"id": n} | _location(r, places, documents) | {"message": {"text": f"{_letter(entry, r)}: {r.quote}"}}
        for n, r in enumerate(others, 1)
    ]
    result = {
        "ruleId": finding.level,
        "ruleIndex": LEVELS.index(finding.level),
        "kind": "fail" if stands else "review",
        "level": _SEVERITY[finding.level] if stands else "none",
        "message": {"text": f"{entry.view.headline} {entry.view.explanation}"},
        "locations": [_location(first, places, documents)],
        "relatedLocations": related,
        "partialFingerprints": {"findingId/v1": finding.id},
        "rank": round(100 * finding.confidence, 1),
        "properties": {"kind": finding.kind, "tier": finding.tier, "state": decision.state, "by": decision.by,
                       "note": decision.note, "tags": [finding.kind]},
    }  # fmt: skip
    if decision.state == "dismissed":
        why = ": ".join(part for part in (decision.reason, decision.note) if part) or "dismissed"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
    return result


def _letter(entry: Entry, reading: Reading) -> str:
    order = sorted({r.group for r in entry.finding.readings})
    return entry.view.groups[order.index(reading.group)].letter


def _location(reading: Reading, places: dict[str, int], documents: dict[str, Document]) -> dict[str, Any]:
    document = documents[reading.document]
    region: dict[str, Any] = {
        "charOffset": reading.start,
        "charLength": reading.end - reading.start,
        "snippet": {"text": reading.quote},
    }
    if document.text and not document.stored:
        region = _lines(document.text, reading) | region
    artifact = {"uri": of_file(document), "index": places[document.id]}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _lines(text: str, reading: Reading) -> dict[str, int]:
    """The place by lines and columns, both from 1; the end column is the one after the last character."""
    start, end = text[: reading.start], text[: reading.end]
    return {
        "startLine": start.count("\n") + 1,
        "startColumn": reading.start - start.rfind("\n"),
        "endLine": end.count("\n") + 1,
        "endColumn": reading.end - end.rfind("\n"),
    }
