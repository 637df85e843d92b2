"""Every claim of a text: the extractors, in the order in which they take their share of it.

An extractor is a function `find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]`.  It leaves alone what
lies in `taken`, the spans of the extractors before it of the same layer.  It fills in everything of a claim
except frame, label and attribution, which are read off the sentence here, the same way for all of them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from claims.attribution import attribution, spoken
from claims.contrast import asserted
from claims.frame import frame_of
from claims.grid import framed
from claims.imprint import imprints, of_the_page, stamped
from claims.kinds import KINDS
from claims.labels import label_of
from claims.model import Claim
from claims.parse import Text, parse
from claims.telephones import telephones
from claims.withdrawn import withdrawn


def claims_of(text: Text) -> list[Claim]:
    """The claims of a parsed text, in text order."""
    found: list[Claim] = []
    left_out = _left_out(text)
    taken: list[tuple[int, int]] = []
    for find in (f for row in KINDS for f in row.figures):
        new = find(text, taken)
        found += new
        taken += [(c.start, c.end) for c in new]
    found = asserted(text, sorted(found, key=lambda c: (c.start, -c.end)))
    for find in (f for row in KINDS for f in row.statements):
        found += find(text, [])
    left_out += [(c.start, c.end) for c in found if c.kind == "date" and stamped(text.text, c.start)]
    left_out += withdrawn(text)
    found = [c for c in found if not _of_the_paper(c, left_out)]
    stated = _in_sentences(text, spoken(sorted(found, key=lambda c: (c.start, -c.end, c.kind))))
    return framed(text.text, stated)


def _left_out(text: Text) -> list[tuple[int, int]]:
    """The spans that state nothing of the story."""
    lines = [(b.start, b.end) for b in imprints(text.text, text.blocks)]
    pages = [(s.start, s.end) for s in text.sentences if of_the_page(text.text, s.start, s.end)]
    return [*lines, *pages, *telephones(text.text, text.sentences)]


def _of_the_paper(claim: Claim, left_out: list[tuple[int, int]]) -> bool:
    return any(claim.start < end and start < claim.end for start, end in left_out)


def _in_sentences(text: Text, found: list[Claim]) -> list[Claim]:
    """The claims, each with its sentence, who says so, and the frame that the sentence gives it."""
    out = []
    at = 0
    for claim in found:
        while at + 1 < len(text.sentences) and text.sentences[at].end <= claim.start:
            at += 1
        sentence = text.sentences[at]
        said_by = claim.attribution or attribution(sentence, claim.start, claim.end)
        frame = frame_of(claim, sentence)
        out.append(
            replace(
                claim, sentence_start=sentence.start, sentence_end=sentence.end, frame=frame, attribution=said_by,
                label=label_of(claim, frame, sentence),
            )
        )  # fmt: skip
    return out


def extract(text: str, published: datetime | None = None, language: str = "en") -> list[Claim]:
    """Every claim that a text states, in text order.

    text: one article. published: date and time that "yesterday" is resolved against; without it,
    relative dates stay open. Offsets are code points into `text`.
    """
    return claims_of(parse(text, published, language))
