"""The database of a desk: a file of its own, or one that a team shares, the one of a running collection too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar, cast

from sqlalchemy.orm import Session

from checker.store.database import Database

T = TypeVar("T")


class Store:
    """Sessions of a database: to read, and to write in one after another."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: tuple[object, dict[object, Any]] = (None, {})
        self.told = database.told

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of all."""
        with Session(self._database.reading) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are there for good when it ends, or not at all."""
        with Session(self._database.writing, expire_on_commit=False) as session, session.begin():
            yield session

    def remembered(self, state: object, of: object, count: Callable[[], T]) -> T:
        """What was counted of something in a state of the database, counted again only in another."""
        if self._known[0] != state:
            self._known = (state, {})
        counted = self._known[1]
        if of not in counted:
            counted[of] = count()
        return cast(T, counted[of])

    def close(self) -> None:
        """Give the connections back."""
        self._database.close()


def opened(place: str) -> Store:
    """The store at a file's path or a database's URL, made where it is not there. Raises CheckerError, one line."""
    return Store(Database(place))
