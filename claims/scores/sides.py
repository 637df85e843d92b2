"""Who the two numbers of a result belong to: the side that the sentence is about, and the other one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims import lexicon
from claims.arguments import governor, subject_of
from claims.countries import country
from claims.name_spans import Line, Word, key
from claims.parse import Sentence
from claims.scores.pairs import Pair
from claims.scores.result import Result

if TYPE_CHECKING:
    from claims.tokens import Token

_GIVING = lexicon.words("scores", "words.giving")
_TIMES = lexicon.words("scores", "words.times")
_AGAINST = re.compile(r"\b(?:over|against|to|by|of|from|with|past)\s(?:the\s)?(?:\w+\s){0,3}?\Z")
_LINE = re.compile(
    r"(?P<one>[A-Z][\w'’.&-]*(?: [A-Z&][\w'’.&-]*){0,4}) (?=\d)(?P<score>\d{1,3} ?[-–] ?\d{1,3}) "
    r"(?P<other>[A-Z][\w'’.&-]*(?: [A-Z&][\w'’.&-]*){0,4})(?=\W{0,2}\Z| \(|,)"
)


@dataclass(frozen=True, slots=True)
class Sides:
    """The names of both sides, as far as they are given. lost: the sentence is about the loser."""

    side: str | None
    other: str | None
    lost: bool = False


def stands_in_line(sentence: Sentence, pair: Pair) -> Sides | None:
    """The sides of a line of results, "Ash Town 2-1 Elm City"; None where the pair stands in none."""
    found = _LINE.match(sentence.text)
    if found is None or found.start("score") != pair.start - sentence.start:
        return None
    return Sides(found["one"], found["other"])


def sides(text: str, result: Result, pair: Pair, sentence: Sentence, line: Line) -> Sides:
    """Who a result is of; nobody where a body has voted on something."""
    if result.outcome in ("vote", "reject"):
        return Sides(None, None)
    verb = governor(result.token)
    passive = (
        not result.noun
        and result.token.lemma_ != "win"
        and any(c.dep_ in ("auxpass", "nsubjpass") for c in result.token.children)
    )
    lost = result.outcome == "lose" or (result.outcome == "win" and passive)
    other = _after(sentence, line, pair) or (None if result.noun else _between(sentence, line, result.token, pair))
    if result.noun and _turned(sentence, line, pair, result):
        lost = not lost
    side = _owner(sentence, line, pair) if result.noun else None
    given = result.noun and verb.lemma_.lower() in _GIVING
    if side is None and given:
        side = _between(sentence, line, verb, pair)
    elif side is None:
        side = _named(text, sentence, line, subject_of(verb))
    return Sides(side, other if other != side else None, lost)


def _turned(sentence: Sentence, line: Line, pair: Pair, result: Result) -> bool:
    """Whether a noun of losing is said of the other side: "a 2-1 defeat of Elm City"."""
    end = sentence.base + result.token.idx + len(result.token)
    return result.outcome == "lose" and sentence.text[end - sentence.start :].startswith(" of ")


def _names(line: Line) -> Sequence[list[Word]]:
    """The runs of capitalised words that can name a side."""
    return [r for r in line.runs if not all(w.lower in _TIMES for w in r)]


def _text(sentence: Sentence, run: list[Word]) -> str:
    kept = run[1:] if len(run) > 1 and run[0].lower in ("the", "a") else run
    return sentence.text[kept[0].start - sentence.start : kept[-1].end - sentence.start]


def _after(sentence: Sentence, line: Line, pair: Pair) -> str | None:
    """The other side behind the numbers: "lost 4-2 to Ystad", "a 2-1 win over Elm City"."""
    for run in _names(line):
        between = (
            sentence.text[pair.end - sentence.start : run[0].start - sentence.start] if run[0].start > pair.end else ""
        )
        if between and not re.search(r"[.;:,()]", between) and _AGAINST.search(between):
            return _text(sentence, run)
    return None


def _between(sentence: Sentence, line: Line, verb: Token, pair: Pair) -> str | None:
    """The name that stands between a verb and the numbers: "beat Ash Town 2-1"."""
    start = sentence.base + verb.idx + len(verb)
    inside = [r for r in _names(line) if start <= r[0].start and r[-1].end <= pair.start]
    if not inside or any(
        c in sentence.text[start - sentence.start : inside[0][0].start - sentence.start] for c in ",;"
    ):
        return None
    before = sentence.text[start - sentence.start : inside[0][0].start - sentence.start].split()
    if before[:1] and before[0] in ("in", "on", "at", "by", "after"):
        return None
    run = inside[1] if len(inside) > 1 and inside[0][-1].possessive else inside[0]
    return _text(sentence, run)


def _owner(sentence: Sentence, line: Line, pair: Pair) -> str | None:
    """Whose win it is: "Rovers' 2-1 win"."""
    for run in _names(line):
        if run[-1].possessive and 0 <= pair.start - run[-1].end <= 4:
            return _text(sentence, run)
    return None


def _named(text: str, sentence: Sentence, line: Line, token: Token | None) -> str | None:
    """The name that a token is a part of."""
    if token is None:
        return None
    start = sentence.base + token.idx
    runs = _names(line)
    at = next((n for n, r in enumerate(runs) if r[0].start <= start < r[-1].end), None)
    if at is None:
        return None
    run = runs[at]
    if run[0].start == sentence.start and all(w.text.isupper() for w in run):  # where the report is from
        return None
    opens = token.pos_ != "PROPN" and run[0].start == sentence.start
    return None if opens and not _elsewhere(text, run[0]) else _text(sentence, run)


def _elsewhere(text: str, word: Word) -> bool:
    """Whether a word that opens a sentence has its capital within one too."""
    return re.search(rf"[a-z,] {re.escape(word.text)}\b", text) is not None


def alike(one: str, other: str) -> bool:
    """Whether two names may be of one side: "Rovers" and "Hesketh Rovers"."""
    a, b = set(key(one).split()), set(key(other).split())
    return a <= b or b <= a or (country(one) is not None and country(one) == country(other))
