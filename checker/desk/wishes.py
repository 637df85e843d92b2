"""What a form or a program asks for, read and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException

from checker.desk.history import STATUSES
from checker.desk.record import Wish
from checker.review.decisions import LONGEST_NAME, LONGEST_NOTE, REASONS
from checker.untrusted import shown

_KEY = re.compile(r"[0-9a-f]{16}")
_TOKEN = re.compile(r"[\w-]{8,40}")


def wishes(given: Mapping[str, Any], by: str) -> list[Wish]:
    """What is to be done with a finding, as one step: at least one thing. Raises HTTPException for what cannot be."""
    once = token(given)
    action = _text(given, "action", 16)
    made = [(action, value)] if (value := _value(action, given)) is not None else []
    note = _text(given, "note", LONGEST_NOTE)
    made += [("note", {"text": note})] if note else []
    if not made:
        raise HTTPException(400, "Nothing was asked for: a note is empty, or the action is not known.")
    return [Wish(name, value, by, f"{once}:{name}") for name, value in made]


def token(given: Mapping[str, Any]) -> str:
    """What tells a wish that is sent twice from two. Raises HTTPException."""
    found = given.get("token")
    if not isinstance(found, str) or not _TOKEN.fullmatch(found):
        raise HTTPException(400, "A token of 8 to 40 letters and digits is wanted, another for each thing done.")
    return found


def _value(action: str, given: Mapping[str, Any]) -> dict[str, Any] | None:
    """What the action needs; None where the note is all."""
    match action:
        case "status" | "settle":
            return decision(given)
        case "assign":
            return {"to": _text(given, "to", LONGEST_NAME)}
        case "tag" | "untag":
            name = _text(given, "name", LONGEST_NAME)
            if not name:
                raise HTTPException(400, "A tag is wanted.")
            return {"name": name}
        case "regroup":
            what, to = _text(given, "what", 16), _text(given, "to", 16)
            if not _KEY.fullmatch(what) or (to and not _KEY.fullmatch(to)):
                raise HTTPException(400, "A quote is wanted, and one of the reading that it belongs to.")
            return {"what": what, "to": to}
        case "verdict":
            return {"side": _text(given, "side", 4), "text": _text(given, "text", LONGEST_NOTE)}
    return None


def decision(given: Mapping[str, Any]) -> dict[str, Any]:
    """A status, with the reason of a dismissal; a reason alone dismisses."""
    reason = _text(given, "reason", 64) or None
    status = _text(given, "status", 16) or ("dismissed" if reason else "")
    if status not in STATUSES:
        raise HTTPException(400, f"A status is wanted, one of: {', '.join(STATUSES)}.")
    if status != "dismissed":
        return {"status": status, "reason": None}
    if reason not in REASONS:
        raise HTTPException(400, f"Dismissing takes a reason, one of: {', '.join(REASONS)}.")
    return {"status": status, "reason": reason}


def revision(given: Mapping[str, Any]) -> int:
    """The revision of the finding that was looked at."""
    number = str(given.get("revision", ""))
    if not number.isdecimal() or len(number) > 9:
        raise HTTPException(400, "The revision that was looked at is wanted.")
    return int(number)


def _text(given: Mapping[str, Any], name: str, longest: int) -> str:
    value = given.get(name)
    return shown(value.strip()[:longest]) if isinstance(value, str) else ""
