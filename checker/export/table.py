"""The formats, a row each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from checker.export import annotation, claimreview, csv, docx, jsonl, labels, markdown, sarif, text, xlsx
from checker.export.handover import Handover


@dataclass(frozen=True, slots=True)
class Format:
    """write: makes the content, bytes where it is no text. needs: the package that it takes, of the extra `export`."""

    name: str
    suffix: str
    write: Callable[[Handover], str | bytes]
    needs: str | None = None


FORMATS = {
    row.name: row
    for row in (
        Format("csv", ".csv", csv.write),
        Format("xlsx", ".xlsx", xlsx.write, "openpyxl"),
        Format("docx", ".docx", docx.write, "docx"),
        Format("markdown", ".md", markdown.write),
        Format("text", ".txt", text.write),
        Format("jsonl", ".jsonl", jsonl.write),
        Format("claimreview", ".claimreview.json", claimreview.write),
        Format("annotation", ".annotation.json", annotation.write),
        Format("sarif", ".sarif", sarif.write),
        Format("labels", ".labels.jsonl", labels.write),
    )
}
