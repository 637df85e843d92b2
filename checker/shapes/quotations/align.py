"""Which quotations are of one utterance: the same words, or the same speaker who begins alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from checker.evidence import Evidence
from checker.linkage.blocking import candidates
from checker.linkage.components import components
from checker.model import Subject
from checker.shapes.quotations.features import likeness, link, stems
from checker.statement import Measure, Statement
from claims.model import Quotation

_CONTINUED = 0.7  # least share of the shorter of two quotations that follow on what is quoted alike
_APART = 3  # characters between a sentence of a quotation and the next


def align(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """The utterances that are quoted in two or more places, each with its quotations."""
    links = {}
    for a, b in candidates([stems(s) for s in statements]):
        weight = link(statements[a], statements[b])
        if weight:
            links[a, b] = weight
    links |= _continued(statements, links)
    found = []
    for group in components(links):
        inside = [w for (a, _), w in links.items() if a in group]
        found.append(_measure([statements[i] for i in sorted(group)], sum(inside) / len(inside)))
    return found


def _continued(statements: Sequence[Statement], links: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """The quotations that follow on what two sources quote alike, as far as they are alike themselves."""
    after = {n: n + 1 for n, (a, b) in enumerate(pairwise(statements)) if _follows(a, b)}
    found = {}
    for a, b in links:
        pair = after.get(a), after.get(b)
        if pair[0] is None or pair[1] is None or pair in links:
            continue
        first, second = (statements[n].claim.value for n in (pair[0], pair[1]))
        assert isinstance(first, Quotation) and isinstance(second, Quotation)
        like = likeness(first.words, second.words)
        if like.part >= _CONTINUED and like.whole >= _CONTINUED / 2:
            found[pair[0], pair[1]] = 0.85
    return found


def _follows(a: Statement, b: Statement) -> bool:
    """Whether a quotation goes on where another ends."""
    return a.document.id == b.document.id and 0 <= b.claim.start - a.claim.end <= _APART


def _measure(statements: Sequence[Statement], weight: float) -> Measure:
    speakers = [v.speaker for s in statements if isinstance(v := s.claim.value, Quotation) and v.speaker]
    said = Subject("speaker", owner=max(speakers, key=len)) if speakers else Subject("words", statements[0].claim.text)
    return Measure("quotation", said, tuple(statements), round(weight, 2))
