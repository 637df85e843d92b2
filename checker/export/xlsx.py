"""XLSX: one sheet of findings with what was decided on them, one of their readings."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from checker.export.cells import FINDING_COLUMNS, READING_COLUMNS, Cell, finding_rows, is_formula, reading_rows
from checker.export.handover import Handover
from checker.untrusted import shown

_LONGEST = 32_767  # characters that a cell can hold
_WIDTHS = {"question": 60, "readings": 60, "explanation": 60, "note": 40, "sentence": 80, "quote": 30, "about": 40}
_USUAL_WIDTH = 14


def write(material: Handover) -> bytes:
    """The workbook as bytes."""
    from openpyxl import Workbook

    book = Workbook()
    findings, readings = book.active, book.create_sheet("Readings")
    findings.title = "Findings"
    _fill(findings, FINDING_COLUMNS, finding_rows(material))
    _fill(readings, READING_COLUMNS, reading_rows(material))
    book.properties.creator, book.properties.title = "claim-checker", shown(material.name)
    book.properties.created = book.properties.modified = material.report.created.replace(tzinfo=None)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Any, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """The names of the columns, which stay in view and can be filtered by, and a row for each."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for number, name in enumerate(columns, 1):
        sheet.cell(1, number, name).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, _USUAL_WIDTH)
    last = 1
    for last, row in enumerate(rows, 2):
        for number, content in enumerate(row, 1):
            _put(sheet.cell(last, number), content)
            sheet.cell(last, number).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{last}"


def _put(cell: Any, content: Cell) -> None:
    """A text stays one, whatever it begins with."""
    if isinstance(content, str):
        cell.value = shown(content)[:_LONGEST]
        cell.data_type = "s"
        cell.quotePrefix = is_formula(content)
    else:
        cell.value = content
