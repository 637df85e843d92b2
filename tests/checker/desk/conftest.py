"""Tests that make a desk's store make it in SQLite, and, where there is a server, in PostgreSQL too."""

from __future__ import annotations

import desks
import pytest
from databases import BOTH, emptied


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "store_with" in vars(metafunc.module):
        metafunc.parametrize("database", BOTH, indirect=True)


@pytest.fixture(autouse=True)
def database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a store is made; set before one is."""
    if getattr(request, "param", "") == "postgresql":
        monkeypatch.setattr(desks, "SHARED", emptied())
