"""A sum beside the parts that its sentence breaks it down into: "£9m was lost: £4m in …, £3m in … and £2m in …"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from checker.evidence import Evidence
from checker.model import Measure, Statement
from claims.model import Quantity

_BREAKS_DOWN = re.compile(
    r":\s*$|\s[—–]\s*$|—$|\b(?:made up of|consisting of|comprising|comprised of|broken down as)\W*$", re.I
)
_BETWEEN = re.compile(r"^[^.;:\d]{0,60}?(?:,|\band\b|\bplus\b)\s*(?:and |plus |another |a further )?\W?$", re.I)
_BEFORE = 80  # characters between the sum and the colon


def measures(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]:
    """Each sum with its parts, the sum first."""
    found = []
    for _, group in itertools.groupby(statements, key=lambda s: (s.document.id, s.sentence)):
        figures = sorted((s for s in group if _plain(s)), key=lambda s: s.claim.start)
        for run in _broken_down(figures):
            found.append(Measure("list", f"{run[0].claim.text} and its parts", tuple(run), 0.9))
    return found


def _plain(statement: Statement) -> bool:
    value = statement.claim.value
    return isinstance(value, Quantity) and value.nominal is not None and value.change is None


def _broken_down(figures: Sequence[Statement]) -> Iterator[list[Statement]]:
    for n, total in enumerate(figures):
        run = [total]
        for part in figures[n + 1 :]:
            if _unit(part) != _unit(total):
                break
            between = part.document.text[run[-1].claim.end : part.claim.start]
            fits = (
                len(between) <= _BEFORE and _BREAKS_DOWN.search(between) if len(run) == 1 else _BETWEEN.match(between)
            )
            if not fits:
                break
            run.append(part)
        if len(run) > 2:
            yield run


def _unit(statement: Statement) -> tuple[str, str | None]:
    value = statement.claim.value
    return statement.claim.kind, value.unit if isinstance(value, Quantity) and statement.claim.kind != "count" else None
