"""How a finding of statuses is put into words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.model import Subject
from checker.phrases import shorten
from checker.shape import Stated, Table, Told, Wording
from claims.events import EVENTS
from claims.model import Kind, Qualifier, Status

_ASKS = {e.name: e.asks for e in EVENTS}
_PLURAL = {"is": "are", "was": "were", "has": "have", "goes": "go"}
_OPENING = 50  # characters of a statement that stand for a theme that cannot be named


def about(subject: Subject) -> str:
    """ "whether the lift at Tarn is open"; the words of a statement where what it is of cannot be named."""
    if subject.form == "cause":
        return "what the cause was"
    if subject.form == "absent":
        return f"whether there {'were' if subject.plural else 'was'} any {subject.what}"
    if subject.form == "words":
        text = subject.what
        return f"“{text if len(text) <= _OPENING else text[:_OPENING].rpartition(' ')[0] + '…'}”"
    asks = _ASKS.get(subject.owner, "")
    if not asks:
        return f"{subject.what}: {subject.owner}"
    return (_for_many(asks) if subject.plural else asks).format(subject.what)


def _for_many(asks: str) -> str:
    """A question about one thing, put about several: "whether {} was hurt" to "whether {} were hurt"."""

    def many(found: re.Match[str]) -> str:
        verb = found[1]
        return "{} " + (_PLURAL.get(verb) or (verb[:-1] if verb.endswith("s") else verb))

    return re.sub(r"\{\} (\w+)", many, asks)


def words(value: Status, qualifier: Qualifier | None = None) -> str:
    """The words of the article."""
    return shorten(value.text)


def sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """What each side says, in its words."""
    return [f"“{words(s.value)}”" for s in stated if isinstance(s.value, Status)]


def _fields(told: Told) -> Mapping[str, str]:
    quotes: dict[int, str] = {}
    causes: dict[int, str] = {}
    for r in told.finding.readings:
        quotes.setdefault(r.group, f"“{r.quote}”")
        causes.setdefault(r.group, (r.value.object if isinstance(r.value, Status) else None) or "not known")
    return {
        "quotes": " against ".join(quotes[group] for group in sorted(quotes)),
        "causes": " against ".join(causes[group] for group in sorted(causes)),
    }


def _table(stated: Sequence[Stated]) -> Table | None:
    return Table(("As worded", "How far it is"), tuple(_row(s) for s in stated))


def _row(stated: Stated) -> tuple[str, str]:
    assert isinstance(stated.value, Status)
    phase = stated.value.phase if stated.value.positive else f"{stated.value.phase}, negated"
    return f"{stated.letter} {words(stated.value)}", phase


WORDING = Wording(about=about, words=words, sides=sides, fields=_fields, table=_table)
