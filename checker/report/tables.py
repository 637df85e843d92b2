"""Readings that are best seen as a table: who has whom on a list, who holds what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.report.charts import Stated
from checker.report.wording import office, shorten
from claims.model import Members, Role, Status

YES, NO, OPEN, NONE = "✓ named", "– not named", "? list left open", "number alone"


@dataclass(frozen=True, slots=True)
class Table:
    """Head and rows of equal length; the first cell of a row is its heading."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def table(stated: Sequence[Stated]) -> Table | None:
    """The table for lists, roles and statuses; None for other values."""
    values = [s.value for s in stated]
    if any(isinstance(v, Members) and v.members for v in values):
        return _members([s for s in stated if isinstance(s.value, Members)])
    if all(isinstance(v, Role) for v in values):
        return Table(("Who", "Office", "When"), tuple(_role(s) for s in stated))
    if all(isinstance(v, Status) for v in values):
        return Table(("As worded", "How far it is"), tuple(_status(s) for s in stated))
    return None


def _members(stated: Sequence[Stated]) -> Table:
    names: dict[str, str] = {}
    for s in stated:
        assert isinstance(s.value, Members)
        for member, key in zip(s.value.members, s.value.keys, strict=False):
            names.setdefault(key, shorten(member))
    rows = [(name, *(_has(s.value, key) for s in stated)) for key, name in names.items()]
    numbers = [str(s.value.stated or "–") for s in stated if isinstance(s.value, Members)]
    if any(n != "–" for n in numbers):
        rows.append(("Number given", *numbers))
    return Table(("Member", *(f"{s.letter} {says(s.outlets)}" for s in stated)), tuple(rows))


def _has(value: object, key: str) -> str:
    assert isinstance(value, Members)
    if key in value.keys:
        return YES
    if not value.members:
        return NONE
    return NO if value.complete else OPEN


def _role(s: Stated) -> tuple[str, ...]:
    assert isinstance(s.value, Role)
    holder = shorten(s.value.holder) or "–"
    return f"{s.letter} {holder}", shorten(office(s.value)), s.value.tenure


def _status(s: Stated) -> tuple[str, ...]:
    assert isinstance(s.value, Status)
    phase = s.value.phase if s.value.positive else f"{s.value.phase}, negated"
    return f"{s.letter} {shorten(s.value.text)}", phase


def says(outlets: Sequence[str], most: int = 3) -> str:
    """The first outlets by name, the others by number."""
    names = ", ".join(outlets[:most])
    return f"{names} and {len(outlets) - most} more" if len(outlets) > most else names
