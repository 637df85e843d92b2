"""How hypothesis looks for examples: the same ones at each run, or with HYPOTHESIS_PROFILE=fuzz 3,000 fresh ones.

What the tests compute is kept for one session, away from the user's own cache.
"""

import os

if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # before torch is loaded: each worker has a core of its own

import pytest
from hypothesis import HealthCheck, settings

_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", _PATIENT, derandomize=True, database=None, max_examples=100)
settings.register_profile("fuzz", _PATIENT, max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["CHECKER_CACHE"] = str(tmp_path_factory.mktemp("cache"))
