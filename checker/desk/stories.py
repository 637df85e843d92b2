"""A story taken out of the desk, with all that came of it."""

from __future__ import annotations

from sqlalchemy import delete as deletion
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from checker.desk import pages
from checker.desk.history import DECIDED
from checker.desk.rendering import render
from checker.desk.tables import Article, Event, Item, Mention, Stance, Story, Tag, Version
from checker.store import word_index


def remove(session: Session, story: Story) -> None:
    """A story out of the store: its reports and articles, what was found in them, and all that was done with it."""
    own = select(Item.id).where(Item.story_id == story.id).scalar_subquery()
    for beside in (Event, Tag, Stance, Mention):
        session.execute(deletion(beside).where(beside.item_id.in_(own)))
    for table in (Item, Version, Article):
        session.execute(deletion(table).where(table.story_id == story.id))
    session.execute(deletion(Story).where(Story.id == story.id))
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text(word_index.EMPTIED))


def found(session: Session, request: Request) -> Story:
    """The story of an address. Raises HTTPException where there is none."""
    story = session.get(Story, pages.number_in(request, "story"))
    if story is None:
        raise HTTPException(404, "There is no such story here.")
    return story


def ask(request: Request) -> Response:
    """What goes if a story goes."""
    with pages.store_of(request).reading() as session:
        story = found(session, request)
        return render(request, "delete.html", _told(session, story))


def _told(session: Session, story: Story) -> dict[str, object]:
    of_story = select(func.count()).select_from(Item).where(Item.story_id == story.id)
    events = select(func.count()).select_from(Event).join(Item, Item.id == Event.item_id)
    return {
        "story": story,
        "mistyped": False,
        "count": session.scalar(of_story),
        "decided": session.scalar(of_story.where(Item.status.in_(DECIDED))),
        "steps": session.scalar(events.where(Item.story_id == story.id)),
        "reports": session.scalar(select(func.count()).select_from(Version).where(Version.story_id == story.id)),
    }


async def delete(request: Request) -> Response:
    """Take the story out, if its name was typed."""
    form = await pages.filled(request)

    def done() -> Response:
        with pages.store_of(request).writing() as session:
            story = found(session, request)
            if " ".join(form.get("name", "").split()) != " ".join(story.name.split()):
                return render(request, "delete.html", _told(session, story) | {"mistyped": True}, 400)
            remove(session, story)
        return RedirectResponse("/", 303)

    return await run_in_threadpool(done)
