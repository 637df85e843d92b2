"""Two numbers as a result is written: "3–1", "14 to 11", "78 votes to 69", "two all", "6-4, 3-6, 7-5"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from claims import lexicon
from claims.number_words import SMALL

Sort = Literal["vote", "match"]

_WORDS = "|".join(sorted(SMALL, key=len, reverse=True))
_FIGURE = (
    rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:{_WORDS})"
)
_NIL = "|".join(sorted(lexicon.words("scores", "words.nil")))
_UNITS: dict[str, Sort] = {
    word: sort for sort in ("vote", "match") for word in lexicon.words("scores", f"units.{sort}")
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_PAIR = re.compile(
    rf"""(?<![\w$€£¥/:#+.,'’@&%-])(?<![\s(]\d[ ])(?P<first>{_FIGURE})
    (?:(?P<dash>[-–‑]|[ ][-–][ ](?=\w+(?:[.,;)]|\s[A-Z]|\s?\Z)))
      |(?P<to>-to-|\s(?:(?P<unit>{_UNIT})\s)?(?:to|against)\s(?:the\s)?))
    (?:(?P<second>{_FIGURE})(?![\w%°€£/:@-])(?![.,]\d)(?![–‑]\w)|(?P<nil>{_NIL})\b)
    |(?<![\w-])(?P<even>{_FIGURE})(?:-|\s)(?P<all>all|apiece)\b(?!\s(?:the|of|who|are|were)\b)""",
    re.I | re.X,
)
_BETWEEN_SETS = re.compile(r"(?:\s?\(\d{1,2}(?:[-–]\d{1,2})?\))?(?:,|;|\sand|,\sand)?\s")
_TIE_BREAK = re.compile(r"\s?\(\d{1,2}(?:[-–]\d{1,2})?\)")
_MOST_SETS = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """text[start:end], two numbers. dash: only a dash parts them; of: what they count, where that is said; sets: of
    which the two numbers are the sum, the first number of each the same side's."""

    start: int
    end: int
    first: Decimal
    second: Decimal
    dash: bool
    of: Sort | None = None
    sets: tuple[str, ...] = ()

    @property
    def tennis(self) -> bool:
        """Whether the sets can be of nothing but tennis: 6-4, 3-6, 7-5."""
        return len(self.sets) > 1 and all(_tennis(s) for s in self.sets)


def pairs(text: str) -> list[Pair]:
    """The pairs of a text, in text order; sets that follow one another are one pair."""
    out: list[Pair] = []
    run: list[Pair] = []
    for pair in _single(text):
        if run and not (_set(pair) and _BETWEEN_SETS.fullmatch(text, run[-1].end, pair.start)):
            out += _joined(text, run)
            run = []
        run.append(pair)
        if not _set(pair):
            out += run
            run = []
    found = out + _joined(text, run)
    return [p for n, p in enumerate(found) if n == 0 or found[n - 1].end <= p.start]


def _single(text: str) -> Iterator[Pair]:
    for m in _PAIR.finditer(text):
        if m["all"]:
            value = _value(m["even"])
            yield Pair(m.start(), m.end(), value, value, True, "match")
            continue
        dash = m["dash"] is not None or m["to"] == "-to-"
        if not _another_number(m["first"], m["second"] or "", dash):
            of = _UNITS[m["unit"].lower()] if m["unit"] else None
            yield Pair(m.start(), m.end(), _value(m["first"]), _value(m["second"] or "0"), dash, of)


def _value(word: str) -> Decimal:
    """The number that a figure or a word stands for."""
    if word[0].isdigit():
        return Decimal(word.replace(",", ""))
    return Decimal(sum(SMALL[part] for part in word.lower().split("-")))


def _another_number(first: str, second: str, dash: bool) -> bool:
    """What no score is written like: "4-01", "ninety-five", "555-0142", "2012-13", "1996-2000"."""
    if len(second) > 1 and second[0] == "0":
        return True
    if dash and (first[-2:].lower() == "ty" or (first.isdigit() and len(first) == 3 and len(second) == 4)):
        return True
    return (
        len(first) == 4 and first[:2] in ("18", "19", "20") and (len(second) == 2 or second[:2] in ("18", "19", "20"))
    )


def _set(pair: Pair) -> bool:
    """Whether it may be the score of a set."""
    high, low = max(pair.first, pair.second), min(pair.first, pair.second)
    return pair.dash and pair.of is None and 6 <= high <= 40 and high != low


def _tennis(written: str) -> bool:
    low, high = sorted(int(n) for n in re.findall(r"\d+", written))
    return (high == 6 and low <= 4) or (high == 7 and low in (5, 6)) or (high == 10 and low <= 8)


def _joined(text: str, run: list[Pair]) -> list[Pair]:
    if not 2 <= len(run) <= _MOST_SETS:
        return run
    won = sum(p.first > p.second for p in run)
    broken = _TIE_BREAK.match(text, run[-1].end)
    end = broken.end() if broken else run[-1].end
    sets = tuple(f"{p.first}-{p.second}" for p in run)
    return [Pair(run[0].start, end, Decimal(won), Decimal(len(run) - won), True, "match", sets)]
