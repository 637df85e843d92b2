"""Reports as they were taken in, and what of them is under review, as it stands after what reviewers did with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from checker.desk import marked
from checker.desk.history import Standing, standing
from checker.desk.regrouping import regrouped
from checker.desk.reviewable import Thing, of_finding, things
from checker.desk.tables import Article, Event, Item, Story, Version
from checker.findings import place
from checker.model import Document, Finding, Report
from checker.report import json, view
from checker.untrusted import shown as printable


def newest(story: int) -> Select[Version]:
    """The report that a story was last taken in with."""
    return select(Version).where(Version.story_id == story).order_by(Version.loaded.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A version's data, known by what it is of. articles: the digests of those that are kept for it; texts: gives
    them."""

    articles: frozenset[str]
    digest: str
    made: datetime
    data: str = field(compare=False)
    texts: Callable[[], Mapping[str, str]] = field(compare=False)


@lru_cache(maxsize=16)
def _parsed(kept: _Kept) -> tuple[Report, dict[str, Thing]]:
    report, texts = json.loads(kept.data, None), kept.texts()
    documents = tuple(d if d.text else replace(d, text=texts.get(d.sha256, "")) for d in report.documents)
    report = replace(report, documents=documents)
    return report, things(report)


def parsed(session: Session, version: Version) -> tuple[Report, dict[str, Thing]]:
    """A report with its articles, as far as they were there, and what of it is under review, by its id."""

    def texts() -> dict[str, str]:
        told = select(Article.digest, Article.text).where(Article.story_id == version.story_id)
        return dict(session.execute(told).all())

    kept = frozenset(session.scalars(select(Article.digest).where(Article.story_id == version.story_id)))
    return _parsed(_Kept(kept, version.digest, version.made, version.data, texts))


def thing_of(session: Session, item: Item, stands: Standing) -> Thing:
    """What an item is of, as it stands now."""
    report, known = parsed(session, session.get_one(Version, item.version_id))
    if item.tier in ("added", "withdrawn"):
        told = stands.marked or _first(session, item)
        return of_marked(report, regrouped(marked.finding(item.finding, told), stands.moves, _by_id(report)))
    thing = known[item.finding]
    if not stands.moves or thing.family != "finding":
        return thing
    held = regrouped(thing.held, stands.moves, _by_id(report))
    return thing if held is thing.held else _shown(report, held)


def of_marked(report: Report, finding: Finding) -> Thing:
    """What a person added to a report."""
    return _shown(report, finding, True)


def _first(session: Session, item: Item) -> dict[str, object]:
    """How a finding was added that was withdrawn again."""
    added = select(Event).where(Event.item_id == item.id, Event.action == "add")
    event = session.scalars(added).one()
    return {**event.value, "by": event.by}


def _by_id(report: Report) -> dict[str, Document]:
    return {d.id: d for d in report.documents}


def _shown(report: Report, finding: Finding, added: bool = False) -> Thing:
    """A finding that is not the report's own, as its page would show it."""
    alone = replace(report, findings=(finding,), agreements=(), alone=(), draft=None, since=None)
    page = view.page(alone, "")
    return of_finding(finding, (*page.findings, *page.looks)[0], "added" if added else None)


def before(session: Session, item: Item) -> Thing | None:
    """What an item was of when it was last decided, where its evidence changed since."""
    if item.before_version_id is None or item.before_finding is None:
        return None
    return parsed(session, session.get_one(Version, item.before_version_id))[1].get(item.before_finding)


def describe(item: Item, thing: Thing) -> None:
    """What the queue shows of a thing, and the order in which it does."""
    if item.tier != "withdrawn":
        item.tier = thing.tier
    item.finding, item.kind, item.level = thing.held.id, thing.held.kind, thing.level
    item.percent, item.sources, item.rank = thing.percent, len(thing.sources), thing.rank
    item.headline, item.words = printable(thing.card.headline), printable(thing.card.words)


def current(session: Session, stories: Sequence[int] = ()) -> list[tuple[Story, Report]]:
    """The newest report of each story, of all where none is named."""
    wanted = select(Story).order_by(Story.name)
    found = session.scalars(wanted.where(Story.id.in_(stories)) if stories else wanted).all()
    return [(s, parsed(session, v)[0]) for s in found if (v := session.scalar(newest(s.id))) is not None]


def reviewed(session: Session, story: Story) -> Report:
    """A story's newest report as its reviewers have it: with what they added and put into other groups."""
    version = session.scalars(newest(story.id)).one()
    report, known = parsed(session, version)
    found: dict[str, Finding] = {}
    here = select(Item).where(Item.story_id == story.id, Item.version_id == version.id, Item.fate != "gone")
    for item in session.scalars(here.where(Item.id.in_(_touched(story.id))).order_by(Item.rank, Item.id)):
        if item.tier != "withdrawn":
            events = session.scalars(select(Event).where(Event.item_id == item.id).order_by(Event.revision)).all()
            found[item.finding] = thing_of(session, item, standing(events)).held
    added = [f for ident, f in found.items() if ident not in known]
    findings = (*(found.get(f.id, f) for f in report.findings), *added)
    return replace(report, findings=tuple(sorted(findings, key=place)) if added else findings)


def _touched(story: int) -> Select[int]:
    """The items of a story that somebody added or regrouped."""
    joined = select(Event.item_id).join(Item, Item.id == Event.item_id)
    return joined.where(Item.story_id == story, Event.action.in_(("add", "regroup")))
