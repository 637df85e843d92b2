"""What goes out of a desk and comes into it as a file: exports with their decisions, and saved reviews."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from checker.desk.history import Opinion, Standing, standing
from checker.desk.record import Wish, append, events_of
from checker.desk.reports import name_of, place_of
from checker.desk.tables import Item, Story
from checker.review.decisions import LONGEST_NOTE, OPEN, Decision, State, dumps

_STATES: dict[str, State] = {"confirmed": "confirmed", "dismissed": "dismissed", "later": "later"}
_STATUSES = {"open": "to do", "later": "later", "confirmed": "confirmed", "dismissed": "dismissed"}


def story_of(session: Session, place: Path) -> Story | None:
    """The story whose report lies in a place."""
    return session.scalar(select(Story).where(Story.place == place_of(place)))


def decisions(session: Session, story: Story) -> dict[str, Decision]:
    """What was decided on the findings of a story's newest report, as a saved review tells it, by their ids."""
    items = session.scalars(select(Item).where(Item.story_id == story.id, Item.fate != "gone")).all()
    found = {item.finding: _decision(item, standing(events_of(session, item))) for item in items if item.revision}
    return {ident: decision for ident, decision in found.items() if decision != OPEN}


def _decision(item: Item, stands: Standing) -> Decision:
    """A status as the page's own: what it has no word for is open, and says so in the note."""
    state = _STATES.get(stands.status, "open")
    by: Opinion | None = stands.settled or (stands.decided[-1] if stands.decided else stands.last)
    notes = [f"{n.by}: {n.text}" for n in stands.notes]
    if stands.verdict is not None:
        notes.append(f"{stands.verdict.by}: right is {stands.verdict.side}; {stands.verdict.text}".rstrip("; "))
    if stands.status in ("in progress", "inconclusive", "disputed"):
        notes.insert(0, f"[{stands.status}]")
    if by is None and not notes:
        return OPEN
    changed = item.changed or datetime.now(UTC)
    return Decision(state, stands.reason, "\n".join(notes), by.by if by and state != "open" else "", changed)


def review_file(session: Session, story: Story, by: str) -> str:
    """A story's decisions as the file that the report's page loads."""
    heads = {i.finding: i.headline for i in session.scalars(select(Item).where(Item.story_id == story.id))}
    rows = ((ident, heads.get(ident, ""), d) for ident, d in decisions(session, story).items())
    return dumps(story.name, datetime.now(UTC), rows, by)


def story_named(session: Session, chosen: str, report: str) -> Story | None:
    """The story that a saved review is taken into: the chosen one, by its number, else the one that has the name of the
    review's report; None where there is none, or more than one."""
    by_number = chosen.isdecimal() and len(chosen) < 10
    wanted = Story.id == int(chosen) if by_number else Story.name == name_of(report)
    found = session.scalars(select(Story).where(wanted)).all()
    return found[0] if len(found) == 1 else None


def take_in(
    session: Session, story: Story, saved: Mapping[str, Decision], by: str, own: bool = False
) -> tuple[int, int]:
    """The decisions of a saved review, each as its reviewer's own: how many were taken, and how many are of no finding
    of the story's newest report. One that is here already is taken no second time.

    own: all are decisions of `by`, for a file proves nobody's name; whose they were stands in a note.
    """
    taken = unknown = 0
    step = uuid.uuid4().hex
    for ident, decision in saved.items():
        here = select(Item).where(Item.story_id == story.id, Item.finding == ident, Item.fate != "gone")
        items = session.scalars(here.with_for_update(of=Item)).all()
        unknown += not items
        for item in items:
            made = _owned(decision, by) if own else decision
            taken += _take(session, item, made, made.by or by, step)
    return taken, unknown


def _owned(decision: Decision, by: str) -> Decision:
    if decision.by in ("", by):
        return replace(decision, by=by)
    note = f"{decision.by}, by a saved review: {decision.state}\n{decision.note}"
    return replace(decision, by=by, note=note.strip()[:LONGEST_NOTE])


def _take(session: Session, item: Item, decision: Decision, by: str, step: str) -> int:
    stands = standing(events_of(session, item))
    status = _STATUSES[decision.state]
    mine = stands.opinions.get(by)
    told = [n.text for n in stands.notes if n.by == by]
    made = []
    if (mine is None and decision.state != "open") or (mine is not None and mine.status != status):
        made.append(("status", {"status": status, "reason": decision.reason}))
    if decision.note and decision.note not in told:
        made.append(("note", {"text": decision.note}))
    for action, value in made:
        append(session, item, Wish(action, value, by, uuid.uuid4().hex), step)
    return bool(made)
