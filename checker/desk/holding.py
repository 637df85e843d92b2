"""What is under review, found again in a newer report of its story."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from checker.desk import marked
from checker.desk.history import standing
from checker.desk.record import Wish, append, events_of
from checker.desk.reviewable import FAMILIES, Family, Thing, family
from checker.desk.tables import Item, Story, Version
from checker.desk.versions import describe, parsed, thing_of
from checker.model import Report
from checker.review.decisions import OPEN
from checker.review.following import Fate, Followed, follow

Known = Mapping[str, Thing]


def hold(session: Session, story: Story, version: Version) -> None:
    """Find every item of a story again in its new report, those of the newest report first; the rest is new."""
    report, known = parsed(session, version)
    of_version: dict[int, list[Item]] = defaultdict(list)
    for item in session.scalars(select(Item).where(Item.story_id == story.id)):
        if item.tier in ("added", "withdrawn"):
            _hold_marked(session, item, version, report)
        else:
            of_version[item.version_id].append(item)
    taken: set[str] = set()
    for number in sorted(of_version, reverse=True):
        earlier = parsed(session, session.get_one(Version, number))
        for item, found in _followed(of_version[number], earlier, (report, known)):
            if found.after is None or found.after.id not in taken:
                _move(session, item, found, version, known)
                taken |= {found.after.id} if found.after else set()
    for ident, thing in known.items():
        if ident not in taken:
            item = Item(story_id=story.id, version_id=version.id, fate="new")
            describe(item, thing)
            session.add(item)
    session.flush()


def _followed(
    items: Sequence[Item], earlier: tuple[Report, Known], later: tuple[Report, Known]
) -> Iterable[tuple[Item, Followed]]:
    """What became of each of some items of an earlier report."""
    for one in FAMILIES:
        own = {i.finding: i for i in items if family(i.tier) == one}
        if own:
            before, after = (_of_family(one, *each) for each in (earlier, later))
            for found in follow(before, after, dict.fromkeys(own, OPEN)):
                yield own[found.before.id], _judged(found, earlier[1], later[1])


def _of_family(one: Family, report: Report, known: Known) -> Report:
    """A report whose findings are the things of one family."""
    return replace(report, findings=tuple(t.held for t in known.values() if t.family == one))


def _judged(found: Followed, before: Known, after: Known) -> Followed:
    """Of a statement, the verdict is what was decided on, and sources may join its evidence."""
    if found.after is None or before[found.before.id].family != "statement":
        return found
    old, new = before[found.before.id], after[found.after.id]
    fate: Fate = found.fate
    if old.level != new.level:
        fate = "changed"
    elif fate == "kept" and new.sources - old.sources:
        fate = "source added"
    return replace(found, fate=fate)


def _move(session: Session, item: Item, found: Followed, version: Version, known: Known) -> None:
    """An item to where its evidence is now; what changed in it is told in its history. What is to be decided again
    counts as changed until it is."""
    stands = standing(events_of(session, item))
    if found.after is None:
        told = item.fate != "gone"
    else:
        told = found.fate != "kept"
        if found.fate == "changed":
            item.before_version_id, item.before_finding = item.version_id, item.finding
        item.version_id, item.finding, item.tier = version.id, found.after.id, known[found.after.id].tier
        describe(item, thing_of(session, item, stands))
    item.fate = "changed" if stands.again and found.after is not None else found.fate
    if told:
        _tell(session, item, {"fate": found.fate, "from": found.before.id, "to": found.after and found.after.id})


def _hold_marked(session: Session, item: Item, version: Version, report: Report) -> None:
    """What a person added: found again where its words still stand in their sentences."""
    stands = standing(events_of(session, item))
    if stands.marked is None:
        return
    fate, there = marked.followed(stands.marked["readings"], {d.id: d for d in report.documents})
    told = fate != "kept" and item.fate != fate
    if fate == "kept":
        item.version_id = version.id
        if there != list(stands.marked["readings"]):
            _tell(session, item, {"fate": "kept", "readings": there})
    item.fate = "changed" if stands.again and fate != "gone" else fate
    if told:
        _tell(session, item, {"fate": fate})


def _tell(session: Session, item: Item, value: dict[str, Any]) -> None:
    append(session, item, Wish("evidence", value, "", uuid.uuid4().hex), uuid.uuid4().hex)
