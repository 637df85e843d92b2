"""Runs of capitalised words, and the form under which names are compared."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from claims import lexicon
from claims.parse import Sentence, Text

_WORD = re.compile(r"[^\W_]+(?:[-'’&./](?=[^\W_])[^\W_]+)*\.?")
_PART = re.compile(r"[^\W_]+")
_OWN = re.compile(r"['’]s\b")
_POSSESSIVE = re.compile(r"['’]s?$")
_ABBREVIATION = re.compile(rf"(?:(?<![^\W_])[A-Z]|{lexicon.either('persons', 'abbreviations')})\.$")
PARTICLES = lexicon.words("persons", "particles")
_LETTERS = str.maketrans(dict(lexicon.mapping("names", "letters")))


@dataclass(slots=True, eq=False)
class Word:
    """A word at text[start:end], a possessive ending left out. tight: only a blank parts it from the one before.

    capital: it begins like a name. lower: in lower case, without a full stop.
    """

    start: int
    end: int
    text: str
    tight: bool
    possessive: bool
    capital: bool
    lower: str


class Line(list[Word]):
    """The words of a sentence."""

    @functools.cached_property
    def runs(self) -> list[list[Word]]:
        """The longest stretches of capitalised words with only blanks and particles ("van der") between them."""
        return list(_runs(self))


def words(text: str, base: int = 0) -> Line:
    """The words of a text with their places; base is added to them."""
    out = Line()
    last = 0
    for match in _WORD.finditer(text):
        body, start = match[0], match.start()
        if body[-1] == "." and not _ABBREVIATION.search(body):
            body = body[:-1]
        ends = body[-1] in "s'’"
        shorn = _POSSESSIVE.sub("", body) if ends and ("'" in body or "’" in body) else body
        after = start + len(body)
        own = ends and (shorn != body or (body[-1] == "s" and text[after : after + 2] in ("' ", "’ ")))
        end = start + len(shorn)
        if shorn:
            tight = start - last == 1 and bool(out) and text[last] in " \xa0"
            lower = shorn.lower().rstrip(".")
            capital = shorn[0].isupper() or (shorn[0].isdigit() and any(c.isupper() for c in shorn))
            out.append(Word(base + start, base + end, shorn, tight, own, capital, lower))
        last = after + (own and shorn == body)
    return out


@functools.lru_cache(maxsize=4)
def lines(text: Text) -> tuple[tuple[Sentence, Line], ...]:
    """The sentences of a text, each with its words."""
    return tuple((s, words(s.text, s.start)) for s in text.sentences)


def _runs(line: list[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    pending: list[Word] = []
    for word in line:
        if word.capital:
            joined = word.tight and all(p.tight for p in pending)
            if run and joined and not run[-1].possessive:
                run += [*pending, word]
            else:
                if run:
                    yield run
                run = [word]
            pending = []
        elif run and word.lower in PARTICLES and word.tight:
            pending.append(word)
        else:
            if run:
                yield run
            run, pending = [], []
    if run:
        yield run


@functools.lru_cache(maxsize=20_000)
def key(name: str) -> str:
    """A name for comparison: ASCII letters where there are any, lower case, single blanks, no possessive."""
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return " ".join(_PART.findall(_OWN.sub("", plain).replace("'", "")))
