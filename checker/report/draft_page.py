"""A draft as its page shows it: the text in blocks, each with the notes on what it states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from checker.model import DRAFT_VERDICTS, Document, Draft, DraftStatement, Reading
from checker.phrases import shorten
from checker.report.notes import note
from checker.report.page import Block, DraftView, Note, Piece, Source
from checker.report.passages import passage

_QUOTE = 90  # characters of a statement that head its note


def draft_view(draft: Draft, sources: Mapping[str, Source], documents: Mapping[str, Document]) -> DraftView:
    """What the page shows of a draft. sources, documents: by id."""

    def named(d: Document) -> str:
        return d.publisher or sources[d.id].label

    text = documents[draft.document].text
    notes = [_note(n, s, sources, note(s, documents, named)) for n, s in enumerate(draft.statements, 1)]
    blocks = []
    for start, end in _paragraphs(text):
        inside = [
            n for n, s in zip(notes, draft.statements, strict=True) if start <= min(s.reading.start, len(text)) < end
        ]
        blocks.append(Block(tuple(_pieces(text, start, end, draft.statements)), tuple(inside)))
    counts = Counter(s.verdict for s in draft.statements)
    return DraftView(
        sources[draft.document],
        tuple((verdict, counts[verdict]) for verdict in DRAFT_VERDICTS),
        tuple(blocks),
        tuple(passage(r, sources) for r in draft.left_out),
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where each line with words in it begins and ends."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line)
        start += len(line)


def _pieces(text: str, start: int, end: int, statements: Sequence[DraftStatement]) -> Iterator[Piece]:
    """A paragraph cut where statements begin and end; what several cover is of the shortest of them."""
    covering = [(n, s) for n, s in enumerate(statements, 1) if s.reading.start < end and start < s.reading.end]
    places = {start, end}.union(
        place for _, s in covering for place in (s.reading.start, s.reading.end) if start < place < end
    )
    cuts = sorted(places)
    for a, b in pairwise(cuts):
        over = [(n, s) for n, s in covering if s.reading.start <= a and b <= s.reading.end]
        if not over:
            yield Piece(text[a:b])
            continue
        number, s = min(over, key=lambda each: (_length(each[1].reading), DRAFT_VERDICTS.index(each[1].verdict)))
        yield Piece(text[a:b], number, s.verdict)


def _length(r: Reading) -> int:
    return r.end - r.start


def _note(number: int, s: DraftStatement, sources: Mapping[str, Source], says: str) -> Note:
    bearers, others = (tuple(passage(r, sources) for r in s.evidence if r.group == group) for group in (0, 1))
    return Note(number, s.verdict, s.reading.kind, shorten(s.reading.quote, _QUOTE), says, bearers, others)
