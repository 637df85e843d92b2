"""Quotations: a claim for each quoted sentence, with its speaker and the verb of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.model import Claim, Quotation
from claims.parse import Sentence, Text
from claims.quote_marks import Stretch, stretches
from claims.speakers import Speakers, Speech, sentence_numbers, speakers_of
from claims.speech import is_saying

_FEWEST = 3  # words; shorter ones are scare quotes, nicknames and titles
_DIALOGUE = re.compile(r"[–—-]\s+(?=[^\W\d_])")
_ENDS = re.compile(r"[.!?…]['’\"”»)]*\s*$")
_INITIALS = re.compile(r"(?:\w\.)+\w?")
_APART = 80  # characters between the two halves of a quoted sentence


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The quotations of a text. taken is of no account: the words may hold any other claim."""
    speakers = speakers_of(text)
    found: list[Claim] = []
    for block in text.blocks:
        marks = stretches(text.text, block.start, block.end) or _dialogue(text, speakers, block.start)
        speech = Speech(None, None)
        for number, stretch in enumerate(marks):
            speech = speakers.speech(marks, number, speech)
            found += _claims(text, speakers.starts, stretch, speech)
    return [c for c in _joined(text.text, found) if _worth(c)]


def _dialogue(text: Text, speakers: Speakers, start: int) -> list[Stretch]:
    """Speech that a dash opens, up to its verb of saying: "– We are staying, says …"."""
    opened = _DIALOGUE.match(text.text, start)
    for number in sentence_numbers(speakers.starts, start, start + 1) if opened else ():
        sentence = text.sentences[number]
        for before, token in zip(sentence.tokens, sentence.tokens[1:], strict=False):
            if before.text in {",", "?", "!"} and is_saying(token) and opened:
                return [(opened.end(), sentence.place(before)[0] + (before.text != ","))]
    return []


def _claims(text: Text, starts: Sequence[int], stretch: Stretch, speech: Speech) -> Iterator[Claim]:
    """One claim a sentence of a quoted stretch."""
    start, words = stretch[0], []
    for number in sentence_numbers(starts, *stretch):
        sentence = text.sentences[number]
        end = min(sentence.end, stretch[1])
        words += _words(sentence, max(start, sentence.start), end)
        if end == stretch[1] or _ENDS.search(text.text[max(start, end - 12) : end]):
            yield _claim(text.text, start, end, tuple(words), speech, sentence)
            start, words = end, []


def _words(sentence: Sentence, start: int, end: int) -> list[str]:
    """The words of text[start:end], contractions written out ("we'll" is "we", "will"), "F.B.I." without its dots."""
    out = []
    for token in sentence.covering(start, end) or ():
        if any(c.isalnum() for c in token.text) and token.tag_ != "POS":
            word = "is" if token.lower_ in {"'s", "’s"} else token.norm_.casefold().replace("’", "'")
            out.append(word.replace(".", "") if _INITIALS.fullmatch(word) else word)
    return out


def _claim(text: str, start: int, end: int, words: tuple[str, ...], speech: Speech, sentence: Sentence) -> Claim:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip().rstrip(","))
    value = Quotation(text[start:end], words, speech.speaker, speech.verb)
    place = (sentence.start, sentence.end)
    return Claim(start, end, text[start:end], "quotation", value, None, *place, attribution=speech.speaker)


def _joined(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """A sentence that its speaker's name cuts in two, made one: "We will," he said, "not go."."""
    out: list[Claim] = []
    for claim in claims:
        last = out[-1] if out else None
        if last and last.sentence_start == claim.sentence_start and _goes_on(text, last, claim):
            a, b = last.value, claim.value
            assert isinstance(a, Quotation) and isinstance(b, Quotation)
            value = replace(a, text=f"{a.text} … {b.text}", words=a.words + b.words)
            out[-1] = replace(last, end=claim.end, text=text[last.start : claim.end], value=value)
        else:
            out.append(claim)
    return out


def _goes_on(text: str, first: Claim, second: Claim) -> bool:
    between = text[first.end : second.start]
    return between[:1] == "," and len(between) <= _APART and text[second.start].islower()


def _worth(claim: Claim) -> bool:
    """Whether it is somebody's words, and not a nickname or the title of a work."""
    value = claim.value
    assert isinstance(value, Quotation)
    if len(value.words) < _FEWEST:
        return False
    long = [w for w in value.text.split() if len(w) > 3 and w[0].isalpha()]
    return bool(_ENDS.search(value.text)) or not long or not all(w[0].isupper() for w in long)
