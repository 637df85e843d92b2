"""A report as JSON and back: the format that others build on."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from checker.model import (
    Agreement,
    Document,
    Draft,
    DraftStatement,
    Finding,
    Opinion,
    Problem,
    Reading,
    Report,
    Subject,
    Topic,
)
from checker.report.notes import note
from checker.report.readings import reading_data, to_reading
from checker.report.sentences import about, explanation
from checker.report.since import since_data, to_since, zulu
from checker.version import __version__

VERSION = 2
_SURROGATE = re.compile("[\ud800-\udfff]")


def dumps(report: Report) -> str:
    """The report as JSON text, keys in the order of the format; the same text for the same report."""
    documents = {d.id: d for d in report.documents}
    data = {
        "version": VERSION,
        "tool": {"name": "checker", "version": __version__},
        "created": zulu(report.created),
        "settings": {key: report.settings[key] for key in sorted(report.settings)},
        "documents": [document_data(d) for d in report.documents],
        "problems": [{"path": p.path, "message": p.message, "skipped": p.skipped} for p in report.problems],
        "findings": [finding_data(f, documents) for f in report.findings],
        "agreements": [_agreement(a) for a in report.agreements],
        "topics": [{"id": t.id, "label": t.label, "sentences": t.sentences} for t in report.topics],
        "alone": [reading_data(r, None) for r in report.alone],
    }
    if report.draft is not None:
        data["draft"] = draft_data(report.draft, documents)
    if report.since is not None:
        data["since"] = since_data(report.since)
    return text_of(data)


def text_of(data: dict[str, Any]) -> str:
    """Data as JSON text that can be written as UTF-8: lone surrogates, as in odd file names, stand in it escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=1, default=str)
    return _SURROGATE.sub(lambda m: f"\\u{ord(m.group()):04x}", text) + "\n"


def loads(text: str, root: Path | None = Path()) -> Report:
    """The report that was written as `text`.

    root: where the documents' paths start.  A document that is not stored in the report is read from its
    file; its text is empty when the file is gone or has another length, and where root is None.  Raises ValueError on
    other JSON.
    """
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise ValueError(f"a report of version {data['version']}, this reads version {VERSION}")
        return _report(data, root)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a report of the checker: {error!r}") from error


def load(path: Path, root: Path | None = Path()) -> Report:
    """The report in a file, see `loads`.  Raises OSError and ValueError."""
    return loads(path.read_text(encoding="utf-8"), root)


def document_data(document: Document) -> dict[str, Any]:
    data = {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.moment,
        "url": document.url,
        "language": document.language,
        "sha256": document.sha256,
        "characters": len(document.text),
        "copy_of": document.copy_of,
    }
    more = {"rewrite_of": document.rewrite_of, "primary": document.primary or None, "pages": document.pages or None}
    more["text"] = document.text if document.stored else None
    return data | {key: value for key, value in more.items() if value is not None}


def finding_data(finding: Finding, documents: Mapping[str, Document]) -> dict[str, Any]:
    """A finding as it stands in a report. documents: by id."""
    data = {
        "id": finding.id,
        "kind": finding.kind,
        "level": finding.level,
        "tier": finding.tier,
        "confidence": round(finding.confidence, 4),
        "about": about(finding),
        "explanation": explanation(finding, documents),
        "topic": finding.topic,
        "shape": finding.shape,
        "subject": asdict(finding.subject),
        "rule": finding.rule,
        "readings": [reading_data(r, finding.kind) for r in finding.readings],
    }
    opinion = asdict(finding.reader) if finding.reader else None
    more = {"alone": finding.alone, "decided_by": finding.decided_by, "reader": opinion}
    return data | {key: value for key, value in more.items() if value is not None}


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "id": agreement.id,
        "kind": agreement.kind,
        "about": about(agreement),
        "shape": agreement.shape,
        "subject": asdict(agreement.subject),
        "readings": [reading_data(r, agreement.kind) for r in agreement.readings],
        "independent_sources": agreement.independent_sources,
    }


