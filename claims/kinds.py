"""The kinds of claim, one a row: what value they have, who finds them, and which shape compares them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from claims.parse import Text


@dataclass(frozen=True, slots=True)
class Extractor:
    """The function `find` of a module, imported when it is first called: a report is read without its extractors."""

    module: str

    def __call__(self, text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
        """The claims that the module finds in a text; those that touch a span that is taken, it leaves alone."""
        found: list[Claim] = import_module(self.module).find(text, taken)
        return found


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of claim.

    value: the type of its values. figures: extractors that share a text's numbers out, none taking what another has;
    they run in the order of the table. statements: extractors that say other things of the same words, and may overlap
    anything. shape: the name of the family that compares it, a room of `checker.shapes`.

    What a Quantity of the kind is like. exact: a whole number is meant exactly, and not rounded ("aged 34").
    additive: it is so much of something: parts of it add up, and another may be twice as much; not so an age, a share
    or a grade. convertible: its units are pint's, and are brought to one.

    consequence: how much hangs on an error of the kind, 0 for the most: who did what, and how much, before when and how
    it was put, and that before how a name is spelled.
    """

    name: Kind
    value: type[Any]
    shape: str
    figures: tuple[Extractor, ...] = ()
    statements: tuple[Extractor, ...] = ()
    exact: bool = False
    additive: bool = False
    convertible: bool = False
    consequence: int = 1


KINDS: tuple[KindRow, ...] = (
    KindRow("date", Period, "figures", (Extractor("claims.dates.find"),), (Extractor("claims.figures.birth"),)),
    KindRow("age", Quantity, "figures", (Extractor("claims.figures.age"),), exact=True),
    KindRow("duration", Quantity, "figures", (Extractor("claims.figures.duration"),), additive=True, convertible=True),
    KindRow("money", Quantity, "figures", (Extractor("claims.figures.money"),), additive=True, consequence=0),
    KindRow("percent", Quantity, "figures", (Extractor("claims.figures.percent"),), consequence=0),
    KindRow("measure", Quantity, "figures", (Extractor("claims.figures.measure"),), additive=True, convertible=True),
    KindRow("score", Score, "scores", (Extractor("claims.scores.find"),), consequence=0),
    KindRow(
        "count",
        Quantity,
        "figures",
        (Extractor("claims.figures.multiple"), Extractor("claims.figures.count")),
        exact=True,
        additive=True,
        consequence=0,
    ),
    KindRow("quotation", Quotation, "quotations", statements=(Extractor("claims.quotations"),)),
    KindRow("list", Members, "lists", statements=(Extractor("claims.lists"),)),
    KindRow(
        "status", Status, "status", statements=(Extractor("claims.status"), Extractor("claims.causes")), consequence=0
    ),
    KindRow("place", Place, "places", statements=(Extractor("claims.places"),)),
    KindRow("role", Role, "roles", statements=(Extractor("claims.roles"),), consequence=0),
    KindRow("name", Name, "names", statements=(Extractor("claims.names"),), consequence=2),
)
_ROWS = {row.name: row for row in KINDS}


def kinds_of(shape: str) -> frozenset[Kind]:
    """The kinds that a shape compares."""
    return frozenset(row.name for row in KINDS if row.shape == shape)


def row_of(kind: Kind) -> KindRow:
    """The row of a kind. Raises KeyError for a kind that there is none of."""
    return _ROWS[kind]
