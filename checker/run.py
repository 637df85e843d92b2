"""A run of the main job, or the report that the same run made before: nothing is computed twice."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Sequence

from checker import cache, codec
from checker.config import DEFAULT_MODEL, Reader, Settings
from checker.errors import ReaderError
from checker.model import Document, Problem, Report


def run(
    documents: Sequence[Document],
    problems: Sequence[Problem],
    settings: Settings,
    progress: Callable[[str], None] = lambda step: None,
    jobs: int = 1,
    draft: str | None = None,
) -> Report:
    """Compare documents and report where they disagree. draft: the id of the one whose sources the others are.

    The same documents and settings give the same report but for `created`; a report that this version
    of the code made before is not made again.
    """

    settings = with_named_reader(settings)

    def encoded(report: Report) -> bytes:
        if len(report.problems) > len(problems):
            raise TypeError("a report with a fault is not kept")
        return codec.dumps(report)

    def compute(missing: list[int]) -> list[Report]:
        from checker import pipeline

        return [pipeline.compare(documents, problems, settings, progress, jobs, draft)]

    kind = cache.Kind("reports", encoded, functools.partial(codec.loads, Report))
    (report,) = cache.each(kind, [_key(documents, problems, settings, draft)], compute)
    return report


def with_named_reader(settings: Settings) -> Settings:
    """The settings with the name of the reader's model, so that what it said is not taken for what another would say.

    As they are where there is no reader, or its server does not answer. Raises ReaderError for a reader that cannot be
    asked as it is given.
    """
    if settings.reader is None:
        return settings
    try:
        from checker.reader.asking import named
        from checker.reader.client import ServerError
    except ModuleNotFoundError as e:
        raise ReaderError(f'--reader needs {e.name}; pip install "claim-checker[reader]"') from e
    try:
        return dataclasses.replace(settings, reader=named(settings.reader))
    except ServerError:
        return settings


def _key(
    documents: Sequence[Document], problems: Sequence[Problem], settings: Settings, draft: str | None = None
) -> str:
    return cache.key(
        cache.made_by("checker", "claims"),
        repr(settings),
        repr(draft),
        _believed(settings.reader),
        "" if settings.model == DEFAULT_MODEL else _version(settings.model),
        *map(codec.dumps, problems),
        *map(codec.dumps, documents),
    )


def _believed(reader: Reader | None) -> str:
    """How far the reader is believed, which measuring it changes."""
    if reader is None or reader.model is None:
        return ""
    from checker.reader import beliefs

    return repr(beliefs.of(reader.model))


def _version(model: str) -> str:
    from checker import models

    return models.version_of(model)
