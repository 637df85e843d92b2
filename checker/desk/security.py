"""What keeps others out of a desk of this machine: a key that only its own user was told; and, of any desk, what a
browser is told of its pages, and what a form has to show."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 5_000_000  # bytes
COOKIE = "desk_key"
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}
_KEPT_OUT = "Open the address that checker review printed: it holds the key to this desk.\n"


class SecurityHeaders:
    """Every answer says that nothing foreign may run in it, frame it, or keep it."""

    def __init__(self, app: ASGIApp, https: bool = False) -> None:
        self._app, self._headers = app, _HEADERS | (_HTTPS if https else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)


class BodyLimit:
    """A body that is too large is refused, whatever length it was said to have."""

    def __init__(self, app: ASGIApp, largest: int = LARGEST_BODY) -> None:
        self._app, self._largest = app, largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        told = Headers(scope=scope).get("content-length", "0") if scope["type"] == "http" else "0"
        if not told.isdecimal() or int(told) > self._largest:
            await JSONResponse({"error": "The request is too large."}, 413)(scope, receive, send)
            return
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._largest:
                raise HTTPException(413, "The request is too large.")
            return message

        await self._app(scope, counted, send)


class KeyRequired:
    """Nobody gets in without the key: by the address that was printed, then by a cookie, or as a bearer."""

    def __init__(self, app: ASGIApp, key: str) -> None:
        self._app, self._key = app, key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope.setdefault("state", {})["key"] = self._key
        await (self._answer(HTTPConnection(scope)) or self._app)(scope, receive, send)

    def _answer(self, asked: HTTPConnection) -> Response | None:
        """What is answered in the app's stead; None where the key was given."""
        if same(asked.query_params.get("key"), self._key):
            rest = urlencode([(k, v) for k, v in asked.query_params.multi_items() if k != "key"])
            # a path of two slashes would lead to another host
            answer = RedirectResponse("/" + asked.url.path.lstrip("/") + (f"?{rest}" if rest else ""), 303)
            # lax, for one comes here from a terminal or a file; what changes something needs a form's token
            answer.set_cookie(COOKIE, self._key, httponly=True, samesite="lax", path="/")
            return answer
        if same(asked.cookies.get(COOKIE), self._key) or is_bearer(asked, self._key):
            return None
        if asked.url.path.startswith("/api/"):
            return JSONResponse({"error": _KEPT_OUT.strip()}, 403)
        return PlainTextResponse(_KEPT_OUT, 403)


def same(given: str | None, wanted: str) -> bool:
    """Whether two secrets are one, told in the same time whatever was given."""
    return given is not None and hmac.compare_digest(given.encode(), wanted.encode())


def is_bearer(asked: HTTPConnection, key: str) -> bool:
    """Whether the key came in a header, which no foreign page can make a browser send."""
    return same(asked.headers.get("authorization"), f"Bearer {key}")


def csrf_token(key: str) -> str:
    """What every form of the desk carries, and no foreign page can know."""
    return hmac.new(key.encode(), b"form", hashlib.sha256).hexdigest()


def check_csrf(request: Request, form: Mapping[str, Any]) -> None:
    """Raises HTTPException unless a request that changes something comes from a page of the desk."""
    key: str = request.state.key
    given = form.get("csrf") or request.headers.get("x-csrf-token")
    if key and (is_bearer(request, key) or same(given if isinstance(given, str) else None, csrf_token(key))):
        return
    raise HTTPException(403, "This form is not of this desk, or of an earlier run of it: load the page again.")
