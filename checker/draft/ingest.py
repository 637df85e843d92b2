"""A draft beside its sources, as the documents of one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model import Document, Problem
from checker.phrases import day


def with_draft(draft: Document, sources: Sequence[Document]) -> tuple[list[Document], str, list[Problem]]:
    """The draft and its sources, the id of the draft among them, and what is in doubt of it.

    A draft without a date is read as of the day of the latest source, from which "on Monday" in it is counted. It is a
    copy of nothing, whatever it has from a source.
    """
    ids, name = {d.id for d in sources}, draft.id
    while name in ids:
        name += "-draft"
    problems: list[Problem] = []
    known = [d for d in sources if d.published]
    own = replace(draft, id=name, copy_of=None)
    if own.published is None and known:
        latest = max(known, key=lambda d: d.published.replace(tzinfo=None))  # type: ignore[union-attr]
        assert latest.published is not None
        own = replace(own, published=latest.published, published_has_time=latest.published_has_time)
        said = day(latest.published.date().isoformat())
        problems.append(Problem(draft.path, f"no date in the draft; read as of {said}, the latest source's", False))
    return [own, *sources], name, problems
