"""A draft beside its sources, as the documents of one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model import Document, Problem
from checker.phrases import day


def with_draft(draft: Document, sources: Sequence[Document]) -> tuple[list[Document], str, list[Problem]]:
    """The draft and its sources, the id of the draft among them, and what is in doubt of it.

    A draft without a date is read as of the day of the latest source, from which "on Monday" in it is counted. It is a
    copy of nothing, whatever it has from a source; what is the draft word for word is no source.
    """
    others = [d for d in sources if d.sha256 != draft.sha256]
    kept = {d.id for d in others}
    others = [d if d.copy_of in kept else replace(d, copy_of=None) for d in others]
    others = [d if d.rewrite_of in kept else replace(d, rewrite_of=None) for d in others]
    name = draft.id
    while name in kept:
        name += "-draft"
    problems = [
        Problem(d.path, "the draft itself; it is no source", False)
        for d in sources
        if d.sha256 == draft.sha256 and d.path != draft.path
    ]
    known = [d for d in others if d.published]
    own = replace(draft, id=name, copy_of=None, rewrite_of=None)
    if own.published is None and known:
        latest = max(known, key=lambda d: d.published.replace(tzinfo=None))  # type: ignore[union-attr]
        assert latest.published is not None
        own = replace(own, published=latest.published, published_has_time=latest.published_has_time)
        said = day(latest.published.date().isoformat())
        problems.append(Problem(draft.path, f"no date in the draft; read as of {said}, the latest source's", False))
    return [own, *others], name, problems
