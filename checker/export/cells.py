"""The cells of a table: what is in them, and that none of them is a formula."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.export.handover import Entry, Handover
from checker.report.frame import COLUMNS, reading_row
from checker.review.decisions import Decision, stamp
from checker.untrusted import shown

Cell = str | int | float | bool | None
DECIDED = ("state", "reason", "note", "by", "decided")
READING_COLUMNS = ("source", *COLUMNS, *DECIDED)
FINDING_COLUMNS = (
    "number",
    "finding",
    "tier",
    "level",
    "kind",
    "confidence",
    "question",
    "readings",
    "explanation",
    *DECIDED,
)
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet computes: before what would begin a formula stands an apostrophe."""
    if not isinstance(cell, str):
        return cell
    text = shown(cell)
    return f"'{text}" if is_formula(cell) else text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take a text for a formula, or may after it was pasted; a plain number is none."""
    return bool(_FORMULA.match(text)) and not _NUMBER.fullmatch(text)


def decided(decision: Decision) -> dict[str, Cell]:
    """The columns of a decision; all but the state empty where there is none."""
    touched = bool(decision.note) or decision.state != "open"
    when = stamp(decision.changed) if touched else None
    return dict(zip(DECIDED, (decision.state, decision.reason, decision.note, decision.by, when), strict=True))


def reading_rows(material: Handover) -> Iterator[list[Cell]]:
    """A row for each reading of each finding, with the columns READING_COLUMNS."""
    documents, labels = material.documents, material.labels
    for entry in material.entries:
        for reading in entry.finding.readings:
            row = reading_row(entry.finding, reading, documents) | decided(entry.decision)
            row |= {"source": labels[reading.document], "explanation": entry.view.explanation}
            yield [_plain(row[column]) for column in READING_COLUMNS]


def finding_rows(material: Handover) -> Iterator[list[Cell]]:
    """A row for each finding, with the columns FINDING_COLUMNS."""
    for entry in material.entries:
        finding, view = entry.finding, entry.view
        row: dict[str, Cell] = {
            "number": view.number, "finding": finding.id, "tier": finding.tier, "level": finding.level,
            "kind": finding.kind, "confidence": finding.confidence, "question": view.headline,
            "readings": sides(entry), "explanation": view.explanation, **decided(entry.decision),
        }  # fmt: skip
        yield [row[column] for column in FINDING_COLUMNS]


def sides(entry: Entry) -> str:
    """Who says what, in a line: "A 1997 (Gazette, Wire); B 1999 (Courier)"."""
    said = [("".join(text for text, _ in g.said), ", ".join(g.outlets), g.letter) for g in entry.view.groups]
    return "; ".join(f"{letter} {value} ({outlets})" for value, outlets, letter in said)


def _plain(cell: object) -> Cell:
    """A number as it was written: a Decimal keeps its digits as text."""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return cell if cell is None or isinstance(cell, str | int | float | bool) else str(cell)
