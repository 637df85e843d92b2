"""What most sources of a draft have, and the draft does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.draft import figures
from checker.draft.sources import Sources
from checker.findings import Judged, reading
from checker.model import Reading
from checker.statement import Statement
from claims.model import Name

_MOST = 30  # things that are named
_LIKE = 0.5  # likeness from which an event, a quotation or an office is told by the draft too


def left_out(sources: Sources, judged: Sequence[Judged]) -> tuple[Reading, ...]:
    """The first statement of each thing that more than half of the sources, and two at least, agree on."""
    whole = len({d.origin for d in sources.documents})
    found: dict[tuple[str, int, int], tuple[int, Statement]] = {}
    for statements in [*_agreed(judged), *_named(sources)]:
        said_by = len({s.document.origin for s in statements})
        if said_by < 2 or 2 * said_by <= whole or any(s.document.id == sources.draft for s in statements):
            continue
        first = statements[0]
        if not _has(sources, first):
            found.setdefault((first.document.id, first.claim.start, first.claim.end), (said_by, first))
    ordered = sorted(found.values(), key=lambda each: (-each[0], each[1].number))
    return tuple(reading(s, 0) for _, s in ordered[:_MOST])


def _agreed(judged: Sequence[Judged]) -> Iterator[Sequence[Statement]]:
    return (measure.statements for _, measure, verdict in judged if verdict.level is None)


def _named(sources: Sources) -> Iterator[Sequence[Statement]]:
    """The statements of each person and body that the sources name in full."""
    by: dict[str, list[Statement]] = {}
    for s in sources.of(["name"]):
        value = s.claim.value
        if isinstance(value, Name) and value.entity in ("person", "organisation") and " " in value.key:
            by.setdefault(value.key, []).append(s)
    return iter(by.values())


def _has(sources: Sources, s: Statement) -> bool:
    """Whether the draft says what a source states, in whatever way."""
    value = s.claim.value
    if isinstance(value, Name):
        surname = value.key.split()[-1]
        return any(isinstance(o.claim.value, Name) and surname in o.claim.value.key.split() for o in sources.own)
    if s.claim.kind not in figures.FIGURES:
        return any(o.claim.kind == s.claim.kind and sources.alike(o, s) >= _LIKE for o in sources.own)
    return any(figures.sort_of(o, s) in figures.SAID for o in sources.own if o.claim.kind in figures.FIGURES)
