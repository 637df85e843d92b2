"""A sum beside the parts that its sentence breaks it down into: "£9m was lost: £4m in …, £3m in … and £2m in …"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.evidence import Evidence
from checker.model import Subject
from checker.shapes.parts.features import breaks_down, goes_on, is_part, unit_of
from checker.statement import Measure, Statement


def align(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """Each sum with its parts, the sum first."""
    found = []
    for _, group in itertools.groupby(statements, key=lambda s: (s.document.id, s.sentence)):
        figures = sorted((s for s in group if is_part(s)), key=lambda s: s.claim.start)
        for run in _broken_down(figures):
            found.append(Measure("list", Subject("parts", run[0].claim.text), tuple(run), 0.9))
    return found


def _broken_down(figures: Sequence[Statement]) -> Iterator[list[Statement]]:
    for n, total in enumerate(figures):
        run = [total]
        for part in figures[n + 1 :]:
            if unit_of(part) != unit_of(total):
                break
            between = part.document.text[run[-1].claim.end : part.claim.start]
            if not (breaks_down(between) if len(run) == 1 else goes_on(between)):
                break
            run.append(part)
        if len(run) > 2:
            yield run
