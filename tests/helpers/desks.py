"""Desks in a test: a store with the sample story, and browsers of reviewers that talk to it."""

from __future__ import annotations

import re
import uuid
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from checker.desk import reports
from checker.desk.app import application
from checker.desk.security import COOKIE, csrf_token
from checker.desk.store import Store, opened
from checker.model import Report

KEY = "the-key-of-this-desk"
HOST = "http://127.0.0.1"
SHARED = ""  # the URL of a database that takes the place of files


def store_with(folder: Path, *stories: Report) -> Store:
    """A store in a folder that has these reports, named story1 and so on; in the database SHARED where that is set."""
    store = opened(SHARED or str(folder / "review.sqlite"))
    for n, report in enumerate(stories, 1):
        take(store, report, f"story{n}")
    return store


def take(store: Store, report: Report, name: str) -> bool:
    """A report, or a newer one of the same story, into a store."""
    with store.writing() as session:
        return reports.take_in(session, report, name, f"/{name}.json")[1]


class Reviewer(TestClient):
    """A browser in which somebody reviews."""

    def __init__(self, store: Store, name: str = "Ada", **options: Any) -> None:
        super().__init__(application(store, KEY), base_url=HOST, **options)
        self.cookies.set(COOKIE, KEY)
        if name:
            self.cookies.set("desk_name", name)

    def submit(self, path: str, **fields: Any) -> Any:
        """A form as a page of the desk sends it."""
        form = {"csrf": csrf_token(KEY), "token": uuid.uuid4().hex} | fields
        return self.post(path, data=form, follow_redirects=False)

    def do(self, number: int, action: str = "status", **fields: Any) -> Any:
        """Something done with a finding as it is now, or at a `revision` of before."""
        revision = fields.pop("revision", None)
        now = self.finding(number)["revision"] if revision is None else revision
        return self.submit(f"/finding/{number}", action=action, revision=now, **fields)

    def finding(self, number: int) -> dict[str, Any]:
        """A finding as the API tells it."""
        found: dict[str, Any] = self.get(f"/api/findings/{number}").json()
        return found

    def status(self, number: int) -> str:
        """The status that the queue shows."""
        return str(self.finding(number)["status"])

    def numbers(self, query: str = "") -> list[int]:
        """The findings of the queue's first page, in its order."""
        return [row["number"] for row in self.get(f"/api/findings?{query}").json()["findings"]]

    def text(self, path: str) -> str:
        """What a page says, in a line."""
        return " ".join(re.sub(r"<[^>]+>", " ", self.get(path).text).split())
