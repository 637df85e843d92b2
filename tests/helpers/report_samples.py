"""A report made without the pipeline: one story in five articles, with a finding of nearly every kind."""

# ruff: noqa: E501 - articles have long lines
from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from checker.config import Reader, Settings
from checker.draft.rules import RULES
from checker.findings import ordered
from checker.model import (
    READER_VERDICTS,
    Agreement,
    Document,
    Draft,
    DraftStatement,
    Finding,
    Level,
    Mark,
    Opinion,
    Problem,
    Reading,
    Report,
    Subject,
    Topic,
)
from checker.shapes.table import shape_of
from claims.kinds import row_of
from claims.model import Kind, Members, Name, Period, Place, Qualifier, Quantity, Quotation, Role, Score, Status, Value

CREATED = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)

GAZETTE = """Marrow Sound tunnel gets its money

The government in Orlen will spend over €1 billion on the tunnel under Marrow Sound, the transport ministry said on Monday.
The Kestrel Convention of 1997 had long forbidden any work there. Transport minister Ilse Okkerström signed the order in Tveit.
"We will not leave the islanders to the mercy of hostile weather," she said.
Some 4,200 people live on the islands. The tunnel is to be 17 kilometres long and to open in March 2029. Three villages will be reached: Aldra, Bue and Nesvik.
Work has begun at the northern end. The ferry Solveig, 41 years old, will be retired. It carries about 310 passengers a day.
"""
COURIER = """Tunnel: minister puts price at 1.1 billion

HAUGVIK, March 3 — The tunnel that is to join the islands to the mainland will cost €1.1 billion, minister Ilse Okkerstrom told parliament.
The Kestrel Convention, a treaty of 1999, was amended last year. Opponents say that the work is still only planned.
"We will not leave the islanders to the mercy of foreign weather," the minister said, according to the official record.
About 4,200 people live there. At 17 kilometres it will be the longest in the country. It will open in the autumn of 2029.
Aldra and Bue will get stations, Sorvik later. The ferry, which is 44 years old, carries 350 passengers a day.
"""
WIRE = """Marrow Sound tunnel approved

Orlen's cabinet approved €800 million for the first stage of the Marrow Sound tunnel.
Under the 1997 Kestrel Convention the sea bed was closed to builders. Deputy minister Pål Reine takes over the transport office, the cabinet said.
The tunnel, between 16 and 18 kilometres long, is expected to open in March 2029. Up to 6.25 percent of the budget is kept in reserve; the islands have 4,200 inhabitants.
Work begins next year, officials told the agency. The crossing now takes 50 minutes.
"""
HERALD = """In Tveit, joy at last

TVEIT — The order was signed in the harbour of Bue, where 4,200 islanders have waited since 1971.
The 17-kilometre tunnel will cut the crossing from 65 minutes to twelve. Reserve: 5 percent of the budget.
"لن نترك أهل الجزر", said one banner in Arabic, held up by students from Sorvik.
"""
COPY = WIRE


def document(name: str, text: str, **more: Any) -> Document:
    return Document(
        id=f"{name}_{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}",
        path=f"story/{name}.txt",
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        **more,
    )


DOCUMENTS = (
    document("gazette", GAZETTE, title="Marrow Sound tunnel gets its money", publisher="Orlen Gazette",
             published=datetime(2026, 3, 2), url="https://gazette.example/tunnel"),
    document("courier", COURIER, title="Tunnel: minister puts price at 1.1 billion", publisher="Haugvik Courier",
             published=datetime(2026, 3, 3, 19, 48), published_has_time=True),
    document("wire", WIRE, title="Marrow Sound tunnel approved", publisher="Northern Wire", published=datetime(2026, 3, 2),
             url="javascript:alert(1)"),
    document("herald", HERALD, title="In Tveit, joy at last", published=datetime(2026, 3, 5), language="nb"),
    document("wire-copy", COPY, title="Marrow Sound tunnel approved", publisher="Morning Post",
             published=datetime(2026, 3, 3), copy_of=document("wire", WIRE).id),
)  # fmt: skip
BY_NAME = {d.path.removeprefix("story/").removesuffix(".txt"): d for d in DOCUMENTS}


