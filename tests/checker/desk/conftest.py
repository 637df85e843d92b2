"""A desk with the sample story, and two who review at it.

Tests that make a desk's store make it in SQLite, and, where there is a server, in PostgreSQL too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import desks
import pytest
from databases import BOTH, emptied
from desks import Reviewer
from report_samples import story

from checker.desk.store import Store


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "store" in metafunc.fixturenames or "store_with" in vars(metafunc.module):
        metafunc.parametrize("database", BOTH, indirect=True)


@pytest.fixture(autouse=True)
def database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a store is made; set before one is."""
    if getattr(request, "param", "") == "postgresql":
        monkeypatch.setattr(desks, "SHARED", emptied())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = desks.store_with(tmp_path, story())
    yield made
    made.close()


@pytest.fixture
def ada(store: Store) -> Reviewer:
    return Reviewer(store, "Ada")


@pytest.fixture
def ben(store: Store) -> Reviewer:
    return Reviewer(store, "Ben")
