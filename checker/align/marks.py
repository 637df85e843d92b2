"""Words close to a figure that say which of several like figures it is: an earlier one, a forecast, one of each."""

from __future__ import annotations

import re

from checker.model import Statement

MARKS = {
    name: frozenset(words.split())
    for name, words in {
        "prior": "earlier previous previously last former formerly old before ago until then was were had already "
        "compared",
        "ahead": "will would could may might should expect expected expects forecast forecasts predicted plan planned "
        "plans target targets aim next by future due",
        "average": "average averages typical typically median mean usual usually normally",
        "total": "total altogether overall combined all entire whole",
        "each": "each per every apiece a",
        "extreme": "record largest biggest most highest maximum max peak top lowest least minimum smallest",
        "another": "another second other others more further additional extra also separate separately",
        "only": "only just alone",
        "now": "new newly latest current currently now today",
        "limit": "limit allowed permitted capacity can up maximum",
        "children": "child children boy boys girl girls aged",
        "negated": "not no never without none",
        "change": "rise rose fall fell up down increase increased cut drop dropped by from",
        "told": '“ " said says',
        "was": "was were had been",
        **{word: word for word in ("per", "first", "second", "by", "from", "to", "of")},
    }.items()
}
_REACH = 90  # characters on either side, within the sentence
_WORD = re.compile(r"[\w'-]+|[“\"]")


def marks(s: Statement) -> frozenset[str]:
    """The marks that stand near a statement's value in its sentence."""
    text, claim = s.document.text, s.claim
    before = text[max(claim.sentence_start, claim.start - _REACH) : claim.start]
    after = text[claim.end : min(claim.sentence_end, claim.end + _REACH)]
    words = {w.lower() for w in _WORD.findall(f"{before} {after}")}
    return frozenset(name for name, those in MARKS.items() if words & those)
