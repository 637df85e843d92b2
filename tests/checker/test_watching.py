"""A watched folder: articles are compared as they come, what is new is told, and an interrupt ends it."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import repository
from click.testing import CliRunner
from report_samples import story

from checker import commands, since, watching
from checker.cli import main
from checker.config import Reader
from checker.ingest.files import Bounds
from checker.report import write_json

FERRY = "The ferry Solveig ran onto the rocks off Tarn harbour on Monday. It had {} passengers aboard, police said.\n"
WAIT = 240.0  # seconds, on a busy machine


class Watch:
    """The command as a process, and what it has said."""

    def __init__(self, folder: Path) -> None:
        call = [sys.executable, "-m", "checker", "watch", "news", "--store", "news/kept.db", "--out", "news/out"]
        self.said = folder / "said.txt"
        with self.said.open("w") as out:
            self.process = subprocess.Popen(
                call, cwd=folder, stdout=out, stderr=out, env=os.environ | {"PYTHONPATH": str(repository.ROOT)}
            )

    def text(self) -> str:
        return self.said.read_text(encoding="utf-8")

    def waits_for(self, said: str) -> None:
        end = time.monotonic() + WAIT
        while said not in self.text():
            assert time.monotonic() < end and self.process.poll() is None, self.text()
            time.sleep(0.1)


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(FERRY.format(187))
    made = Watch(tmp_path)
    yield made
    made.process.kill()
    made.process.wait()


@pytest.mark.slow
def test_articles_are_compared_as_they_come(watch: Watch, tmp_path: Path) -> None:
    watch.waits_for("news/out/news.json")
    assert "1 document, 1 independent: no disagreement" in watch.text()
    article = tmp_path / "news" / "b.txt"
    with article.open("w") as file:  # slowly, so that a part of it lies there for a while
        for part in FERRY.format(191).split(" "):
            file.write(part + " ")
            file.flush()
            time.sleep(0.05)
    watch.waits_for("2 documents")
    watch.waits_for("1 new, 0 changed, 0 gone")
    article.unlink()
    watch.waits_for("0 new, 0 changed, 1 gone")
    runs = watch.text().count("news.json")
    time.sleep(3)
    assert watch.text().count("news.json") == runs == 3, "its own report and store count as no change"
    watch.process.send_signal(signal.SIGINT)
    assert watch.process.wait(WAIT) == 130
    assert watch.text().endswith("checker: interrupted\n") and "Traceback" not in watch.text()


def test_what_is_no_folder_cannot_be_watched(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["watch", str(tmp_path / "absent"), "--store", str(tmp_path / "kept.db")])
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)


def test_without_the_extra_its_name_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    result = CliRunner().invoke(main, ["watch", str(tmp_path), "--store", str(tmp_path / "kept.db")])
    assert result.exit_code == 2 and "claim-checker[store]" in result.stderr and result.stderr.count("\n") == 1


def test_what_changes_while_the_caller_is_busy_is_told_and_what_does_not_count_is_not(tmp_path: Path) -> None:
    own, hidden = tmp_path / "kept.db", tmp_path / ".b.txt.part"
    seen = watching.changes(tmp_path, {own})
    assert next(seen)
    for path in (own, hidden):
        path.write_text("x")
    assert not any(next(seen) for _ in range(5))
    (tmp_path / "a.txt").write_text("x")
    time.sleep(0.5)
    assert any(next(seen) for _ in range(10))


def watched(monkeypatch: pytest.MonkeyPatch, run: Callable[..., int], *arguments: object) -> tuple[int, str]:
    """Exit code and complaints of a watch that sees two changes, and does `run` in the place of a run at each."""
    monkeypatch.setattr(commands, "run_command", run)
    monkeypatch.setattr(watching, "changes", lambda folder, own: iter((True, True)))
    result = CliRunner().invoke(main, ["watch", *map(str, arguments)])
    return result.exit_code, result.stderr


def test_a_report_that_cannot_be_written_ends_no_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: Any, **options: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", "reports/news.json")

    code, said = watched(monkeypatch, full, tmp_path, "--store", tmp_path / "kept.db")
    assert code == 0 and said.count("No space left on device") == said.count("\n") == 2


@pytest.mark.parametrize("earlier", ["{", '{"of": "another program"}'])
def test_an_earlier_report_that_is_none_is_said_once(
    earlier: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "r.json").write_text(earlier)
    given: list[str | None] = []

    def run(*arguments: Any, since: str | None, **options: Any) -> int:
        given.append(since)
        return 0

    code, said = watched(monkeypatch, run, tmp_path, "--store", tmp_path / "kept.db", "--out", tmp_path, "--name", "r")
    assert (code, given, said.count("\n")) == (0, [None, None], 1) and "r.json" in said


def test_the_earlier_report_is_read_once_for_each_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_json(story(), tmp_path / "r.json")
    read: list[str] = []
    load = since.load
    monkeypatch.setattr(since, "load", lambda path: read.append(path) or load(path))
    monkeypatch.setattr(watching, "changes", lambda folder, own: iter((True, True)))
    call = ["watch", str(tmp_path / "news"), "--store", str(tmp_path / "k.db"), "--out", str(tmp_path), "--name", "r"]
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(FERRY.format(187))
    assert CliRunner().invoke(main, call).exit_code == 0
    assert len(read) == 2


def test_files_of_its_own_are_known_however_they_are_spelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    news = tmp_path / "news"
    (news / "out").mkdir(parents=True)
    (tmp_path / "link").symlink_to(news)
    monkeypatch.chdir(tmp_path)
    seen = watching.changes(news, watching.own_files(Path("news/../link/out/r.json"), "link/kept.db"))
    assert next(seen)
    for path in ("kept.db", "kept.db-wal", "kept.db-shm", "kept.db-journal", "out/r.json", "out/r.html"):
        (news / path).write_text("x")
    assert not any(next(seen) for _ in range(5))


def test_what_is_read_and_how_is_said_as_of_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[dict[str, Any]] = []

    def run(*arguments: Any, **options: Any) -> int:
        given.append(options)
        return 0

    said = "--languages de --max-size 1M --follow-links --model other --jobs 2 --reader http://localhost:9/v1".split()
    code, complaints = watched(monkeypatch, run, tmp_path, "--store", tmp_path / "kept.db", *said)
    assert (code, complaints) == (0, "")
    bounds = Bounds(2**20, True, frozenset({"de"}))
    reader = Reader("http://localhost:9/v1")
    assert given[1].items() >= {"bounds": bounds, "model": "other", "jobs": 2, "reader": reader}.items()
