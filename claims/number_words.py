"""The words of English numbers, as tables."""

from __future__ import annotations

from decimal import Decimal

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

SMALL: dict[str, int] = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 20 + 10 * place for place, word in enumerate(_TENS)},
    "nought": 0,
    "fourty": 40,
}

SCALES: dict[str, Decimal] = {
    "hundred": Decimal(100),
    "thousand": Decimal(10) ** 3,
    "lakh": Decimal(10) ** 5,
    "million": Decimal(10) ** 6,
    "crore": Decimal(10) ** 7,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "quadrillion": Decimal(10) ** 15,
    "dozen": Decimal(12),
    "lac": Decimal(10) ** 5,
    "milliard": Decimal(10) ** 9,
}
# Plurals that count when a number stands before them ("3 dozens"), and are vague when none does ("dozens of").
PLURAL_SCALES: dict[str, Decimal] = {
    **{word + "s": value for word, value in SCALES.items()},
    "tens": Decimal(10),
    "scores": Decimal(20),
}

# Short scales behind digits, as printed; the lower-case single letters other than "k" are read with a currency only.
SUFFIXES: dict[str, Decimal] = {
    "k": Decimal(10) ** 3,
    "K": Decimal(10) ** 3,
    "M": Decimal(10) ** 6,
    "MM": Decimal(10) ** 6,
    "mn": Decimal(10) ** 6,
    "mln": Decimal(10) ** 6,
    "mil": Decimal(10) ** 6,
    "Mio": Decimal(10) ** 6,
    "bn": Decimal(10) ** 9,
    "Bn": Decimal(10) ** 9,
    "BN": Decimal(10) ** 9,
    "B": Decimal(10) ** 9,
    "bln": Decimal(10) ** 9,
    "bil": Decimal(10) ** 9,
    "Mrd": Decimal(10) ** 9,
    "mrd": Decimal(10) ** 9,
    "tn": Decimal(10) ** 12,
    "trn": Decimal(10) ** 12,
    "cr": Decimal(10) ** 7,
}
# Read as scales only where a currency stands at the number, or a noun that can be counted in millions follows.
LETTER_SCALES: dict[str, Decimal] = {
    "m": Decimal(10) ** 6,
    "b": Decimal(10) ** 9,
    "t": Decimal(10) ** 12,
    "T": Decimal(10) ** 12,
}

_ORDINAL_UNITS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
ORDINALS: dict[str, int] = {
    **{word: value for value, word in enumerate(_ORDINAL_UNITS)},
    **{word[:-1] + "ieth": 20 + 10 * place for place, word in enumerate(_TENS)},
    **{word + "th": int(value) for word, value in SCALES.items() if word not in ("dozen", "lac", "milliard")},
}
# What a number is divided by: singular after "a" and "one", plural after the rest.
DENOMINATORS: dict[str, int] = {
    "half": 2,
    "quarter": 4,
    **{word: value for word, value in ORDINALS.items() if value > 2},
}
PLURAL_DENOMINATORS: dict[str, int] = {
    "halves": 2,
    "firsts": 1,
    "seconds": 2,
    **{word + "s": value for word, value in DENOMINATORS.items() if word != "half"},
}

GLYPHS: dict[str, tuple[int, int]] = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅒": (1, 10),
}  # fmt: skip
