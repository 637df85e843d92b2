"""How far reviewers agree: Cohen's kappa of each two, and where they differ."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session

from checker.desk.history import DECIDED, Opinion, standing
from checker.desk.tables import Event, Item


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reviewers. both: how many findings both decided; alike: how many of them the same way; kappa: how much more
    often than by chance, 1 for always, None where it is not defined."""

    one: str
    other: str
    both: int
    alike: int
    kappa: float | None


def opinions(session: Session) -> dict[int, dict[str, Opinion]]:
    """Who decided what, by the number of the finding; those alone that somebody decided."""
    events: dict[int, list[Event]] = defaultdict(list)
    for event in session.scalars(select(Event).order_by(Event.item_id, Event.revision)):
        events[event.item_id].append(event)
    found = {ident: {o.by: o for o in standing(done).decided} for ident, done in events.items()}
    return {ident: each for ident, each in found.items() if each}


def pairs(decided: Mapping[int, Mapping[str, Opinion]]) -> list[Pair]:
    """Each two reviewers who decided on the same findings."""
    people = sorted({by for each in decided.values() for by in each})
    out = []
    for one, other in combinations(people, 2):
        both = [(each[one].status, each[other].status) for each in decided.values() if one in each and other in each]
        if both:
            out.append(Pair(one, other, len(both), sum(a == b for a, b in both), kappa(both)))
    return out


def kappa(both: list[tuple[str, str]]) -> float | None:
    """Cohen's kappa of two reviewers' decisions on the same findings; None where both know one answer alone."""
    from sklearn.metrics import cohen_kappa_score

    if len({status for each in both for status in each}) < 2:
        return None
    value = float(cohen_kappa_score(*zip(*both, strict=True), labels=list(DECIDED)))
    return None if math.isnan(value) else value


def differences(session: Session, decided: Mapping[int, Mapping[str, Opinion]]) -> list[tuple[Item, list[Opinion]]]:
    """The findings that two decided otherwise, with who thinks what, in the order of what matters most."""
    apart = [ident for ident, each in decided.items() if len({o.status for o in each.values()}) > 1]
    items = session.scalars(select(Item).where(Item.id.in_(apart)).order_by(Item.rank, Item.id))
    return [(item, list(decided[item.id].values())) for item in items]
