"""A run of the main job, or the report that the same run made before: nothing is computed twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker import cache
from checker.config import Settings
from checker.model import Document, Problem, Report


def run(
    documents: Sequence[Document],
    problems: Sequence[Problem],
    settings: Settings,
    progress: Callable[[str], None] = lambda step: None,
    jobs: int = 1,
) -> Report:
    """Compare documents and report where they disagree.

    The same documents and settings give the same report but for `created`; a report that this version
    of the code made before is not made again.
    """
    digest = cache.key(
        cache.code_version("checker", "claims"),
        repr(settings),
        *(f"{p.path} {p.message} {p.skipped}" for p in problems),
        *(f"{d.id} {d.path} {d.sha256} {d.title} {d.published} {d.publisher} {d.url} {d.copy_of}" for d in documents),
    )
    report = cache.load("reports", digest)
    if not isinstance(report, Report):
        from checker import pipeline

        report = pipeline.compare(documents, problems, settings, progress, jobs)
        cache.store("reports", digest, report)
    return report
