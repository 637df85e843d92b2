"""Reports that come into the desk: the first time as they are, later held against what was reviewed before."""

from __future__ import annotations

import hashlib
import os
from datetime import UTC, datetime
from json import dumps, loads
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from checker.desk.holding import hold
from checker.desk.tables import Article, Story, Version
from checker.desk.versions import newest
from checker.model import Document, Report
from checker.report import json, stored
from checker.untrusted import shown as printable


def load(session: Session, path: Path) -> tuple[Story, bool]:
    """The story of a report's file, and whether it is new in this form. Raises OSError and CheckerError.

    Its articles are read where the report's paths lead to them: from here, from its folder, or the one above.
    """
    report = stored.opened(path)
    written = path.read_text(encoding="utf-8")
    for root in (path.parent, path.parent.parent):
        if all(d.text for d in report.documents):
            break
        report = json.loads(written, root)
    return take_in(session, report, path.stem, place_of(path), written)


def place_of(path: Path) -> str:
    """A report's place as it is kept: in full, and of characters alone."""
    return os.fsencode(path.resolve()).decode("utf-8", "backslashreplace")


def name_of(report: str) -> str:
    """A report's name as its story has it."""
    return printable(report)[:255]


def take_in(session: Session, report: Report, name: str, place: str, written: str = "") -> tuple[Story, bool]:
    """A report into the desk, as the newest of its place. The same once more changes nothing.

    written: the report's file, which says the same wherever it is opened, with its articles there or not.
    """
    story = session.scalar(select(Story).where(Story.place == place))
    if story is None:
        story = Story(name=name_of(name), place=place)
        session.add(story)
        session.flush()
    _keep_articles(session, story, report)
    data = written or json.dumps(report)
    digest = _digest(data)
    version = session.scalar(select(Version).where(Version.story_id == story.id, Version.digest == digest))
    if version is not None and version is session.scalar(newest(story.id)):
        return story, False
    if version is None:
        version = Version(story_id=story.id, digest=digest, data=data, made=report.created, loaded=datetime.now(UTC))
        session.add(version)
    version.loaded = datetime.now(UTC)
    session.flush()
    hold(session, story, version)
    return story, True


def _digest(data: str) -> str:
    """Of what a report says, whenever it was made, and whichever report it was held against."""
    said = {key: value for key, value in loads(data).items() if key not in ("created", "since")}
    return hashlib.sha256(dumps(said).encode()).hexdigest()


def _keep_articles(session: Session, story: Story, report: Report) -> None:
    """The articles that do not stand in the report itself, for those who have not got their files."""
    told = {d.sha256: d.text for d in report.documents if d.text and not d.stored and _is_as_read(d)}
    known = set(session.scalars(select(Article.digest).where(Article.story_id == story.id)))
    session.add_all(Article(story_id=story.id, digest=d, text=t) for d, t in told.items() if d not in known)
    session.flush()


def _is_as_read(document: Document) -> bool:
    """Whether a text is what the report was made of, and not what its file says now; one that holds half characters
    goes into no database."""
    try:
        return hashlib.sha256(document.text.encode()).hexdigest() == document.sha256
    except UnicodeEncodeError:
        return False
