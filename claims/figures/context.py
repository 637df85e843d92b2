"""What the extractors of figures look up: the numbers still free, and the sentence and token at a place."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.numbers import Number, hedged, numbers
from claims.parse import Sentence, Text

if TYPE_CHECKING:
    from claims.tokens import Token


class Context:
    """One text with what is already taken of it. Every look-up is logarithmic in the length of the text."""

    def __init__(self, text: Text, taken: list[tuple[int, int]]) -> None:
        self.text = text.text
        self._lower = text.text.lower()
        self.sentences = text.sentences
        self._starts = [s.start for s in text.sentences]
        self._taken = sorted(taken)
        self._furthest = _furthest(self._taken)
        self._tokens: dict[int, list[int]] = {}
        self._numbers = {n.start: n for n in numbers(text.text)}
        self._number_starts = list(self._numbers)

    def holds(self, *words: str) -> bool:
        """Whether the text has one of these, given in lower case, as a word or a part of one."""
        return any(word in self._lower for word in words)

    def free(self, start: int, end: int) -> bool:
        """Whether nothing of text[start:end] is taken."""
        at = bisect.bisect_left(self._taken, (end, 0))
        return at == 0 or self._furthest[at - 1] <= start

    def numbers(self) -> Iterator[Number]:
        """The numbers that are not taken, in text order."""
        return (n for n in self._numbers.values() if self.free(n.start, n.end))

    def number_at(self, start: int) -> Number | None:
        """The number that begins at a place of the text."""
        return self._numbers.get(start)

    def number_ending(self, before: int, reach: int) -> Number | None:
        """The number that ends at most `reach` characters in front of a place, None where none does."""
        at = bisect.bisect_left(self._number_starts, before) - 1
        if at < 0:
            return None
        number = self._numbers[self._number_starts[at]]
        return number if 0 < before - number.end <= reach else None

    def number_after(self, end: int, gap: re.Pattern[str]) -> Number | None:
        """The free number behind a place, with nothing but `gap` between."""
        found = gap.match(self.text, end)
        number = self._numbers.get(found.end()) if found else None
        return number if number and self.free(number.start, number.end) else None

    def start(self, number: Number) -> int:
        """Where a number begins, with the hedge in front of it: at "about" in "ranked about 300th"."""
        hedge = hedged(self.text, number).hedge
        return min(hedge[0], number.start) if hedge else number.start

    def sentence(self, place: int) -> Sentence | None:
        """The sentence that a place of the text lies in."""
        at = bisect.bisect_right(self._starts, place) - 1
        return self.sentences[at] if at >= 0 and place < self.sentences[at].end else None

    def token(self, place: int) -> Token | None:
        """The token at a place of the text, or the first one after it in its sentence."""
        at = bisect.bisect_right(self._starts, place) - 1
        if at < 0 or place >= self.sentences[at].end:
            return None
        sentence = self.sentences[at]
        if at not in self._tokens:
            self._tokens[at] = [sentence.base + t.idx for t in sentence.tokens]
        starts = self._tokens[at]
        i = bisect.bisect_right(starts, place) - 1
        if i >= 0 and place >= starts[i] + len(sentence.tokens[i]):
            i += 1
        return sentence.tokens[max(i, 0)] if i < len(starts) else None

    def before(self, place: int, reach: int = 40) -> str:
        """The text in front of a place, no further than its sentence and `reach` characters."""
        sentence = self.sentence(place)
        return self.text[max(sentence.start if sentence else 0, place - reach) : place]

    def around(self, place: int, reach: int = 200) -> str:
        """The text round a place, no further than its sentence and `reach` characters on either side."""
        return self.before(place, reach) + self.after(place, reach)

    def after(self, place: int, reach: int = 40) -> str:
        """The text behind a place, no further than its sentence and `reach` characters."""
        sentence = self.sentence(max(0, place - 1))
        return self.text[place : min(sentence.end if sentence else len(self.text), place + reach)]


def _furthest(spans: list[tuple[int, int]]) -> list[int]:
    """The furthest end among the first n spans, for every n."""
    out: list[int] = []
    for _, end in spans:
        out.append(max(end, out[-1]) if out else end)
    return out
