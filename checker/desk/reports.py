"""Reports that come into the desk: the first time as they are, later held against what was reviewed before."""

from __future__ import annotations

import hashlib
import os
import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from json import dumps, loads
from pathlib import Path

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from checker.desk.history import standing
from checker.desk.record import Wish, append, events_of
from checker.desk.tables import Item, Story, Version
from checker.model import LEVELS, TIERS, Report, Tier
from checker.report import json, stored, view
from checker.report.page import FindingView
from checker.review.decisions import OPEN
from checker.review.following import Followed, follow
from checker.untrusted import shown as printable


def load(session: Session, path: Path) -> tuple[Story, bool]:
    """The story of a report's file, and whether it is new in this form. Raises OSError and CheckerError."""
    report = stored.opened(path)
    return take_in(session, report, path.stem, place_of(path), path.read_text(encoding="utf-8"))


def place_of(path: Path) -> str:
    """A report's place as it is kept: in full, and of characters alone."""
    return os.fsencode(path.resolve()).decode("utf-8", "backslashreplace")


def name_of(report: str) -> str:
    """A report's name as its story has it."""
    return printable(report)[:255]


def take_in(session: Session, report: Report, name: str, place: str, written: str = "") -> tuple[Story, bool]:
    """A report into the desk, as the newest of its place. The same once more changes nothing.

    written: the report's file, which says the same wherever it is opened, with its articles there or not.
    """
    story = session.scalar(select(Story).where(Story.place == place))
    if story is None:
        story = Story(name=name_of(name), place=place)
        session.add(story)
        session.flush()
    data = written or json.dumps(report)
    digest = _digest(data)
    version = session.scalar(select(Version).where(Version.story_id == story.id, Version.digest == digest))
    newest = session.scalar(_newest(story))
    if version is not None and version is newest:
        return story, False
    if version is None:
        version = Version(story_id=story.id, digest=digest, data=data, made=report.created, loaded=datetime.now(UTC))
        session.add(version)
    version.loaded = datetime.now(UTC)
    session.flush()
    _hold(session, story, version, report)
    return story, True


def _digest(data: str) -> str:
    """Of what a report says, whenever it was made, and whichever report it was held against."""
    said = {key: value for key, value in loads(data).items() if key not in ("created", "since")}
    return hashlib.sha256(dumps(said).encode()).hexdigest()


def _newest(story: Story) -> Select[Version]:
    return select(Version).where(Version.story_id == story.id).order_by(Version.loaded.desc()).limit(1)


def _hold(session: Session, story: Story, version: Version, report: Report) -> None:
    """Find every item of a story again in its new report, those of the newest report first; the rest is new."""
    views = views_of(report)
    of_version: dict[int, list[Item]] = defaultdict(list)
    for item in session.scalars(select(Item).where(Item.story_id == story.id)):
        of_version[item.version_id].append(item)
    taken: set[str] = set()
    for number in sorted(of_version, reverse=True):
        earlier = json.loads(session.get_one(Version, number).data)
        found = {f.before.id: f for f in follow(earlier, report, {i.finding: OPEN for i in of_version[number]})}
        for item in of_version[number]:
            followed = found.get(item.finding)
            if followed is not None and (followed.after is None or followed.after.id not in taken):
                _move(session, item, followed, version, views)
                taken |= {followed.after.id} if followed.after else set()
    for finding in report.findings:
        if finding.id not in taken:
            item = Item(story_id=story.id, fate="new")
            _describe(item, views[finding.id], version, finding.tier)
            session.add(item)
    session.flush()


def _move(session: Session, item: Item, found: Followed, version: Version, views: dict[str, FindingView]) -> None:
    """An item to where its evidence is now; what changed in it is told in its history. What is to be decided again
    counts as changed until it is."""
    if found.after is None:
        told = item.fate != "gone"
    else:
        told = found.fate != "kept"
        if found.fate == "changed":
            item.before_version_id, item.before_finding = item.version_id, item.finding
        _describe(item, views[found.after.id], version, found.after.tier)
    again = standing(events_of(session, item)).again
    item.fate = "changed" if again and found.after is not None else found.fate
    if told:
        value = {"fate": found.fate, "from": found.before.id, "to": found.after.id if found.after else None}
        append(session, item, Wish("evidence", value, "", uuid.uuid4().hex), uuid.uuid4().hex)


def _describe(item: Item, shown: FindingView, version: Version, tier: Tier) -> None:
    """What the queue shows of a finding, and the order in which it does: by tier, level, sources, confidence."""
    item.tier, item.version_id, item.finding, item.kind, item.level = (
        tier,
        version.id,
        shown.id,
        shown.kind,
        shown.level,
    )
    item.percent, item.sources, item.headline = shown.percent, len(shown.sources), printable(shown.headline)
    place = f"{TIERS.index(tier)}{LEVELS.index(shown.level)}"
    item.rank = f"{place}{999 - min(item.sources, 999):03}{100 - shown.percent:03}"
    said = [shown.headline, shown.explanation, *(p.quote for g in shown.groups for p in g.passages)]
    said += [outlet for g in shown.groups for outlet in g.outlets]
    item.words = printable("\n".join(said)).casefold()


def views_of(report: Report) -> dict[str, FindingView]:
    """Every finding as the report's page shows it, by its id."""
    page = view.page(report, "")
    return {f.id: f for f in (*page.findings, *page.looks)}


@dataclass(frozen=True, slots=True)
class _Kept:
    """A version's data, known by what it is of."""

    digest: str
    made: datetime
    data: str = field(compare=False)


@lru_cache(maxsize=16)
def _parsed(kept: _Kept) -> tuple[Report, dict[str, FindingView]]:
    report = json.loads(kept.data)
    return report, views_of(report)


def _report(version: Version) -> tuple[Report, dict[str, FindingView]]:
    return _parsed(_Kept(version.digest, version.made, version.data))


def shown(session: Session, version: int, finding: str) -> FindingView:
    """A finding as it stood in one version of its report."""
    return _report(session.get_one(Version, version))[1][finding]


def current(session: Session, stories: Sequence[int] = ()) -> list[tuple[Story, Report]]:
    """The newest report of each story, of all where none is named."""
    wanted = select(Story).order_by(Story.name)
    found = session.scalars(wanted.where(Story.id.in_(stories)) if stories else wanted).all()
    return [(story, _report(v)[0]) for story in found if (v := session.scalar(_newest(story))) is not None]
