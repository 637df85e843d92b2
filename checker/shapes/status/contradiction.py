"""When two statuses of one event cannot both hold."""

from __future__ import annotations

import re

from checker.statement import Statement, value_of
from claims.events import traits
from claims.model import Status

_FINITE = re.compile(r"\b(?:has|have|had|was|were|is|are|been)\b|['’]ve\b|['’]s been\b", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:stay|remain|keep|continue|go|going|still)(?:s|ed|ing|es)?\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:un)?til{1,2}\b", re.IGNORECASE)
_LASTED = re.compile(r"\b(?:was|were|had been)\b.*\bfor (?:\w+ )?\w+ (?:minute|hour|day|week)s?\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:reopen|resum|reinstat|rejoin|retak|restor|restart|return)\w*", re.IGNORECASE)


def status_of(statement: Statement) -> Status:
    """The statement's value. Raises TypeError when it is of another kind."""
    return value_of(statement, Status)


def answer(statement: Statement) -> str:
    """ "yes", "no", or "planned" for what is still to come."""
    status = status_of(statement)
    if not status.positive:
        return "no"
    return "planned" if status.phase == "planned" else "yes"


def opposed(a: Statement, b: Statement) -> bool:
    """Whether two statements of one event cannot both hold: yes against no, done against still to come."""
    first, second = sorted((a, b), key=answer)
    one, other = status_of(first), status_of(second)
    sides = answer(first), answer(second)
    if sides == ("planned", "yes"):
        return other.phase == "done" and "once" in traits(other.event) and bool(_FINITE.search(other.text))
    if sides == ("no", "planned"):
        return one.phase == "planned" or "decided" in traits(one.event)
    return sides == ("no", "yes") and _now(one, other)


def _now(no: Status, yes: Status) -> bool:
    """Whether a no and a yes speak of one time: not "will close" and "opened", nor "closed" and "reopened"."""
    if "loose" not in traits(no.event) and "unknown" in {no.phase, yes.phase}:
        return False
    if no.phase == "planned":
        return "decided" in traits(no.event) or bool(_LASTING.search(yes.text))
    if (no.event != "valid" and _UNTIL.search(yes.text)) or _LASTED.search(no.text):
        return False
    if no.phase == "done" and re.search(r"\bagain\b", yes.text):
        return False
    again = [bool(_AGAIN.search(s.text)) for s in (no, yes)]
    return not (no.phase == "done" and yes.phase == "done" and again[0] != again[1])
