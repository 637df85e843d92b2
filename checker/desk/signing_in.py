"""Signing in and out, by a page or as a program, and who is let in where one has to."""

from __future__ import annotations

import json
import re
import secrets
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from checker.desk import accounts
from checker.desk.pages import store_of
from checker.desk.rendering import render
from checker.desk.security import check_csrf
from checker.desk.store import Store

PAGE, API = "/sign-in", "/api/sessions"
_HERE = re.compile(r"/(?![/\\])[\x21-\x7e]*")
_WRONG = "Name and password do not go together."
_TOO_OFTEN = "That was tried too often: wait a quarter of an hour."


class SignInRequired:
    """Who has signed in is let in, by a cookie or as a bearer, and is who the session says."""

    def __init__(self, app: ASGIApp, store: Store, https: bool) -> None:
        self._app, self._store, self._https = app, store, https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked, state = HTTPConnection(scope), scope.setdefault("state", {})
        secret = _secret(asked, self._https)
        name = await run_in_threadpool(accounts.signed_in, self._store, secret) if secret else None
        path = asked.url.path
        if name is not None:
            state["key"], state["name"] = secret, name
        elif path == PAGE or path.startswith("/static/") or (path, scope["method"]) == (API, "POST"):
            state["key"], state["name"] = asked.cookies.get(_cookie("form", self._https), ""), ""
        else:
            await _turned_away(asked, scope["method"])(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _secret(asked: HTTPConnection, https: bool) -> str:
    kind, _, given = asked.headers.get("authorization", "").partition(" ")
    return given if kind.lower() == "bearer" else asked.cookies.get(_cookie("session", https), "")


def _turned_away(asked: HTTPConnection, method: str) -> Response:
    if asked.url.path.startswith("/api/"):
        return JSONResponse({"error": "Sign in first."}, 401, {"WWW-Authenticate": "Bearer"})
    if method != "GET":
        return PlainTextResponse("You are no longer signed in, and nothing was written. Go back, and sign in.\n", 403)
    to = asked.url.path + (f"?{asked.url.query}" if asked.url.query else "")
    return RedirectResponse(f"{PAGE}?{urlencode({'to': to})}", 303)


def show_sign_in(request: Request) -> Response:
    """The form that asks for name and password. It works in the browser alone that it was given to."""
    if not request.state.key:
        request.state.key = secrets.token_urlsafe(32)
    answer = render(request, "sign_in.html", {"to": here(request.query_params.get("to", "")), "wrong": ""})
    if not request.state.name:
        _keep(request, answer, "form", request.state.key)
    return answer


async def sign_in(request: Request) -> Response:
    """Begin a session, always a new one, and lead on to where one wanted to."""
    form = {key: value for key, value in (await request.form()).items() if isinstance(value, str)}
    check_csrf(request, form)
    to, name = here(form.get("to", "")), form.get("name", "")
    try:
        secret = await run_in_threadpool(_begun, request, name, form.get("password", ""))
    except HTTPException as e:
        return render(request, "sign_in.html", {"to": to, "wrong": e.detail}, e.status_code, headers=e.headers)
    if request.state.name:
        await run_in_threadpool(accounts.sign_out, store_of(request), request.state.key)
    answer = RedirectResponse(to, 303)
    _keep(request, answer, "session", secret)
    answer.delete_cookie(_cookie("form", request.app.state.access.https))
    return answer


async def sign_out(request: Request) -> Response:
    """End the session."""
    check_csrf(request, await request.form())
    await run_in_threadpool(accounts.sign_out, store_of(request), request.state.key)
    answer = RedirectResponse(PAGE, 303)
    answer.delete_cookie(_cookie("session", request.app.state.access.https))
    return answer


async def begin(request: Request) -> JSONResponse:
    """A session for a program: {"name", "password"} gives its token."""
    try:
        given = json.loads(await request.body())
    except ValueError as e:
        raise HTTPException(400, "JSON is wanted.") from e
    name, password = (given.get("name"), given.get("password")) if isinstance(given, dict) else (None, None)
    if not isinstance(name, str) or not isinstance(password, str):
        raise HTTPException(400, "A name and a password are wanted.")
    secret = await run_in_threadpool(_begun, request, name, password)
    return JSONResponse({"token": secret, "hours": accounts.LASTS.total_seconds() / 3600}, 201)


async def end(request: Request) -> Response:
    """End the session of a program."""
    check_csrf(request, {})
    await run_in_threadpool(accounts.sign_out, store_of(request), request.state.key)
    return Response(status_code=204)


def _begun(request: Request, name: str, password: str) -> str:
    """The secret of a new session. Raises HTTPException."""
    address = request.client.host if request.client else ""
    if len(password) > accounts.LONGEST:
        raise HTTPException(401, _WRONG)
    try:
        secret = accounts.sign_in(store_of(request), name, password, address)
    except accounts.TooOftenError as e:
        wait = str(int(accounts.WINDOW.total_seconds()))
        raise HTTPException(429, _TOO_OFTEN, {"Retry-After": wait}) from e
    if secret is None:
        raise HTTPException(401, _WRONG)
    return secret


def here(to: str) -> str:
    """A place of this desk; its queue where another was asked for."""
    return to if _HERE.fullmatch(to) else "/"


def _cookie(name: str, https: bool) -> str:
    """A cookie's name; by https one that no other host can set."""
    return f"__Host-desk_{name}" if https else f"desk_{name}"


def _keep(request: Request, answer: Response, name: str, secret: str) -> None:
    https = request.app.state.access.https
    age = int(accounts.LASTS.total_seconds())
    answer.set_cookie(_cookie(name, https), secret, age, path="/", secure=https, httponly=True, samesite="strict")
