"""The queue: which findings are shown, in which order, and how many there are of each sort."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import ColumnElement, Select, func, literal, select, tuple_
from sqlalchemy.orm import Session, selectinload

from checker.desk.blind import own_status
from checker.desk.derived import names_of
from checker.desk.history import DECIDED
from checker.desk.reviewable import ASIDE, ASIDE_FROM
from checker.desk.search import holding
from checker.desk.tables import Event, Item, Mention, SavedView, Story, Tag, Version
from checker.untrusted import shown

PAGE = 50  # findings on a page
SORTS = {
    "": "what matters most first",
    "sure": "surest first",
    "sources": "most sources first",
    "recent": "last changed first",
    "story": "story by story",
}
ORDERS: dict[str, tuple[Any, ...]] = {
    "sure": (func.substr(Item.rank, 1, 1), Item.percent.desc()),
    "sources": (func.substr(Item.rank, 1, 1), Item.sources.desc()),
    "recent": (Item.changed.desc().nulls_last(),),
    "story": (Item.story_id,),
}
NOBODY = "(nobody)"
EVERYTHING = "all"  # the list in which all lists are
# What an address tells of a filter.
FIELDS = (
    "story", "status", "level", "kind", "tier", "fate", "assignee", "tag", "mentions", "seek", "sort", "page",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown; an empty field leaves all, but for tier, the list, which then leaves what sources differ on.

    mentions: somebody whom a note calls; seek: words that all stand in it; page: from 1. eyes: who reviews blind, for
    whom the status of what they have not decided is their own; no part of an address.
    """

    story: str = ""
    status: str = ""
    level: str = ""
    kind: str = ""
    tier: str = ""
    fate: str = ""
    assignee: str = ""
    tag: str = ""
    mentions: str = ""
    seek: str = ""
    sort: str = ""
    page: str = ""
    eyes: str = ""

    @classmethod
    def of(cls, given: Mapping[str, Any], within_form: bool = False) -> Filter:
        """The filter of an address; what is no part of one is passed over. within_form: of a form that decides
        something, in which `status` is what is decided."""
        names = {name: name for name in FIELDS} | ({"status": "only_status"} if within_form else {})
        return cls(**{name: shown(str(given.get(asked, ""))[:200]) for name, asked in names.items()})

    @staticmethod
    def names() -> frozenset[str]:
        """The fields by which a form carries a filter along."""
        return frozenset(FIELDS) - {"status"} | {"only_status"}

    def address(self, **other: object) -> str:
        """As the query of an address, with some of it otherwise; "" where nothing is filtered."""
        values = {name: getattr(self, name) for name in FIELDS} | {k: str(v) for k, v in other.items()}
        return urlencode({key: value for key, value in values.items() if value})

    @property
    def number(self) -> int:
        """Which page, from 1."""
        return max(1, int(self.page)) if self.page.isdecimal() and len(self.page) < 7 else 1

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return any(getattr(self, name) for name in FIELDS if name not in ("sort", "page", "tier")) or (
            self.tier not in ("", EVERYTHING)
        )


def _conditions(wanted: Filter) -> list[ColumnElement[bool]]:
    found = _of_list(wanted)
    status = own_status(wanted.eyes) if wanted.eyes else Item.status
    plain = {"level": Item.level, "kind": Item.kind, "status": status, "fate": Item.fate}
    found += [column == value for name, column in plain.items() if (value := getattr(wanted, name))]
    if wanted.story.isdecimal() and len(wanted.story) < 10:
        found.append(Item.story_id == int(wanted.story))
    if wanted.assignee:
        found.append(Item.assignee.is_(None) if wanted.assignee == NOBODY else Item.assignee == wanted.assignee)
    if wanted.tag:
        found.append(Item.tags.any(Tag.name == wanted.tag))
    if wanted.mentions:
        found.append(Item.mentions.any(Mention.name.in_(names_of(wanted.mentions))))
    found += holding(wanted.seek.casefold().split())
    return found


def _of_list(wanted: Filter) -> list[ColumnElement[bool]]:
    """In the list that is wanted; without one, in those not set aside, which the rank tells: by no index, for
    nearly all are, and another condition or the order has a better one."""
    if wanted.tier == EVERYTHING:
        return []
    return [Item.tier == wanted.tier] if wanted.tier else [func.substr(Item.rank, 1, 1) < ASIDE_FROM]


def _is_in(wanted: Filter, tier: str) -> bool:
    return wanted.tier in (EVERYTHING, tier) or (not wanted.tier and tier not in ASIDE)


