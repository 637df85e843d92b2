"""The PostgreSQL server of `make test-services`, where there is one."""

from __future__ import annotations

import os

import pytest
from sqlalchemy import create_engine, text

POSTGRES = os.environ.get("CHECKER_TEST_POSTGRES", "")
BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.services)]


def emptied() -> str:
    """The URL of a database in which there is nothing. Skips the test where there is no server."""
    if not POSTGRES:
        pytest.skip("no server in CHECKER_TEST_POSTGRES")
    engine = create_engine(POSTGRES.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return POSTGRES
