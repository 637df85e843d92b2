"""Markdown: the memo for an editor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.export.handover import Handover
from checker.export.memo import Item, Place, memo

_MARKUP = re.compile(r"[\\`*_{}\[\]!|~$]|^\s*(?:[-+#>=]|\d+[.)])")


def write(material: Handover) -> str:
    """The memo as text; what the articles say is no markup in it."""
    told = memo(material)
    lines = [f"# {_plain(told.title)}", "", _plain(told.lead), ""]
    for head, items in told.sections:
        lines += [f"## {head}", ""]
        for item in items:
            lines += [*_item(item), ""]
    lines += ["## Sources", "", *(f"- **{_plain(label)}**: {_plain(title)}" for label, title in told.sources)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _item(item: Item) -> Iterator[str]:
    yield f"### {_plain(item.headline)}"
    yield ""
    yield f"*{_plain(item.facts)}*"
    yield ""
    yield _plain(item.why)
    yield ""
    for side in item.sides:
        yield f"- **{side.letter}: {_plain(side.said)}** ({_plain(side.outlets)})"
        yield from (f"  - {_place(place)}" for place in side.places)
    if item.decision or item.note:
        yield ""
        yield f"> **{_plain(item.decision or 'Note')}**" + (f" – {_plain(item.note)}" if item.note else "")


def _place(place: Place) -> str:
    date = f", {place.date}" if place.date else ""
    speaker = f", according to {_plain(place.speaker)}" if place.speaker else ""
    sentence = f"{_plain(place.before)}**{_plain(place.quote).strip()}**{_plain(place.after)}"
    return f"{_plain(place.source)}{date}{speaker}: “{sentence.strip()}”"


def _plain(text: str) -> str:
    """A text in one line of which nothing is markup, HTML included."""
    line = text.replace("\r", " ").replace("\n", " ")
    return _MARKUP.sub(lambda m: f"{m[0][:-1]}\\{m[0][-1]}", line.replace("&", "&amp;").replace("<", "&lt;"))
