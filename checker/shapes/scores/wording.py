"""How a finding of scores is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from checker.model import Subject
from checker.phrases import capital, listed, number
from checker.shape import Stated, Told, Wording
from checker.values.words import words as figure
from claims.model import Kind, Qualifier, Quantity, Score


def about(subject: Subject) -> str:
    """ "Ash Town against Elm City: score", "vote of the council on the budget"."""
    if subject.form == "vote":
        who = f" of the {subject.owner}" if subject.owner else ""
        return f"vote{who}" + (f" on the {subject.what}" if subject.what else "")
    sides = " against ".join(s for s in (subject.what, subject.owner) if s)
    return f"{sides}: score" if sides else "score of the match"


def words(value: Score, qualifier: Qualifier | None = None) -> str:
    """ "Ash Town 3–1 Elm City", "3–1", "218–210", "6–4, 3–6, 7–5"."""
    if value.sets:
        return ", ".join(s.replace("-", "–") for s in value.sets)
    pair = f"{_plain(value.for_)}–{_plain(value.against)}"
    if value.side and value.other:
        return f"{value.side} {pair} {value.other}"
    loser = value.side is not None and value.for_ < value.against
    return f"{pair} to {value.side}" if value.side and not loser and value.for_ != value.against else pair


def _plain(amount: Decimal) -> str:
    return number(amount)


def sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """The scores, and the votes of one side where a group gives no more."""
    return [_either(s.value, s.qualifier) for s in stated]


def _either(value: object, qualifier: Qualifier | None) -> str:
    if isinstance(value, Score):
        return words(value)
    return figure(value, qualifier) if isinstance(value, Quantity) else ""


def _fields(told: Told) -> Mapping[str, str]:
    first: dict[int, str] = {}
    for r in told.finding.readings:
        first.setdefault(r.group, _either(r.value, r.qualifier))
    said = listed([first[group] for group in sorted(first)])
    event = "vote" if told.finding.subject.form == "vote" else "match"
    return {"Scores": capital(said), "event": event}


WORDING = Wording(about=about, words=words, sides=sides, fields=_fields)
