"""Quotations of a draft: whether the sources have these very words, and of whom."""

from __future__ import annotations

import functools
import re

from checker.draft import rules
from checker.draft.sources import Held, Sources, one_each
from checker.linkage.printed_words import keys, printed_words
from checker.linkage.said_alike import one_in_the_other
from checker.linkage.word_alignment import side_by_side
from checker.statement import Statement
from claims.model import Quotation

_MARKS = " “”\"'‘’,."
_CLAUSE = re.compile(r"[.,;:!?—–]+\s")  # between two of a quotation
_WORDS = 3  # words from which a quotation can be known again
_REWORDED = 0.5  # share of its words from which a source has it otherwise


def held(s: Statement, sources: Sources) -> Held:
    """How a quotation stands: quoted too, quoted otherwise, said without quotation marks, or in no source."""
    value = s.claim.value
    assert isinstance(value, Quotation)
    quoted = [(x, x.claim.value) for x in sources.of(["quotation"])]
    mine = _keys(value)
    same = [x for x, q in quoted if isinstance(q, Quotation) and _has(_keys(q), mine)]
    if same:
        return Held(rules.BORNE_OUT, one_each(same), like=1.0)
    whole = sources.printed(s.claim.text.strip(_MARKS))
    if whole:
        return Held(rules.UNQUOTED, (), whole, like=1.0)
    pieces = _in_pieces(s.claim.text, sources)
    if pieces:
        return Held(rules.BORNE_OUT, pieces, like=1.0)
    if len(value.words) < _WORDS:
        return Held(rules.UNTOLD)
    shares = [(_share(mine, _keys(q)), x) for x, q in quoted if isinstance(q, Quotation)]
    most = max((share for share, _ in shares), default=0.0)
    if most >= _REWORDED:
        return Held(rules.QUOTED, (), one_each(x for share, x in shares if share >= most - 0.1), like=most)
    return Held(rules.NOWHERE)


@functools.lru_cache(maxsize=4096)
def _keys(quotation: Quotation) -> tuple[str, ...]:
    """The words of a quotation, spellings of numbers aside."""
    return keys(printed_words(quotation.text, 0, len(quotation.text))) or quotation.words


def _has(theirs: tuple[str, ...], mine: tuple[str, ...]) -> bool:
    """Whether all words of a quotation stand in a row in another."""
    return len(mine) <= len(theirs) and one_in_the_other(theirs, mine)


def _in_pieces(text: str, sources: Sources) -> tuple[Statement, ...]:
    """The sources that quote all clauses of a quotation, with "she said" between them; the first clause of each."""
    pieces = [piece.strip(_MARKS) for piece in _CLAUSE.split(text)]
    found = [sources.printed(piece) for piece in pieces if piece]
    everywhere = set.intersection(*({x.document.id for x in each} for each in found)) if len(found) > 1 else set()
    return tuple(x for x in found[0] if x.document.id in everywhere) if everywhere else ()


def _share(mine: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """The share of the words of a quotation that another has in their order."""
    same = sum(len(run.a) for run in side_by_side(list(mine), list(theirs)) if run.same)
    return same / len(mine)
