"""A second reader is worth what its verdicts on labelled cases were, and that is kept by model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from reader_server import Exchange, ReaderServer, Talk, answering, chat

from checker.cli import main
from checker.config import Reader
from checker.errors import CheckerError
from checker.measuring import measure_command
from checker.reader import beliefs

CASES = ["one", "two"]
ARTICLES = {
    "a.txt": "The ferry Solveig carried {} passengers to Tarn on Monday, 3 March 2025. The captain was Per Dahl.",
    "b.txt": "On Monday the ferry Solveig took {} passengers to Tarn. Its captain, Per Dahl, is 54 years old.",
}


@pytest.fixture(autouse=True)
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two stories, each with one figure that differs."""
    monkeypatch.chdir(tmp_path)
    for name, numbers in zip(CASES, ((187, 191), (208, 280)), strict=True):
        (tmp_path / name).mkdir()
        for (file, text), number in zip(ARTICLES.items(), numbers, strict=True):
            (tmp_path / name / file).write_text(text.format(number))
        readings = [[{"doc": d, "quote": f"{n} passengers"}] for d, n in zip(ARTICLES, numbers, strict=True)]
        values = [{"value": str(n), "readings": r} for n, r in zip(numbers, readings, strict=True)]
        told = {"id": "x", "kind": ["count"], "level": ["conflict"], "about": "passengers", "values": values}
        (tmp_path / name / "gold.json").write_text(json.dumps({"discrepancies": [told], "traps": []}))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(beliefs, "LEAST", 1)
    return tmp_path / "beliefs.json"


def measure(talk: Talk, file: Path, capsys: pytest.CaptureFixture[str]) -> str:
    with ReaderServer(talk) as server:
        assert measure_command(CASES, Reader(server.url, "stub"), file) == 0
    return capsys.readouterr().out


def test_a_reader_that_says_the_same_of_all_is_worth_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = measure(answering("conflict"), file, capsys)
    assert said.startswith("conflict  ")
    assert "without the reader: recall" in said and "with it, each case by what the others teach: recall" in said
    known = beliefs.of("stub", file)
    assert known["conflict"].right > 0
    assert 0 < known["conflict"].level <= known["conflict"].right
    assert (known["unsure"].right, known["unsure"].wrong, known["unsure"].shift) == (0, 0, pytest.approx(0, abs=0.001))


def test_few_answers_are_not_kept(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beliefs, "LEAST", 1000)
    assert "1000 at least are needed" in measure(answering("agrees"), file, capsys)
    assert not file.exists()


def test_nonsense_about_one_case_is_no_end_of_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A small model quotes what is not there, of all that it is asked about a story."""

    def talk(exchange: Exchange) -> None:
        nonsense = "187" in exchange.body["messages"][-1]["content"]
        exchange.send(chat("{}")) if nonsense else answering("conflict")(exchange)

    with ReaderServer(talk) as server:
        assert measure_command(CASES, Reader(server.url, "stub"), file) == 0
    said = capsys.readouterr()
    assert said.out.startswith("conflict  ") and "says what is no answer" in said.err
    assert beliefs.of("stub", file)["conflict"].right > 0


def test_it_is_kept_beside_the_cache_and_nowhere_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beliefs, "LEAST", 1)
    shipped = beliefs.FILE.read_bytes()
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path / "cache"))
    with ReaderServer(answering("conflict")) as server:
        assert measure_command(CASES, Reader(server.url, "stub")) == 0
        assert capsys.readouterr().out.endswith(f"kept in {tmp_path / 'cache' / beliefs.OWN}\n")
        assert beliefs.of("stub")["conflict"].right > 0
        monkeypatch.setenv("CHECKER_CACHE", "off")
        with pytest.raises(CheckerError, match="no place to be kept; name a folder"):
            measure_command(CASES, Reader(server.url, "stub"))
    assert beliefs.FILE.read_bytes() == shipped


@pytest.mark.parametrize("model", [None, "one that was never asked"])
def test_a_server_that_is_gone_is_one_line(model: str | None, file: Path) -> None:
    with ReaderServer(answering("agrees")) as server:
        url = server.url
    given = [] if model is None else ["--reader-model", model]
    result = CliRunner().invoke(main, ["evaluate", *CASES, "--reader", url, *given])
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"checker: {url}: the reader cannot be reached")
    assert not file.exists()


def test_the_environment_does_not_make_a_measuring_of_an_evaluation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_READER", "http://localhost:9/v1")
    result = CliRunner().invoke(main, ["evaluate", CASES[0]])
    assert result.exit_code == 0
    assert "reader" not in result.output


def test_what_is_kept_is_a_table_of_models() -> None:
    table = json.loads(beliefs.FILE.read_text(encoding="utf-8"))
    assert all(set(known) == {"prompt", "verdicts"} for known in table.values())
    assert "stub" not in table
