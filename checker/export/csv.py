"""CSV: a row a reading, with what was decided on its finding."""

from __future__ import annotations

import csv
import io

from checker.export.cells import READING_COLUMNS, reading_rows, safe
from checker.export.handover import Handover


def write(material: Handover) -> str:
    """The table as text, its first row the names of the columns."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(READING_COLUMNS)
    table.writerows([safe(cell) for cell in row] for row in reading_rows(material))
    return out.getvalue()
