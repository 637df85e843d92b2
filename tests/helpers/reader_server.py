"""A server that stands for a language model: it speaks the protocol for chats, and answers as a test tells it to."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

Material = dict[str, dict[str, Any]]  # passages "a" and "b", as they were sent
Talk = Callable[["Exchange"], None]


def answering(verdict: str) -> Talk:
    """Gives a verdict on everything, with the values as the words at issue."""
    return saying(lambda m: json.dumps(
        {"verdict": verdict, "words_a": m["a"]["value"], "words_b": m["b"]["value"]}
    ))  # fmt: skip


def saying(said: Callable[[Material], str]) -> Talk:
    """Answers with a text made from what was sent."""

    def talk(exchange: Exchange) -> None:
        exchange.send(chat(said(exchange.material)))

    return talk


def chat(content: str) -> bytes:
    """An answer of the protocol."""
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()


class Exchange:
    """One question, and the means to answer it."""

    def __init__(self, handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> None:
        self._handler, self.body = handler, body

    @property
    def material(self) -> Material:
        """The passages of the question."""
        found: Material = json.loads(self.body["messages"][-1]["content"])
        return found

    def send(self, content: bytes, status: int = 200, length: int | None = None, **headers: str) -> None:
        """Send an answer. length: that is promised, where it is not what is sent."""
        self._handler.send_response(status)
        self._handler.send_header("Content-Length", str(len(content) if length is None else length))
        for name, value in headers.items():
            self._handler.send_header(name, value)
        self._handler.end_headers()
        self._handler.wfile.write(content)

    def drip(self, pause: float) -> None:
        """Send blanks without an end, one after each pause."""
        self._handler.send_response(200)
        self._handler.end_headers()
        for _ in range(200):
            self._handler.wfile.write(b" ")
            self._handler.wfile.flush()
            time.sleep(pause)


class _Handler(BaseHTTPRequestHandler):
    server: ReaderServer

    def do_GET(self) -> None:
        self.server.heard.append((self.path, dict(self.headers), {}))
        models = {"data": [{"id": name} for name in self.server.models]}
        Exchange(self, {}).send(json.dumps(models).encode())

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.heard.append((self.path, dict(self.headers), body))
        self.server.talk(Exchange(self, body))

    def log_message(self, format: str, *args: object) -> None:
        return


class ReaderServer(ThreadingHTTPServer):
    """heard: path, headers and body of every request. models: the names that it gives."""

    daemon_threads = True

    def __init__(self, talk: Talk) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.talk = talk
        self.heard: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.models = ["stub-1"]

    @property
    def url(self) -> str:
        """The address to give as --reader."""
        return f"http://127.0.0.1:{self.server_port}/v1"

    @property
    def questions(self) -> list[dict[str, Any]]:
        """The bodies of the questions."""
        return [body for path, _, body in self.heard if path.endswith("/chat/completions")]

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, daemon=True, kwargs={"poll_interval": 0.02}).start()
        return self

    def __exit__(self, *why: object) -> None:
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        return