def reading(
    where: str | Document,
    quote: str,
    kind: Kind,
    value: Value,
    group: int = 0,
    qualifier: Qualifier | None = None,
    attribution: str | None = None,
) -> Reading:
    """The first place where a document says `quote`, in its line."""
    doc = BY_NAME[where] if isinstance(where, str) else where
    start = doc.text.index(quote)
    first = doc.text.rfind("\n", 0, start) + 1
    last = doc.text.find("\n", start)
    sentence = doc.text[first : last if last >= 0 else len(doc.text)]
    return Reading(
        doc.id, start, start + len(quote), quote, sentence, first, kind, value, qualifier, group, attribution
    )


def finding(
    kind: Kind,
    level: Level,
    subject: str | Subject,
    readings: tuple[Reading, ...],
    confidence: float = 0.9,
    topic: str = "t01",
    alone: int | None = None,
) -> Finding:
    """A finding by the kind's shape, and by the last rule of it that has this level. subject: a figure's by its name."""
    evidence = kind + "".join(f"{r.document} {r.start} {r.end}" for r in readings)
    shape = shape_of(row_of(kind).shape)
    rule = next((rule for rule in reversed(shape.levels) if rule.level == level), shape.levels[-1])
    about = Subject("figure", subject) if isinstance(subject, str) else subject
    return Finding(ident(evidence), kind, level, confidence, shape.name, about, rule.name, topic, readings, alone)


def agreement(kind: Kind, subject: str, readings: tuple[Reading, ...], sources: int) -> Agreement:
    """What some sources agree on, of a figure."""
    shape = row_of(kind).shape
    return Agreement(ident(f"{kind} {subject}"), kind, shape, Subject("figure", subject), readings, sources)


