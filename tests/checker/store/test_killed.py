"""Runs on one store that are killed at any moment, or go on at once: nothing is damaged, nothing wrong is told."""

from __future__ import annotations

import json
import os
import random
import shutil
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
KILLED = 5
ENV = os.environ | {"PYTHONPATH": str(repository.ROOT)}


def started(folder: Path, name: str) -> subprocess.Popen[str]:
    call = ["run", "news", "--store", "kept.db", "--name", name, "--quiet"]
    return subprocess.Popen(
        [sys.executable, "-m", "checker", *call], cwd=folder, env=ENV, text=True, stderr=subprocess.PIPE
    )


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
def test_two_runs_at_once_on_a_new_store(folder: Path) -> None:
    processes = [started(folder, name) for name in ("one", "two")]
    assert [finished(process) for process in processes] == [(0, ""), (0, "")]
    assert report(folder, "one") == report(folder, "two")
    assert sound(folder / "kept.db")
