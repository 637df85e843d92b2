"""The tables of the desk. What was done stands in `Event`, to which rows are only added; an `Item` repeats what follows
from them, so that it can be filtered by."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, Index, String, Text, TypeDecorator, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from checker.store.tables import DATA


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, in databases too that know no time zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """What all tables of the desk are made from; they stand beside those of a running collection."""

    metadata = DATA


class Story(Base):
    """A report that is reviewed, by the place where it lies; each time it is made anew, a `Version` is added."""

    __tablename__ = "desk_stories"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(255))
    place: Mapped[str] = mapped_column(String(4096), unique=True)


class Version(Base):
    """A report as it was loaded. data: its JSON; digest: of what it says, whenever it was made."""

    __tablename__ = "desk_versions"
    __table_args__ = (UniqueConstraint("story_id", "digest"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    story_id: Mapped[int] = mapped_column(ForeignKey("desk_stories.id"))
    digest: Mapped[str] = mapped_column(String(64))
    made: Mapped[datetime] = mapped_column(Moment)
    loaded: Mapped[datetime] = mapped_column(Moment)
    data: Mapped[str] = mapped_column(Text)


class Item(Base):
    """A finding under review. finding: its id in the report `version_id`; fate: what became of it in the newest report.

    before_*: of a finding whose evidence changed, where it stood when it was last decided. revision: how many events
    there are. rank: its place in the order of what matters most. status to tags: what follows from the events.
    """

    __tablename__ = "desk_items"
    __table_args__ = (
        # All that the queue filters and sorts by, so that it finds a page without the rows.
        Index(
            "desk_items_queue",
            "rank",
            "id",
            "story_id",
            "status",
            "level",
            "kind",
            "tier",
            "fate",
            "assignee",
            "changed",
            "percent",
            "sources",
        ),
        Index("desk_items_stories", "story_id", "status"),  # with those below, what the queue counts stands in indexes
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    story_id: Mapped[int] = mapped_column(ForeignKey("desk_stories.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("desk_versions.id"))
    finding: Mapped[str] = mapped_column(String(64), index=True)
    fate: Mapped[str] = mapped_column(String(16), default="new", index=True)
    before_version_id: Mapped[int | None] = mapped_column(ForeignKey("desk_versions.id"))
    before_finding: Mapped[str | None] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(32), index=True)
    level: Mapped[str] = mapped_column(String(16), index=True)
    tier: Mapped[str] = mapped_column(String(16), index=True)
    percent: Mapped[int]
    sources: Mapped[int]
    rank: Mapped[str] = mapped_column(String(64))
    headline: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)
    revision: Mapped[int] = mapped_column(default=0)
    status: Mapped[str] = mapped_column(String(16), default="to do", index=True)
    reason: Mapped[str | None] = mapped_column(String(64))
    assignee: Mapped[str | None] = mapped_column(String(40), index=True)
    changed: Mapped[datetime | None] = mapped_column(Moment)
    story: Mapped[Story] = relationship(lazy="joined")
    tags: Mapped[list[Tag]] = relationship(cascade="all, delete-orphan", order_by="Tag.name")
    events: Mapped[list[Event]] = relationship(order_by="Event.revision", viewonly=True)


class Tag(Base):
    """A tag that an item has."""

    __tablename__ = "desk_tags"

    item_id: Mapped[int] = mapped_column(ForeignKey("desk_items.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(40), primary_key=True, index=True)


class Event(Base):
    """What somebody did with an item, never changed. revision: of the item, from 1; value: what the action needs.

    step: the same for all that one step did, so that it is undone as one; token: given by whoever asked for it, so that
    what is asked for twice is done once.
    """

    __tablename__ = "desk_events"
    __table_args__ = (UniqueConstraint("item_id", "revision"), UniqueConstraint("item_id", "token"))

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("desk_items.id"))
    revision: Mapped[int]
    at: Mapped[datetime] = mapped_column(Moment)
    by: Mapped[str] = mapped_column(String(40), index=True)
    action: Mapped[str] = mapped_column(String(16))
    value: Mapped[dict[str, Any]] = mapped_column(JSON)
    step: Mapped[str] = mapped_column(String(36), index=True)
    token: Mapped[str] = mapped_column(String(64))
