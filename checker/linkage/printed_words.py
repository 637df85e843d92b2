"""The words of a text where they stand, each under the form by which it is compared with others."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.currencies import NOUNS, SYMBOLS
from claims.number_words import ORDINALS, SCALES, SMALL
from claims.number_words import SUFFIXES as SHORT_SCALES

_TOKEN = re.compile(
    # Addresses and numbers to call are one word.
    r"(?:https?://|www\.|(?<![\w-])[\w-]+(?:\.[a-z]{2,4})+/|[@#](?=[^\W\d]))\S+|(?<![\w.-])[\w.-]+@[\w.-]+|"
    r"(?<!\w)\(?\d{3}\)?[ -]\d{3}-\d{4}\b|(?<![\w.,])(?:\+\d|\(?0\d)\d*\)?(?:[ -]\d{2,})+\b|"
    r"\d+(?:[.,]\d+)*|n['’]t\b|(?:[^\W\d_](?!['’]t\b))+[^\W\d_]?(?=n['’]t\b)|"
    r"[^\W\d_]+(?:(?:\.(?=[^\W\d_])|['’])[^\W\d_]+)*|[$€£¥₹₽%+]|(?<![\w-])[-−–](?=\d)"
)
_DIGITS = frozenset("0123456789.,")
_ORDINAL = re.compile(r"st|nd|rd|th")
_IN_FULL = {
    "n't": "not", "ca": "can", "wo": "will", "sha": "shall", "%": "percent", "pct": "percent", "−": "-", "–": "-",
}  # fmt: skip
_OF_TWO = {
    ("per", "cent"): "percent",
    ("percentage", "point"): "percentage point",
    ("percentage", "points"): "percentage point",
}
_MONTHS = "january february march april may june july august september october november december".split()
_SHORT_MONTHS = {m[:3]: m for m in _MONTHS} | {"sept": "september"}


@dataclass(frozen=True, slots=True)
class Word:
    """text[start:end] of a document. key: the same for spellings of a number, a month, a sign: "5" for "five"."""

    start: int
    end: int
    text: str
    key: str

    @property
    def number(self) -> Decimal | None:
        """The number that it is, None for other words; not that of an ordinal."""
        return Decimal(self.key) if self.key[0].isdecimal() else None

    @property
    def rank(self) -> Decimal | None:
        """The number of an ordinal, None for other words."""
        return Decimal(self.key.removeprefix("nth ")) if self.key.startswith("nth ") else None

    @property
    def capital(self) -> bool:
        """Whether it is printed with a capital, as names are."""
        return self.text[0].isupper()


def printed_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of text[start:end] in order; signs count where they tell something."""
    found: list[Word] = []
    for m in _TOKEN.finditer(text, start, end):
        word = Word(m.start(), m.end(), m[0], key(m[0]))
        whole = _with(found[-1], word) if found else None
        if whole is None:
            found.append(word)
        else:
            found[-1] = Word(found[-1].start, word.end, text[found[-1].start : word.end], whole)
    return tuple(found)


def printed_word(text: str) -> Word:
    """A word by itself."""
    return Word(0, len(text), text, key(text))


def _with(before: Word, word: Word) -> str | None:
    """The key of two words that are one: "1st", "per cent", "percentage points"; None for words apart."""
    if before.number is not None and word.start == before.end and _ORDINAL.fullmatch(word.key):
        return f"nth {before.key}"
    return _OF_TWO.get((before.key, word.key))


@functools.lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """The form under which a word is compared: in small letters, numbers in digits, months and signs in full."""
    if word[0].isdecimal():
        return _number(word) if set(word) <= _DIGITS else f"at {word}"
    plain = word.casefold().replace("’", "'").replace(".", "").removesuffix("'s")
    if plain in SMALL:
        return str(SMALL[plain])
    if plain in ORDINALS and plain not in SCALES:
        return f"nth {ORDINALS[plain]}"
    if plain in _SHORT_MONTHS and word[0].isupper():
        return _SHORT_MONTHS[plain]
    return _IN_FULL.get(plain, plain)


def _number(word: str) -> str:
    """Digits without the marks between thousands; a comma before one or two digits alone is a decimal's."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word):
        word = word.replace(",", "")
    plain = word.replace(",", ".") if word.count(",") == 1 and "." not in word else word.replace(",", "")
    whole, point, rest = plain.partition(".")
    return format(Decimal(whole + point + rest.replace(".", "")), "f")


def currency(word: str) -> str | None:
    """The currency that a word or a sign names."""
    plain = word.casefold()
    return SYMBOLS.get(plain) if not plain.isalpha() else NOUNS.get(plain) or NOUNS.get(plain.removesuffix("s"))


def scale(word: str) -> Decimal | None:
    """The scale that a word behind a number names: "million", "bn"."""
    return SCALES.get(word.casefold()) or SCALES.get(word.casefold().removesuffix("s")) or SHORT_SCALES.get(word)


def keys(words: Sequence[Word]) -> tuple[str, ...]:
    """The keys of words in order."""
    return tuple(w.key for w in words)
