"""The findings of a report as a table: one row a reading, so that pandas can filter, count and join them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from checker.model import Document, Finding, Reading, Report
from checker.report.sentences import about, explanation
from checker.shapes.table import words
from claims.model import Period, Quantity

if TYPE_CHECKING:
    import pandas

COLUMNS = (
    "finding", "kind", "level", "tier", "confidence", "about", "explanation", "topic", "group", "alone", "document",
    "publisher", "published", "start", "end", "quote", "sentence", "sentence_start", "value", "nominal", "low", "high",
    "unit", "qualifier", "attribution",
)  # fmt: skip
_TYPES = {
    "confidence": "float64", "group": "int64", "alone": "bool", "start": "int64", "end": "int64",
    "sentence_start": "int64",
}  # fmt: skip


def to_frame(report: Report) -> pandas.DataFrame:
    """The readings of all findings, in the report's order, with the columns COLUMNS: see `Result.to_frame`."""
    import pandas

    documents = {d.id: d for d in report.documents}
    rows = [reading_row(finding, reading, documents) for finding in report.findings for reading in finding.readings]
    return pandas.DataFrame(rows, columns=list(COLUMNS), dtype=object).astype(_TYPES)


def reading_row(finding: Finding, reading: Reading, documents: Mapping[str, Document]) -> dict[str, Any]:
    """What the columns hold of one reading, by their names. documents: by id."""
    value, document = reading.value, documents[reading.document]
    numbers = ("nominal", "low", "high", "unit") if isinstance(value, Quantity | Period) else ()
    return {
        **dict.fromkeys(COLUMNS),
        "finding": finding.id,
        "level": finding.level,
        "tier": finding.tier,
        "confidence": finding.confidence,
        "topic": finding.topic,
        "alone": reading.group == finding.alone,
        "publisher": document.publisher,
        "published": document.moment,
        **{name: getattr(reading, name) for name in COLUMNS if hasattr(reading, name)},
        "value": words(value, reading.qualifier),
        **{name: getattr(value, name, None) for name in numbers},
        "about": about(finding),
        "explanation": explanation(finding, documents),
    }
