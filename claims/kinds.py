"""The kinds of claim, one a row: what value they have, who finds them, and which shape compares them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from claims.causes import find as causes
from claims.dates.find import find as dates
from claims.figures.age import find as ages
from claims.figures.birth import find as births
from claims.figures.count import find as counts
from claims.figures.duration import find as durations
from claims.figures.measure import find as measures
from claims.figures.money import find as money
from claims.figures.multiple import find as multiples
from claims.figures.percent import find as percentages
from claims.lists import find as lists
from claims.model import (
    Claim,
    Kind,
    Members,
    Name,
    Period,
    Place,
    Quantity,
    Quotation,
    Role,
    Score,
    Status,
)
from claims.names import find as names
from claims.parse import Text
from claims.places import find as places
from claims.quotations import find as quotations
from claims.roles import find as roles
from claims.scores.find import find as scores
from claims.status import find as statuses

Extractor = Callable[[Text, list[tuple[int, int]]], list[Claim]]


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of claim.

    value: the type of its values. figures: extractors that share a text's numbers out, none taking what another has;
    they run in the order of the table. statements: extractors that say other things of the same words, and may overlap
    anything. shape: the name of the family that compares it, a room of `checker.shapes`.
    """

    name: Kind
    value: type[Any]
    shape: str
    figures: tuple[Extractor, ...] = ()
    statements: tuple[Extractor, ...] = ()


KINDS: tuple[KindRow, ...] = (
    KindRow("date", Period, "figures", (dates,), (births,)),
    KindRow("age", Quantity, "figures", (ages,)),
    KindRow("duration", Quantity, "figures", (durations,)),
    KindRow("money", Quantity, "figures", (money,)),
    KindRow("percent", Quantity, "figures", (percentages,)),
    KindRow("measure", Quantity, "figures", (measures,)),
    KindRow("score", Score, "scores", (scores,)),
    KindRow("count", Quantity, "figures", (multiples, counts)),
    KindRow("quotation", Quotation, "quotations", statements=(quotations,)),
    KindRow("list", Members, "lists", statements=(lists,)),
    KindRow("status", Status, "status", statements=(statuses, causes)),
    KindRow("place", Place, "places", statements=(places,)),
    KindRow("role", Role, "roles", statements=(roles,)),
    KindRow("name", Name, "names", statements=(names,)),
)


def kinds_of(shape: str) -> frozenset[Kind]:
    """The kinds that a shape compares."""
    return frozenset(row.name for row in KINDS if row.shape == shape)


def row_of(kind: Kind) -> KindRow:
    """The row of a kind. Raises KeyError for a kind that there is none of."""
    found = next((row for row in KINDS if row.name == kind), None)
    if found is None:
        raise KeyError(kind)
    return found
