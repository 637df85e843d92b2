"""What was decided, as a command is given it: by the file that the page saves, or by the store of a desk."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import CheckerError
from checker.ingest.walk import is_sqlite
from checker.model import Report
from checker.report import stored
from checker.review import decisions, following
from checker.review.decisions import Decision
from checker.store.place import shown

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from checker.desk.tables import Story


class NotReviewedError(CheckerError):
    """A desk has no report of a place."""


def decided(given: str, place: Path, report: Report) -> dict[str, Decision]:
    """The decisions that stand for a report, by the ids of its findings; see `decider`."""
    return decider(given, place)(report)


def as_reviewed(given: str, place: Path, report: Report) -> tuple[Report, dict[str, Decision]]:
    """A report and the decisions that stand for it; as its reviewers have it, where a desk knows this very report: with
    the findings that they added, and their groups of readings."""
    if not is_store(given):
        return report, decided(given, place, report)
    with _desk(given, place) as (session, story):
        from checker.desk import versions

        newest, known = _newest(session, story)
        if [f.id for f in newest.findings] != [f.id for f in report.findings] or newest.created != report.created:
            return report, following.carried(newest, report, known)
        return replace(report, findings=versions.reviewed(session, story).findings), known


def decider(given: str, place: Path) -> Callable[[Report], dict[str, Decision]]:
    """What gives the decisions that stand for a report, all that was decided being read at once.

    given: a saved review, or a desk's store. place: where the report lies, or is to; of what lies there now a saved
    review may speak, when the ids are others in the meantime. Raises OSError and CheckerError, NotReviewedError where a
    desk has no report of the place.
    """
    earlier: Report | None
    if is_store(given):
        with _desk(given, place) as (session, story):
            earlier, known = _newest(session, story)
    else:
        earlier = stored.opened(place) if place.is_file() else None
        known = decisions.read(Path(given))
    return lambda report: following.carried(earlier, report, known)


def is_store(given: str) -> bool:
    """Whether what was decided is in a desk's store, and not in a file that the page saved."""
    return "://" in given or is_sqlite(Path(given))


def _newest(session: Session, story: Story) -> tuple[Report, dict[str, Decision]]:
    """The report that was reviewed, and what was decided on it."""
    from checker.desk import handing_on, versions

    ((_, reviewed),) = versions.current(session, [story.id])
    return reviewed, handing_on.decisions(session, story)


@contextmanager
def opened(given: str) -> Iterator[Session]:
    """A session of a desk's store. Raises CheckerError where there is none."""
    if importlib.util.find_spec("sqlalchemy") is None:
        named = shown(given)
        raise CheckerError(f"{named}: a desk needs packages more; install them with pip install 'claim-checker[desk]'")
    from checker.desk.store import opened as opened_store

    store = opened_store(given)
    try:
        with store.told(), store.reading() as session:
            yield session
    finally:
        store.close()


@contextmanager
def _desk(given: str, place: Path) -> Iterator[tuple[Session, Story]]:
    """A session of a desk's store, and the story of a place."""
    with opened(given) as session:
        from checker.desk import handing_on

        story = handing_on.story_of(session, place)
        if story is None:
            told = f"the desk has no report {place}; open it there with checker review"
            raise NotReviewedError(f"{shown(given)}: {told}")
        yield session, story
