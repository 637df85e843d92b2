"""Tests that make a desk's store make it in SQLite, and, where there is a server, in PostgreSQL too."""

from __future__ import annotations

import desks
import pytest
from databases import BOTH, emptied


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "store_with" in vars(metafunc.module):
        metafunc.fixturenames.insert(0, "database")  # before a store is made
        metafunc.parametrize("database", BOTH, indirect=True)


@pytest.fixture
def database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "postgresql":
        monkeypatch.setattr(desks, "SHARED", emptied())
