"""Values of every type as hypothesis draws them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as st

from claims.model import (
    Granularity,
    Members,
    Name,
    Period,
    Phase,
    Place,
    Quantity,
    Quotation,
    Role,
    Score,
    Status,
    Tenure,
)

_WORDS = st.sampled_from("Tarn Ostvik Ilse Vey mayor ferry harbour Šakalienė north no 3 € “yes” <b>".split())
_TEXTS = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)
_PARTS = st.none() | _TEXTS
_NUMBERS = st.decimals(min_value=-(10**9), max_value=10**13, places=2, allow_nan=False)
_DAYS = st.dates().map(lambda day: day.isoformat())
_CLOCKS = st.times().map(lambda time: f"T{time.hour:02}:{time.minute:02}")
_MOMENTS = st.builds("{}{}".format, _DAYS, _CLOCKS)
_UNITS = st.sampled_from([None, "EUR", "CHF", "percent", "percentage_point", "person", "kilometer/hour", "second", "%"])


@st.composite
def _quantities(draw: st.DrawFn) -> Quantity:
    """A number on its own, one that is open on a side, or a range."""
    low, high = sorted((draw(_NUMBERS), draw(_NUMBERS)))
    nominal, bounds = draw(
        st.sampled_from([(low, (low, low)), (low, (low, None)), (low, (None, low)), (None, (low, high))])
    )
    step = draw(st.sampled_from([0, 1, 1000])) if nominal is None else abs(draw(_NUMBERS))
    change = draw(st.sampled_from([None, "up", "down"]))
    return Quantity(
        nominal, *bounds, draw(_UNITS), type(low)(step), draw(_PARTS), draw(_PARTS), change, draw(st.booleans())
    )


@st.composite
def _periods(draw: st.DrawFn) -> Period:
    """A time between two of one sort, or open on a side or on both."""
    sort = draw(st.sampled_from([_DAYS, _CLOCKS, _MOMENTS]))
    low, high = sorted((draw(sort), draw(sort)))
    ends = draw(st.sampled_from([(low, high), (low, low), (low, None), (None, high), (None, None)]))
    return Period(*ends, draw(st.sampled_from(get_args(Granularity))), draw(st.booleans()), draw(_PARTS))


@st.composite
def _lists(draw: st.DrawFn) -> Members:
    members = tuple(draw(st.lists(_TEXTS, max_size=9)))
    keys = tuple(m.casefold() for m in members)
    return Members(members, keys, draw(_PARTS), draw(st.none() | st.integers(1, 99)), draw(st.booleans()))


_ENTITIES = st.sampled_from(["person", "place", "organisation", "work", "treaty", "ship", "event", "other"])
_TENURES, _PHASES = st.sampled_from(get_args(Tenure)), st.sampled_from(get_args(Phase))
_VOTES = st.integers(0, 650).map(Decimal)
OF_TYPE: dict[type[Any], st.SearchStrategy[Any]] = {
    Quantity: _quantities(),
    Period: _periods(),
    Name: st.builds(Name, _TEXTS, _TEXTS, _ENTITIES),
    Role: st.builds(Role, _TEXTS, _TEXTS, _PARTS, _TEXTS, _TEXTS, _TENURES),
    Members: _lists(),
    Quotation: st.builds(Quotation, _TEXTS, st.lists(_TEXTS, max_size=4).map(tuple), _PARTS, _PARTS),
    Status: st.builds(Status, _TEXTS, _TEXTS, _PHASES, st.booleans(), _PARTS, _PARTS),
    Place: st.builds(Place, _TEXTS, _TEXTS, _PARTS, _PARTS),
    Score: st.builds(
        Score,
        _TEXTS,
        _VOTES,
        _VOTES,
        st.sampled_from(["vote", "match"]),
        _PARTS,
        _PARTS,
        _PARTS,
        _PARTS,
        st.sampled_from([(), ("6-4", "3-6", "7-5"), ("6-4", "6-2")]),
    ),
}
