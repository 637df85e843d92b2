"""What was decided at a desk, as it measures the product and teaches it."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from checker.desk import handing_on, versions
from checker.desk.tables import Item, Story
from checker.evaluation.gold import Place
from checker.export import labels as written
from checker.export.handover import handover
from checker.model import Document
from checker.review.precision import ADDED, Judged
from checker.training.labels import JudgedFinding, Labels


def decided(session: Session, story: Story | None = None) -> list[Judged]:
    """What is confirmed or dismissed, of all stories or of one: findings, agreements and statements, both what still
    stands and what is no longer found; and what people added, which stands unless it is dismissed."""
    wanted = select(Item.tier, Item.level, Item.kind, Item.status, Item.reason)
    wanted = wanted.where(or_(Item.status.in_(("confirmed", "dismissed")), Item.tier == ADDED))
    wanted = wanted.where(Item.tier != "withdrawn")
    rows = session.execute(wanted if story is None else wanted.where(Item.story_id == story.id))
    return [
        Judged(tier, level, kind, status == "confirmed" or (tier == ADDED and status != "dismissed"), reason)
        for tier, level, kind, status, reason in rows
    ]


def labels(session: Session) -> list[tuple[tuple[Document, ...], Labels]]:
    """The articles of every story, and what was judged in them."""
    found = []
    for story in session.scalars(select(Story).order_by(Story.name, Story.id)):
        report = versions.reviewed(session, story)
        rows = written.rows(handover(report, story.name, handing_on.decisions(session, story)))
        own = [JudgedFinding(_places(row["groups"]), row["label"] != "wrong") for row in rows]
        found.append((report.documents, Labels(story.name, own)))
    return found


def _places(groups: list[list[Place]]) -> tuple[tuple[Place, ...], ...]:
    return tuple(tuple((name, start, end) for name, start, end in group) for group in groups)
