"""Every claim of a text: the extractors, in the order in which they take their share of it.

An extractor is a function `find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]`.  It leaves alone what
lies in `taken`, the spans of the extractors before it of the same layer.  It fills in everything of a claim
except the frame and the attribution, which are read off the sentence here, the same way for all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from claims.attribution import attribution, spoken
from claims.causes import find as causes
from claims.dates.find import find as dates
from claims.figures.age import find as ages
from claims.figures.birth import find as births
from claims.figures.count import find as counts
from claims.figures.duration import find as durations
from claims.figures.measure import find as measures
from claims.figures.money import find as money
from claims.figures.multiple import find as multiples
from claims.figures.percent import find as percentages
from claims.frame import frame_of
from claims.lists import find as lists
from claims.model import Claim
from claims.names import find as names
from claims.parse import Text, parse
from claims.places import find as places
from claims.quotations import find as quotations
from claims.roles import find as roles
from claims.status import find as statuses

Extractor = Callable[[Text, list[tuple[int, int]]], list[Claim]]

# Numbers: no two of these may claim the same characters.
FIGURES: tuple[Extractor, ...] = (dates, ages, durations, money, percentages, measures, multiples, counts)
# These say other things of the same words, and may overlap anything.
STATEMENTS: tuple[Extractor, ...] = (births, quotations, lists, statuses, causes, places, roles, names)


def claims_of(text: Text) -> list[Claim]:
    """The claims of a parsed text, in text order."""
    found: list[Claim] = []
    taken: list[tuple[int, int]] = []
    for find in FIGURES:
        new = find(text, taken)
        found += new
        taken += [(c.start, c.end) for c in new]
    for find in STATEMENTS:
        found += find(text, [])
    return _in_sentences(text, spoken(sorted(found, key=lambda c: (c.start, -c.end, c.kind))))


def _in_sentences(text: Text, found: list[Claim]) -> list[Claim]:
    """The claims, each with its sentence, who says so, and the frame that the sentence gives it."""
    out = []
    at = 0
    for claim in found:
        while at + 1 < len(text.sentences) and text.sentences[at].end <= claim.start:
            at += 1
        sentence = text.sentences[at]
        said_by = claim.attribution or attribution(sentence, claim.start, claim.end)
        out.append(
            Claim(
                claim.start, claim.end, claim.text, claim.kind, claim.value, claim.qualifier, sentence.start,
                sentence.end, frame_of(claim, sentence), said_by, claim.same_as,
            )
        )  # fmt: skip
    return out


def extract(text: str, published: datetime | None = None, language: str = "en") -> list[Claim]:
    """Every claim that a text states, in text order.

    text: one article. published: date and time that "yesterday" is resolved against; without it,
    relative dates stay open. Offsets are code points into `text`.
    """
    return claims_of(parse(text, published, language))
