"""The desk for programs: findings and what was done with them as JSON."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from checker.desk import queue, record
from checker.desk.history import Opinion, Standing, standing
from checker.desk.pages import name_in, number_in, store_of
from checker.desk.queue import Filter
from checker.desk.security import check_csrf
from checker.desk.tables import Item
from checker.desk.wishes import revision, wishes


def findings(request: Request) -> JSONResponse:
    """A page of the queue, by the same names as in its address."""
    wanted = Filter.of(request.query_params)
    with store_of(request).reading() as session:
        items = [_row(item) for item in queue.page(session, wanted)]
        return JSONResponse({"found": queue.count(session, wanted), "page": wanted.number, "findings": items})


def finding(request: Request) -> JSONResponse:
    """One finding with its history."""
    with store_of(request).reading() as session:
        item = session.get(Item, number_in(request))
        if item is None:
            raise HTTPException(404, "There is no such finding here.")
        return JSONResponse(_whole(session, item))


async def do(request: Request) -> JSONResponse:
    """Do something: {"action", "revision", "token", ...}; 409 with both versions where somebody was faster."""
    try:
        given = json.loads(await request.body())
    except ValueError as e:
        raise HTTPException(400, "JSON is wanted.") from e
    if not isinstance(given, dict):
        raise HTTPException(400, "An object is wanted.")
    check_csrf(request, {})
    by = request.state.name or name_in(str(given.get("by") or ""))
    if not by:
        raise HTTPException(400, "Say by whom.")

    def done() -> JSONResponse:
        try:
            with store_of(request).writing() as session:
                item = record.act(session, number_in(request), wishes(given, by), revision(given))
                if item is None:
                    raise HTTPException(404, "There is no such finding here.")
                return JSONResponse(_whole(session, item))
        except record.StaleError as e:
            return JSONResponse({"error": str(e), "seen": _standing(e.seen), "now": _standing(e.now)}, 409)

    return await run_in_threadpool(done)


def _row(item: Item) -> dict[str, Any]:
    return {
        "number": item.id, "story": item.story.name, "id": item.finding, "tier": item.tier, "level": item.level,
        "kind": item.kind, "percent": item.percent, "headline": item.headline, "fate": item.fate,
        "status": item.status, "reason": item.reason, "assignee": item.assignee, "revision": item.revision,
        "tags": [tag.name for tag in item.tags],
    }  # fmt: skip


def _whole(session: Session, item: Item) -> dict[str, Any]:
    events = record.events_of(session, item)
    history = [
        {
            "revision": e.revision,
            "at": e.at.isoformat(),
            "by": e.by,
            "action": e.action,
            "value": e.value,
            "step": e.step,
        }
        for e in events
    ]
    return _row(item) | {"standing": _standing(standing(events)), "history": history}


def _standing(stands: Standing) -> dict[str, Any]:
    def told(opinion: Opinion | None) -> dict[str, Any] | None:
        return None if opinion is None else {"status": opinion.status, "reason": opinion.reason, "by": opinion.by}

    return {
        "revision": stands.revision, "status": stands.status, "settled": told(stands.settled),
        "opinions": [told(o) for o in stands.opinions.values()], "again": stands.again,
        "notes": [{"by": n.by, "text": n.text} for n in stands.notes],
        "verdict": None if stands.verdict is None else {"side": stands.verdict.side, "text": stands.verdict.text},
    }  # fmt: skip
