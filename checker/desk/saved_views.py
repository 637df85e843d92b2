"""Filters of the queue that a reviewer gave a name."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from checker.desk import pages, queue
from checker.desk.tables import SavedView

MOST = 50  # views of one reviewer


async def keep(request: Request) -> Response:
    """Keep the filter of a page under a name; one that the reviewer has already leads there from now on."""
    form = await pages.filled(request)
    name, query = pages.name_in(form.get("name", "")), pages.filter_of(request, form).address(page="")
    if not name:
        raise HTTPException(400, "A name for the view is wanted.")

    def done() -> Response:
        with pages.store_of(request).writing() as session:
            known = {view.name: view for view in queue.views(session, request.state.name)}
            if name in known:
                known[name].query = query
            elif len(known) < MOST:
                session.add(SavedView(by=request.state.name, name=name, query=query))
            else:
                raise HTTPException(400, f"{MOST} views are kept at most: take one away first.")
        return RedirectResponse(f"/?{query}", 303)

    return await run_in_threadpool(done)


async def drop(request: Request) -> Response:
    """Take a view of one's own away."""
    form = await pages.filled(request)
    ident = pages.number_in(request)

    def done() -> Response:
        with pages.store_of(request).writing() as session:
            view = session.get(SavedView, ident)
            if view is None or view.by != request.state.name:
                raise HTTPException(404, "You have no such view.")
            session.delete(view)
        return RedirectResponse(f"/?{pages.filter_of(request, form).address()}", 303)

    return await run_in_threadpool(done)
