"""Every claim of a text: the extractors, in the order in which they take their share of it.

An extractor is a function `find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]`.  It leaves alone what
lies in `taken`, the spans of the extractors before it of the same layer.  It fills in everything of a claim
except the frame and the attribution, which are read off the sentence here, the same way for all of them.
"""

from __future__ import annotations

from datetime import datetime

from claims.attribution import attribution, spoken
from claims.frame import frame_of
from claims.kinds import KINDS
from claims.model import Claim
from claims.parse import Text, parse


def claims_of(text: Text) -> list[Claim]:
    """The claims of a parsed text, in text order."""
    found: list[Claim] = []
    taken: list[tuple[int, int]] = []
    for find in (f for row in KINDS for f in row.figures):
        new = find(text, taken)
        found += new
        taken += [(c.start, c.end) for c in new]
    for find in (f for row in KINDS for f in row.statements):
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
