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
    __table_args__ = ({"sqlite_autoincrement": True},)  # a number is never another's later: a page may still be open

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
    """What is under review: a finding, an agreement, a statement of a draft. tier: the list that it is in (see
    `reviewable`); finding: its id in the report `version_id`; fate: what became of it in the newest report.

    before_*: of a finding whose evidence changed, where it stood when it was last decided. revision: how many events
    there are. rank: its place in the order of what matters most. status to mentions: what follows from the events.
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
        # What the queue counts, list by list, stands in indexes.
        Index("desk_items_stories", "story_id", "tier", "status"),
        *(Index(f"desk_items_{name}", name, "tier") for name in ("status", "level", "kind", "fate", "assignee")),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    story_id: Mapped[int] = mapped_column(ForeignKey("desk_stories.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("desk_versions.id"))
    finding: Mapped[str] = mapped_column(String(64), index=True)
    fate: Mapped[str] = mapped_column(String(16), default="new")
    before_version_id: Mapped[int | None] = mapped_column(ForeignKey("desk_versions.id"))
    before_finding: Mapped[str | None] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(32))
    level: Mapped[str] = mapped_column(String(16))
    tier: Mapped[str] = mapped_column(String(16), index=True)
    percent: Mapped[int]
    sources: Mapped[int]
    rank: Mapped[str] = mapped_column(String(64))
    headline: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)
    revision: Mapped[int] = mapped_column(default=0)
    status: Mapped[str] = mapped_column(String(16), default="to do")
    reason: Mapped[str | None] = mapped_column(String(64))
    assignee: Mapped[str | None] = mapped_column(String(40))
    changed: Mapped[datetime | None] = mapped_column(Moment)
    story: Mapped[Story] = relationship(lazy="joined")
    tags: Mapped[list[Tag]] = relationship(cascade="all, delete-orphan", order_by="Tag.name")
    stances: Mapped[list[Stance]] = relationship(cascade="all, delete-orphan", order_by="Stance.by")
    mentions: Mapped[list[Mention]] = relationship(cascade="all, delete-orphan", order_by="Mention.name")
    events: Mapped[list[Event]] = relationship(order_by="Event.revision", viewonly=True)


class Tag(Base):
    """A tag that an item has."""

    __tablename__ = "desk_tags"

    item_id: Mapped[int] = mapped_column(ForeignKey("desk_items.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(40), primary_key=True, index=True)


class Stance(Base):
    """What one reviewer thinks of an item."""

    __tablename__ = "desk_stances"

    item_id: Mapped[int] = mapped_column(ForeignKey("desk_items.id"), primary_key=True)
    by: Mapped[str] = mapped_column(String(40), primary_key=True, index=True)
    status: Mapped[str] = mapped_column(String(16))


class Mention(Base):
    """Somebody whom a note on an item calls by name, in small letters."""

    __tablename__ = "desk_mentions"

    item_id: Mapped[int] = mapped_column(ForeignKey("desk_items.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(40), primary_key=True, index=True)


class Event(Base):
    """What somebody did with an item, never changed. revision: of the item, from 1; value: what the action needs.

    step: the same for all that one step did, so that it is undone as one; token: given by whoever asked for it, so that
    what is asked for twice is done once.
    """

    __tablename__ = "desk_events"
    __table_args__ = (
        UniqueConstraint("item_id", "revision"),
        UniqueConstraint("item_id", "token"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("desk_items.id"))
    revision: Mapped[int]
    at: Mapped[datetime] = mapped_column(Moment)
    by: Mapped[str] = mapped_column(String(40), index=True)
    action: Mapped[str] = mapped_column(String(16))
    value: Mapped[dict[str, Any]] = mapped_column(JSON)
    step: Mapped[str] = mapped_column(String(36), index=True)
    token: Mapped[str] = mapped_column(String(64))


class Article(Base):
    """The text of an article as a report of the story read it, for whoever reviews where its file is not."""

    __tablename__ = "desk_articles"

    story_id: Mapped[int] = mapped_column(ForeignKey("desk_stories.id"), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    text: Mapped[str] = mapped_column(Text)


class SavedView(Base):
    """A filter of the queue that a reviewer gave a name. query: as it stands in an address."""

    __tablename__ = "desk_views"
    __table_args__ = (UniqueConstraint("by", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    by: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(40))
    query: Mapped[str] = mapped_column(Text)
