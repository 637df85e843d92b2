"""What follows from the events of a finding: its status, who thinks what, its notes, tags and verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol, get_args

Status = Literal["to do", "in progress", "later", "inconclusive", "confirmed", "dismissed"]
STATUSES: tuple[Status, ...] = get_args(Status)
DECIDED: tuple[Status, ...] = ("confirmed", "dismissed", "inconclusive")
DISPUTED = "disputed"  # the status of what two reviewers decided otherwise, until a third step settles it
Action = Literal[
    "add", "status", "settle", "note", "assign", "tag", "untag", "verdict", "regroup", "evidence", "undo", "redo"
]
ACTIONS: tuple[Action, ...] = get_args(Action)


class Done(Protocol):
    """An event, as far as it matters here."""

    @property
    def revision(self) -> int: ...
    @property
    def at(self) -> datetime: ...
    @property
    def by(self) -> str: ...
    @property
    def action(self) -> str: ...
    @property
    def value(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one reviewer decided. reason: why it was dismissed."""

    status: str
    reason: str | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """A note, or a verdict: which reading is right (`side`, a letter), and by what."""

    text: str
    by: str
    at: datetime
    side: str = ""


@dataclass(slots=True)
class Standing:
    """How a finding stands. opinions: the last one of each reviewer since the evidence last changed; settled: what a
    third step decided; again: the evidence changed and nobody has decided since; moves: readings that were put into
    another group, each with one that is in it, "" for a group of its own (see `regrouping.key`); marked: what a person
    added, as `marked` reads it."""

    opinions: dict[str, Opinion] = field(default_factory=dict)
    settled: Opinion | None = None
    assignee: str | None = None
    tags: list[str] = field(default_factory=list)
    notes: list[Said] = field(default_factory=list)
    verdict: Said | None = None
    again: bool = False
    revision: int = 0
    last: Opinion | None = None
    moves: list[tuple[str, str]] = field(default_factory=list)
    marked: Mapping[str, Any] | None = None

    @property
    def decided(self) -> list[Opinion]:
        """The opinions that are decisions."""
        return [o for o in self.opinions.values() if o.status in DECIDED]

    @property
    def disputed(self) -> bool:
        """Whether two reviewers decided otherwise, and nobody has settled it."""
        return self.settled is None and len({o.status for o in self.decided}) > 1

    @property
    def status(self) -> str:
        """The one status that a queue shows."""
        stands = self._stands()
        return DISPUTED if self.disputed else stands.status if stands else "to do"

    @property
    def reason(self) -> str | None:
        """Why it is dismissed, where it is."""
        stands = self._stands()
        return stands.reason if stands and self.status == "dismissed" else None

    def _stands(self) -> Opinion | None:
        """What was settled, else a decision before what is none, else what was last said."""
        return self.settled or (self.decided[-1] if self.decided else self.last)


def live(events: Sequence[Done]) -> list[Done]:
    """The events that were not undone, or done again, without the undoing itself."""
    undone: set[int] = set()
    for event in events:
        if event.action == "undo":
            undone.add(event.value["of"])
        elif event.action == "redo":
            undone.discard(event.value["of"])
    return [e for e in events if e.action not in ("undo", "redo") and e.revision not in undone]


def standing(events: Sequence[Done]) -> Standing:
    """How a finding stands after these events, given in their order."""
    out = Standing(revision=events[-1].revision if events else 0)
    for event in live(events):
        _apply(out, event)
    return out


def _apply(out: Standing, event: Done) -> None:
    value, by, at = event.value, event.by, event.at
    match event.action:
        case "status" | "settle":
            opinion = Opinion(value["status"], value.get("reason"), by, at)
            _decide(out, opinion, event.action == "settle")
        case "note":
            out.notes.append(Said(value["text"], by, at))
        case "verdict":
            out.verdict = Said(value["text"], by, at, value["side"]) if value["side"] else None
        case "assign":
            out.assignee = value["to"] or None
        case "tag":
            out.tags = sorted({*out.tags, value["name"]})
        case "untag":
            out.tags = [name for name in out.tags if name != value["name"]]
        case "regroup":
            out.moves.append((value["what"], value["to"]))
        case "add":
            out.marked = {**value, "by": by}
        case "evidence":
            _hold(out, value)


def _hold(out: Standing, value: Mapping[str, Any]) -> None:
    """What a newer report made of it."""
    if value["fate"] == "changed":
        out.opinions, out.settled, out.last, out.again = {}, None, None, True
    if out.marked is not None and value.get("readings"):
        out.marked = {**out.marked, "readings": value["readings"]}


def _decide(out: Standing, opinion: Opinion, settles: bool) -> None:
    """What settles is nobody's opinion; an opinion that differs from what was settled opens the question again."""
    out.last = opinion
    if settles:
        out.settled = opinion
    else:
        out.opinions.pop(opinion.by, None)  # the latest comes last
        out.opinions[opinion.by] = opinion
        if out.settled is not None and opinion.status != out.settled.status:
            out.settled = None
    out.again = out.again and opinion.status not in DECIDED


def steps_of(events: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """What one reviewer can undo, and what can be done again, the last one last. events: step and action of each."""
    done: list[str] = []
    undone: list[str] = []
    seen: set[str] = set()
    for step, action in events:
        if step in seen:
            continue
        seen.add(step)
        if action == "undo":
            undone += [done.pop()] if done else []
        elif action == "redo":
            done += [undone.pop()] if undone else []
        else:
            done.append(step)
            undone.clear()
    return done, undone
