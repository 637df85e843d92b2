"""A memo for an editor, as plain data: its sections, and in each the findings with their readings and decisions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.export.handover import Entry, Handover
from checker.phrases import day
from checker.report.page import LEVEL_NAMES
from checker.review.decisions import Decision
from checker.untrusted import shown

_WORDS = {"open": "Open", "confirmed": "Confirmed", "dismissed": "Dismissed", "later": "Left for later"}
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one source says it. before, quote, after: its sentence."""

    source: str
    date: str | None
    speaker: str | None
    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Side:
    """Those who say one thing. said: the value in words."""

    letter: str
    said: str
    outlets: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A finding. facts: level, kind and how sure, in a line; decision, note: "" where there is none."""

    headline: str
    facts: str
    why: str
    sides: tuple[Side, ...]
    decision: str
    note: str


@dataclass(frozen=True, slots=True)
class Memo:
    """title, lead: what was compared. sources: the articles, each by the name that it has here, and its title.

    sections: each a heading with its items, none of them empty.
    """

    title: str
    lead: str
    sources: tuple[tuple[str, str], ...]
    sections: tuple[tuple[str, tuple[Item, ...]], ...]


def memo(material: Handover) -> Memo:
    """What is confirmed first, then what is open, and what was dismissed at the end."""
    page = material.page
    copies = sum(s.copy_of is not None for s in page.sources)
    lead = f"{_many(len(page.sources), 'article')}{f', {copies} of them copies' if copies else ''}; {page.created}."
    entries = material.entries
    if material.reviewed:
        decided = sum(entry.decision.decided for entry in entries)
        lead += f" {decided} of {_many(len(entries), 'finding')} decided."
    sections = (
        ("Confirmed", [e for e in entries if e.decision.state == "confirmed"]),
        ("Findings", [e for e in entries if e.decision.state == "open" and e.finding.tier == "finding"]),
        ("Left for later", [e for e in entries if e.decision.state == "later"]),
        ("Worth a look", [e for e in entries if e.decision.state == "open" and e.finding.tier == "look"]),
        ("Dismissed", [e for e in entries if e.decision.state == "dismissed"]),
    )
    names = {"Findings": "Still open"} if material.reviewed else {}
    return Memo(
        f"{shown(material.name)}: where the sources differ",
        lead,
        tuple((shown(s.label), shown(f"{s.title}, {s.date}" if s.date else s.title)) for s in page.sources),
        tuple((names.get(head, head), _items(found)) for head, found in sections if found),
    )


def _items(entries: Iterable[Entry]) -> tuple[Item, ...]:
    return tuple(_item(entry) for entry in entries)


def _item(entry: Entry) -> Item:
    view = entry.view
    sure = "added by a person" if entry.is_added else f"{view.percent}% sure"
    tier = "worth a look · " if entry.finding.tier == "look" else ""
    facts = f"{tier}{LEVEL_NAMES[view.level]} · {view.kind} · {sure}"
    alone = f" {view.alone}" if view.alone else ""
    sides = tuple(
        Side(
            g.letter,
            shown("".join(text for text, _ in g.said)),
            shown(", ".join(g.outlets)),
            tuple(
                Place(
                    shown(p.source.label), p.source.date, None if p.speaker is None else shown(p.speaker),
                    *(shown(_BLANKS.sub(" ", text)) for text in (p.before, p.quote, p.after)),
                )
                for p in g.passages
            ),
        )
        for g in view.groups
    )  # fmt: skip
    decision = told(entry.decision)
    return Item(
        shown(view.headline), facts, shown(view.explanation + alone), sides, decision, shown(entry.decision.note)
    )


def told(decision: Decision) -> str:
    """What was decided, by whom and when, in a line; "" of what is open."""
    if decision.state == "open":
        return ""
    reason = f": {decision.reason}" if decision.reason else ""
    by = f" by {shown(decision.by)}" if decision.by else ""
    when = f" on {day(decision.changed.date().isoformat())}" if decision.changed.year > 1970 else ""
    return f"{_WORDS[decision.state]}{reason},{by}{when}" if by or when else f"{_WORDS[decision.state]}{reason}"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
