"""Plain text: the memo as it can be pasted into a mail."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from checker.export.handover import Handover
from checker.export.memo import Item, memo

_WIDTH = 78


def write(material: Handover) -> str:
    """The memo in lines of a mail's length."""
    told = memo(material)
    lines = [*_wrapped(told.title.upper()), *_wrapped(told.lead), ""]
    number = 0
    for head, items in told.sections:
        lines += [head.upper(), "-" * len(head), ""]
        for item in items:
            number += 1
            lines += [*_item(number, item), ""]
    lines += ["SOURCES", "-------", ""]
    for label, title in told.sources:
        lines += _wrapped(f"{label}: {title}", "- ", "  ")
    return "\n".join(lines).rstrip("\n") + "\n"


def _item(number: int, item: Item) -> Iterator[str]:
    yield from _wrapped(item.headline, f"{number}. ", "   ")
    yield f"   [{item.facts}]"
    yield from _wrapped(item.why, "   ", "   ")
    for side in item.sides:
        yield from _wrapped(f"{side.said} ({side.outlets})", f"   {side.letter}  ", "      ")
        for place in side.places:
            said = f"{place.source}{f', {place.date}' if place.date else ''}"
            said += f", according to {place.speaker}" if place.speaker else ""
            yield from _wrapped(
                f"{said}: “{(place.before + place.quote + place.after).strip()}”", "      - ", "        "
            )
    if item.decision:
        yield from _wrapped(item.decision, "   => ", "      ")
    if item.note:
        yield from _wrapped(item.note, "   Note: ", "         ")


def _wrapped(text: str, first: str = "", others: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=others, break_on_hyphens=False) or [
        first
    ]
