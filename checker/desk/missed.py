"""A finding that the checker missed, added by marking a place in each of two articles."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from checker.desk import marked, pages, record, stories, versions
from checker.desk.record import Wish
from checker.desk.rendering import render
from checker.desk.tables import Item, Story, Version
from checker.desk.wishes import token
from checker.model import LEVELS, Document, Report
from checker.report.page import Source
from checker.report.sources import sources_of
from checker.untrusted import shown
from claims.kinds import KINDS

SIDES = ("A", "B")
KIND_NAMES = tuple(row.name for row in KINDS)
_LONGEST_ABOUT = 200


def show(request: Request) -> Response:
    """The articles of a story, and a form for what two of them say otherwise."""
    with pages.store_of(request).reading() as session:
        story = stories.found(session, request)
        return _page(request, story, _report(session, story)[1], {})


def _report(session: Session, story: Story) -> tuple[Version, Report]:
    version = session.scalar(versions.newest(story.id))
    if version is None:
        raise HTTPException(404, "There is no report of this story here.")
    return version, versions.parsed(session, version)[0]


def _page(request: Request, story: Story, report: Report, given: Mapping[str, str], problem: str = "") -> Response:
    sources = sources_of(report)
    articles: list[tuple[Source, Document]] = [(sources[d.id], d) for d in report.documents if d.text]
    context = {
        "story": story,
        "articles": articles,
        "absent": [sources[d.id] for d in report.documents if not d.text],
        "kinds": KIND_NAMES,
        "levels": LEVELS,
        "sides": SIDES,
        "given": given,
        "problem": problem,
    }
    return render(request, "missed.html", context, 400 if problem else 200, pages.filter_of(request))


async def add(request: Request) -> Response:
    """Add it, and show it; where something is wrong, the form again with what is."""
    form = await pages.filled(request)

    def done() -> Response:
        with pages.store_of(request).writing() as session:
            story = stories.found(session, request)
            version, report = _report(session, story)
            try:
                told = read(form, report)
            except marked.NotThereError as e:
                return _page(request, story, report, form, str(e))
            item = create(session, story, version, told, Wish("add", told, request.state.name, once))
        return RedirectResponse(f"/finding/{item.id}", 303)

    once = token(form)
    return await run_in_threadpool(done)


def read(form: Mapping[str, str], report: Report) -> dict[str, Any]:
    """What a form adds. Raises NotThereError, which says what is wrong, and HTTPException."""
    about = shown(" ".join(form.get("about", "").split())[:_LONGEST_ABOUT])
    kind, level = form.get("kind", ""), form.get("level", "")
    if kind not in KIND_NAMES or level not in LEVELS:
        raise HTTPException(400, "A kind and a level of the list are wanted.")
    if not about:
        raise marked.NotThereError("What is in question? A few words are wanted.")
    documents = {d.id: d for d in report.documents}
    chosen = [documents.get(form.get(f"source_{side}", "")) for side in SIDES]
    if None in chosen or chosen[0] == chosen[1]:
        raise marked.NotThereError("Two articles are wanted that are not the same.")
    places = [_place(form, side, n, d) for n, (side, d) in enumerate(zip(SIDES, chosen, strict=True)) if d]
    return {"about": about, "kind": kind, "level": level, "readings": places}


def _place(form: Mapping[str, str], side: str, group: int, document: Document) -> dict[str, Any]:
    start = form.get(f"start_{side}", "")
    at = int(start) if start.isdecimal() and len(start) < 10 else None
    try:
        return marked.place(document, form.get(f"quote_{side}", ""), group, at)
    except marked.NotThereError as e:
        raise marked.NotThereError(f"The words of {side} are {e}.") from e


def create(session: Session, story: Story, version: Version, told: Mapping[str, Any], wish: Wish) -> Item:
    """The finding as an item of the queue; asked for twice by one token, it is added once."""
    ident = f"added-{uuid.uuid5(uuid.NAMESPACE_OID, f'{story.id} {wish.by} {wish.token}').hex[:16]}"
    known = record.item_of(session, story.id, ident)
    if known is not None:
        return known
    finding = marked.finding(ident, {**told, "by": wish.by})
    report = versions.parsed(session, version)[0]
    item = Item(story_id=story.id, version_id=version.id, fate="new", tier="added")
    versions.describe(item, versions.of_marked(report, finding))
    session.add(item)
    session.flush()
    record.append(session, item, wish, uuid.uuid4().hex)
    return item
