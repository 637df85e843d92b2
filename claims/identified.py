"""Who is meant by somebody first told of without a name: "A farmer pleaded guilty. Jon Ask, 46, was held ..."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from claims import lexicon
from claims.arguments import SUBJECT
from claims.offices import is_head
from claims.parse import Sentence, Text
from claims.people import AGED, SAYS, Mention, full_names

if TYPE_CHECKING:
    from claims.tokens import Token

_PEOPLE = lexicon.words("coreference", "people")
_BEHIND = 2  # sentences after which a name is that of somebody else
_OF_AGE = re.compile(rf"{AGED.pattern}(?P<rest>[^.;]{{0,60}})")


def identified(text: Text) -> Mapping[Token, tuple[str, ...]]:
    """The nouns for somebody whom one of the next sentences names with an age, each with the words of that name."""
    mentions = full_names(text)
    starts = [m.start for m in mentions]
    found: dict[Token, tuple[str, ...]] = {}
    known: set[str] = set()
    waiting: list[tuple[int, Token]] = []
    for number, sentence in enumerate(text.sentences):
        named = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        waiting = [(n, noun) for n, noun in waiting if number - n <= _BEHIND]
        name = _named(sentence, named, known)
        if name is not None and len(waiting) == 1:
            found[waiting[0][1]] = tuple(name.full.split())
        if sentence.kind != "heading":
            known |= {m.key for m in named}
            waiting = [] if named else [*waiting, *((number, t) for t in sentence.tokens if _somebody(t))]
    return found


def _somebody(token: Token) -> bool:
    """Whether a token is a subject such as "a farmer": one person, no one in particular."""
    if token.dep_ not in SUBJECT or not any(c.lower_ in ("a", "an") for c in token.children):
        return False
    return token.tag_ == "NN" and (is_head(token.text) or token.lemma_.lower() in _PEOPLE)


def _named(sentence: Sentence, named: Sequence[Mention], known: set[str]) -> Mention | None:
    """The person who is new to the text, opens the sentence with an age, and is not one who only says something."""
    first = named[0] if named else None
    if first is None or first.start != sentence.start or first.key in known or " " not in first.key:
        return None
    aged = _OF_AGE.match(sentence.text[first.end - sentence.start :])
    return None if aged is None or SAYS.search(aged["rest"]) else first
