"""Names and symbols of units of measurement, as tables: symbol or name to pint's name."""

from __future__ import annotations

from dataclasses import dataclass

from claims import lexicon


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is printed; the fields are told of at the head of the rows in `units.toml`."""

    unit: str
    names: tuple[str, ...] = ()
    prefixed: bool = False
    symbols: tuple[str, ...] = ()
    prefixes: str = ""
    plain: tuple[str, ...] = ()
    squared: bool = False
    dimension: str | None = None
    rate: bool = False


_UNITS = lexicon.rows("units", "measures.units", Unit)
# Units of time, as words and short.
TIME = lexicon.mapping("calendar", "time")
# Names in full, singular; the plural takes "s" unless it stands in PLURALS.
NAMES = {name: u.unit for u in _UNITS for name in u.names}
PLURALS = {
    **{name: name for name in lexicon.sequence("units", "plurals.unchanged")},
    **lexicon.mapping("units", "plurals.irregular"),
}
# Names that take a prefix in full ("kilometre", "megawatt-hour").
PREFIXABLE = tuple(name for u in _UNITS if u.prefixed for name in u.names)
PREFIXES = lexicon.mapping("units", "prefixes")
# Symbols that take a prefix, with the prefixes that occur in print.
SYMBOLS = {symbol: (u.unit, u.prefixes) for u in _UNITS for symbol in u.symbols}
# Symbols that stand for themselves.
PLAIN_SYMBOLS = {symbol: u.unit for u in _UNITS for symbol in u.plain}
MAY_STAND_APART = lexicon.words("units", "symbols.apart")
GLUED_ONLY = lexicon.words("units", "symbols.glued") | MAY_STAND_APART
# Lengths that may be squared and cubed.
AREAS = tuple(u.unit for u in _UNITS if u.squared)
# What a rate is for, behind "per", "a", "an", "each", "every" and the stroke; behind the stroke alone.
RATES = {**TIME, **{n: u.unit for u in _UNITS if u.rate for n in u.names}, **lexicon.mapping("rates", "per")}
SHORT_RATES = lexicon.mapping("rates", "stroke")
DIMENSIONS = {u.unit: u.dimension for u in _UNITS if u.dimension}
# (larger, smaller): how many of the smaller make one, for "6ft 2in".
PARTS = {tuple(pair.split()): many for pair, many in lexicon.integers("units", "parts").items()}
