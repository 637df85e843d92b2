"""Runs on one store that are killed at any moment, or go on at once: nothing is damaged, nothing wrong is told."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import repository

FERRY = "The ferry Solveig ran onto the rocks off Tarn harbour on Monday. It had {} passengers aboard, police said.\n"
KILLED = int(os.environ.get("CHECKER_KILLED", "3"))  # moments of a run, as many of a watch, and as many writes
WRITER = repository.ROOT / "tests" / "helpers" / "dies_while_writing.py"
ENV = os.environ | {"PYTHONPATH": str(repository.ROOT)}


def started(folder: Path, name: str) -> subprocess.Popen[str]:
    call = ["run", "news", "--store", "kept.db", "--name", name, "--quiet"]
    return subprocess.Popen(
        [sys.executable, "-m", "checker", *call], cwd=folder, env=ENV, text=True, stderr=subprocess.PIPE
    )


def writing(folder: Path, at: int, name: str) -> tuple[int, str, str]:
    """A run that is killed at one of its writes: its exit code, and what it says on either stream."""
    call = [sys.executable, str(WRITER), str(at), "run", "news", "--store", "kept.db", "--name", name, "--quiet"]
    done = subprocess.run(call, cwd=folder, env=ENV, text=True, capture_output=True, timeout=300, check=False)
    return done.returncode, done.stdout, done.stderr


def finished(process: subprocess.Popen[str]) -> tuple[int, str]:
    said = process.communicate(timeout=300)[1]
    return process.returncode, said


def report(folder: Path, name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "reports" / f"{name}.json").read_text(encoding="utf-8"))
    assert data.pop("created")
    return data


def sound(file: Path) -> bool:
    if not file.exists() or not file.stat().st_size:
        return True
    with closing(sqlite3.connect(file)) as connection:
        kept = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return kept and connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    for n in (187, 191, 202):
        (tmp_path / "news" / f"{n}.txt").write_text(FERRY.format(n))
    return tmp_path


@pytest.mark.slow
def test_a_run_may_be_killed_at_any_moment(folder: Path) -> None:
    begun = time.monotonic()
    assert finished(started(folder, "whole")) == (0, "")
    whole, seconds = report(folder, "whole"), time.monotonic() - begun
    for n, moment in enumerate(sorted(random.Random(13).uniform(0, 1) for _ in range(KILLED))):
        if n % 2:
            shutil.rmtree(folder / "reports", ignore_errors=True)
        else:
            for file in folder.glob("kept.db*"):
                file.unlink()
        process = started(folder, "broken")
        time.sleep(min(moment * seconds, 5))
        process.kill()
        process.communicate()
        assert sound(folder / "kept.db")
    assert finished(started(folder, "after")) == (0, "")
    assert report(folder, "after") == whole
    left = {p.name for p in folder.rglob("*") if p.is_file()} - {f"{n}.txt" for n in (187, 191, 202)}
    assert left <= {"kept.db", "whole.json", "whole.html", "after.json", "after.html", "broken.json", "broken.html"}


@pytest.mark.slow
def test_a_run_may_be_killed_at_any_of_its_writes(folder: Path) -> None:
    code, writes, said = writing(folder, 10**6, "whole")
    assert (code, said) == (0, "") and int(writes) > 20
    whole = report(folder, "whole")
    for at in random.Random(13).sample(range(int(writes)), min(KILLED, int(writes))):
        for file in folder.glob("kept.db*"):
            file.unlink()
        assert writing(folder, at, "broken")[0] == -signal.SIGKILL
        assert sound(folder / "kept.db")
        for kept in folder.glob("reports/broken.json"):
            assert report(folder, kept.stem) == whole
        assert finished(started(folder, "after")) == (0, "")
        assert report(folder, "after") == whole and sound(folder / "kept.db")


@pytest.mark.slow
def test_a_watch_may_be_killed_at_any_moment(folder: Path) -> None:
    assert finished(started(folder, "whole")) == (0, "")
    call = [sys.executable, "-m", "checker", "watch", "news", "--store", "kept.db", "--name", "watched"]
    for moment in (random.Random(7).uniform(0.5, 20) for _ in range(KILLED)):
        with subprocess.Popen(call, cwd=folder, env=ENV, stdout=subprocess.DEVNULL) as process:
            article = folder / "news" / "one-more.txt"
            article.write_text(FERRY.format(round(200 * moment)))
            time.sleep(moment)
            process.kill()
        article.unlink()
        assert sound(folder / "kept.db")
        for kept in folder.glob("reports/watched.json"):
            report(folder, kept.stem)
    assert finished(started(folder, "after")) == (0, "")
    assert report(folder, "after") == report(folder, "whole")


@pytest.mark.parametrize("most", [60_000, 400_000])
def test_a_disk_that_is_full_costs_one_line(folder: Path, most: int) -> None:
    """Where no file may grow further, a store and a report cannot be written; what was there stays."""
    assert finished(started(folder, "story")) == (0, "")
    before = {p: p.read_bytes() for p in folder.glob("reports/*")}
    for n in range(2):
        (folder / "news" / f"more-{n}.txt").write_text(FERRY.format(210 + n) * (1 + most // 200))
    code = f"""import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))
from checker.cli import main
main(["run", "news", "--store", "kept.db", "--name", "story", "--quiet"])"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=ENV, capture_output=True, text=True, check=False
    )
    complaints = [line for line in done.stderr.splitlines() if "news/more" not in line]
    assert done.returncode == 2 and len(complaints) == 1 and complaints[0].startswith("checker: "), done.stderr
    assert {p: p.read_bytes() for p in folder.glob("reports/*")} == before and sound(folder / "kept.db")


def test_a_folder_that_is_read_only_costs_one_line(folder: Path) -> None:
    locked = folder / "locked"
    locked.mkdir(mode=0o500)
    place = Path("/sys") if os.geteuid() == 0 else locked  # where nobody may write
    for more in (["--store", str(place / "kept.db")], ["--store", "kept.db", "--out", str(place)]):
        call = [sys.executable, "-m", "checker", "run", "news", "--quiet", *more]
        done = subprocess.run(call, cwd=folder, env=ENV, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
        assert done.stderr.startswith("checker: ") and str(place) in done.stderr
        assert sound(folder / "kept.db")


@pytest.mark.slow
def test_two_runs_at_once_on_a_new_store(folder: Path) -> None:
    processes = [started(folder, name) for name in ("one", "two")]
    assert [finished(process) for process in processes] == [(0, ""), (0, "")]
    assert report(folder, "one") == report(folder, "two")
    assert sound(folder / "kept.db")
