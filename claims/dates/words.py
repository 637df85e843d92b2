"""The words of the calendar, and patterns made of them.

A template is a regular expression in which `{part}` stands for a part of the table below, `<part>` for the
same part captured under its name, `<part:name>` for it captured under another name, and a blank for white
space.  Letter case does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import product
from typing import NamedTuple

from claims import lexicon
from claims.number_words import ORDINAL_UNITS, SCALES, TENS, UNITS

MONTHS = tuple(lexicon.mapping("calendar", "months"))
WEEKDAYS = tuple(lexicon.mapping("calendar", "weekdays"))
SEASONS = lexicon.integers("calendar", "seasons")
STRETCHES = lexicon.mapping("calendar", "stretches")
PARTS_OF_DAY = lexicon.mapping("calendar", "parts_of_day")
_LONG_PARTS_OF_DAY = [part for part in PARTS_OF_DAY if part != "lunchtime"]
_ONES, _TEENS = UNITS[1:10], UNITS[10:]


def _ordinal(number: int) -> str:
    tens, one = divmod(number, 10)
    if number < len(ORDINAL_UNITS):
        return ORDINAL_UNITS[number]
    return f"{TENS[tens - 2]}-{ORDINAL_UNITS[one]}" if one else f"{TENS[tens - 2][:-1]}ieth"


ORDINALS = tuple(map(_ordinal, range(1, 32)))  # of the days of a month
NUMBERS = (
    {"a": 1, "an": 1, "couple": 2, "dozen": int(SCALES["dozen"]), "hundred": int(SCALES["hundred"])}
    | {word: n for n, word in enumerate(UNITS) if n}
    | {tens: 20 + 10 * i for i, tens in enumerate(TENS)}
    | {f"{tens}-{one}": 20 + 10 * i + j for (i, tens), (j, one) in product(enumerate(TENS), enumerate(_ONES, 1))}
)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _with_short(names: Mapping[str, str], behind: str) -> str:
    """The names with their short forms, behind each of which `behind` stands."""
    short = [form for forms in names.values() for form in forms.split()]
    return _any(names) + "|" + "|".join(form + behind for form in sorted(short, key=len, reverse=True))


PARTS = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?",
    "nth": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)|" + _any(ORDINALS),
    "month": _with_short(lexicon.mapping("calendar", "months"), r"\.?"),
    "name": "|".join(MONTHS),
    "year": r"1\d\d\d|20\d\d|21\d\d",
    "weekday": "|".join(WEEKDAYS),
    "shortday": _with_short(lexicon.mapping("calendar", "weekdays"), r"\b\.?"),
    "season": "|".join(SEASONS),
    "number": rf"\d{{1,3}}|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(_ONES)}))?|a couple of|a couple|a dozen|"
    rf"{'|'.join(_ONES + _TEENS)}|an?",
    "unit": "|".join(STRETCHES),
    "step": "|".join(lexicon.integers("calendar", "steps")),
    "units": "|".join("centur(?:y|ies)" if unit == "century" else f"{unit}s?" for unit in STRETCHES),
    "quarter": r"(?:first|second|third|fourth|1st|2nd|3rd|4th|opening|final)",
    "half": r"(?:first|second|last|1st|2nd)",
    "early": r"early|late|mid|middle of|(?:the )?(?:very )?(?:end|start|beginning|middle) of|the close of|mid-",
    "daypart": rf"(?:early |late |mid-?)?(?:{'|'.join(PARTS_OF_DAY)})",
    "longpart": "|".join(_LONG_PARTS_OF_DAY),
}


_LEFT = r"(?<![\w$€£#@])(?<!\d[.,:/–-])(?<![A-Za-z][/_])"
_RIGHT = r"(?![\w%°])(?![.,:/]\d)"


class Template(NamedTuple):
    """A compiled template, and what a text must hold for it to match anywhere: all of `needs`, one of `one_of`."""

    pattern: re.Pattern[str]
    needs: frozenset[str]
    one_of: frozenset[str] = frozenset()

    def may_match(self, there: frozenset[str]) -> bool:
        """Whether it can match a text that has these signs; see `signs`."""
        return self.needs <= there and (not self.one_of or not self.one_of.isdisjoint(there))


def template(text: str, left: str = _LEFT, right: str = _RIGHT, one_of: str = "", also: str = "") -> Template:
    """The compiled template; see the head of this file.

    one_of: words in lower case, one of which it cannot lack. also: a word or another sign that it cannot lack.
    """
    needs = _needs(text) | ({also} if also else set())
    text = re.sub(r"<(\w+):(\w+)>", lambda m: f"(?P<{m[2]}>{PARTS[m[1]]})", text)
    text = re.sub(r"(?<!\?P)<(\w+)>", lambda m: f"(?P<{m[1]}>{PARTS[m[1]]})", text)
    text = re.sub(r"\{([a-z]\w*)\}", lambda m: f"(?:{PARTS[m[1]]})", text)
    text = re.sub(r"\[[^]]*\]| \?| ", lambda m: _BLANKS.get(m[0]) or m[0].replace(" ", r"\s"), text)
    return Template(re.compile(left + "(?:" + text + ")" + right, re.I), needs, frozenset(one_of.split()))


_BLANKS = {" ?": r"\s{0,3}", " ": r"\s{1,3}"}
_SIGNS = {
    "month": {w for name, short in lexicon.mapping("calendar", "months").items() for w in (name, *short.split())},
    "weekday": set(WEEKDAYS),
    "season": set(SEASONS),
    "unit": {word + s for word in STRETCHES for s in ("", "s")} | {"centuries"},
}  # fmt: skip
_SIGN_OF_PART = {"name": "month", "units": "unit", "year": "four digits"} | dict.fromkeys(("day", "h", "mm"), "digit")
_LOOSE = re.compile(r"\((?:[^()]|\([^()]*\))*\)\?|\((?:[^()|]|\([^()]*\))*\|(?:[^()]|\([^()]*\))*\)")


def _needs(text: str) -> frozenset[str]:
    """The signs without which a template cannot match, read off its parts and words that are not optional."""
    firm = re.sub(r"\{\{.*?\}\}|\(\?<?[=!][^()]*(?:\([^()]*\)[^()]*)*\)", "", text)
    while _LOOSE.search(firm):
        firm = _LOOSE.sub("", firm)
    parts = {_SIGN_OF_PART.get(p, p) for p in re.findall(r"[<{](\w+)(?::\w+)?[>}]", firm)}
    words = re.findall(r"(?<![\w\\<{:=])[a-z]{3,}(?![\w?>}])", re.sub(r"\?P<\w+>", "", firm))
    digits = {"digit"} if r"\d" in firm else set()
    return frozenset(parts & {*_SIGNS, "digit", "four digits"} | set(words) | digits)


def signs(text: str) -> frozenset[str]:
    """The words of a text, and which kinds of them it has: "digit", "four digits", "month", "weekday" and so on."""
    lower = text.lower()
    found = set(_WORD.findall(lower))
    found |= {kind for kind, known in _SIGNS.items() if not known.isdisjoint(found)}
    if not found.isdisjoint(TOWARDS) and _TOWARDS_HOUR.search(lower):
        found.add("towards an hour")
    for digit in _DIGIT.findall(text):
        found.add("digit")
        found.update(shape for shape, printed in zip(_SHAPES, digit, strict=True) if printed)
    return frozenset(found)


_WORD = re.compile(r"[a-z]+")
TOWARDS = lexicon.sequence("calendar", "clock.towards")
_TOWARDS_HOUR = re.compile(rf"(?:{'|'.join(TOWARDS)})\s{{1,3}}(?:\d|{'|'.join(_ONES + _TEENS[:3])})")
# What stands behind a digit.
_SHAPES = {
    "four digits": r"\d{3}",
    "clock digits": r"[:.]\d|\s{0,3}[hH]\s{0,3}\d",
    "half of day": r"\.?\s{0,3}[aApP]\.?\s?[mM]",
    "joined": r"[./–-]\d",
    "slashed": r"/\d",
    "joined twice": r"[./-]\d\d?[./-]\d",
    "decade": r"['’]?[sS]",
}
_DIGIT = re.compile(r"\d" + "".join(f"(?=({shape})?)" for shape in _SHAPES.values()))


def month_number(word: str) -> int:
    """1 to 12, of a month's name or its beginning."""
    return 1 + next(i for i, name in enumerate(MONTHS) if name.startswith(word.lower()[:3]))


def weekday_number(word: str) -> int:
    """0 (Monday) to 6, of a day's name or its beginning."""
    return next(i for i, name in enumerate(WEEKDAYS) if name.startswith(word.lower()[:3]))


def day_number(word: str) -> int:
    """The day of a month written as "4", "4th" or "fourth"."""
    word = word.lower()
    return ORDINALS.index(word) + 1 if word in ORDINALS else int(re.sub(r"\D", "", word))


def number(word: str) -> int:
    """What a number of the part "number" says: "12", "twenty one", "a", "a couple of"."""
    word = re.sub(r"^an? (?=[a-z])| of$", "", " ".join(word.lower().split())).replace(" ", "-")
    return int(word) if word.isdecimal() else NUMBERS[word]


def ordinal(word: str) -> int:
    """1 to 4 of "first", "2nd" … in a quarter or a half; "last" and "final" are 0."""
    word = word.lower()
    if word in ("last", "final"):
        return 0
    return 1 if word == "opening" else int(word[0]) if word[0].isdecimal() else ORDINALS.index(word) + 1
