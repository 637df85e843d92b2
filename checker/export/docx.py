"""DOCX: the memo for an editor, to be opened in a word processor."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from checker.export.handover import Handover
from checker.export.memo import Item, Place, memo

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph


def write(material: Handover) -> bytes:
    """The document as bytes."""
    import docx

    told = memo(material)
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = told.title[:255], "claim-checker"
    document.core_properties.created = document.core_properties.modified = material.report.created
    document.add_heading(told.title, 0)
    document.add_paragraph(told.lead)
    for head, items in told.sections:
        document.add_heading(head, 1)
        for item in items:
            _item(document, item)
    document.add_heading("Sources", 1)
    for label, title in told.sources:
        line = document.add_paragraph(style="List Bullet")
        line.add_run(label).bold = True
        line.add_run(f": {title}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _item(document: Document, item: Item) -> None:
    document.add_heading(item.headline, 2)
    document.add_paragraph().add_run(item.facts).italic = True
    document.add_paragraph(item.why)
    for side in item.sides:
        line = document.add_paragraph(style="List Bullet")
        line.add_run(f"{side.letter}: {side.said}").bold = True
        line.add_run(f" ({side.outlets})")
        for place in side.places:
            _place(document.add_paragraph(style="List Bullet 2"), place)
    if item.decision or item.note:
        decided = document.add_paragraph(style="Intense Quote")
        decided.add_run(item.decision or "Note").bold = True
        if item.note:
            decided.add_run(f" – {item.note}")


def _place(line: Paragraph, place: Place) -> None:
    date = f", {place.date}" if place.date else ""
    speaker = f", according to {place.speaker}" if place.speaker else ""
    line.add_run(f"{place.source}{date}{speaker}: “{place.before.lstrip()}")
    line.add_run(place.quote).bold = True
    line.add_run(f"{place.after.rstrip()}”")