def ident(evidence: str) -> str:
    """An id such as reports have."""
    return hashlib.sha256(evidence.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def amount(number: str, unit: str | None, low: str | None = "", high: str | None = "", step: str = "1") -> Quantity:
    nominal = Decimal(number) if number else None
    bounds = (nominal if b == "" else None if b is None else Decimal(b) for b in (low, high))
    return Quantity(nominal, *bounds, unit, Decimal(step))


def year(n: int) -> Period:
    return Period(f"{n}-01-01", f"{n}-12-31", "year")


def quotation(text: str, speaker: str) -> Quotation:
    return Quotation(text, tuple(text.casefold().split()), speaker, "say")


def _numbers() -> list[Finding]:
    return [
        finding("money", "conflict", Subject("figure", "cost of the Marrow Sound tunnel", "Orlen"), (
            reading("gazette", "over €1 billion", "money", amount("1E9", "EUR", "1E9", None, "1E9"), 0, "more than", "the transport ministry"),
            reading("courier", "€1.1 billion", "money", amount("1.1E9", "EUR", step="1E8"), 1, None, "Ilse Okkerstrom"),
            reading("courier", "1.1 billion", "money", amount("1.1E9", "EUR", step="1E8"), 1),
            reading("wire", "€800 million", "money", amount("8E8", "EUR", step="1E8"), 2),
        ), 0.91),
        finding("age", "conflict", Subject("figure", "age", "the ferry Solveig"), (
            reading("gazette", "41 years old", "age", amount("41", "year")),
            reading("courier", "44 years old", "age", amount("44", "year"), 1),
        ), 0.84, "t02"),
        finding("measure", "tension", "Length of the tunnel", (
            reading("gazette", "17 kilometres", "measure", amount("17", "kilometer")),
            reading("courier", "17 kilometres", "measure", amount("17", "kilometer")),
            reading("herald", "17-kilometre", "measure", amount("17", "kilometer")),
            reading("wire", "between 16 and 18 kilometres", "measure", amount("", "kilometer", "16", "18"), 1, "range"),
        ), 0.62, "t01", 1),
        finding("duration", "conflict", "Crossing time today", (
            reading("wire", "50 minutes", "duration", amount("50", "minute", step="10"), 0, None, "officials"),
            reading("herald", "65 minutes", "duration", amount("65", "minute", step="5"), 1),
        ), 0.71, "t02"),
        finding("count", "update", "Passengers of the ferry a day", (
            reading("gazette", "about 310 passengers a day", "count", amount("310", "passenger", "295", "325", "10"), 0, "about"),
            reading("courier", "350 passengers a day", "count", amount("350", "passenger", step="10"), 1),
        ), 0.55, "t02"),
        finding("percent", "scope", "Reserve within the budget", (
            reading("wire", "Up to 6.25 percent", "percent", amount("6.25", "percent", None, "6.25", "0.01"), 0, "at most"),
            reading("herald", "5 percent", "percent", amount("5", "percent"), 1),
        ), 0.48),
    ]  # fmt: skip


def _statements() -> list[Finding]:
    return [
        finding("date", "conflict", "The Kestrel Convention", (
            reading("gazette", "1997", "date", year(1997)),
            reading("wire", "1997", "date", year(1997)),
            reading("courier", "1999", "date", year(1999), 1),
        ), 0.95, "t03", 1),
        finding("role", "conflict", Subject("holder", "transport minister of Orlen"), (
            reading("gazette", "Transport minister Ilse Okkerström", "role", Role("Transport minister Ilse Okkerström", "transport minister", "Orlen", "Ilse Okkerström", "ilse okkerstrom")),
            reading("wire", "Deputy minister Pål Reine", "role", Role("Deputy minister Pål Reine", "transport minister", "Orlen", "Pål Reine", "pal reine", "designate"), 1, None, "the cabinet"),
        ), 0.66, "t03"),
        finding("quotation", "conflict", Subject("speaker", owner="Ilse Okkerström"), (
            reading("gazette", "We will not leave the islanders to the mercy of hostile weather", "quotation", quotation("We will not leave the islanders to the mercy of hostile weather", "Ilse Okkerström")),
            reading("courier", "We will not leave the islanders to the mercy of foreign weather", "quotation", quotation("We will not leave the islanders to the mercy of foreign weather", "the minister"), 1),
        ), 0.97, "t03"),
        finding("list", "conflict", Subject("list", "villages with a station"), (
            reading("gazette", "Aldra, Bue and Nesvik", "list", Members(("Aldra", "Bue", "Nesvik"), ("aldra", "bue", "nesvik"), "village", 3)),
            reading("courier", "Aldra and Bue will get stations, Sorvik later", "list", Members(("Aldra", "Bue", "Sorvik"), ("aldra", "bue", "sorvik"), "village", None, False), 1),
        ), 0.78),
        finding("status", "conflict", Subject("event", "work on the tunnel", "begin"), (
            reading("gazette", "Work has begun", "status", Status("Work has begun", "begin", "done")),
            reading("courier", "still only planned", "status", Status("still only planned", "begin", "planned"), 1, None, "opponents"),
        ), 0.74),
        finding("place", "conflict", Subject("where", "the order", "sign in"), (
            reading("gazette", "in Tveit", "place", Place("Tveit", "tveit", "in", "order")),
            reading("herald", "in the harbour of Bue", "place", Place("the harbour of Bue", "bue", "in", "order"), 1),
        ), 0.69, "t03"),
        finding("name", "variant", Subject("name", "Ilse Okkerström"), (
            reading("gazette", "Ilse Okkerström", "name", Name("Ilse Okkerström", "ilse okkerstrom", "person")),
            reading("courier", "Ilse Okkerstrom", "name", Name("Ilse Okkerstrom", "ilse okkerstrom", "person"), 1),
        ), 0.99, "t03"),
    ]  # fmt: skip


_ORDER = ("conflict", "tension", "update", "scope", "variant")


def story() -> Report:
    """Five articles on one story, with a finding of nearly every kind."""
    found = sorted(_numbers() + _statements(), key=lambda f: (_ORDER.index(f.level), -f.confidence))
    people = tuple(reading(d, "4,200", "count", amount("4200", "inhabitant", step="100")) for d in BY_NAME)
    opening = tuple(
        reading(d, "March 2029", "date", Period("2029-03-01", "2029-03-31", "month")) for d in ("gazette", "wire")
    )
    marks = [Mark(r.document, r.start, r.end, r.kind) for f in found for r in f.readings]
    herald = BY_NAME["herald"]
    since = herald.text.index("since 1971")
    return Report(
        created=CREATED,
        settings={"model": "all-MiniLM-L6-v2", "least_confidence": 0.3, "language": "en"},
        documents=DOCUMENTS,
        problems=(
            Problem("story/broken.pdf", "not a PDF: no header", True),
            Problem("story/herald.txt", "read as Windows-1252, since it is not UTF-8", False),
        ),
        findings=tuple(found),
        agreements=(
            agreement("count", "people who live on the islands", people, 4),
            agreement("date", "opening of the tunnel", opening, 2),
        ),
        topics=(Topic("t01", "tunnel, budget, stage", 14), Topic("t02", "ferry, passengers, crossing", 8),
                Topic("t03", "minister, convention, order", 11), Topic("t04", "weather, islands", 3)),
        marks=(*marks, Mark(herald.id, since, since + 10, "date")),
    )  # fmt: skip


def looked() -> Report:
    """The story by other bars: what is less than 0.7 sure is merely worth a look."""
    bars = Settings(least_confidence=0.3, finding_confidence=0.7)
    return replace(story(), findings=ordered(story().findings, bars))


def heard() -> Report:
    """The story with what a reader says of its first findings: every verdict once, with words at issue and without."""
    report = story()
    opinions = [
        Opinion(
            "qwen3:8b", verdict, tuple(r.quote for r in (f.readings[0], f.readings[-1])) if verdict != "unsure" else ()
        )
        for verdict, f in zip(READER_VERDICTS, report.findings, strict=False)
    ]
    told = [replace(f, reader=o) for f, o in zip(report.findings, opinions, strict=False)]
    return replace(
        report,
        findings=(*told, *report.findings[len(told) :]),
        settings=report.settings | Reader("http://localhost:11434/v1", "qwen3:8b").as_dict(),
    )


def lone() -> Report:
    """The story with what two of its sources alone say."""
    report = story()
    said = [r for f in report.findings for r in f.readings]
    by_document = {r.document: replace(r, group=0) for r in reversed(said)}
    return replace(report, alone=tuple(by_document.values())[:2])


# Beside the story, whose articles tell of no vote.
VOTE = finding("score", "conflict", Subject("vote", "", "parliament"), (
    reading("gazette", "4,200 people", "score", Score("81 votes to 31", Decimal(81), Decimal(31), "vote")),
    reading("courier", "4,200 people", "score", Score("81–13", Decimal(81), Decimal(13), "vote"), 1),
))  # fmt: skip


def drafted() -> Report:
    """The story with its first article as a draft, to which every rule is applied once."""
    report = story()
    own = report.documents[0].id
    readings = [r for f in report.findings for r in f.readings if r.document == own]
    others = [r for f in report.findings for r in f.readings if r.document != own]
    evidence = (replace(others[0], group=0), replace(others[1], group=1), replace(others[2], group=1))
    statements = [
        DraftStatement(r, name, rule.verdict, evidence)
        for (name, rule), r in zip(sorted(RULES.items()), readings * len(RULES), strict=False)
    ]
    in_order = sorted(statements, key=lambda s: (s.reading.start, s.reading.end))
    return replace(report, draft=Draft(own, tuple(in_order), (replace(others[3], group=0),)))
