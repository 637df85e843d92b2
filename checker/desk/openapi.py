"""The OpenAPI document of the desk's JSON API, made from what its parts know."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from checker.desk.accounts import LONGEST
from checker.desk.history import ACTIONS, DISPUTED, STATUSES
from checker.desk.queue import EVERYTHING, FIELDS, NOBODY, PAGE, SORTS
from checker.desk.reviewable import ASIDE, LISTS
from checker.review.decisions import LONGEST_NAME, LONGEST_NOTE, REASONS
from checker.version import __version__

Schema = dict[str, Any]
ASKED = tuple(action for action in ACTIONS if action not in ("add", "evidence", "undo", "redo"))
_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": "integer"}
_MAYBE: Schema = {"type": ["string", "null"]}
_SOME_STATUS: Schema = {"enum": list(STATUSES)}
_REASON: Schema = {"enum": [*REASONS, None]}
_FILTERS = {
    "story": "The number of a story.",
    "tier": f"A list: {', '.join(LISTS)}; {EVERYTHING} for all of them. Left out, all but {', '.join(ASIDE)}.",
    "assignee": f"A name; {NOBODY} for what nobody is to look at.",
    "mentions": "Somebody whom a note calls.",
    "seek": "Words that all stand in a finding.",
    "sort": "; ".join(f"“{key}”: {said}" for key, said in SORTS.items()),
    "page": f"From 1; {PAGE} findings each.",
}


def show(request: Request) -> JSONResponse:
    """The document."""
    return JSONResponse(document())


def document() -> Schema:
    """The document, as it is served and kept in docs/."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Review desk of claim-checker",
            "version": __version__,
            "description": "Findings under review, and what was done with them. One comes in with the key of the "
            "address that checker review printed, or, where the desk has accounts, with the token of a session.",
        },
        "security": [{"bearer": []}],
        "paths": _paths(),
        "components": {
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
            "schemas": _schemas(),
            "responses": _refusals(),
        },
    }


def _paths() -> Schema:
    finding = {"name": "number", "in": "path", "required": True, "schema": {**_NUMBER, "minimum": 1}, "example": 1}
    queue = [
        {"name": name, "in": "query", "schema": {**_TEXT, "maxLength": 200}, "description": _FILTERS.get(name, "")}
        for name in FIELDS
    ]
    done: Schema = {"409": {"description": "Somebody was faster.", "content": _json("Stale")}}
    return {
        "/api/findings": {"get": _does("findings", "A page of the queue.", "Queue", parameters=queue)},
        "/api/findings/{number}": {
            "parameters": [finding],
            "get": _does("finding", "A finding with its history.", "Finding", refused=(404,)),
        },
        "/api/findings/{number}/events": {
            "parameters": [finding],
            "post": _does("do", "Do something with a finding.", "Finding", "Wish", (400, 404, 413), done),
        },
        "/api/sessions": {
            "post": _does("signIn", "Sign in, where the desk has accounts.", "Session", "SignIn", (400, 404, 413, 429),
                          code=201) | {"security": []},
            "delete": _does("signOut", "Sign out.", None, refused=(404,), code=204),
        },
        "/api/openapi.json": {"get": _does("openapi", "This document.", "Document")},
    }  # fmt: skip


def _does(
    ident: str,
    what: str,
    gives: str | None,
    takes: str | None = None,
    refused: tuple[int, ...] = (),
    more: Schema | None = None,
    code: int = 200,
    **other: Any,
) -> Schema:
    """An operation. gives, takes: the schemas of what is answered and sent."""
    answers: Schema = {str(code): {"description": what} | ({"content": _json(gives)} if gives else {})}
    for number in (401, 403, *refused):
        answers[str(number)] = {"$ref": f"#/components/responses/{number}"}
    named = dict(sorted((answers | (more or {})).items()))
    sent = {"requestBody": {"required": True, "content": _json(takes)}} if takes else {}
    return {"operationId": ident, "summary": what, **other, **sent, "responses": named}


