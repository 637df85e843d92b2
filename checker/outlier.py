"""The reading that stands alone against several independent sources, which need not be the one that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.model import Document, Finding
from checker.provenance import origins


def alone(stated: Iterable[tuple[str, int]]) -> tuple[int, int] | None:
    """The group of the one source that stands against two or more that agree, and how many those are.

    stated: (source, group) of each place.
    """
    sources: dict[int, set[str]] = {}
    for source, group in stated:
        sources.setdefault(group, set()).add(source)
    if len(sources) != 2:
        return None
    few, many = sorted(sources, key=lambda g: len(sources[g]))
    against = len(sources[many] - sources[few])
    return (few, against) if len(sources[few]) == 1 and against >= 2 else None


def others_against(finding: Finding, documents: Mapping[str, Document]) -> int | None:
    """How many independent sources stand against the one that stands alone; None where none does."""
    said = origins([(documents[r.document], r.attribution) for r in finding.readings])
    found = alone(zip(said, (r.group for r in finding.readings), strict=True))
    return found[1] if found else None