def _ordered(wanted: Filter) -> Select[Item]:
    order = ORDERS.get(wanted.sort, ())
    return select(Item).where(*_conditions(wanted)).order_by(*order, Item.rank, Item.id)


def count(session: Session, wanted: Filter) -> int:
    """How many findings a filter leaves."""
    return session.scalar(select(func.count()).select_from(Item).where(*_conditions(wanted))) or 0


def page(session: Session, wanted: Filter) -> list[Item]:
    """One page of what a filter leaves."""
    shown = _ordered(wanted).with_only_columns(Item.id).offset((wanted.number - 1) * PAGE).limit(PAGE)
    idents = session.scalars(shown).all()  # by the index alone, before the rows of this page are read
    found = session.scalars(select(Item).where(Item.id.in_(idents)).options(selectinload(Item.tags)))
    return sorted(found, key=lambda item: idents.index(item.id))


def everything(session: Session, wanted: Filter) -> list[int]:
    """The numbers of all that a filter leaves, in their order."""
    return list(session.scalars(_ordered(wanted).with_only_columns(Item.id)))


def neighbours(session: Session, wanted: Filter, ident: int) -> tuple[int | None, int | None]:
    """The findings before and after one in the queue, also where it is no longer in it itself."""
    item = session.get(Item, ident)
    if item is not None and wanted.sort not in ORDERS:
        here, place = tuple_(Item.rank, Item.id), tuple_(literal(item.rank), literal(item.id))
        among = select(Item.id).where(*_conditions(wanted))
        before = among.where(here < place).order_by(Item.rank.desc(), Item.id.desc())
        return session.scalar(before.limit(1)), session.scalar(
            among.where(here > place).order_by(Item.rank, Item.id).limit(1)
        )
    order = everything(session, wanted)
    if ident not in order:
        return None, (order[0] if order else None)
    at = order.index(ident)
    return (order[at - 1] if at else None), (order[at + 1] if at + 1 < len(order) else None)


def _counted(rows: Iterable[tuple[Any, int]]) -> dict[str, int]:
    """How often each value occurs, the most frequent first."""
    found: Counter[str] = Counter()
    for value, number in rows:
        if value is not None:
            found[value] += number
    return dict(sorted(found.items(), key=lambda row: (-row[1], row[0])))


def choices(session: Session, wanted: Filter) -> dict[str, dict[str, int]]:
    """What can be filtered by in the list that is wanted, with how many there are of each; and the lists."""
    status = own_status(wanted.eyes) if wanted.eyes else Item.status
    columns = {"status": status, "level": Item.level, "kind": Item.kind, "fate": Item.fate, "assignee": Item.assignee}
    found = {
        name: session.execute(select(column, Item.tier, func.count()).group_by(column, Item.tier)).all()
        for name, column in columns.items()
    }
    tags = session.execute(select(Tag.name, func.count()).group_by(Tag.name).order_by(Tag.name))
    return {
        name: _counted((value, number) for value, tier, number in rows if _is_in(wanted, tier))
        for name, rows in found.items()
    } | {"tier": _counted((tier, number) for _, tier, number in found["kind"]), "tag": dict(tags.all())}


@dataclass(frozen=True, slots=True)
class Progress:
    """A story: on how much its sources differ, and how much of that is decided."""

    id: int
    name: str
    found: int
    decided: int


def stories(session: Session) -> list[Progress]:
    """How far each story is."""
    found: Counter[int] = Counter()
    decided: Counter[int] = Counter()
    sorts = (Item.story_id, Item.tier, Item.status)
    for ident, tier, status, number in session.execute(select(*sorts, func.count()).group_by(*sorts)):
        if _is_in(Filter(), tier):
            found[ident] += number
            decided[ident] += number if status in DECIDED else 0
    named = session.execute(select(Story.id, Story.name).order_by(Story.name))
    return [Progress(ident, name, found[ident], decided[ident]) for ident, name in named]


def newest(session: Session) -> int:
    """The last event there is; 0 for none."""
    return session.scalar(select(func.max(Event.id))) or 0


def state(session: Session) -> tuple[object, ...]:
    """What all that is counted follows from: as long as it is the same, so are the counts."""
    stories = select(func.max(Version.loaded), func.count(Version.id))
    return newest(session), *session.execute(stories).one()


def reviewers(session: Session) -> list[str]:
    """Whoever has done something."""
    return sorted(session.scalars(select(Event.by).where(Event.by != "").distinct()))


def views(session: Session, by: str) -> list[SavedView]:
    """The filters that a reviewer gave a name, by name."""
    return list(session.scalars(select(SavedView).where(SavedView.by == by).order_by(SavedView.name)))
