"""The people whom a text names: where, and who each short form stands for."""

from __future__ import annotations

import functools
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claims import lexicon
from claims.countries import ADJECTIVES
from claims.name_spans import PARTICLES, Line, Word, key, lines
from claims.name_words import DAYS, DESIGNATORS
from claims.offices import fields, is_before, is_head
from claims.parse import Sentence, Text
from claims.spans import Spans
from claims.titles import HONORIFICS, of_one
from claims.titles import after as titles_after
from claims.titles import before as titles_before

_NOT_PEOPLE = (
    (DESIGNATORS.keys() - lexicon.words("persons", "surnames")) | DAYS | lexicon.words("persons", "not_people")
)
LED = lexicon.words("offices", "led")
OPENERS = lexicon.words("persons", "openers") | lexicon.words("persons", "stops")
_SAYING = lexicon.either("persons", "saying")
SAYS = re.compile(rf"\W{{0,3}}(?:has |had )?(?:{_SAYING}|{lexicon.either('persons', 'doing')})\b")
_SAID = re.compile(rf"(?:{_SAYING}|named|by|identified as)\s+$")
AGED = re.compile(
    r"(?:,? \(?|, aged |, who is )(?:\d{1,2}|1[01]\d)(?=[,.;) ]|$)(?! (?:per|million|billion|kilo|miles))"
)
_LEADS = re.compile(
    rf" (?:now |also )?(?:{lexicon.either('offices', 'leading')}) "
    rf"(?:the|an?|its|their) (?:[\w’'-]+ ){{0,2}}(?:{lexicon.either('offices', 'led')})\b"
)
_CHAIRS = re.compile(r" (?:now |also )?(?:heads|headed|chairs|chaired) ")  # what a body hardly does
_TAKEN_UP = re.compile(r"\. (?:He|She) ")
_WHO = re.compile(r",? (?:who|whose)\b")
Lines = Sequence[tuple[Sentence, Line]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named at text[start:end], the title left out.

    full: the fullest form of the name in the text; key: that form for comparison; surname: its last
    part, for comparison; title: honorific printed before it, in lower case ("mrs justice"), or "".
    """

    start: int
    end: int
    text: str
    full: str
    key: str
    surname: str
    title: str = ""


@functools.lru_cache(maxsize=4)
def full_names(text: Text) -> tuple[Mention, ...]:
    """Every mention of a person in a text, in text order, each with the full name that it stands for.

    "Ms Tveit" after "Ingrid Tveit" has full "Ingrid Tveit"; a surname that the text never gives a
    first name to stands for itself.  Names in headlines count only when the body has them as well.
    """
    found = [m for s, line in bodies(text) for m in _introduced(text.text, s, line)]
    return _resolved(found, lines(text))


@functools.lru_cache(maxsize=4)
def bodies(text: Text) -> tuple[tuple[Sentence, Line], ...]:
    """The sentences of a text, each with its words, without those printed with capitals throughout."""
    return tuple((s, line) for s, line in lines(text) if not _titled(s, line))


def _titled(sentence: Sentence, line: list[Word]) -> bool:
    """Whether a sentence is printed with capitals throughout, so that they tell nothing."""
    if sentence.kind == "heading" and line and all(w.text.isupper() for w in line):
        return True
    long = [w for w in line if len(w.text) > 3]
    if sentence.kind == "heading" and 4 * sum(w.capital for w in long) > 3 * len(long) > 15:
        return True
    return len(long) >= 3 and 2 * sum([w.text.isupper() for w in long]) > len(long)


def _introduced(text: str, sentence: Sentence, line: Line) -> Iterator[Mention]:
    """The people whom a sentence shows to be people, by a title, an age, what they say, or the parser's word."""
    entities = [(sentence.place(e), e.label_) for e in sentence.tokens.ents]
    people = {end for (_, end), label in entities if label == "PERSON"}
    others = {end for (_, end), label in entities if label in ("ORG", "GPE", "NORP", "FAC")}
    for run in line.runs:
        first = run[0].start == sentence.start
        name, title = _split_title(run, line, first)
        while len(name) > 2 and name[0].lower in ADJECTIVES:
            name = name[1:]
        if not name or not _like_a_name(name) or _of_an_office(name, line):
            continue
        start, end = name[0].start, name[-1].end
        before, after = text[max(sentence.start, start - 40) : start], text[end : min(sentence.end, end + 40)]
        shown = bool(title) or bool(AGED.match(after)) or end in people or bool(_WHO.match(after))
        shown = shown or bool(_CHAIRS.match(text, end) and _LEADS.match(text, end, sentence.end))
        shown = shown or bool(_TAKEN_UP.match(text, end))
        shown = shown or _apposed(text, line, name[-1], after, end in others)
        if not shown and end not in others:
            shown = bool(SAYS.match(after) or _SAID.search(before) or _LEADS.match(text, end, sentence.end))
        if shown and (len(name) > 1 or title):
            yield _mention(text, start, end, title)


def _of_an_office(name: list[Word], line: list[Word]) -> bool:
    """Whether an office right behind takes some of a run of names for its own: "Rolf Aas Business editor", or the one
    word after a comma: "Ostria gov, Halm mayor agree"."""
    behind = line.index(name[-1]) + 1
    if behind == len(line) or not line[behind].tight or not is_head(line[behind].text):
        return False
    return not name[0].tight if len(name) == 1 else len(name) > 2 or is_before(name[-1].text)


def _apposed(text: str, line: list[Word], last: Word, rest: str, doubtful: bool) -> bool:
    """Whether an office follows the name: "Ana Petrov, chief curator of the museum".

    doubtful: the parser takes it for a body or a place, so that it must be an office that none of those has.
    """
    if rest[:2] not in (", ", " ("):
        return False
    titles = titles_after(line, line.index(last) + 1)
    titles = [t for t in titles if not doubtful or fields(t.office.name)]
    return any(t.of or text[line[t.last - 1].end :][:1] in ",).;\n" for t in titles)


def _mention(text: str, start: int, end: int, title: str) -> Mention:
    name = text[start:end]
    plain = key(name)
    return Mention(start, end, name, name, plain, surname(name), title)


def surname(name: str) -> str:
    """The last part of a name, for comparison; "Rensburg" of "Pieter van Rensburg"."""
    parts = [p for p in name.split() if p.lower() not in ("jr", "jr.", "sr", "sr.", "ii", "iii", "kc", "qc", "mp")]
    return key(parts[-1]) if parts else key(name)


def _split_title(run: list[Word], line: list[Word], first: bool) -> tuple[list[Word], str]:
    """The words of a name within a run of capitals, and the titles and offices before it ("chief executive")."""
    cut = 0
    for i, word in enumerate(run[:-1]):
        if word.lower in HONORIFICS or is_head(word.text) or (is_before(word.text) and i == cut):
            cut = i + 1
    if not cut and first and run[0].lower in OPENERS:
        run = run[1:]
    title = [w.lower for w in run[:cut] if w.lower in HONORIFICS or is_head(w.text)]
    if not cut and run:
        title = _lower_title(run, line)
    return run[cut:], " ".join(title)


def _lower_title(run: list[Word], line: list[Word]) -> list[str]:
    """An office right before a name ("chief economist Andrej Holub"), or a comma away from it."""
    first = run[0]
    at = line.index(first)
    if at == 0 or line[at - 1].possessive or not (first.tight or first.start - line[at - 1].end == 2):
        return []
    found = titles_before(line, at)
    sure = found and (first.tight or found.determined or found.of or line[found.first].capital)
    sure = sure or (found and of_one(found, line, line.index(run[-1]) + 1))
    return [found.office.name] if found and sure else []


def _like_a_name(name: list[Word]) -> bool:
    if len(name) > 5 or not _NOT_PEOPLE.isdisjoint(w.lower for w in name):
        return False
    return (
        not any(c.isdigit() for w in name for c in w.text)
        and not any(is_head(w.text) for w in name[-1:] if len(name) == 1)
        and len(name[-1].text.rstrip(".")) > 1
        and not any(w.text.isupper() and len(w.text.replace(".", "")) > 1 for w in name[:1] + name[-1:])
        and name[-1].lower not in OPENERS
        and name[0].lower not in OPENERS
        and name[0].lower not in PARTICLES
    )


def _resolved(found: list[Mention], lines: Lines) -> tuple[Mention, ...]:
    """The introduced people, and every further place that names one of them, with their full names."""
    known = _known(found, lines)
    until = _until(found)
    begins = {m.surname: m.start for m in reversed(found) if " " in m.key}
    fulls = {m.key: m.text for m in reversed(found)}
    taken = {}
    for mention in found:
        short = " " not in mention.key and not _of_another(mention, begins) and mention.start < until[mention.surname]
        full = known.get(mention.surname, fulls[mention.key]) if short else fulls[mention.key]
        taken[mention.start] = replace(mention, full=full, key=key(full))
    spans = Spans((m.start, m.end) for m in found)
    for _, line in lines:
        for again in _again(line, known, fulls):
            alone = " " not in key(again.text)
            if spans.free(again.start, again.start + 1) and not (alone and again.start >= until[again.surname]):
                taken[again.start] = again
    return tuple(taken[start] for start in sorted(taken))


def _of_another(mention: Mention, begins: dict[str, int]) -> bool:
    """Whether an office stands before a surname earlier than anybody is named by it in full: another person."""
    office = any(is_head(word) for word in mention.title.split())
    return office and mention.start < begins.get(mention.surname, 0)


def _until(found: list[Mention]) -> defaultdict[str, float]:
    """Where a surname ceases to tell who is meant: where a second person is introduced by it."""
    until: defaultdict[str, float] = defaultdict(lambda: math.inf)
    first: dict[str, str] = {}
    for mention in found:
        if " " in mention.key and first.setdefault(mention.surname, mention.key) != mention.key:
            until[mention.surname] = min(until[mention.surname], mention.start)
    return until


def _known(found: list[Mention], lines: Lines) -> dict[str, str]:
    """Who a bare surname stands for: the first person introduced by it, unless a body bears it too."""
    shared = _shared(found, lines)
    people: dict[str, list[str]] = {}
    for mention in found:
        if " " in mention.key and mention.text not in people.setdefault(mention.surname, []):
            people[mention.surname].append(mention.text)
    return {last: names[0] for last, names in people.items() if last not in shared}


def _shared(found: list[Mention], lines: Lines) -> set[str]:
    """Surnames that some body bears as well ("Norvane Home"), and that are used alone before the person is named."""
    named = {m.surname: m.start for m in reversed(found) if " " in m.key}
    spans = {place for m in found for place in (m.start, m.end)}
    early: set[str] = set()
    within: set[str] = set()
    for sentence, line in lines:
        for run in line.runs:
            if sentence.kind == "heading" or run[0].start in spans or run[-1].end in spans:
                continue
            plain = {key(w.text) for w in run if w.start < named.get(key(w.text), 0)}
            early |= plain
            within |= plain if len(run) > 1 else set()
    return early & within


def _again(line: list[Word], known: dict[str, str], fulls: dict[str, str]) -> Iterator[Mention]:
    """Places of a line that name known people, by the full name or by the surname alone."""
    longest = max((k.count(" ") + 1 for k in fulls), default=0)
    begins = {name.partition(" ")[0] for name in (*fulls, *known)}
    at = 0
    while at < len(line):
        if not line[at].text[0].isupper() or key(line[at].text).partition(" ")[0] not in begins:
            at += 1
            continue
        for size in range(min(longest, len(line) - at), 0, -1):
            piece = line[at : at + size]
            name = " ".join(w.text for w in piece)
            plain = key(name)
            full = fulls.get(plain) or (known.get(plain) if size == 1 and len(plain) > 2 else None)
            if full is not None:
                yield Mention(piece[0].start, piece[-1].end, name, full, key(full), surname(full))
                at += size - 1
                break
        at += 1
