"""The pages of the desk, made from its templates and the parts of the report's page."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from checker.desk.history import DECIDED, DISPUTED, STATUSES
from checker.desk.queue import Filter
from checker.desk.reviewable import LISTS, NAMES
from checker.desk.security import csrf_token
from checker.phrases import moment
from checker.report.page import LEVEL_MEANINGS
from checker.review.decisions import LONGEST_NAME, LONGEST_NOTE, REASONS
from checker.untrusted import shown

FATES = {
    "new": "",
    "kept": "",
    "source added": "a further source",
    "changed": "evidence changed: decide again",
    "gone": "no longer found",
}
BLIND = "desk_blind"  # the cookie of who reviews blind
SIGNS = {
    "to do": "○", "in progress": "◐", "later": "…", "inconclusive": "?", "confirmed": "✓", "dismissed": "✗",
    DISPUTED: "⇄",
}  # fmt: skip


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=ChoiceLoader([PackageLoader("checker.desk"), PrefixLoader({"report": PackageLoader("checker.report")})]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "level_names": NAMES, "level_meanings": LEVEL_MEANINGS, "lists": LISTS, "statuses": STATUSES,
        "decided": DECIDED, "reasons": REASONS, "fates": FATES, "signs": SIGNS,
        "longest_note": LONGEST_NOTE, "longest_name": LONGEST_NAME,
    }  # fmt: skip
    environment.filters["when"] = when
    return environment


def _shown(value: Any) -> Any:
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def when(at: datetime) -> str:
    """A moment as the history shows it."""
    return f"{moment(at.replace(tzinfo=None), True)} UTC"


def render(
    request: Request,
    template: str,
    context: Mapping[str, Any],
    status: int = 200,
    wanted: Filter | None = None,
    headers: Mapping[str, str] | None = None,
) -> HTMLResponse:
    """A page as an answer. wanted: the queue that it belongs to."""
    given = {
        "csrf": csrf_token(request.state.key),
        "me": request.state.name,
        "accounts": request.app.state.access.accounts,
        "token": uuid.uuid4().hex,
        "is_blind": bool(request.cookies.get(BLIND)),
        "queue": wanted or Filter(),
        **context,
    }
    return HTMLResponse(_environment().get_template(template).render(given), status, headers)
