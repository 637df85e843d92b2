"""The words of the calendar, and patterns made of them.

A template is a regular expression in which `{part}` stands for a part of the table below, `<part>` for the
same part captured under its name, `<part:name>` for it captured under another name, and a blank for white
space.  Letter case does not matter.
"""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple

MONTHS = ("january", "february", "march", "april", "may", "june", "july",
          "august", "september", "october", "november", "december")  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
            "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
            "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth",
            "thirtieth", "thirty-first")  # fmt: skip
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = (
    {"a": 1, "an": 1, "couple": 2, "dozen": 12, "hundred": 100}
    | {word: n for n, word in enumerate(_ONES + _TEENS, 1)}
    | {word: n for n, word in zip(range(20, 100, 10), _TENS, strict=True)}
    | {f"{tens}-{one}": 20 + 10 * i + j for (i, tens), (j, one) in product(enumerate(_TENS), enumerate(_ONES, 1))}
)

_SMALL = "|".join(_ONES + _TEENS)
PARTS = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?",
    "nth": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)|" + "|".join(sorted(ORDINALS, key=len, reverse=True)),
    "month": r"jan(?:uary|\.)?|feb(?:ruary|r?\.|r)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june|july|ju[nl]\.?|"
    r"aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?",
    "name": "|".join(MONTHS),
    "year": r"1\d\d\d|20\d\d|21\d\d",
    "weekday": "|".join(WEEKDAYS),
    "shortday": "|".join(WEEKDAYS) + r"|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\b\.?",
    "season": "|".join(SEASONS),
    "number": rf"\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?|a couple of|a couple|a dozen|"
    rf"{_SMALL}|an?",
    "unit": "minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|century",
    "units": "(?:minute|hour|day|week|weekend|fortnight|month|quarter|year|decade)s?|centur(?:y|ies)",
    "quarter": r"(?:first|second|third|fourth|1st|2nd|3rd|4th|opening|final)",
    "half": r"(?:first|second|last|1st|2nd)",
    "early": r"early|late|mid|middle of|(?:the )?(?:very )?(?:end|start|beginning|middle) of|the close of|mid-",
    "daypart": r"(?:early |late |mid-?)?(?:morning|afternoon|evening|night|lunchtime)",
}  # fmt: skip

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
    "month": {w for name in MONTHS for w in (name, name[:3], name[:4])},
    "weekday": set(WEEKDAYS),
    "season": set(SEASONS),
    "unit": {word + s for word in PARTS["unit"].split("|") for s in ("", "s")} | {"centuries"},
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
TOWARDS = ("past", "to", "till", "after", "before")
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
