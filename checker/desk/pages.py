"""What the desk answers a browser: the queue, a finding, what differs, exports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote, unquote

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from checker.desk import agreement, blind, queue, record, versions
from checker.desk.history import standing
from checker.desk.queue import Filter
from checker.desk.regrouping import key
from checker.desk.rendering import BLIND, render
from checker.desk.reviewable import Thing
from checker.desk.security import check_csrf
from checker.desk.store import Store
from checker.desk.tables import Item
from checker.desk.wishes import decision, revision, wishes
from checker.review.decisions import LONGEST_NAME
from checker.untrusted import shown as printable

NAME = "desk_name"


def name_of(request: Request) -> str:
    """Who reviews in this browser; "" where that was not said yet."""
    return name_in(unquote(request.cookies.get(NAME, "")))


def name_in(text: str) -> str:
    """A name as it is kept: in one line, and nothing in it that cannot be shown."""
    return printable(" ".join(text.split())[:LONGEST_NAME])


def number_in(request: Request, name: str = "ident") -> int:
    """The number of a finding or a story in an address. Raises HTTPException for one that nothing can have."""
    number: int = request.path_params[name]
    if number >= 2**31:
        raise HTTPException(404, "There is nothing of such a number here.")
    return number


def store_of(request: Request) -> Store:
    """The store of the desk."""
    store: Store = request.app.state.store
    return store


async def filled(request: Request) -> dict[str, str]:
    """The fields of a form of this desk, sent by somebody who said a name. Raises HTTPException."""
    form = {key: value for key, value in (await request.form()).items() if isinstance(value, str)}
    check_csrf(request, form)
    if not request.state.name:
        raise HTTPException(403, "Say who you are first.")
    return form


def eyes_of(request: Request) -> str:
    """Who reviews blind in this browser; "" where nobody does."""
    return str(request.state.name) if request.cookies.get(BLIND) else ""


def filter_of(request: Request, form: Mapping[str, str] | None = None) -> Filter:
    """The queue that an address speaks of, or a form of a page of it, as its reviewer sees it."""
    given = request.query_params if form is None else form
    return replace(Filter.of(given, within_form=form is not None), eyes=eyes_of(request))


def show_queue(request: Request) -> Response:
    """The findings of a filter, a page of them."""
    wanted = filter_of(request)
    store = store_of(request)
    with store.reading() as session:
        found, items = queue.count(session, wanted), queue.page(session, wanted)
        state, of = queue.state(session), (wanted.tier, wanted.eyes)
        choices, stories = store.remembered(state, of, lambda: (queue.choices(session, wanted), queue.stories(session)))
        context = {
            "items": items,
            "shown": blind.statuses(session, items, wanted.eyes) if wanted.eyes else {i.id: i.status for i in items},
            "found": found,
            "choices": choices,
            "stories": stories,
            "sorts": queue.SORTS,
            "nobody": queue.NOBODY,
            "everything": queue.EVERYTHING,
            "views": queue.views(session, request.state.name),
            "pages": -(-found // queue.PAGE),
            "seen": queue.newest(session),
            "people": queue.reviewers(session),
            "done": _done(session, request.query_params),
        }
        return render(request, "queue.html", context, wanted=wanted)


def _done(session: Session, given: Mapping[str, str]) -> Item | None:
    """The finding that was just decided, of which the page tells."""
    ident = given.get("did", "")
    return session.get(Item, int(ident)) if ident.isdecimal() and len(ident) < 10 else None


def show_finding(request: Request) -> Response:
    """One finding with its evidence, its history, and all that can be done with it."""
    wanted = filter_of(request)
    with store_of(request).reading() as session:
        item = _item(session, request)
        before, after = queue.neighbours(session, wanted, item.id)
        context = _told(session, item, wanted.eyes) | {
            "before": before,
            "after": after,
            "done": _done(session, request.query_params),
        }
        return render(request, "finding.html", context | {"people": queue.reviewers(session)}, wanted=wanted)


def _item(session: Session, request: Request) -> Item:
    item = session.get(Item, number_in(request))
    if item is None:
        raise HTTPException(404, "There is no such finding here.")
    return item


def _told(session: Session, item: Item, eyes: str) -> dict[str, Any]:
    """What a page tells of a finding: as it is now, as it was where its evidence changed, and what was done."""
    events = record.events_of(session, item)
    stands = standing(events)
    thing, was = versions.thing_of(session, item, stands), versions.before(session, item)
    movable = _movable(thing)
    told = {"events": blind.events_seen(events, stands, eyes), "stands": blind.seen(stands, eyes)} if eyes else {}
    return {
        "item": item,
        "f": thing.card,
        "was": was and was.card,
        "movable": movable,
        "quotes": {ident: quote for ident, *_, quote in movable},
        "hidden": bool(eyes) and blind.hides(stands, eyes),
        "events": events,
        "stands": stands,
    } | told


def _movable(thing: Thing) -> list[tuple[str, str, str, str]]:
    """The readings that can be put into another group: the key, the letter, the source and the words of each."""
    if thing.family != "finding":
        return []
    passages = [(g.letter, p) for g in thing.card.groups for p in g.passages]
    readings = sorted(thing.held.readings, key=lambda r: r.group)
    return [(key(r), letter, p.source.label, p.quote) for r, (letter, p) in zip(readings, passages, strict=True)]


async def do(request: Request) -> Response:
    """Do something with a finding, then show the next one, or the same where it was no decision."""
    form = await filled(request)
    wanted = filter_of(request, form)

    def done() -> Response:
        ident = number_in(request)
        with store_of(request).reading() as session:
            _, after = queue.neighbours(session, wanted, ident)
        try:
            with store_of(request).writing() as session:
                made = wishes(form, request.state.name)
                item = record.act(session, ident, made, revision(form), wanted.eyes)
        except record.StaleError as e:
            return _stale(request, e, form, wanted)
        if item is None:
            raise HTTPException(404, "There is no such finding here.")
        onwards = after if made[0].action == "status" else ident
        place = f"/finding/{onwards}" if onwards else "/"
        return RedirectResponse(f"{place}?{wanted.address(did=ident)}", 303)

    return await run_in_threadpool(done)


def _stale(request: Request, error: record.StaleError, form: dict[str, str], wanted: Filter) -> Response:
    """Both versions, and the same form again for the newer one."""
    again = {key: value for key, value in form.items() if key not in ("csrf", "revision", "token")}
    seen, now = (blind.seen(s, wanted.eyes) if wanted.eyes else s for s in (error.seen, error.now))
    context = {"item": error.item, "seen": seen, "now": now, "again": again}
    return render(request, "stale.html", context, 409, wanted)


async def do_to_all(request: Request) -> Response:
    """One decision on everything that a filter shows."""
    form = await filled(request)
    wanted = filter_of(request, form)
    seen = form.get("seen", "")
    if wanted.eyes:
        raise HTTPException(400, "A blind review goes finding by finding: see with both eyes to decide on many.")
    if not wanted.narrowed:
        raise HTTPException(400, "Narrow the queue first: a decision on everything there is would be one too many.")
    if not seen.isdecimal() or len(seen) > 15:
        raise HTTPException(400, "The state that was looked at is wanted.")

    def done() -> Response:
        made = wishes({**form, "action": "status"}, request.state.name) if decision(form) else []
        with store_of(request).writing() as session:
            idents = queue.everything(session, wanted)
            numbers = [record.act_on_all(session, idents, wish, int(seen)) for wish in made[:1]]
            (count, skipped), *_ = numbers
            context = {"count": count, "skipped": skipped, "status": decision(form)}
            return render(request, "bulk.html", context, 200 if not skipped else 409, wanted)

    return await run_in_threadpool(done)


async def step_back(request: Request) -> Response:
    """Undo the last step, or redo what was undone."""
    form = await filled(request)

    def done() -> Response:
        with store_of(request).writing() as session:
            again = request.url.path == "/redo"
            items = record.undo(session, request.state.name, form.get("token", ""), again)
        place = f"/finding/{items[0].id}" if len(items) == 1 else "/"
        return RedirectResponse(f"{place}?{Filter.of(form, within_form=True).address()}", 303)

    return await run_in_threadpool(done)


def ask_name(request: Request) -> Response:
    """Who are you?"""
    return render(request, "name.html", {"back": request.url.query})


async def keep_name(request: Request) -> Response:
    """Keep the name in this browser."""
    form = {key: value for key, value in (await request.form()).items() if isinstance(value, str)}
    check_csrf(request, form)
    name = name_in(form.get("name", ""))
    if not name:
        return render(request, "name.html", {"back": form.get("back", "")}, 400)
    answer = RedirectResponse("/", 303)
    answer.set_cookie(NAME, quote(name), max_age=365 * 86400, httponly=True, samesite="lax", path="/")
    return answer


def show_differences(request: Request) -> Response:
    """Where reviewers differ, and how far they agree."""
    with store_of(request).reading() as session:
        decided, eyes = agreement.opinions(session), eyes_of(request)
        decided = {ident: each for ident, each in decided.items() if not eyes or eyes in each}
        apart = agreement.differences(session, decided)
        items = {i.id: i for i in session.scalars(select(Item).where(Item.id.in_(decided)))}
        context = {"pairs": agreement.pairs(decided), "apart": apart, "count": len(items)}
        return render(request, "differences.html", context)


async def choose_blind(request: Request) -> Response:
    """Review blind in this browser from now on, or no longer."""
    form = await filled(request)
    answer = RedirectResponse(f"/?{filter_of(request, form).address()}", 303)
    if form.get("blind"):
        https = request.app.state.access.https
        answer.set_cookie(BLIND, "1", 365 * 86400, path="/", secure=https, httponly=True, samesite="lax")
    else:
        answer.delete_cookie(BLIND, path="/")
    return answer
