"""Names, symbols and codes of currencies, as tables: what is written to ISO 4217."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claims import lexicon


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency as it is printed; the fields are told of at the head of the rows in `currencies.toml`."""

    code: str
    symbols: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    national: tuple[str, ...] = ()
    hundredths: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


_CURRENCIES = lexicon.rows("currencies", "names.currencies", Currency)
# Codes that are read as such in capitals ("EUR50m", "110 JPY").
CODES = lexicon.words("currencies", "codes")
ALIASES = {alias: c.code for c in _CURRENCIES for alias in c.aliases}
# In front of the number, spaces and full stops removed, in lower case.
SYMBOLS = {symbol: c.code for c in _CURRENCIES for symbol in c.symbols}
SIGNS = "".join(symbol for symbol in SYMBOLS if len(symbol) == 1 and not (symbol.isascii() and symbol.isalpha()))
LANDS = lexicon.words("currencies", "lands_before_sign")
# What else stands before a number and means a currency; letters that do so before what looks like a sum.
MARKS = lexicon.words("currencies", "marks")
LETTERS = lexicon.words("currencies", "letters")
# Letters that stand directly before digits and mean a currency.
GLUED = CODES | MARKS | LETTERS

# Nouns behind the number, singular.
NOUNS = {noun: c.code for c in _CURRENCIES for noun in c.nouns}
# Nouns that other words share too much to be read as money without a nationality before them.
ONLY_WITH_NATION = lexicon.words("currencies", "only_with_nation")
# (nationality, noun) where the nationality decides.
NATIONS = {(n.rpartition(" ")[0], n.rpartition(" ")[2]): c.code for c in _CURRENCIES for n in c.national}
# Words for so many of the currency at home: "80 grand".
SLANG = {word: Decimal(many) for word, many in lexicon.integers("currencies", "slang.many").items()}
# Hundredths, and what they are hundredths of.
HUNDREDTHS = {word: c.code for c in _CURRENCIES for word in c.hundredths}
# Names that several countries share, as the readers leave them, to the codes that they can mean.
SHARED = {name: tuple(codes.split()) for name, codes in lexicon.mapping("currencies", "shared").items()}
# Words that speak of a currency's country, as a regular expression.
COUNTRIES = {c.code: lexicon.one_of(c.countries) for c in _CURRENCIES if c.countries}
