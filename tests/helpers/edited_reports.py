"""A report as it would be after an edit of its articles: no model asked, but sentences and places as they would be."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from dataclasses import replace

from report_samples import ident

from checker.model import Document, Finding, Reading, Report

Edit = Callable[[random.Random, Report], Report]


def with_readings(report: Report, change: Callable[[Finding, Reading], Reading | None]) -> Report:
    """The report with each reading changed, or left out; a finding whose readings all agree then is none."""
    findings = []
    for f in report.findings:
        readings = tuple(r for old in f.readings if (r := change(f, old)) is not None)
        if len({r.group for r in readings}) > 1:
            same = readings == f.readings or {_value(r) for r in readings} == {_value(r) for r in f.readings}
            findings.append(replace(f, readings=readings, decided_by=None, id=f.id if same else _renamed(readings)))
    return replace(report, findings=tuple(findings))


def _value(reading: Reading) -> tuple[int, str]:
    return reading.group, repr(reading.value)


def _renamed(readings: tuple[Reading, ...]) -> str:
    return ident("".join(f"{r.document} {r.start} {r.group} {r.value!r}" for r in readings))


def without(report: Report, document: str) -> Report:
    """An article gone."""
    left = with_readings(report, lambda f, r: None if r.document == document else r)
    agreed = tuple(a for a in report.agreements if document not in {r.document for r in a.readings})
    return replace(left, documents=tuple(d for d in report.documents if d.id != document), agreements=agreed)


def with_line(report: Report, document: str, line: str) -> Report:
    """A line more at the head of an article: all its places move."""
    by = len(line) + 1
    moved = with_readings(
        report,
        lambda f, r: (
            replace(r, start=r.start + by, end=r.end + by, sentence_start=r.sentence_start + by)
            if r.document == document
            else r
        ),
    )
    return _with_text(moved, document, lambda text: f"{line}\n{text}")


def reworded(report: Report, reading: Reading, quote: str, value: object | None = None) -> Report:
    """Other words in the place of a quote, in each finding that has it; with another value, another statement."""

    def change(f: Finding, r: Reading) -> Reading:
        if (r.document, r.sentence_start) != (reading.document, reading.sentence_start):
            return r
        at = reading.start - reading.sentence_start
        sentence = r.sentence[:at] + quote + r.sentence[at + len(reading.quote) :]
        by = len(quote) - len(reading.quote)
        if (r.start, r.end) == (reading.start, reading.end):
            new = r.value if value is None else value
            return replace(r, quote=quote, end=r.start + len(quote), sentence=sentence, value=new)  # type: ignore[arg-type]
        later = by if r.start > reading.start else 0
        return replace(r, start=r.start + later, end=r.end + later, sentence=sentence)

    return with_readings(report, change)


def with_source(report: Report, finding: Finding, group: int, name: str) -> Report:
    """An article more, which says of one finding what one of its sides says."""
    (like, *_) = [r for r in finding.readings if r.group == group]
    sentence = f"It was confirmed: {like.quote}, our reporter learned."
    start = sentence.index(like.quote)
    new = replace(
        like,
        document=name,
        start=start,
        end=start + len(like.quote),
        sentence=sentence,
        sentence_start=0,
        attribution=None,
    )
    findings = tuple(replace(f, readings=(*f.readings, new)) if f.id == finding.id else f for f in report.findings)
    document = Document(name, f"story/{name}.txt", sentence, name)
    return replace(report, findings=findings, documents=(*report.documents, document))


def _with_text(report: Report, document: str, change: Callable[[str], str]) -> Report:
    def changed(d: Document) -> Document:
        text = change(d.text)
        return replace(d, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())

    return replace(report, documents=tuple(changed(d) if d.id == document else d for d in report.documents))


def stands(before: Finding, after: Finding) -> bool:
    """Whether each side of a finding still has one of its statements as it stood, apart from the others, and no more
    sides have come: told from sentence and quote alone."""
    sides: dict[int, set[int]] = {}
    for r in before.readings:
        found = {a.group for a in after.readings if (a.document, a.quote) == (r.document, r.quote) and _alike(a, r)}
        sides.setdefault(r.group, set()).update(found)
    groups = {r.group for r in after.readings}
    met = [groups_of for groups_of in sides.values() if groups_of]
    return before.kind == after.kind and len(met) == len(sides) == len(groups) and len(set().union(*met)) == len(groups)


def _alike(one: Reading, other: Reading) -> bool:
    """Whether a sentence begins or ends as another does."""
    return one.sentence[:25] == other.sentence[:25] or one.sentence[-25:] == other.sentence[-25:]
