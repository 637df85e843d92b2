"""An article in another language: its sentences, and the figures and dates in each, with the names beside them.

Nothing of its grammar is read: a claim says what value stands there, in which sentence and beside which names, and not
what is measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from claims.languages import dates, figures
from claims.languages.facts import Facts, facts
from claims.model import Claim, Frame
from claims.name_spans import key
from claims.segment import blocks

_END = re.compile(r"(?P<before>[^\s.!?…]*)[.!?…]+[\"”’»)\]]*\s+(?=[\"„«»“‘(]?(?:\d|[^\W\d_a-zß-öø-ÿа-яё]))")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SHORTEST = 2  # letters; shorter words are no names
_ENDING = 4  # letters that a case adds to a country's name at most
_DATED = 250  # characters from the start within which a full date is that of the article


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """text[start:end], and the words in it that may be names, as keys."""

    start: int
    end: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadText:
    """The sentences of a text, and its claims, in its order."""

    sentences: tuple[ReadSentence, ...]
    claims: tuple[Claim, ...]


def read(text: str, language: str, published: datetime | None = None) -> ReadText:
    """What is read of a text in a language; one that CLDR has not gives its sentences alone."""
    known = facts(language)
    spans = _sentences(text, known)
    if known is None:
        return ReadText(tuple(ReadSentence(*span) for span in spans), ())
    sentences = tuple(ReadSentence(start, end, _names(text[start:end], known)) for start, end in spans)
    found = [c for sentence in sentences for c in _of_sentence(text, sentence, known, published)]
    return ReadText(sentences, tuple(found))


def day_of(text: str, language: str) -> datetime | None:
    """The day on which an article says at its head that it came out; None where it does not."""
    known = facts(language)
    if known is None:
        return None
    for claim in dates.find(text[:_DATED], known):
        period = claim.value
        if getattr(period, "granularity", None) == "day" and getattr(period, "low", None):
            return datetime.fromisoformat(period.low)  # type: ignore[union-attr, arg-type]
    return None


def _sentences(text: str, known: Facts | None) -> Iterator[tuple[int, int]]:
    """The spans of sentences; none runs from one block into another."""
    for block in blocks(text):
        start = block.start
        for match in _END.finditer(text, block.start, block.end):
            if not _goes_on(match["before"], text[match.end() : match.end() + 20], known):
                yield start, start + len(text[start : match.end()].rstrip())
                start = match.end()
        if text[start : block.end].strip():
            yield start, block.end


def _goes_on(before: str, after: str, known: Facts | None) -> bool:
    """Whether a full stop ends no sentence: after an initial, an abbreviation, or a day before its month."""
    if len(before) == 1 and before.isalpha():
        return True
    if known is None:
        return False
    word = _WORD.match(after)
    day = before.isdigit() and len(before) <= 2 and word is not None and word[0].casefold() in known.months
    tables = (known.scales, known.units, known.months)
    return (
        day or before in known.abbreviations or any(f"{w}." in t for t in tables for w in (before, before.casefold()))
    )


def _of_sentence(text: str, own: ReadSentence, known: Facts, published: datetime | None) -> Iterator[Claim]:
    body, frame = text[own.start : own.end], Frame(terms=own.names)
    dated = dates.find(body, known, published)
    found = [*dated, *figures.find(body, known, [(c.start, c.end) for c in dated])]
    for claim in sorted(found, key=lambda c: c.start):
        start, end = own.start + claim.start, own.start + claim.end
        yield replace(claim, start=start, end=end, sentence_start=own.start, sentence_end=own.end, frame=frame)


def _names(sentence: str, known: Facts) -> tuple[str, ...]:
    """The words of a sentence that may be names, as keys: those in capitals, and countries by their English names."""
    found = []
    for match in _WORD.finditer(sentence):
        word = match[0]
        if word[0].isupper() and len(word) > _SHORTEST:
            plain = key(word.lower().translate(known.letters))
            found += [plain, *_country(plain, known)]
    return tuple(dict.fromkeys(found))


def _country(plain: str, known: Facts) -> list[str]:
    """The English key of the country that a word names, in whatever case."""
    stems = (plain[:n] for n in range(len(plain), max(2, len(plain) - _ENDING - 1), -1))
    return [known.countries[s] for s in stems if s in known.countries][:1]