def _refusals() -> Schema:
    told = {
        400: "What was sent will not do.",
        401: "One has to sign in first, or name and password do not go together.",
        403: "The key, or the token of a form, is wanted.",
        404: "There is no such thing.",
        413: "The request is too large.",
        429: "That was tried too often.",
    }
    return {str(code): {"description": said, "content": _json("Error")} for code, said in told.items()}


def _schemas() -> Schema:
    row = {
        "number": _NUMBER, "story": _TEXT, "id": _TEXT, "tier": {"enum": list(LISTS)}, "level": _TEXT, "kind": _TEXT,
        "percent": _NUMBER, "headline": _TEXT, "fate": _TEXT, "status": {"enum": [*STATUSES, DISPUTED]},
        "reason": _MAYBE, "assignee": _MAYBE, "revision": _NUMBER, "tags": _list(_TEXT),
    }  # fmt: skip
    event = {
        "revision": _NUMBER, "at": {**_TEXT, "format": "date-time"}, "by": _TEXT, "action": {"enum": list(ACTIONS)},
        "value": {"type": "object"}, "step": _TEXT,
    }  # fmt: skip
    opinion = {"status": _SOME_STATUS, "reason": _MAYBE, "by": _TEXT}
    standing = {
        "revision": _NUMBER, "status": {"enum": [*STATUSES, DISPUTED]}, "again": {"type": "boolean"},
        "settled": {"anyOf": [_ref("Opinion"), {"type": "null"}]}, "opinions": _list(_ref("Opinion")),
        "notes": _list(_object({"by": _TEXT, "text": _TEXT})),
        "verdict": {"anyOf": [_object({"side": _TEXT, "text": _TEXT}), {"type": "null"}]},
    }  # fmt: skip
    return {
        "Row": _object(row),
        "Finding": _object(row | {"standing": _ref("Standing"), "history": _list(_ref("Event"))}),
        "Queue": _object({"found": _NUMBER, "page": _NUMBER, "findings": _list(_ref("Row"))}),
        "Event": _object(event),
        "Opinion": _object(opinion),
        "Standing": _object(standing),
        "Stale": _object({"error": _TEXT, "seen": _ref("Standing"), "now": _ref("Standing")}),
        "Wish": _wish(),
        "SignIn": _object({"name": {**_TEXT, "maxLength": LONGEST_NAME}, "password": {**_TEXT, "maxLength": LONGEST}}),
        "Session": _object({"token": _TEXT, "hours": {"type": "number"}}),
        "Document": {"type": "object", "required": ["openapi", "info", "paths"]},
        "Error": _object({"error": _TEXT}),
    }


def _wish() -> Schema:
    known: Schema = {
        "action": {"enum": list(ASKED), "description": "Left out where a note is all."},
        "revision": {**_NUMBER, "minimum": 0, "description": "That of the finding that was looked at."},
        "token": {**_TEXT, "pattern": r"^[A-Za-z0-9_-]{8,40}$",
                  "description": "Another for each thing done; the same once more does nothing twice."},
        "by": {**_TEXT, "maxLength": LONGEST_NAME, "description": "Who does it, where the desk has no accounts."},
        "status": _SOME_STATUS, "reason": _REASON, "note": {**_TEXT, "maxLength": LONGEST_NOTE},
        "to": {**_TEXT, "maxLength": LONGEST_NAME, "description": "To whom it is assigned, or empty for nobody. "
               "Of a quote: one of the reading that it belongs to, or empty for a reading of its own."},
        "what": {**_TEXT, "pattern": "^[0-9a-f]{16}$", "description": "The quote that belongs to another reading."},
        "name": {**_TEXT, "maxLength": LONGEST_NAME, "description": "Of a tag."},
        "side": {**_TEXT, "maxLength": 4, "description": "The letter of the reading that is right."},
        "text": {**_TEXT, "maxLength": LONGEST_NOTE, "description": "By what link or call."},
    }  # fmt: skip
    return {"type": "object", "properties": known, "required": ["revision", "token"]}


def _object(of: Schema) -> Schema:
    return {"type": "object", "properties": of, "required": list(of)}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _json(name: str) -> Schema:
    return {"application/json": {"schema": _ref(name)}}
