"""Proper names: people, and every other run of capitals that isn't just the beginning of a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claims import lexicon
from claims.countries import country
from claims.model import Claim, Name
from claims.name_spans import Line, Word, key
from claims.name_words import CALENDAR, DESIGNATORS, SHIP_PREFIXES, Entity
from claims.offices import is_head
from claims.parse import Sentence, Text
from claims.people import OPENERS, Mention, bodies, full_names
from claims.spans import Spans

_QUOTED = re.compile(r"[\"“„«]([A-Z][^\"”“»„«.,;:!?\n]{2,60})[\"”“»]")
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.I)
_AMOUNT = re.compile(r"[A-Z]{1,3}\$?\d[\d.,]*(?:bn|m|k)?$")
_SPECIES = re.compile(
    rf"\b([A-Z][a-z]{{2,}}(?:{lexicon.either('names', 'genera')})) "
    rf"((?!vaccin|infect)[a-z]{{3,}}(?:{lexicon.either('names', 'species')}))\b"
)
_NUMBERED = re.compile(r"\b([A-Za-z]*[A-Z]?[a-z]+) (\d{1,4}[A-Z]?)\b")
_NUMBER = re.compile(r" \d")
_NUMBERED_SORTS = lexicon.words("names", "numbered")
_LABELS: dict[str, Entity] = {"GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation",
                              "WORK_OF_ART": "work", "EVENT": "event", "LAW": "treaty"}  # fmt: skip
_COMMON = frozenset(
    {"DET", "PRON", "ADV", "ADP", "CCONJ", "SCONJ", "VERB", "AUX", "NUM", "INTJ", "PART", "ADJ", "NOUN"}
)


def find(text: Text, taken: Sequence[tuple[int, int]]) -> list[Claim]:
    """The names in a text, in text order: each place once, with the key under which its variants meet."""
    people = full_names(text)
    found = [_person(m) for m in people]
    spans = Spans((m.start, m.end) for m in people)
    for sentence, line in bodies(text):
        fresh = [*_works(sentence), *_numbered(sentence), *_species(sentence), *_runs(text.text, sentence, line)]
        for claim in fresh:
            if spans.free(claim.start, claim.end):
                found.append(claim)
                spans.add(claim.start, claim.end)
    return sorted(found, key=lambda c: (c.start, c.end))


def _person(mention: Mention) -> Claim:
    value = Name(mention.full, mention.key, "person")
    return Claim(mention.start, mention.end, mention.text, "name", value)


def _claim(sentence: Sentence, start: int, end: int, entity: Entity) -> Claim:
    body = sentence.text[start - sentence.start : end - sentence.start]
    return Claim(start, end, body, "name", Name(body, key(_ARTICLE.sub("", body)), entity))


def _works(sentence: Sentence) -> Iterator[Claim]:
    """Titles between quotation marks: "Woman with a Lute"."""
    for match in _QUOTED.finditer(sentence.text):
        inside = match[1].lower().split()
        if 2 <= len(inside) <= 7 and inside[0] not in OPENERS - {"the", "a", "an", "one", "two", "three"}:
            yield _claim(sentence, sentence.start + match.start(1), sentence.start + match.end(1), "work")


def _numbered(sentence: Sentence) -> Iterator[Claim]:
    """Things known by a number: "Highway 27", "Ward 6"."""
    for match in _NUMBERED.finditer(sentence.text) if _NUMBER.search(sentence.text) else ():
        if match[1].lower() in _NUMBERED_SORTS:
            yield _claim(sentence, sentence.start + match.start(), sentence.start + match.end(), "place")


def _species(sentence: Sentence) -> Iterator[Claim]:
    """Plants, animals and germs by their Latin names: "Acinetobacter baumannii"."""
    for match in _SPECIES.finditer(sentence.text):
        yield _claim(sentence, sentence.start + match.start(), sentence.start + match.end(), "other")


def _runs(text: str, sentence: Sentence, line: Line) -> Iterator[Claim]:
    labels = [(*sentence.place(e), e.label_) for e in sentence.tokens.ents]
    for run in _joined(line.runs):
        kept = _trimmed(sentence, run)
        if not kept or (len(kept) == 1 and not _sure(sentence, kept[0], line)):
            continue
        start, end = kept[0].start, kept[-1].end
        at = bisect_left(line, end, key=lambda w: w.start)
        after = next((w.lower for w in line[at:] if w.tight), "")
        label = next((v for a, b, v in labels if a < end and start < b), "")
        if end < len(text) and label in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"):
            continue
        yield _claim(sentence, start, end, _entity(kept, after, label))


def _joined(found: list[list[Word]]) -> Iterator[list[Word]]:
    """The runs, those that a possessive parts put together again where the second names the sort: "Cutler's Wharf"."""
    last: list[Word] = []
    for run in found:
        whole = last and last[-1].possessive and len(run) == 1 and run[0].tight and run[0].lower in DESIGNATORS
        if whole and not country(last[-1].lower):
            last = [*last, *run]
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _trimmed(sentence: Sentence, run: list[Word]) -> list[Word]:
    """A run without the sentence's first word where that is a common one, and without days, months and offices."""
    kept = [w for w in run if w.lower not in CALENDAR]
    while kept and _no_name(sentence, kept[0]):
        kept = kept[1:]
    if kept != run[len(run) - len(kept) :] or all(is_head(w.text) for w in kept):
        return []
    return kept


def _no_name(sentence: Sentence, first: Word) -> bool:
    """Whether the first word of a run stands there for another reason than a name."""
    if first.lower in OPENERS or first.lower in {"model", "models"}:
        return True
    return first.start == sentence.start and _common(sentence, first)


def _common(sentence: Sentence, word: Word) -> bool:
    span = sentence.covering(word.start, word.end)
    return span is None or span[0].pos_ in _COMMON or span[0].is_stop


def _sure(sentence: Sentence, word: Word, line: list[Word]) -> bool:
    """Whether one capitalised word alone is a name."""
    if _AMOUNT.match(word.text):
        return False
    if len(word.text) < 3 or word.start == line[0].start:
        return any(c.isdigit() for c in word.text)
    if any(c.isdigit() for c in word.text):
        return any(c.isalpha() for c in word.text) and len(word.text) >= 4
    before = sentence.text[: word.start - sentence.start].rstrip()
    return not before.endswith(('"', "“", "‘", "'", ":", "–", "—", "-", "•", "?", "!", ".")) and not _common(
        sentence, word
    )


def _entity(run: list[Word], after: str, label: str) -> Entity:
    if run[0].lower in SHIP_PREFIXES and len(run) > 1:
        return "ship"
    return DESIGNATORS.get(run[-1].lower) or DESIGNATORS.get(after) or _LABELS.get(label, "other")
