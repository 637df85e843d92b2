"""A run with a second reader, from the command to the report, and what becomes of it when the server is amiss."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from reader_server import Exchange, ReaderServer, Talk, answering, chat, saying
from report_samples import amount, finding, reading
from repository import ROOT

from checker.cli import main
from checker.commands import run_command
from checker.config import Reader
from checker.reader import beliefs, second
from checker.reader.beliefs import Belief, Beliefs
from checker.reader.client import Client
from checker.reader.second import chosen

ARTICLES = {
    "a.txt": "The ferry Solveig carried 187 passengers to Tarn on Monday, 3 March 2025. The captain was Per Dahl.",
    "b.txt": "On Monday the ferry Solveig took 191 passengers to Tarn. Its captain, Pål Dahl, is 54 years old.",
    "c.txt": "The ferry Solveig left for Tarn with 187 passengers. The captain is 45 years old, the owner said.",
}
URL = "http://localhost:11434/v1"


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("CHECKER_CACHE", "CHECKER_READER", "CHECKER_READER_MODEL", "CHECKER_READER_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path / "cache"))
    (tmp_path / "story").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "story" / name).write_text(text)
    return tmp_path / "story"


def run(*options: str, **environment: str) -> Result:
    return CliRunner().invoke(main, ["run", "story", *options], env=environment)


def report() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(Path("reports/story.json").read_text())
    return data


def without_reader(data: dict[str, Any]) -> dict[str, Any]:
    """A report less what tells of a reader, and when it was made."""
    settings = {k: v for k, v in data["settings"].items() if not k.startswith("reader")}
    return data | {"created": "", "settings": settings, "problems": []}


@pytest.fixture
def plain() -> dict[str, Any]:
    """The report without a reader."""
    assert run().exit_code == 0
    return without_reader(report())


def test_an_opinion_stands_beside_each_finding(plain: dict[str, Any]) -> None:
    with ReaderServer(answering("conflict")) as server:
        result = run("--reader", server.url)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "A reader, the language model stub-1 on this machine, was asked too." in result.stdout
    found = report()
    quotes = [r["quote"] for r in found["findings"][0]["readings"]]
    opinion = found["findings"][0]["reader"]
    assert (opinion["model"], opinion["verdict"]) == ("stub-1", "conflict")
    assert set(opinion["words"]) <= set(quotes)
    said = {k: v for k, v in found["settings"].items() if k.startswith("reader")}
    assert said == {
        "reader": server.url,
        "reader_model": "stub-1",
        "reader_remote": False,
        "reader_budget": 40,
    }
    kept = [{k: v for k, v in f.items() if k != "reader"} for f in found["findings"] if f["id"] in ids(plain)]
    assert kept == plain["findings"]
    assert "The reader, stub-1, says:" in Path("reports/story.html").read_text()


def ids(data: dict[str, Any]) -> list[str]:
    return [f["id"] for f in data["findings"]]


def test_the_second_run_asks_nothing_and_gives_the_same_bytes() -> None:
    with ReaderServer(answering("update")) as server:
        run("--reader", server.url, "--reader-model", "stub-1")
        first, asked = Path("reports/story.json").read_bytes(), len(server.heard)
        run("--reader", server.url, "--reader-model", "stub-1", "--reader-jobs", "3")
        assert Path("reports/story.json").read_bytes() == first
        assert len(server.heard) == asked > 0
        # Another budget is another report, made of the answers that are kept.
        run("--reader", server.url, "--reader-model", "stub-1", "--reader-budget", "39")
        assert len(server.heard) == asked
        told = report()
        told["created"], told["settings"]["reader_budget"] = json.loads(first)["created"], 40
        assert told == json.loads(first)
        # Another model is asked anew, and so is all without the cache.
        run("--reader", server.url, "--reader-model", "stub-2")
        assert len(server.heard) == 2 * asked
        run("--reader", server.url, "--reader-model", "stub-1", "--no-cache")
        assert len(server.heard) == 3 * asked


def test_many_at_once_give_the_same() -> None:
    reports = []
    for jobs in ("1", "4"):
        with ReaderServer(answering("scope")) as server:
            run("--reader", server.url, "--reader-jobs", jobs, "--no-cache")
        reports.append(report())
        reports[-1]["settings"]["reader"] = reports[-1]["created"] = ""
    assert reports[0] == reports[1]


def test_the_budget_is_kept() -> None:
    with ReaderServer(answering("agrees")) as server:
        run("--reader", server.url, "--reader-budget", "1")
        assert len(server.questions) == 1
    assert sum("reader" in f for f in report()["findings"]) <= 1


def test_the_most_undecided_are_asked_about() -> None:
    one = finding("duration", "conflict", "x", (
        reading("wire", "50 minutes", "duration", amount("50", "minute")),
        reading("herald", "65 minutes", "duration", amount("65", "minute"), 1),
    ))  # fmt: skip
    sure = (0.9, 0.45, 0.3, second.LEAST / 2, 0.1, 0.52)
    told = [(n % 2, replace(one, id=str(n), confidence=c)) for n, c in enumerate(sure)]
    assert chosen(told, 9) == [2, 0, 4, 5, 1]
    assert chosen(told, 1) == [2, 5]
    assert chosen([(0, replace(one, level="variant"))], 9) == []


def test_what_was_dropped_becomes_worth_a_look(plain: dict[str, Any]) -> None:
    with ReaderServer(answering("conflict")) as server:
        run("--reader", server.url)
    new = [f for f in report()["findings"] if f["id"] not in ids(plain)]
    assert all((f["tier"], f["confidence"], f["reader"]["verdict"]) == ("look", 0.2, "conflict") for f in new)


@pytest.mark.parametrize("verdict", ["agrees", "unrelated", "unsure"])
def test_a_model_that_was_not_measured_takes_nothing_away(verdict: str, plain: dict[str, Any]) -> None:
    with ReaderServer(answering(verdict)) as server:
        run("--reader", server.url)
    assert [(f["id"], f["tier"], f["level"], f["confidence"]) for f in report()["findings"]] == [
        (f["id"], f["tier"], f["level"], f["confidence"]) for f in plain["findings"]
    ]


def test_a_measured_model_moves_findings_as_its_verdicts_were_borne_out(
    plain: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def known(model: str) -> Beliefs:
        return {"unrelated": Belief(0, 90, -8.0), "conflict": Belief(90, 0, 4.0)}

    monkeypatch.setattr(beliefs, "of", known)
    tiers = {}
    for verdict in ("unrelated", "conflict"):
        with ReaderServer(answering(verdict)) as server:
            run("--reader", server.url, "--no-cache")
        tiers[verdict] = [f["tier"] for f in report()["findings"] if "reader" in f]
    before = [f["tier"] for f in plain["findings"] if f["level"] != "variant"]
    assert "finding" in before and "finding" not in tiers["unrelated"]
    assert tiers["conflict"].count("finding") >= before.count("finding")
    assert "look" not in tiers["conflict"]


def test_measuring_a_model_makes_the_report_anew() -> None:
    with ReaderServer(answering("conflict")) as server:
        call = ("--reader", server.url, "--reader-model", "m")
        run(*call)
        before, asked = report(), len(server.questions)
        file = beliefs.own_file()
        assert file is not None
        beliefs.keep("m", {"conflict": Belief(1, 99, -4.0)}, file)
        run(*call)
        assert len(server.questions) == asked
    sure = {f["id"]: f["confidence"] for f in report()["findings"] if "reader" in f}
    assert all(sure.get(f["id"], 0) < f["confidence"] for f in before["findings"] if "reader" in f)


def injected(exchange: Exchange) -> None:
    """Words that no passage has."""
    exchange.send(chat('{"verdict": "conflict", "words_a": "9,000 passengers", "words_b": "none at all"}'))


AMISS: dict[str, tuple[Talk, str]] = {
    "500": (lambda e: e.send(b"", 500), "answers with status 500"),
    "half": (lambda e: e.send(chat("{}")[:20], length=900), "breaks off in the middle of an answer"),
    "not JSON": (lambda e: e.send(b"<html>"), "answers with something else than JSON"),
    "talk": (saying(lambda m: "They are at odds, I think."), "says what is no answer to it"),
    "half an answer": (saying(lambda m: '{"verdict": "conflict", "words_a": "187'), "says what is no answer to it"),
    "injected": (injected, "says what is no answer to it"),
}


@pytest.mark.parametrize("name", AMISS)
def test_a_server_that_is_amiss_costs_one_line(name: str, plain: dict[str, Any]) -> None:
    talk, why = AMISS[name]
    with ReaderServer(talk) as server:
        result = run("--reader", server.url)
        assert len(server.questions) <= 9
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"checker: {server.url}: the reader {why}; none of its questions was answered")
    assert result.exit_code == 0
    assert without_reader(report()) == plain
    (problem,) = report()["problems"]
    assert (problem["path"], problem["skipped"]) == (server.url, False)


@pytest.mark.parametrize("model", [[], ["--reader-model", "m"]])
def test_a_server_that_is_gone_costs_one_line(model: list[str], plain: dict[str, Any]) -> None:
    with ReaderServer(answering("conflict")) as server:
        url = server.url
    result = run("--reader", url, *model)
    (line,) = result.stderr.splitlines()
    assert "the reader cannot be reached; start it, or leave --reader out; none" in line
    assert (result.exit_code, without_reader(report())) == (0, plain)


def test_a_server_that_is_slow_costs_one_line(plain: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    with ReaderServer(lambda exchange: time.sleep(1)) as server:
        reader = Reader(server.url, jobs=2, patience=0.2)
        assert run_command(["story"], reader=reader, quiet=True) == 0
    said = "the reader gives no answer within 0.2 seconds; none of its questions was answered"
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line
    assert without_reader(report()) == plain
    assert said in Path("reports/story.html").read_text()


def test_it_is_left_alone_when_it_fails_again_and_again(articles: Path) -> None:
    for n in range(8):
        (articles / f"more{n}.txt").write_text(f"The ferry Solveig took {200 + 7 * n} passengers to Tarn on Monday.")
    with ReaderServer(lambda e: e.send(b"", 500)) as server:
        run("--reader", server.url)
        assert len(server.questions) <= 3


def test_what_was_answered_stands_and_the_rest_is_asked_next_time() -> None:
    with ReaderServer(answering("conflict")) as server:
        right = server.talk
        server.talk = lambda e: right(e) if len(server.questions) == 1 else e.send(b"", 500)
        first = run("--reader", server.url, "--reader-model", "m")
        asked = len(server.questions)
        assert asked > 1 and f"{asked - 1} of its {asked} questions were not answered" in first.stderr
        server.talk = right
        again = run("--reader", server.url, "--reader-model", "m")
        assert again.stderr == ""
        assert len(server.questions) == 2 * asked - 1


def test_several_models_and_none_named() -> None:
    with ReaderServer(answering("conflict")) as server:
        server.models = ["a", "b"]
        result = run("--reader", server.url)
        assert result.exit_code == 2
        assert result.stderr == (f"checker: {server.url}: has several models; name one with --reader-model: a, b\n")
        assert not Path("reports").exists()
        assert run(CHECKER_READER=server.url, CHECKER_READER_MODEL="b").exit_code == 0
        assert server.questions[0]["model"] == "b"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://desk:8000/v1", "desk is another machine, to which passages of the articles would be sent; say --read"),
        ("desk", "reader: 'desk' is no address of a server; give one as http://localhost:11434/v1"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("by_environment", [True, False])
def test_a_wrong_address_is_one_line(url: str, said: str, by_environment: bool) -> None:
    result = run(CHECKER_READER=url) if by_environment else run("--reader", url)
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"checker: {said}")
    assert not Path("reports").exists()


def test_another_machine_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Client, "answer", lambda *a: '{"verdict": "unsure", "words_a": "", "words_b": ""}')
    result = run("--reader", "https://desk.example/v1", "--reader-model", "m", "--reader-remote")
    said = "A reader, the language model m at desk.example, was asked too: passages of the articles were sent there."
    assert said in result.stdout
    assert said in Path("reports/story.html").read_text()
    assert report()["settings"]["reader_remote"] is True
    assert report()["settings"]["reader"] == "https://desk.example/v1"


@pytest.mark.parametrize("missing", ["httpx", "pydantic"])
def test_without_the_extra_one_line_names_it(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [m for m in sys.modules if m.startswith("checker.reader.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    result = run("--reader", URL)
    assert result.exit_code == 2
    assert result.stderr == f'checker: --reader needs {missing}; pip install "claim-checker[reader]"\n'


# urllib3, which comes with the models, opens a socket when it is imported, to see whether this machine knows IPv6.
WATCHED = """
import sys
opened = set()
def watch(event, args):
    if event.startswith("socket.") and event != "socket.gethostname":
        frame, names = sys._getframe(), []
        while frame:
            names.append(frame.f_code.co_name)
            frame = frame.f_back
        if "_has_ipv6" not in names:
            opened.add(event)
sys.addaudithook(watch)
from checker.commands import run_command
from checker.config import Reader
reader = Reader(sys.argv[1]) if sys.argv[1:] else None
assert run_command(["story"], reader=reader, quiet=True) == 0
print(sorted(opened), [m for m in sys.modules if m.startswith("checker.reader")])
"""


def watched(*arguments: str) -> str:
    call = [sys.executable, "-c", WATCHED, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(call, capture_output=True, text=True, check=True, env=environment).stdout.strip()


def test_a_run_without_a_reader_opens_no_socket_and_imports_nothing_of_it() -> None:
    assert watched() == "[] []"


def test_the_watch_sees_a_socket() -> None:
    with ReaderServer(answering("unsure")) as server:
        seen = watched(server.url)
    assert "socket.connect" in seen and "checker.reader.client" in seen
