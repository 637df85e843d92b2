"""A blind review: nobody's decision on a finding is seen before one's own is made.

It is by choice, and kept in the browser: who reviews blind wants not to know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from checker.desk.history import DECIDED, Done, Standing
from checker.desk.tables import Event, Item, Stance

_OPEN = ("evidence", "assign", "tag", "untag", "add", "regroup")  # what is no opinion on it


def own_status(by: str) -> ColumnElement[str]:
    """The status of an item as a blind reviewer sees it: their own until they have decided, then the true one."""
    mine = select(Stance.status).where(Stance.item_id == Item.id, Stance.by == by).correlate(Item).scalar_subquery()
    return case((mine.in_(DECIDED), Item.status), else_=func.coalesce(mine, "to do"))


def statuses(session: Session, items: Sequence[Item], by: str) -> dict[int, str]:
    """The status of each of some items as a blind reviewer sees it, by its number."""
    told = select(Item.id, own_status(by)).where(Item.id.in_([item.id for item in items]))
    return dict(session.execute(told).all())


def hides(stands: Standing, by: str) -> bool:
    """Whether what others think is kept from a blind reviewer: they have not decided yet."""
    mine = stands.opinions.get(by)
    return mine is None or mine.status not in DECIDED


def seen(stands: Standing, by: str) -> Standing:
    """How a finding stands as a blind reviewer sees it."""
    if not hides(stands, by):
        return stands
    own = {name: opinion for name, opinion in stands.opinions.items() if name == by}
    return replace(
        stands,
        opinions=own,
        last=own.get(by),
        settled=None,
        notes=[note for note in stands.notes if note.by == by],
        verdict=stands.verdict if stands.verdict and stands.verdict.by == by else None,
    )


def events_seen(events: Sequence[Event], stands: Standing, by: str) -> list[Event]:
    """What was done with a finding, as far as a blind reviewer may know."""
    return [e for e in events if _is_seen(e, by)] if hides(stands, by) else list(events)


def _is_seen(event: Done, by: str) -> bool:
    return event.by == by or event.action in _OPEN


def revision(events: Sequence[Event], stands: Standing, by: str, looked_at: int) -> int:
    """The revision that a blind reviewer stands by: what others decided meanwhile, they could not see."""
    later = [e for e in events if e.revision > looked_at]
    return stands.revision if hides(stands, by) and not any(_is_seen(e, by) for e in later) else looked_at
