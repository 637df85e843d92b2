"""`checker review` on the command line: what it says when it cannot begin, and that it begins."""

from __future__ import annotations

import importlib.util
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from report_samples import looked, story

from checker.cli import main
from checker.desk import command
from checker.model import Changes
from checker.report import json, write_json


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_json(story(), Path("reports/story.json"))
    write_json(looked(), Path("reports/looked.json"))


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What would be served."""
    calls: list[Any] = []
    monkeypatch.setattr(command, "_serve", lambda *given: calls.append(given) or 0)
    return calls


def review(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["review", "--no-browser", *arguments])


def test_one_report_or_a_folder(served: list[Any]) -> None:
    assert review("reports/story.json").stdout == "reports/story.json: taken in\n"
    assert review("reports").stdout.splitlines() == ["reports/looked.json: taken in", "reports/story.json: as it was"]
    assert Path("reports/review.sqlite").is_file()
    assert [given[3] for given in served] == ["story=1", ""]


def test_the_same_report_from_another_folder(served: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    place, made = Path("reports/apart.json"), story()
    for d in made.documents:
        Path(d.path).parent.mkdir(parents=True, exist_ok=True)
        Path(d.path).write_bytes(d.text.encode())
    write_json(replace(made, documents=tuple(replace(d, stored=False) for d in made.documents)), place)
    assert review(str(place)).stdout.endswith("taken in\n")
    monkeypatch.chdir("reports")
    assert review(place.name).stdout.endswith("as it was\n")
    compared = Changes(made.created, (), (), (), (), (), ())
    monkeypatch.chdir("..")
    write_json(replace(json.load(place), since=compared), place)
    assert review(str(place)).stdout.endswith("as it was\n")


def test_a_store_elsewhere(served: list[Any]) -> None:
    assert review("reports/story.json", "--store", "mine.sqlite").exit_code == 0
    assert review("reports/story.json", "--store", "sqlite:///other.sqlite").exit_code == 0
    assert sorted(path.name for path in Path().glob("*.sqlite")) == ["mine.sqlite", "other.sqlite"]
    assert len(served) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--host", "0.0.0.0"], "--host 0.0.0.0: beyond this machine one has to sign in; make an account with"),
        (["--store", "no/such/x.sqlite"], "--store no/such/x.sqlite: No such file or directory; name another place"),
        (["--store", "nothing://x"], "--store nothing://x: a file, or postgresql://…, is wanted"),
        (["--store", "reports/story.json"], "--store reports/story.json: no store, or a damaged one"),
        (["gone.json"], "gone.json: No such file"),
        (["."], ".: no report here"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(arguments: list[str], said: str) -> None:
    result = review(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"checker: {said}") and result.stderr.count("\n") == 1


def test_a_port_that_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert f"--port {port}: Address already in use" in review("--port", port).stderr


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "starlette" else real(name))
    result = review()
    assert result.exit_code == 2 and "claim-checker[desk]" in result.stderr and result.stderr.count("\n") == 1


def test_the_key_is_in_no_call_of_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    with command._browsing("http://127.0.0.1:9/?a=1&key=secret"):
        page = Path(opened[0].removeprefix("file://"))
        assert page.parent.stat().st_mode & 0o077 == 0
        assert "url=http://127.0.0.1:9/?a=1&amp;key=secret" in page.read_text(encoding="utf-8")
    assert not page.exists() and "secret" not in opened[0]
