"""A report as JSON and back: the format that others build on."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import MISSING, asdict, fields
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args, get_type_hints

from checker.model import Agreement, Document, Finding, Problem, Reading, Report, Subject, Topic
from checker.report.sentences import about, explanation
from checker.version import __version__
from claims.kinds import row_of
from claims.model import Kind, Members, Status, Value

VERSION = 2
_SURROGATE = re.compile("[\ud800-\udfff]")


def dumps(report: Report) -> str:
    """The report as JSON text, keys in the order of the format; the same text for the same report."""
    documents = {d.id: d for d in report.documents}
    data = {
        "version": VERSION,
        "tool": {"name": "checker", "version": __version__},
        "created": _moment(report.created),
        "settings": {key: report.settings[key] for key in sorted(report.settings)},
        "documents": [document_data(d) for d in report.documents],
        "problems": [{"path": p.path, "message": p.message, "skipped": p.skipped} for p in report.problems],
        "findings": [_finding(f, documents) for f in report.findings],
        "agreements": [_agreement(a) for a in report.agreements],
        "topics": [{"id": t.id, "label": t.label, "sentences": t.sentences} for t in report.topics],
    }
    return text_of(data)


def text_of(data: dict[str, Any]) -> str:
    """Data as JSON text that can be written as UTF-8: lone surrogates, as in odd file names, stand in it escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=1, default=str)
    return _SURROGATE.sub(lambda m: f"\\u{ord(m.group()):04x}", text) + "\n"


def loads(text: str, root: Path = Path()) -> Report:
    """The report that was written as `text`.

    root: where the documents' paths start.  A document that is not stored in the report is read from its
    file; its text is empty when the file is gone or has another length.  Raises ValueError on other JSON.
    """
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise ValueError(f"a report of version {data['version']}, this reads version {VERSION}")
        return _report(data, root)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a report of the checker: {error!r}") from error


def load(path: Path, root: Path = Path()) -> Report:
    """The report in a file, see `loads`.  Raises OSError and ValueError."""
    return loads(path.read_text(encoding="utf-8"), root)


def _moment(moment: datetime) -> str:
    zoned = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return zoned.strftime("%Y-%m-%dT%H:%M:%SZ")


def published(document: Document) -> str | None:
    """When a document came out, ISO 8601: the day, with the minute where that is known."""
    if document.published is None:
        return None
    if document.published_has_time:
        return document.published.isoformat(timespec="minutes")
    return document.published.date().isoformat()


def document_data(document: Document) -> dict[str, Any]:
    data = {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "publisher": document.publisher,
        "published": published(document),
        "url": document.url,
        "language": document.language,
        "sha256": document.sha256,
        "characters": len(document.text),
        "copy_of": document.copy_of,
    }
    return data | {"text": document.text} if document.stored else data


def _finding(finding: Finding, documents: Mapping[str, Document]) -> dict[str, Any]:
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
        "readings": [_reading(r, finding.kind) for r in finding.readings],
    }
    more = {"alone": finding.alone, "decided_by": finding.decided_by}
    return data | {key: value for key, value in more.items() if value is not None}


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "id": agreement.id,
        "kind": agreement.kind,
        "about": about(agreement),
        "shape": agreement.shape,
        "subject": asdict(agreement.subject),
        "readings": [_reading(r, agreement.kind) for r in agreement.readings],
        "independent_sources": agreement.independent_sources,
    }


def _reading(reading: Reading, kind: str) -> dict[str, Any]:
    data = {
        "document": reading.document,
        "start": reading.start,
        "end": reading.end,
        "quote": reading.quote,
        "sentence": reading.sentence,
        "sentence_start": reading.sentence_start,
        "value": value_data(reading.value),
        "qualifier": reading.qualifier,
        "group": reading.group,
        "attribution": reading.attribution,
    }
    return data | {"kind": reading.kind} if reading.kind != kind else data


def value_data(value: Value) -> dict[str, Any]:
    """The value's fields; those beyond the format's own only where they say something."""
    always = {"nominal", "low", "high", "unit", "granularity", "relation", "for", "against"}
    data = {_key(f.name): getattr(value, f.name) for f in fields(value) if f.default != () or getattr(value, f.name)}
    kept = {k: _plain(v) for k, v in data.items() if k in always or v not in (None, False)}
    if isinstance(value, Members):
        kept = {"text": ", ".join(value.members)} | kept | {"complete": value.complete}
    if isinstance(value, Status):
        kept["positive"] = value.positive
    return kept


def _key(field: str) -> str:
    """A field by its name in the format: one that Python has another use for ends in "_" there."""
    return field.rstrip("_")


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    return list(value) if isinstance(value, tuple) else value


def _report(data: dict[str, Any], root: Path) -> Report:
    return Report(
        created=datetime.fromisoformat(data["created"]),
        settings=data["settings"],
        documents=tuple(_to_document(d, root) for d in data["documents"]),
        problems=tuple(Problem(p["path"], p["message"], p["skipped"]) for p in data["problems"]),
        findings=tuple(_to_finding(f) for f in data["findings"]),
        agreements=tuple(_to_agreement(a) for a in data["agreements"]),
        topics=tuple(Topic(t["id"], t["label"], t["sentences"]) for t in data["topics"]),
    )


def _to_document(data: dict[str, Any], root: Path) -> Document:
    published = data["published"]
    return Document(
        id=data["id"],
        path=data["path"],
        text=data["text"] if "text" in data else _from_file(root / data["path"], data["characters"]),
        sha256=data["sha256"],
        title=data["title"],
        publisher=data["publisher"],
        published=datetime.fromisoformat(published) if published else None,
        published_has_time="T" in (published or ""),
        url=data["url"],
        language=data["language"],
        copy_of=data["copy_of"],
        stored="text" in data,
    )


def _from_file(path: Path, characters: int) -> str:
    try:
        text = path.read_bytes().decode("utf-8")
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
    )


def _to_agreement(data: dict[str, Any]) -> Agreement:
    subject = Subject(**data["subject"])
    return Agreement(data["id"], data["kind"], data["shape"], subject, _to_readings(data), data["independent_sources"])


def _to_readings(data: dict[str, Any]) -> tuple[Reading, ...]:
    return tuple(
        Reading(
            document=r["document"],
            start=r["start"],
            end=r["end"],
            quote=r["quote"],
            sentence=r["sentence"],
            sentence_start=r["sentence_start"],
            kind=r.get("kind", data["kind"]),
            value=_to_value(r["value"], r.get("kind", data["kind"])),
            qualifier=r["qualifier"],
            group=r["group"],
            attribution=r["attribution"],
        )
        for r in data["readings"]
    )


def _to_value(data: dict[str, Any], kind: Kind) -> Value:
    value_type = row_of(kind).value
    hints = get_type_hints(value_type)
    known = {_key(f.name): f.name for f in fields(value_type)}
    given = {known[k]: _typed(v, Decimal in _members(hints[known[k]])) for k, v in data.items() if k in known}
    given |= {f.name: None for f in fields(value_type) if f.default is MISSING and f.name not in given}
    value: Value = value_type(**given)
    return value


def _members(hint: Any) -> tuple[Any, ...]:
    """The types that a field may have."""
    return get_args(hint) or (hint,)


def _typed(value: Any, number: bool) -> Any:
    if number and value is not None:
        return Decimal(value)
    return tuple(value) if isinstance(value, list) else value
