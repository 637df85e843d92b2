"""The dates and times of a text."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from claims.dates import absolute, ancient, calendar, clock, counted, periods, relative
from claims.dates.clock import Around
from claims.dates.hedge import hedged
from claims.dates.join import joined
from claims.dates.lean import UNKNOWN, lean
from claims.dates.mention import Mention
from claims.dates.when import When
from claims.dates.words import PARTS, signs
from claims.model import NO_FRAME, Claim, Frame
from claims.parse import Sentence, Text
from claims.segment import Block

if TYPE_CHECKING:
    from claims.tokens import Token

_DAYS = (*absolute.RULES, *periods.RULES, *relative.RULES, *counted.RULES)
_TEMPLATES = (*(t for t, _ in clock.RULES), *(t for t, _ in _DAYS))
_ASKED = frozenset().union(*(t.needs | t.one_of for t in _TEMPLATES))
_CLOCKS = len(clock.RULES)
_EARLY = re.compile(rf"\b(?:the )?(?P<early>{PARTS['early']})[\s-]?(?:the\s)?\Z", re.I)
_MODIFIES = ("nummod", "amod", "compound", "nmod")
_NEAR = 48  # characters before and after a match that its reader may look at


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """Every date and time of a text, without those that lie in `taken`."""
    scan = _Scan(text)
    busy = [Mention(a, b) for a, b in sorted(taken)]
    out: list[Claim] = []
    for block in text.blocks:
        out += [scan.claim(m) for m in scan.mentions(block) if _free(busy, m.start, m.end)]
    return out


class _Scan:
    """One pass over one text."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.today: date | None = text.published.date() if text.published else None
        self.starts = [s.start for s in text.sentences]

    def sentence(self, place: int) -> Sentence:
        """The sentence in which a character stands."""
        return self.text.sentences[max(0, bisect.bisect_right(self.starts, place) - 1)]

    def mentions(self, block: Block) -> list[Mention]:
        """The mentions of one block, hedged and put together."""
        body = self.text.text[block.start : block.end]
        found: list[Mention] = []
        old = [Mention(m.start(), m.end(), ancient=years) for m, years in ancient.spans(body)]
        for rule, m in _matches(body):
            if (found and m.start() < found[-1].end) or not _free(old, m.start(), m.end()):
                continue
            read = self._read(rule, m, block, found)
            if read is not None:
                found.append(read)
        return [_moved(m, block.start) for m in joined([_hedged(m, body) for m in found], body) + old]

    def _read(self, rule: int, m: re.Match[str], block: Block, found: list[Mention]) -> Mention | None:
        before = m.string[max(0, m.start() - _NEAR) : m.start()]
        after = m.string[m.end() : m.end() + _NEAR]
        if rule < _CLOCKS:
            at = clock.RULES[rule][1](m, Around(before, after, self._half(block.start + m.start())))
            return Mention(m.start(), m.end(), clock=at) if at else None
        start, end = block.start + m.start(), block.start + m.end()
        when = When(self.today, self._anchor(found, start, block), self._leaning(start, end), before, after)
        days = _DAYS[rule - _CLOCKS][1](m, when)
        return _early(Mention(m.start(), m.end(), days), before) if days else None

    @functools.cached_property
    def halves(self) -> list[tuple[int, clock.Half]]:
        """Where the text shows which half of the day it speaks of."""
        return clock.halves(self.text.text)

    def _half(self, place: int) -> clock.Half | None:
        at = bisect.bisect_left(self.halves, place, key=lambda h: h[0]) - 1
        return self.halves[at][1] if at >= 0 else None

    def _leaning(self, start: int, end: int) -> Callable[[], float]:
        return lambda: lean(self.sentence(start), start, end) if self.text.sentences else UNKNOWN

    def _anchor(self, found: list[Mention], start: int, block: Block) -> calendar.Stretch | None:
        """The last known date of the same sentence or the one before it."""
        here = max(0, bisect.bisect_right(self.starts, start) - 1)
        limit = self.starts[max(0, here - 1)] if self.starts else 0
        known = (m for m in reversed(found[-3:]) if m.stretch and m.stretch.low and block.start + m.start >= limit)
        return next((m.stretch for m in known), None)

    def claim(self, mention: Mention) -> Claim:
        """The claim of a mention, with what it dates."""
        words = self.text.text[mention.start : mention.end]
        head = _dated(self.sentence(mention.start), mention) if self.text.sentences else None
        return Claim(
            mention.start, mention.end, words, "date", mention.period(), mention.qualifier,
            frame=Frame(head=head) if head else NO_FRAME, same_as=mention.same_as,
        )  # fmt: skip


def _free(taken: list[Mention], start: int, end: int) -> bool:
    """Whether no mention of `taken`, in text order and apart from one another, lies on text[start:end]."""
    at = bisect.bisect_left(taken, end, key=lambda m: m.start) - 1
    return at < 0 or taken[at].end <= start


def _matches(body: str) -> list[tuple[int, re.Match[str]]]:
    """(number of the rule, match), in text order, the longest first where they begin together."""
    found = [(i, m) for i, pattern in _fitting(signs(body) & _ASKED) for m in pattern.finditer(body)]
    return sorted(found, key=lambda f: (f[1].start(), -f[1].end(), f[0]))


@functools.lru_cache(maxsize=4096)
def _fitting(there: frozenset[str]) -> list[tuple[int, re.Pattern[str]]]:
    return [(i, t.pattern) for i, t in enumerate(_TEMPLATES) if t.may_match(there)]


def _early(mention: Mention, before: str) -> Mention:
    """ "early 2028", "the end of June": the part of the stretch."""
    found = _EARLY.search(before)
    if not found or mention.stretch is None or mention.stretch.granularity == "day":
        return mention
    return replace(mention, start=mention.start - len(found[0]), stretch=calendar.part(mention.stretch, found["early"]))


def _hedged(mention: Mention, body: str) -> Mention:
    words = body[mention.start : mention.end]
    return hedged(
        mention, words, body[max(0, mention.start - _NEAR) : mention.start], body[mention.end : mention.end + 24]
    )


def _moved(mention: Mention, by: int) -> Mention:
    same = mention.same_as and (mention.same_as[0] + by, mention.same_as[1] + by)
    return replace(mention, start=mention.start + by, end=mention.end + by, same_as=same)


def _dated(sentence: Sentence, mention: Mention) -> str | None:
    """Lemma of the noun that the date modifies ("treaty" of "a 1999 treaty"), else of the verb it goes with."""
    span = sentence.covering(mention.start, mention.end)
    if span is None:
        return None
    if span.root.dep_ in _MODIFIES and not span.start <= span.root.head.i < span.end and span.root.head.is_alpha:
        return str(span.root.head.lemma_.lower())
    outside = (t for t in _heads(span.root) if not span.start <= t.i < span.end and t.is_alpha)
    dated = (t for t in outside if t.pos_ in ("NOUN", "VERB") or (t.pos_ == "PROPN" and t.dep_ != "pobj"))
    return next((str(t.lemma_.lower()) for t in dated), None)


def _heads(token: Token) -> Iterator[Token]:
    for _ in range(6):
        yield token
        if token.head.i == token.i:
            return
        token = token.head
