"""Decisions on findings, and the file in which the report's page saves them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, get_args

from checker.errors import CheckerError

State = Literal["open", "confirmed", "dismissed", "later"]
STATES: tuple[State, ...] = get_args(State)
REASONS = ("different scope", "agrees by rounding", "update", "wrong extraction", "disputed by the speakers")
LONGEST_NOTE, LONGEST_NAME = 5000, 40  # characters, as on the page
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on one finding. reason: why it was dismissed; by: the reviewer, "" where none is named."""

    state: State = "open"
    reason: str | None = None
    note: str = ""
    by: str = ""
    changed: datetime = _NEVER

    @property
    def decided(self) -> bool:
        """Whether it was confirmed or dismissed."""
        return self.state in ("confirmed", "dismissed")


OPEN = Decision()


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved review. report: the name of the report it is of, "" where none is told; decisions: by ids of findings."""

    report: str
    decisions: dict[str, Decision]


def read(path: Path) -> dict[str, Decision]:
    """The decisions of a saved review, by the id of the finding. Raises OSError, and CheckerError for another file."""
    try:
        return loads(path.read_text(encoding="utf-8"))
    except ValueError as e:
        raise CheckerError(f"{path}: not a saved review; give the file that the report's page saves") from e


def loads(text: str) -> dict[str, Decision]:
    """The decisions of a saved review, see `review`. Raises ValueError on another JSON."""
    return review(text).decisions


def review(text: str) -> Saved:
    """A saved review; what is no decision in it is passed over. Raises ValueError on another JSON."""
    data = json.loads(text)
    if not isinstance(data, dict) or (data.get("type"), data.get("version")) != ("checker-review", 1):
        raise ValueError("no saved review")
    if not isinstance(data.get("reviews"), list):
        raise ValueError("no reviews in it")
    rows = [row for row in data["reviews"] if isinstance(row, dict) and isinstance(row.get("id"), str)]
    found = {row["id"]: decision for row in rows if (decision := _decision(row)) is not None}
    report = data.get("report")
    return Saved(report if isinstance(report, str) else "", found)


def _decision(row: Mapping[str, Any]) -> Decision | None:
    """A row with its fields and nothing else, as the page reads it; None for what is no decision."""
    state = next((state for state in STATES if state == row.get("state")), None)
    if state is None:
        return None
    note, by = (row[key] if isinstance(row.get(key), str) else "" for key in ("note", "by"))
    reason = row.get("reason") if state == "dismissed" and row.get("reason") in REASONS else None
    return Decision(state, reason, note[:LONGEST_NOTE], by[:LONGEST_NAME], _moment(row.get("changed")))


def _moment(written: object) -> datetime:
    try:
        moment = datetime.fromisoformat(str(written))
    except ValueError:
        return _NEVER
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def stamp(moment: datetime) -> str:
    """A moment as the page writes it: to the millisecond, in UTC."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def dumps(name: str, saved: datetime, decisions: Iterable[tuple[str, str, Decision]], by: str = "") -> str:
    """A review as the page saves it. decisions: of each finding its id, its headline and what was decided."""
    reviews = [
        {"id": ident, "about": about, "state": d.state, "reason": d.reason, "note": d.note, "by": d.by,
         "changed": stamp(d.changed)}
        for ident, about, d in decisions
    ]  # fmt: skip
    head = {"version": 1, "type": "checker-review", "report": name, "saved": stamp(saved), "by": by}
    return json.dumps(head | {"reviews": reviews}, indent=1) + "\n"
