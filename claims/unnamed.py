"""Trades of people whom a text gives an age and no name: "a 44-year-old shepherd"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.model import Claim, Role
from claims.offices import fields, is_head, normalised
from claims.parse import Sentence
from claims.people import Mention

_AGED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he) (?P<before>\d\d)-year-old (?P<trade>[a-z-]+(?: [a-z-]+)?)"
    r"|\b(?:[Aa]n?|[Tt]he) (?P<named>(?:[a-z-]+ )?[a-z-]+), (?:aged )?(?P<after>\d\d)(?: years old)?(?=[,.;) ])"
)
_NAME_NEAR = 3  # characters after it in which a name shows that it is of somebody named


def trades(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """The trades that a sentence gives to nobody by name, each with the age by which the person is known."""
    for match in _AGED.finditer(sentence.text) if any(c.isdigit() for c in sentence.text) else ():
        start = sentence.start + match.start()
        printed = (match["trade"] or match["named"]).split()
        size = next((n for n in range(1, len(printed) + 1) if is_head(printed[n - 1])), 0)
        if not size or (size < len(printed) and is_head(printed[size])) or (match["named"] and size < len(printed)):
            continue
        office = normalised(tuple(printed[:size])).name
        kept = match.start("trade") + len(" ".join(printed[:size])) if match["trade"] else match.end()
        end = sentence.start + kept
        if fields(office) == {"trade"} and not any(0 <= m.start - end <= _NAME_NEAR for m in mentions):
            age = match["before"] or match["after"]
            text = sentence.text[start - sentence.start : end - sentence.start]
            role = Role(text, office, None, f"the {age}-year-old", f"{age} {age} year old")
            yield Claim(start, end, text, "role", role)
