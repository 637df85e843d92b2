"""A server that answers right, wrong, late, half or not at all: an answer, or one reason why there is none."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable

import pytest
from reader_server import Exchange, ReaderServer, Talk, answering, chat

from checker.config import Reader
from checker.errors import ReaderError
from checker.reader.client import KEY, Client, GoneError, ServerError
from checker.reader.verdict import form

MESSAGES = [{"role": "user", "content": json.dumps({"a": {"value": "1"}, "b": {"value": "2"}})}]
ANSWER = '{"verdict": "agrees", "words_a": "1", "words_b": "2"}'


def ask(server: ReaderServer, patience: float = 5.0) -> str:
    with Client(Reader(server.url, patience=patience)) as client:
        return client.answer("stub-1", MESSAGES, form())


def test_what_is_asked() -> None:
    with ReaderServer(answering("agrees")) as server:
        assert ask(server) == ANSWER
        (path, headers, body), = server.heard  # fmt: skip
    assert path == "/v1/chat/completions"
    assert (body["model"], body["messages"], body["temperature"], body["stream"]) == ("stub-1", MESSAGES, 0, False)
    assert body["response_format"]["json_schema"]["schema"] == form()
    assert "Authorization" not in headers


@pytest.mark.parametrize("end", ["", "/", "/v1", "/v1/"])
def test_an_address_without_a_path_is_that_of_its_first_version(end: str) -> None:
    with ReaderServer(answering("agrees")) as server:
        with Client(Reader(server.url.removesuffix("/v1") + end)) as client:
            client.answer("m", MESSAGES, form())
        assert server.heard[0][0] == "/v1/chat/completions"


def test_a_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "sk-1")
    with ReaderServer(answering("agrees")) as server:
        ask(server)
        assert server.heard[0][1]["Authorization"] == "Bearer sk-1"
    monkeypatch.setenv(KEY, "sk\n1")
    with pytest.raises(ReaderError, match=KEY) as error:
        Client(Reader("http://localhost:1"))
    assert "sk" not in str(error.value)


def test_no_proxy_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with ReaderServer(answering("agrees")) as server:
        assert ask(server) == ANSWER


def test_without_schemas_where_the_server_knows_none() -> None:
    def talk(exchange: Exchange) -> None:
        known = "response_format" not in exchange.body
        exchange.send(chat(ANSWER) if known else b'{"error": "unknown field"}', 200 if known else 400)

    with ReaderServer(talk) as server, Client(Reader(server.url)) as client:
        assert [client.answer("m", MESSAGES, form()) for _ in range(2)] == [ANSWER, ANSWER]
        assert ["response_format" in body for body in server.questions] == [True, False, False]


def test_one_question_that_is_refused_ends_no_schema() -> None:
    def talk(exchange: Exchange) -> None:
        long = exchange.body["messages"] != MESSAGES
        exchange.send(
            b'{"error": {"type": "exceed_context_size_error"}}' if long else chat(ANSWER), 400 if long else 200
        )

    with ReaderServer(talk) as server, Client(Reader(server.url)) as client:
        with pytest.raises(ServerError, match="refuses the question"):
            client.answer("m", [{"role": "user", "content": "long"}], form())
        assert client.answer("m", MESSAGES, form()) == ANSWER
        assert ["response_format" in body for body in server.questions] == [True, False, True]


def redirecting(exchange: Exchange) -> None:
    exchange.send(b"", 302, Location="http://example.com/v1/chat/completions")


WRONG: dict[str, tuple[Talk, str]] = {
    "500": (lambda e: e.send(b"<h1>Oops</h1>", 500), "answers with status 500"),
    "503": (lambda e: e.send(b'{"error": {"message": "Loading model", "code": 503}}', 503), "is not ready yet"),
    "401": (lambda e: e.send(b"", 401), "answers with status 401"),
    "404": (lambda e: e.send(b"", 404), "--reader-model"),
    "400 in any form": (lambda e: e.send(b"", 400), "refuses the question, with status 400"),
    "led on": (redirecting, "answers with status 302"),
    "half": (lambda e: e.send(chat(ANSWER)[:30], length=500), "breaks off in the middle of an answer"),
    "no JSON": (lambda e: e.send(b"hello"), "something else than JSON"),
    "broken JSON": (lambda e: e.send(chat(ANSWER)[:-3]), "something else than JSON"),
    "no UTF-8": (lambda e: e.send(b'{"\xff": 1}'), "something else than JSON"),
    "too deep": (lambda e: e.send(b"[" * 100_000), "something else than JSON"),
    "a list": (lambda e: e.send(b"[]"), "another protocol"),
    "no choice": (lambda e: e.send(b'{"choices": []}'), "no choice"),
    "no text": (lambda e: e.send(b'{"choices": [{"message": {"content": null}}]}'), "another protocol"),
    "no message": (lambda e: e.send(b'{"choices": ["agrees"]}'), "another protocol"),
    "far too much": (lambda e: e.send(b" " * 2**21), "far more than was asked"),
    "too late": (lambda e: time.sleep(1.5), "gives no answer within 0.5 seconds"),
    "bit by bit": (lambda e: e.drip(0.05), "gives no answer within 0.5 seconds"),
}


@pytest.mark.parametrize("name", WRONG)
def test_one_reason_why_there_is_no_answer(name: str) -> None:
    talk, why = WRONG[name]
    with ReaderServer(talk) as server, pytest.raises(ServerError, match=why):
        ask(server, 0.5)


def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with Client(Reader(url)) as client, pytest.raises(GoneError, match="cannot be reached"):
            client.answer("m", MESSAGES, form())


def test_models() -> None:
    with ReaderServer(answering("agrees")) as server, Client(Reader(server.url)) as client:
        server.models = ["a", "b:7b"]
        assert client.models() == ["a", "b:7b"]
        for wrong in (["a\x1b[2J"], [""], ["x" * 300], [7]):
            server.models = wrong  # type: ignore[assignment]
            with pytest.raises(ServerError, match="list of models"):
                client.models()


ADDRESSES: list[tuple[Callable[[], object], str]] = [
    (lambda: Reader("localhost:11434"), "no address of a server"),
    (lambda: Reader("ftp://localhost"), "no address of a server"),
    (lambda: Reader("http://"), "no address of a server"),
    (lambda: Reader("http://localhost:99999/v1"), "no address of a server"),
    (lambda: Reader("http://localhost/v1\n"), "no address of a server"),
    (lambda: Reader("http://me:secret@localhost/v1"), "a key goes into CHECKER_READER_KEY"),
    (lambda: Reader("http://localhost/v1?key=secret"), "a key goes into CHECKER_READER_KEY"),
    (lambda: Reader("http://desk-server:8000/v1"), "desk-server is another machine.*--reader-remote"),
    (lambda: Reader("http://192.168.1.7:8000/v1"), "another machine"),
    (lambda: Reader("http://0.0.0.0:8000/v1"), "another machine"),
    (lambda: Reader("http://localhost.example.com/v1"), "another machine"),
    (lambda: Reader("http://127.0.0.1.example.com/v1"), "another machine"),
    (lambda: Reader("http://2130706433/v1"), "another machine"),
    (lambda: Reader("http://localhost", budget=0), "reader_budget: at least 1"),
    (lambda: Reader("http://localhost", jobs=0), "reader_jobs: at least 1"),
]


@pytest.mark.parametrize(("make", "why"), ADDRESSES)
def test_addresses_that_are_refused(make: Callable[[], object], why: str) -> None:
    with pytest.raises(ValueError, match=why) as error:
        make()
    assert "secret" not in str(error.value)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.0.0.2", "[::1]", "LOCALHOST"])
def test_this_machine(host: str) -> None:
    assert Reader(f"http://{host}:11434/v1").is_local


def test_another_machine_where_that_is_meant() -> None:
    reader = Reader("https://api.example.com/v1", "m", remote=True)
    assert (reader.is_local, reader.host) == (False, "api.example.com")
    assert reader.as_dict()["reader_remote"] is True
