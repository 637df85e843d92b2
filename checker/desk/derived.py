"""What an item repeats of its events, brought up to them, so that it can be filtered by."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from checker.desk.history import Standing
from checker.desk.reviewable import ranked
from checker.desk.tables import Event, Item, Mention, Stance, Tag
from checker.review.decisions import LONGEST_NAME

_MENTION = re.compile(r"(?<![\w@])@(?=\w)")
_WORD = re.compile(r"[\w'’.-]*\w")


def bring_up(session: Session, item: Item, action: str, stands: Standing, now: datetime) -> None:
    """An item up to how it stands after an action."""
    item.status, item.reason, item.assignee = stands.status, stands.reason, stands.assignee
    item.changed = now
    if {tag.name for tag in item.tags} != set(stands.tags):
        item.tags = [next((t for t in item.tags if t.name == name), Tag(name=name)) for name in stands.tags]
    if action not in ("assign", "tag", "untag", "note"):
        _stances(item, stands)
    if action in ("note", "undo", "redo"):
        _mentions(session, item, stands)
    if item.tier in ("added", "withdrawn"):
        item.tier = "withdrawn" if stands.marked is None else "added"
        item.rank = ranked(item.rank, "withdrawn" if stands.marked is None else "finding")


def _stances(item: Item, stands: Standing) -> None:
    told = {stance.by: stance for stance in item.stances}
    for by, opinion in stands.opinions.items():
        if by in told:
            told[by].status = opinion.status
        else:
            item.stances.append(Stance(by=by, status=opinion.status))
    item.stances = [stance for stance in item.stances if stance.by in stands.opinions]


def _mentions(session: Session, item: Item, stands: Standing) -> None:
    if not item.mentions and not any("@" in note.text for note in stands.notes):
        return
    people = set(session.scalars(select(Event.by).where(Event.by != "").distinct()))
    names = {name for note in stands.notes for name in mentioned(note.text, people)}
    told = {mention.name: mention for mention in item.mentions}
    item.mentions = [told.get(name) or Mention(name=name) for name in sorted(names)]


def mentioned(text: str, people: Collection[str]) -> set[str]:
    """Whom a text calls by "@" and a name, in small letters: the longest name of `people` that follows, else the
    word."""
    known = sorted((name.casefold() for name in people), key=len, reverse=True)
    found = set()
    for match in _MENTION.finditer(text):
        rest = text[match.end() :].casefold()
        name = next((name for name in known if re.match(rf"{re.escape(name)}(?!\w)", rest)), None)
        word = _WORD.match(rest)
        found |= {name or (word[0] if word else "")}
    return {name[:LONGEST_NAME] for name in found if name}


def names_of(name: str) -> tuple[str, ...]:
    """How a note may call somebody: in full, or by the first word of the name."""
    small = name.casefold()
    return tuple(dict.fromkeys((small, small.split()[0]))) if small.split() else ()
