"""The desk as a web application: for this machine's own addresses alone, or for those who sign in."""

from __future__ import annotations

import sys

from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from checker.desk import api, files, missed, openapi, pages, saved_views, signing_in, stories
from checker.desk.access import Access
from checker.desk.record import CannotBeError
from checker.desk.rendering import render
from checker.desk.security import BodyLimit, KeyRequired, SecurityHeaders
from checker.desk.store import Store
from checker.untrusted import line


def application(store: Store, key: str, access: Access | None = None) -> Starlette:
    """The desk of a store. key: what a browser has to show where one does not sign in."""
    access = access or Access()
    app = Starlette(
        routes=[
            *(_OF_ACCOUNTS if access.accounts else _OF_A_NAME),
            Route("/", pages.show_queue),
            Route("/finding/{ident:int}", pages.show_finding),
            Route("/finding/{ident:int}", pages.do, methods=["POST"]),
            Route("/bulk", pages.do_to_all, methods=["POST"]),
            Route("/undo", pages.step_back, methods=["POST"]),
            Route("/redo", pages.step_back, methods=["POST"]),
            Route("/differences", pages.show_differences),
            Route("/blind", pages.choose_blind, methods=["POST"]),
            Route("/views", saved_views.keep, methods=["POST"]),
            Route("/views/{ident:int}", saved_views.drop, methods=["POST"]),
            Route("/missed/{story:int}", missed.show),
            Route("/missed/{story:int}", missed.add, methods=["POST"]),
            Route("/story/{story:int}/delete", stories.ask),
            Route("/story/{story:int}/delete", stories.delete, methods=["POST"]),
            Route("/export/{story:int}/{format}", files.export),
            Route("/review", files.take_review, methods=["POST"]),
            Route("/static/{name}", files.static),
            Route("/api/openapi.json", openapi.show),
            Route("/api/findings", api.findings),
            Route("/api/findings/{ident:int}", api.finding),
            Route("/api/findings/{ident:int}/events", api.do, methods=["POST"]),
        ],
        middleware=[
            Middleware(SecurityHeaders, https=access.https),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(access.hosts), www_redirect=False),
            Middleware(BodyLimit),
            *_let_in(store, key, access),
        ],
        exception_handlers={
            HTTPException: _refused,
            OperationalError: _out_of_reach,
            CannotBeError: lambda request, error: _refused(request, HTTPException(400, str(error))),
        },
    )
    app.state.store, app.state.access = store, access
    return app


_OF_A_NAME = (Route("/name", pages.ask_name), Route("/name", pages.keep_name, methods=["POST"]))
_OF_ACCOUNTS = (
    Route(signing_in.PAGE, signing_in.show_sign_in),
    Route(signing_in.PAGE, signing_in.sign_in, methods=["POST"]),
    Route("/sign-out", signing_in.sign_out, methods=["POST"]),
    Route(signing_in.API, signing_in.begin, methods=["POST"]),
    Route(signing_in.API, signing_in.end, methods=["DELETE"]),
)


def _let_in(store: Store, key: str, access: Access) -> list[Middleware]:
    if access.accounts:
        return [Middleware(signing_in.SignInRequired, store=store, https=access.https)]
    return [Middleware(KeyRequired, key=key), Middleware(_Named)]


class _Named:
    """Whoever has not said a name is asked for it before the first page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        request.state.name = pages.name_of(request)
        plain = request.url.path.startswith(("/name", "/static/", "/api/"))
        if request.state.name or plain or request.method != "GET":
            await self._app(scope, receive, send)
        else:
            await RedirectResponse("/name", 303)(scope, receive, send)


def _out_of_reach(request: Request, error: Exception) -> Response:
    """The store is locked, full or gone; nothing was written."""
    print(f"checker: the store: {line(str(error.__cause__ or error))}", file=sys.stderr)
    return _refused(request, HTTPException(503, "The store cannot be reached now, and nothing was written. Try again."))


def _refused(request: Request, error: Exception) -> Response:
    """What was wrong, in a sentence."""
    assert isinstance(error, HTTPException)
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": error.detail}, error.status_code, error.headers)
    return render(request, "refused.html", {"said": error.detail, "code": error.status_code}, error.status_code)
