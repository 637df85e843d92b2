"""How a finding of roles is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.model import Reading, Subject
from checker.phrases import capital, listed, proper, shorten
from checker.shape import Stated, Table, Told, Wording
from claims.model import Kind, Qualifier, Role


def about(subject: Subject) -> str:
    """ "office of Ilse Vey", "who is mayor", "who holds which office: Ilse Vey, Jon Ask"."""
    if subject.form == "offices":
        return f"office of {subject.owner}"
    if subject.form == "holder":
        return f"who is {subject.what}"
    return f"who holds which office: {subject.owner}"


def _question(subject: Subject, values: Sequence[Any]) -> str:
    roles = [v for v in values if isinstance(v, Role)]
    one = len(roles) > 1 and roles[0].holder and len({r.key for r in roles}) == 1
    if one and subject.form != "offices":
        return f"office of {roles[0].holder}"
    return f"who is {office(roles[0])}" if subject.form == "holders" else about(subject)


def office(value: Role) -> str:
    """An office with what it is the office of."""
    return value.office + (f" of {proper(value.of)}" if value.of else "")


def words(value: Role, qualifier: Qualifier | None = None) -> str:
    """ "Ilse Vey, former mayor of Tarn"."""
    tenure = "" if value.tenure == "current" else f"{value.tenure} "
    held = f"{tenure}{office(value)}"
    return f"{value.holder}, {held}" if value.holder else held


def sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """The people, or the offices where it is one person, or when they were held."""
    values = [s.value for s in stated if isinstance(s.value, Role)]
    if len({v.key for v in values}) > 1:
        return [shorten(v.holder) for v in values]
    if len({(v.office, v.of) for v in values}) > 1:
        return [office(v) for v in values]
    return [f"{v.tenure} {v.office}" for v in values]


def _fields(told: Told) -> Mapping[str, str]:
    by: dict[int, list[Reading]] = {}
    for r in told.finding.readings:
        by.setdefault(r.group, []).append(r)
    sides = [_side(by[group], told.finding.rule == "two offices") for group in sorted(by)]
    first = told.finding.readings[0].value
    holder = first.holder if isinstance(first, Role) else ""
    return {"sides": listed(sides), "Holder": capital(holder)}


def _side(readings: Sequence[Reading], office_alone: bool) -> str:
    """What a group says, each thing once."""
    roles = [r.value for r in readings if isinstance(r.value, Role)]
    said = [v.office for v in roles] if office_alone else [f"{v.holder} as {v.office}" for v in roles]
    return " with ".join(dict.fromkeys(said))


def _table(stated: Sequence[Stated]) -> Table | None:
    rows = [
        (f"{s.letter} {shorten(s.value.holder) or '–'}", shorten(office(s.value)), s.value.tenure)
        for s in stated
        if isinstance(s.value, Role)
    ]
    return Table(("Who", "Office", "When"), tuple(rows))


def _said(subject: Subject, value: Any) -> str | None:
    """Of somebody's office, the office alone."""
    return office(value) if isinstance(value, Role) and value.holder and subject.form == "offices" else None


WORDING = Wording(about=about, words=words, sides=sides, fields=_fields, question=_question, table=_table, said=_said)
