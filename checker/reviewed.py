"""What was decided, as a command is given it: by the file that the page saves, or by the store of a desk."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from checker.errors import CheckerError
from checker.ingest.walk import SQLITE
from checker.model import Report
from checker.report import stored
from checker.review import decisions, following
from checker.review.decisions import Decision


class NotReviewedError(CheckerError):
    """A desk has no report of a place."""


def decided(given: str, place: Path, report: Report) -> dict[str, Decision]:
    """The decisions that stand for a report, by the ids of its findings; see `decider`."""
    return decider(given, place)(report)


def decider(given: str, place: Path) -> Callable[[Report], dict[str, Decision]]:
    """What gives the decisions that stand for a report, all that was decided being read at once.

    given: a saved review, or a desk's store. place: where the report lies, or is to; of what lies there now a saved
    review may speak, when the ids are others in the meantime. Raises OSError and CheckerError, NotReviewedError where a
    desk has no report of the place.
    """
    if _is_store(given):
        earlier, known = _of_desk(given, place)
    else:
        earlier = stored.opened(place) if place.is_file() else None
        known = decisions.read(Path(given))
    return lambda report: following.carried(earlier, report, known)


def _is_store(given: str) -> bool:
    if "://" in given:
        return True
    with Path(given).open("rb") as file:
        return file.read(len(SQLITE)) == SQLITE


def _shown(given: str) -> str:
    """A store without its password; of a URL that cannot be read, the beginning alone."""
    if "://" not in given:
        return given
    if importlib.util.find_spec("sqlalchemy") is not None:
        from sqlalchemy.engine import make_url
        from sqlalchemy.exc import ArgumentError

        with suppress(ArgumentError, ValueError):
            return make_url(given).render_as_string(hide_password=True)
    return given.partition("://")[0] + "://…"


def _of_desk(given: str, place: Path) -> tuple[Report | None, dict[str, Decision]]:
    """The report that was reviewed, and what was decided on it."""
    shown = _shown(given)
    if importlib.util.find_spec("sqlalchemy") is None:
        raise CheckerError(f"{shown}: a desk needs packages more; install them with pip install 'claim-checker[desk]'")
    from checker.desk import handing_on, versions
    from checker.desk.store import opened

    store = opened(given)
    try:
        with store.reading() as session:
            story = handing_on.story_of(session, place)
            if story is None:
                raise NotReviewedError(f"{shown}: the desk has no report {place}; open it there with checker review")
            ((_, reviewed),) = versions.current(session, [story.id])
            return reviewed, handing_on.decisions(session, story)
    finally:
        store.close()
