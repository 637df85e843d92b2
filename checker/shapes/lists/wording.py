"""How a finding of lists is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from checker.model import Subject
from checker.phrases import number, shorten
from checker.shape import Stated, Table, Told, Wording
from checker.shapes.lists.members import same_member
from checker.shapes.lists.shares import size
from claims.model import Kind, Members, Qualifier

YES, NO, OPEN, NONE = "✓ named", "– not named", "? list left open", "number alone"
_MOST_NAMED = 6  # members that are named where a list stands for a value
_FEW = 9  # members from which a list is not repeated in a sentence


def about(subject: Subject) -> str:
    """ "villages"; "villages: the number and the list" where a list is held against its own number."""
    return f"{subject.what}: the number and the list" if subject.form == "counted" else subject.what


def _question(subject: Subject, values: Sequence[Any]) -> str:
    return subject.what


def words(value: Members, qualifier: Qualifier | None = None) -> str:
    """ "Ash, Elm and others"."""
    if not value.members:
        return number(Decimal(value.stated)) if value.stated is not None else "no members"
    open_ended = len(value.members) > _MOST_NAMED or not value.complete
    shown = [m.lstrip("-•*– ") for m in value.members[:_MOST_NAMED]] + (["others"] if open_ended else [])
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """Whom only one of two lists names, or the numbers given where the names are the same."""
    values = [s.value for s in stated if isinstance(s.value, Members)]
    if len(values) != 2:
        return [words(v) for v in values]
    one, other = values
    if not one.members or not other.members:
        return [_counted(one), _counted(other)]
    only = [_only(one, other), _only(other, one)]
    if all(only):
        return only
    if any(only):
        missed = next(filter(None, only))
        return [f"with {missed}", "without"] if only[0] else ["without", f"with {missed}"]
    return [str(v.stated or len(v.members)) for v in values]


def _counted(value: Members) -> str:
    return f"those listed ({words(value)})" if value.members else words(value)


def _only(one: Members, other: Members) -> str:
    names = [m for m, key in zip(one.members, one.keys, strict=False) if key not in other.keys]
    return words(replace(one, members=tuple(names), complete=True)) if names else ""


def _fields(told: Told) -> Mapping[str, str]:
    by: dict[int, list[Members]] = {}
    for r in told.finding.readings:
        assert isinstance(r.value, Members)
        by.setdefault(r.group, []).append(r.value)
    leaders = [max(by[group], key=lambda v: len(v.keys)) for group in sorted(by)]
    if told.finding.rule == "counted":
        announced, held = leaders
        listed = ", ".join(held.members)
        whole = len(held.members) < _FEW and held.members[0][:1] not in "-•*"
        members = listed if whole else "the items below it"
        return {"number": str(announced.stated), "found": str(size(held)), "members": members}
    shares = " against ".join(" and ".join(v.members) for v in leaders)
    return {"shares": shares, "surplus": _surplus(leaders)}


def _surplus(leaders: Sequence[Members]) -> str:
    """The members that not all the lists have, by list."""
    parts = []
    for leader in leaders:
        others = [v for v in leaders if v is not leader]
        own = [m for m, k in zip(leader.members, leader.keys, strict=True) if not all(_has(v, k) for v in others)]
        parts.append(" and ".join(own) or "nothing more")
    return f"{', '.join(parts[:-1])} in one and {parts[-1]} in another"


def _has(value: Members, key: str) -> bool:
    return any(same_member(key, k) for k in value.keys)


def _table(stated: Sequence[Stated]) -> Table | None:
    """Who is on which list, and the number given with it."""
    lists = [(s, s.value) for s in stated if isinstance(s.value, Members)]
    if not any(v.members for _, v in lists):
        return None
    names: dict[str, str] = {}
    for _, value in lists:
        for member, key in zip(value.members, value.keys, strict=False):
            names.setdefault(key, shorten(member))
    rows = [(name, *(_standing(v, key) for _, v in lists)) for key, name in names.items()]
    numbers = [str(v.stated or "–") for _, v in lists]
    if any(n != "–" for n in numbers):
        rows.append(("Number given", *numbers))
    return Table(("Member", *(s.headed() for s, _ in lists)), tuple(rows))


def _standing(value: Members, key: str) -> str:
    if key in value.keys:
        return YES
    if not value.members:
        return NONE
    return NO if value.complete else OPEN


def _known(value: Any) -> tuple[str, ...]:
    return value.members if isinstance(value, Members) else ()


WORDING = Wording(about=about, words=words, sides=sides, fields=_fields, question=_question, table=_table, known=_known)
