"""The words of English numbers, as tables."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from claims import lexicon


def _decimals(key: str) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in lexicon.integers("numbers", key).items()}


UNITS = lexicon.sequence("numbers", "below_twenty")
TENS = lexicon.sequence("numbers", "tens")
SMALL: Mapping[str, int] = {
    **{word: value for value, word in enumerate(UNITS)},
    **{word: 20 + 10 * place for place, word in enumerate(TENS)},
    **lexicon.integers("numbers", "variants"),
}

SCALES = _decimals("scales")
# Plurals that count when a number stands before them ("3 dozens"), and are vague when none does ("dozens of").
PLURAL_SCALES = {word + "s": value for word, value in SCALES.items()} | _decimals("plural_scales")
# Short scales behind digits, as printed; the lower-case single letters other than "k" are read with a currency only.
SUFFIXES = _decimals("suffixes")
LETTER_SCALES = _decimals("letters")

_WITHOUT_ORDINAL = lexicon.words("numbers", "without_ordinal")
ORDINAL_ENDINGS = lexicon.words("numbers", "ordinal_endings")
ORDINAL_UNITS = lexicon.sequence("numbers", "ordinals_below_twenty")
ORDINALS: Mapping[str, int] = {
    **{word: value for value, word in enumerate(ORDINAL_UNITS)},
    **{word[:-1] + "ieth": 20 + 10 * place for place, word in enumerate(TENS)},
    **{word + "th": int(value) for word, value in SCALES.items() if word not in _WITHOUT_ORDINAL},
}
# What a number is divided by: singular after "a" and "one", plural after the rest.
DENOMINATORS: Mapping[str, int] = {
    **lexicon.integers("numbers", "parts"),
    **{word: value for word, value in ORDINALS.items() if value > 2},
}
PLURAL_DENOMINATORS: Mapping[str, int] = {
    **lexicon.integers("numbers", "plural_parts"),
    **{word + "s": value for word, value in DENOMINATORS.items() if word != "half"},
}


def _over(glyph: str) -> tuple[int, int]:
    """The two numbers of which Unicode says that a fraction is made."""
    top, bottom = unicodedata.normalize("NFKC", glyph).split("\N{FRACTION SLASH}")
    return int(top), int(bottom)


GLYPHS = {glyph: _over(glyph) for glyph in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒"}
