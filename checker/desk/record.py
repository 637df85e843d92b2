"""What reviewers do, written down: an event is added and the item brought up to it, in one transaction."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from checker.desk import blind, versions
from checker.desk.derived import bring_up
from checker.desk.history import Standing, standing, steps_of
from checker.desk.regrouping import can_be_made
from checker.desk.tables import Event, Item


class StaleError(Exception):
    """Somebody was faster. seen, now: how the finding stood when it was looked at, and how it stands."""

    def __init__(self, item: Item, seen: Standing, now: Standing) -> None:
        super().__init__(f"finding {item.id} has been changed meanwhile")
        self.item, self.seen, self.now = item, seen, now


class CannotBeError(Exception):
    """What is asked for cannot be done with this finding."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to do. token: the same for a wish that is sent twice; value: what the action needs."""

    action: str
    value: dict[str, Any]
    by: str
    token: str


def act(session: Session, ident: int, wishes: Sequence[Wish], expected: int, eyes: str = "") -> Item | None:
    """Do it in one step, if the finding is still at the revision that was looked at; None where there is no such
    finding.

    eyes: who reviews blind, to whom what others decided meanwhile is nothing. Raises StaleError, and CannotBeError for
    readings that cannot be grouped like that. What was done already under the same token is not done twice.
    """
    item = _locked(session, ident)
    if item is None:
        return None
    if all(_is_done(session, item, wish) for wish in wishes):
        return item
    events = events_of(session, item)
    stands = standing(events)
    if eyes:
        expected = blind.revision(events, stands, eyes, expected)
    if item.revision != expected:
        session.expunge(item)  # is shown after the session ended
        raise StaleError(item, standing([e for e in events if e.revision <= expected]), stands)
    _must_be_possible(session, item, stands, wishes)
    step = uuid.uuid4().hex
    for wish in wishes:
        append(session, item, wish, step)
    return item


def _must_be_possible(session: Session, item: Item, stands: Standing, wishes: Sequence[Wish]) -> None:
    for wish in wishes:
        if wish.action == "regroup":
            thing = versions.thing_of(session, item, stands)
            if thing.family != "finding" or not can_be_made(thing.held, (wish.value["what"], wish.value["to"])):
                raise CannotBeError("A finding keeps two readings at least, and a quote moves to another than its own.")


def act_on_all(session: Session, idents: Sequence[int], wish: Wish, seen: int) -> tuple[int, list[Item]]:
    """Do it to many in one step: to how many, and which were left alone since somebody touched them after the event
    `seen`, the newest when they were looked at."""
    step, done = uuid.uuid4().hex, 0
    skipped: list[Item] = []
    for ident in sorted(idents):  # all in one order, so that no two wait for each other
        item = _locked(session, ident)
        if item is None or _is_done(session, item, wish):
            continue
        newest = session.scalar(select(Event.id).where(Event.item_id == item.id).order_by(Event.id.desc()).limit(1))
        if newest is not None and newest > seen:
            skipped.append(item)
            continue
        append(session, item, wish, step)
        done += 1
    return done, skipped


def undo(session: Session, by: str, token: str, again: bool = False) -> list[Item]:
    """Take the last step of a reviewer back, or do again what was taken back last; the items that it touched."""
    rows = session.execute(select(Event.step, Event.action).where(Event.by == by).order_by(Event.id))
    done, undone = steps_of(rows)
    found = undone if again else done
    first = f"{token}:0"
    if not found or session.scalar(select(Event.id).where(Event.by == by, Event.token == first).limit(1)):
        return []
    step = uuid.uuid4().hex
    items = []
    taken = session.scalars(select(Event).where(Event.step == found[-1]).order_by(Event.item_id, Event.id)).all()
    for number, event in enumerate(taken):
        item = _locked(session, event.item_id)
        if item is not None:
            wish = Wish("redo" if again else "undo", {"of": event.revision}, by, f"{token}:{number}")
            append(session, item, wish, step)
            items.append(item)
    return list(dict.fromkeys(items))


def append(session: Session, item: Item, wish: Wish, step: str) -> None:
    """Add the event, and bring the item up to it."""
    item.revision += 1
    now = datetime.now(UTC)
    session.add(
        Event(item_id=item.id, revision=item.revision, at=now, by=wish.by, action=wish.action, value=wish.value,
              step=step, token=wish.token)
    )  # fmt: skip
    session.flush()
    events = events_of(session, item)
    stands = standing(events)
    bring_up(session, item, wish.action, stands, now)
    if stands.moves != standing(events[:-1]).moves:
        versions.describe(item, versions.thing_of(session, item, stands))
    session.flush()


def events_of(session: Session, item: Item) -> list[Event]:
    """All that was done with an item, in its order."""
    return list(session.scalars(select(Event).where(Event.item_id == item.id).order_by(Event.revision)))


def item_of(session: Session, story: int, finding: str) -> Item | None:
    """The item of a story that has a finding's id."""
    return session.scalar(select(Item).where(Item.story_id == story, Item.finding == finding).limit(1))


def _locked(session: Session, ident: int) -> Item | None:
    """An item that nobody else changes until this is done."""
    return session.scalar(select(Item).where(Item.id == ident).with_for_update(of=Item))


def _is_done(session: Session, item: Item, wish: Wish) -> bool:
    found = session.scalar(select(Event).where(Event.item_id == item.id, Event.token == wish.token))
    return found is not None and (found.action, found.value, found.by) == (wish.action, wish.value, wish.by)
