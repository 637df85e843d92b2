"""Who speaks the words between quotation marks."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.parse import Text
from claims.quote_marks import Stretch, stretches
from claims.speech import is_person, is_pronoun, is_saying, name_of, speaker_of

if TYPE_CHECKING:
    from claims.tokens import Token

_REACH = 6  # sentences back in which a pronoun's name is looked for
_TOKENS = 150  # of each of them
_SIGNED = re.compile(r"[\"”’»]?\s{0,3}[–—-]{1,2}\s?(?P<name>[^\r\n]{3,80})")
_HEADED = re.compile(r"(?:^|\n)(?P<name>[^\r\n]{3,100}):\s*\n\s*\Z")
_LAST_NAME = re.compile(r"\b(?P<name>[A-Z][\w.’'-]+\s[A-Z][\w’'-]+)\W*\Z")
_LINE = 120  # characters in which such a line may stand
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Speech:
    """speaker: as the text names it, in full where it does; verb: lemma of the verb of saying."""

    speaker: str | None
    verb: str | None


@dataclass(frozen=True, slots=True)
class Speakers:
    """The speakers of one text. starts: of its sentences."""

    text: Text
    starts: tuple[int, ...]

    def speech(self, marks: Sequence[Stretch], number: int, earlier: Speech) -> Speech:
        """Who speaks the stretch marks[number] of a paragraph.

        marks: all that is quoted there. earlier: the speech before it, which goes on when nobody else is named.
        """
        start, end = marks[number]
        floor = marks[number - 1][1] if number else 0
        ceiling = marks[number + 1][0] if number + 1 < len(marks) else len(self.text.text)
        after = self._verbs(self._sentence(end - 1), end, ceiling)
        before = reversed(list(self._verbs(self._sentence(start), floor, start)))
        colon = self.text.text[max(0, start - 4) : start - 1].rstrip().endswith(":")
        for sentence, verb in [*before, *after] if colon else [*after, *before]:
            who = speaker_of(verb)
            if who:
                return Speech(self._named(sentence, verb, who), verb.lemma_.lower())
        if earlier.speaker and not colon:
            return earlier
        return Speech(self._introduced(start, floor) or self._signed(end) or self._headed(start), None)

    def _sentence(self, place: int) -> int:
        return max(0, bisect_right(self.starts, place) - 1)

    def _verbs(self, number: int, start: int, end: int) -> Iterator[tuple[int, Token]]:
        """(number of the sentence, verb of saying) of one sentence between two places."""
        sentence = self.text.sentences[number]
        for token in sentence.covering(start, end) or ():
            if is_saying(token):
                yield number, token

    def _named(self, number: int, verb: Token, who: str) -> str:
        """A speaker by name: what a pronoun stands for, a surname with its first name."""
        if is_pronoun(who):
            who = self._person_before(number, verb) or who
        words = who.split()
        return _full(self.text).get(words[-1], who) if words and len(words) <= 2 else who

    def _person_before(self, number: int, verb: Token) -> str | None:
        """The last person who was the subject of something, outside what is quoted."""
        for sentence in reversed(self.text.sentences[max(0, number - _REACH) : number + 1]):
            tokens = sentence.tokens
            end = max(0, verb.i - tokens.start) if tokens.doc is verb.doc else len(tokens)
            for token in reversed(list(tokens[max(0, end - _TOKENS) : end])):
                if is_person(token) and not self._is_quoted(sentence.place(token)[0]):
                    return name_of(token)
        return None

    def _is_quoted(self, place: int) -> bool:
        marks = _quoted(self.text)
        last = bisect_right(marks, (place, len(self.text.text))) - 1
        return last >= 0 and place < marks[last][1]

    def _signed(self, end: int) -> str | None:
        """The name that a dash sets under the words: "“…” – Commissioner Ann Lee"."""
        found = _SIGNED.match(self.text.text, end)
        return self._person_in(*found.span("name")) if found else None

    def _headed(self, start: int) -> str | None:
        """The name in a line of its own over the words, with a colon: "From Chairwoman Ann Lee:"."""
        found = _HEADED.search(self.text.text, max(0, start - _LINE), max(0, start - 1))
        return self._person_in(*found.span("name")) if found else None

    def _person_in(self, start: int, end: int) -> str | None:
        """The first person that text[start:end] names, else what it ends in that looks like a name."""
        span = self.text.sentences[self._sentence(start)].covering(start, end)
        person = next((e.text for e in span.ents if e.label_ == "PERSON"), None) if span else None
        last = _LAST_NAME.search(self.text.text[start:end])
        return person or (last["name"] if last else None)

    def _introduced(self, start: int, floor: int) -> str | None:
        """Whom the words before a colon name: "She gave it away on the call: …", "In the words of our chair: …"."""
        before = self.text.text[floor : start - 1].rstrip()
        if not before.endswith(":") or start < 2:
            return None
        sentence = self.text.sentences[self._sentence(max(floor, len(before) + floor - 1))]
        tokens = list(sentence.covering(floor, start) or ())
        for token in tokens:
            if token.lower_ in {"words", "view"} and token.i + 1 < len(token.doc) and token.nbor().lower_ == "of":
                return next((name_of(t) for t in tokens if t.i > token.i + 1 and t.dep_ in {"pobj", "appos"}), None)
        return next((name_of(t) for t in tokens if t.dep_ in _SUBJECT), None)


def speakers_of(text: Text) -> Speakers:
    """What it takes to name the speakers of a text."""
    return Speakers(text, tuple(s.start for s in text.sentences))


@functools.lru_cache(maxsize=4)
def _quoted(text: Text) -> list[Stretch]:
    """All that a text quotes, in its order."""
    return [mark for block in text.blocks for mark in stretches(text.text, block.start, block.end)]


@functools.lru_cache(maxsize=4)
def _full(text: Text) -> dict[str, str]:
    """The first full name for each surname of a text."""
    full: dict[str, str] = {}
    for sentence in text.sentences:
        for entity in sentence.tokens.ents:
            words = entity.text.split()
            if entity.label_ in {"PERSON", "ORG"} and 2 <= len(words) <= 4 and entity.text[0].isupper():
                full.setdefault(words[-1], entity.text)
    return full


def sentence_numbers(starts: Sequence[int], start: int, end: int) -> range:
    """The numbers of the sentences that may touch text[start:end], by where sentences start."""
    return range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end))
