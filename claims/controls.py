"""Who was in charge of a vehicle: at the wheel, at the controls, on the bridge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.model import Claim, Role
from claims.name_spans import Word, key, words
from claims.offices import fields, is_before, is_head, normalised
from claims.parse import Sentence, Text
from claims.people import Mention

_IN_CHARGE = re.compile(
    r"\b(?:(?:was|were|is|had been|been) (?:\w+ )?(?:at|behind) the (?:controls?|wheel|helm|tiller|yoke)|"
    r"(?:was|had been) (?:\w+ )?(?:in (?:charge|command|control) (?:on|of) (?:the |her |his )?"
    r"(?:bridge|ship|ferry|boat|vessel|plane|aircraft|jet|train|bus|coach|car|truck|helicopter|tram|watch)|"
    r"(?:steering|driving|piloting|flying|navigating) (?:the |her |his )?\w+)|"
    r"had the (?:watch|con|conn|helm|controls?)\b|took (?:the helm|the wheel|the controls|over the watch))"
)
# One of these stands in whatever `_IN_CHARGE` matches.
_SIGNS = (
    "at the ", "behind the ", "in charge", "in command", "in control", "steering ", "driving ", "piloting ", "flying ",
    "navigating ", "had the ", "took ",
)  # fmt: skip
_NOT = re.compile(r"\b(?:not|rather than|instead of) (?:the |a |an )?$")


def at_controls(text: Text, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """Roles "at the controls": the crew member or the person nearest before such a phrase, negated ones left out."""
    told = any(sign in sentence.text for sign in _SIGNS)
    for match in _IN_CHARGE.finditer(sentence.text) if told else ():
        body = sentence.text[: match.start()]
        line = [w for w in words(body, sentence.start) if not _denied(text.text, sentence, w)]
        who = _post(line)
        named = [m for m in mentions if sentence.start <= m.start and m.end <= sentence.start + match.start()]
        if who is None and not named:
            continue
        start = who[0] if who else named[-1].start
        holder = named[-1].full if named and (who is None or named[-1].start >= who[0]) else (who or (0, ""))[1]
        end = sentence.start + match.end()
        if end - start <= 120:
            role = Role(text.text[start:end], "at the controls", who[1] if who else None, holder, key(holder))
            yield Claim(start, end, text.text[start:end], "role", role)


def _denied(text: str, sentence: Sentence, word: Word) -> bool:
    return bool(_NOT.search(text[sentence.start : word.start]))


def _post(line: Sequence[Word]) -> tuple[int, str] | None:
    """Where the last crew post of a line begins, and its name."""
    for at in range(len(line) - 1, -1, -1):
        if not is_head(line[at].text) and line[at].lower != "mate":
            continue
        first = at
        while first > 0 and line[first].tight and is_before(line[first - 1].text):
            first -= 1
        name = normalised(tuple(w.text for w in line[first : at + 1])).name
        if "ship" in fields(name):
            return line[first].start, name
    return None
