"""Who "he" or "she" is at the start of a sentence: the one person whom the sentence before it is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claims.offices import is_head
from claims.parse import Sentence, Text
from claims.people import Mention

_PRONOUNS = ("He ", "She ")
_TOPICS = frozenset({"nsubj", "nsubjpass", "ROOT"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})


def stand_ins(text: Text, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The pronouns that open a sentence after one that has a single person, as its subject; as mentions of them."""
    starts = [m.start for m in mentions]
    behind: Mention | None = None
    pronoun = ""
    for sentence in text.sentences:
        opening = sentence.text.partition(" ")[0] + " "
        named = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if opening not in _PRONOUNS or pronoun not in ("", opening):
            behind, pronoun = _topic(sentence, named), ""
            continue
        if behind is not None:
            end = sentence.start + len(opening) - 1
            yield Mention(sentence.start, end, opening.strip(), behind.full, behind.key, behind.surname)
        pronoun = opening
        behind = None if named else behind


def _topic(sentence: Sentence, named: Sequence[Mention]) -> Mention | None:
    """The person whom a sentence is about, None where it tells of two people, or of something else."""
    told = [m for m in named if not sentence.text.startswith(":", m.end - sentence.start)]
    if len({m.key for m in told}) != 1:
        return None
    rest = sentence.text[told[0].end - sentence.start :]
    tokens = sentence.covering(told[0].start, told[0].end) or ()
    if any(t.dep_ in _OBJECTS and is_head(t.text) for t in sentence.tokens):
        return None
    return told[0] if rest in ("", ".") or any(t.dep_ in _TOPICS for t in tokens) else None
