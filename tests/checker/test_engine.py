"""The same findings wherever the work is done: here, by several processes, by the workers of a cluster."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import repository
from click.testing import CliRunner, Result

from checker import engine
from checker.cli import main

ENV = os.environ | {"PYTHONPATH": os.pathsep.join([str(repository.ROOT), os.environ.get("PYTHONPATH", "")])}


def checker(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def double(number: int) -> int:
    return 2 * number


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_mapped_comes_in_order(jobs: int) -> None:
    assert list(engine.mapped(double, range(9), jobs)) == [0, 2, 4, 6, 8, 10, 12, 14, 16]


def test_a_worker_with_another_version_is_told_and_not_used() -> None:
    with pytest.raises(Exception, match="another version of the checker"):
        engine._each("another", double, [1])


def test_without_the_extra_its_name_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = checker("run", repository.SEEDS, "--engine", "dask", "--out", tmp_path / "out")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "claim-checker[dask]" in result.stderr and not (tmp_path / "out").exists()


def test_a_scheduler_without_dask_is_refused(tmp_path: Path) -> None:
    result = checker("run", repository.SEEDS, "--scheduler", "tcp://127.0.0.1:1", "--out", tmp_path / "out")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1) and "--engine dask" in result.stderr


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two workers, each a process of its own."""
    pytest.importorskip("distributed")
    place = tmp_path / "scheduler.json"
    common = ["--scheduler-file", str(place), "--no-dashboard"]

    def started(what: str, *more: str) -> subprocess.Popen[bytes]:
        call = [sys.executable, "-m", "distributed.cli." + what, *common, *more]
        return subprocess.Popen(call, env=ENV, cwd=tmp_path, stderr=subprocess.DEVNULL)

    processes = [started("dask_scheduler", "--host", "127.0.0.1", "--port", "0")]
    while not place.exists():
        assert processes[0].poll() is None
        time.sleep(0.1)
    processes += [started("dask_worker", "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1") for _ in range(2)]
    yield json.loads(place.read_text())["address"], processes[1:]
    for process in processes:
        process.kill()
        process.wait()


def report(place: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    assert data.pop("created")
    return data


@pytest.mark.services
def test_a_worker_is_lost_and_the_findings_are_the_same(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path
) -> None:
    distributed = pytest.importorskip("distributed")
    address, workers = cluster
    news = tmp_path / "news"
    news.mkdir()
    for folder in (repository.SEEDS, *sorted(p.parent for p in repository.CASES.glob("*/gold.json"))[:2]):
        for article in folder.glob("*.txt"):
            (news / f"{folder.name}-{article.name}").write_bytes(article.read_bytes())
    call = [sys.executable, "-m", "checker", "run", "news", "--no-cache", "--quiet", "--name"]
    assert subprocess.run([*call, "here"], cwd=tmp_path, env=ENV, check=True).returncode == 0
    subprocess.run([*call, "there", "--engine", "dask", "--scheduler", address], cwd=tmp_path, env=ENV, check=True)
    broken = subprocess.Popen([*call, "lost", "--engine", "dask", "--scheduler", address], cwd=tmp_path, env=ENV)
    with distributed.Client(address, set_as_default=False) as client:
        pids = client.run(os.getpid)
        while not (busy := [worker for worker, tasks in client.processing().items() if tasks]):
            assert broken.poll() is None
            time.sleep(0.02)
    next(w for w in workers if w.pid == pids[busy[0]]).kill()
    assert broken.wait(timeout=600) == 0
    whole = report(tmp_path / "reports" / "here.json")
    assert whole["findings"]
    assert report(tmp_path / "reports" / "there.json") == whole
    assert report(tmp_path / "reports" / "lost.json") == whole


@pytest.mark.services
def test_where_no_scheduler_answers_one_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(engine, "_WAIT", 1)
    address = "tcp://127.0.0.1:1"
    result = checker(
        "run", repository.SEEDS, "--engine", "dask", "--scheduler", address, "--out", tmp_path, "--no-cache"
    )
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert f"--scheduler {address}: no scheduler" in result.stderr