def draft_data(draft: Draft, documents: Mapping[str, Document]) -> dict[str, Any]:
    """A draft with its statements in text order, each with its verdict and what the sources say."""
    return {
        "document": draft.document,
        "statements": [_statement(s, documents) for s in draft.statements],
        "left_out": [reading_data(r, None) for r in draft.left_out],
    }


def _statement(statement: DraftStatement, documents: Mapping[str, Document]) -> dict[str, Any]:
    own = reading_data(statement.reading, None)
    kept = {key: own[key] for key in own if key not in ("document", "group")}
    return kept | {
        "verdict": statement.verdict,
        "rule": statement.rule,
        "note": note(statement, documents),
        "evidence": [reading_data(r, None) for r in statement.evidence],
    }


def _report(data: dict[str, Any], root: Path | None) -> Report:
    return Report(
        created=datetime.fromisoformat(data["created"]),
        settings=data["settings"],
        documents=tuple(_to_document(d, root) for d in data["documents"]),
        problems=tuple(Problem(p["path"], p["message"], p["skipped"]) for p in data["problems"]),
        findings=tuple(_to_finding(f) for f in data["findings"]),
        agreements=tuple(_to_agreement(a) for a in data["agreements"]),
        topics=tuple(Topic(t["id"], t["label"], t["sentences"]) for t in data["topics"]),
        draft=_to_draft(data["draft"]) if "draft" in data else None,
        since=to_since(data["since"]) if "since" in data else None,
        alone=tuple(to_reading(r, r["kind"]) for r in data.get("alone", ())),
    )


def _to_document(data: dict[str, Any], root: Path | None) -> Document:
    published = data["published"]
    return Document(
        id=data["id"],
        path=data["path"],
        text=data["text"] if "text" in data else _from_file(root, data["path"], data["characters"]),
        sha256=data["sha256"],
        title=data["title"],
        publisher=data["publisher"],
        published=datetime.fromisoformat(published) if published else None,
        published_has_time="T" in (published or ""),
        url=data["url"],
        language=data["language"],
        copy_of=data["copy_of"],
        stored="text" in data,
        primary=data.get("primary", False),
        rewrite_of=data.get("rewrite_of"),
        pages=tuple(data.get("pages", ())),
    )


def _from_file(root: Path | None, path: str, characters: int) -> str:
    if root is None:
        return ""
    try:
        text = (root / path).read_bytes().decode("utf-8")
    except (OSError, ValueError):
        return ""
    return text if len(text) == characters else ""


def _to_finding(data: dict[str, Any]) -> Finding:
    return Finding(
        id=data["id"],
        kind=data["kind"],
        level=data["level"],
        confidence=data["confidence"],
        shape=data["shape"],
        subject=Subject(**data["subject"]),
        rule=data["rule"],
        topic=data["topic"],
        readings=_to_readings(data),
        alone=data.get("alone"),
        decided_by=tuple(data["decided_by"]) if "decided_by" in data else None,
        tier=data.get("tier", "finding"),
        reader=_to_opinion(data["reader"]) if "reader" in data else None,
    )


def _to_opinion(data: dict[str, Any]) -> Opinion:
    return Opinion(data["model"], data["verdict"], tuple(data["words"]))


def _to_agreement(data: dict[str, Any]) -> Agreement:
    subject = Subject(**data["subject"])
    return Agreement(data["id"], data["kind"], data["shape"], subject, _to_readings(data), data["independent_sources"])


def _to_draft(data: dict[str, Any]) -> Draft:
    return Draft(
        data["document"],
        tuple(
            DraftStatement(
                to_reading(s | {"document": data["document"], "group": 0}, s["kind"]),
                s["rule"],
                s["verdict"],
                tuple(to_reading(r, r["kind"]) for r in s["evidence"]),
            )
            for s in data["statements"]
        ),
        tuple(to_reading(r, r["kind"]) for r in data["left_out"]),
    )


def _to_readings(data: dict[str, Any]) -> tuple[Reading, ...]:
    return tuple(to_reading(r, data["kind"]) for r in data["readings"])
