"""A desk with the sample story, and two who review at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desks import Reviewer, store_with
from report_samples import story

from checker.desk.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = store_with(tmp_path, story())
    yield made
    made.close()


@pytest.fixture
def ada(store: Store) -> Reviewer:
    return Reviewer(store, "Ada")


@pytest.fixture
def ben(store: Store) -> Reviewer:
    return Reviewer(store, "Ben")
