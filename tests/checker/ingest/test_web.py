"""Articles that are named by their URL: from a server of the tests' own, and what is refused."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import documents
import pytest

from checker.ingest import web
from checker.ingest.files import Bounds
from checker.ingest.read import read

ROBOTS = b"User-agent: *\nDisallow: /private/\n"
PACKED = gzip.compress(b"word " * 400_000)


class Handler(BaseHTTPRequestHandler):
    """Pages by their path; what was asked for is kept."""

    asked: list[str] = []  # noqa: RUF012 - of the class, for the tests to read
    robots: tuple[int, bytes] = (200, ROBOTS)

    def do_GET(self) -> None:
        Handler.asked.append(self.path)
        head: dict[str, str] = {}
        status, body = 200, b""
        if self.path == "/robots.txt":
            status, body = Handler.robots
        elif self.path.startswith(("/story", "/private/")):
            body, head = documents.html(), {"Content-Type": "text/html; charset=utf-8"}
        elif self.path == "/plain.txt":
            body = documents.TEXT.encode()
        elif self.path.startswith("/to/"):
            status, head = 302, {"Location": self.path[3:]}
        elif self.path == "/away":
            status, head = 302, {"Location": "http://inner.test/story"}
        elif self.path == "/round":
            status, head = 301, {"Location": "/round"}
        elif self.path == "/file":
            status, head = 302, {"Location": "file:///etc/hostname"}
        elif self.path == "/large":
            body = b"word " * 100_000
        elif self.path == "/bomb":
            body, head = PACKED, {"Content-Encoding": "gzip"}
        elif self.path == "/slow":
            time.sleep(1)
        else:
            status = 404
        self.send_response(status)
        for name, value in head.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: Any) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(Handler, "asked", [])
    monkeypatch.setattr(Handler, "robots", (200, ROBOTS))
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


ALLOWED = Bounds(allow_private=True)


def failure(url: str, bounds: Bounds = ALLOWED) -> str:
    """The one line that is said of an address which gives no article."""
    found, problems = read([url], bounds=bounds)
    assert found == []
    (problem,) = problems
    assert (problem.path, problem.skipped) == (url, True)
    assert "\n" not in problem.message
    return problem.message


@pytest.mark.parametrize("path", ["/story.html", "/to/story.html", "/to/to/to/story.html?x=1"])
def test_a_page_is_read_like_its_file(server: str, path: str) -> None:
    (document,), problems = read([server + path], bounds=ALLOWED)
    assert problems == []
    assert (document.title, document.path, document.stored) == (documents.TITLE, server + path, True)
    assert document.id == "story"


def test_plain_text_is_stored_since_there_is_no_file(server: str) -> None:
    (document,), _ = read([f"{server}/plain.txt"], bounds=ALLOWED)
    assert (document.text, document.stored, document.url) == (documents.TEXT, True, f"{server}/plain.txt")


def test_the_rest_is_reported_on(server: str) -> None:
    found, problems = read([f"{server}/nothing", f"{server}/story.html"], bounds=ALLOWED)
    assert ([d.title for d in found], len(problems)) == ([documents.TITLE], 1)
    assert "404" in problems[0].message


def test_robots_are_heeded_and_asked_once(server: str) -> None:
    assert "robots.txt" in failure(f"{server}/private/story.html")
    assert "robots.txt" in failure(f"{server}/to/private/story.html")
    assert "/private/story.html" not in Handler.asked
    Handler.asked.clear()
    read([f"{server}/story.html", f"{server}/story-2.html"], bounds=ALLOWED)
    assert Handler.asked == ["/robots.txt", "/story.html", "/story-2.html"]


@pytest.mark.parametrize(("status", "read_"), [(404, True), (403, True), (500, False)])
def test_without_robots_all_may_be_read_but_of_a_broken_server(
    server: str, monkeypatch: pytest.MonkeyPatch, status: int, read_: bool
) -> None:
    monkeypatch.setattr(Handler, "robots", (status, b""))
    found, _ = read([f"{server}/story.html"], bounds=ALLOWED)
    assert bool(found) == read_


def test_bounds(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    small = Bounds(largest=50_000, allow_private=True)
    assert "redirects" in failure(f"{server}/round")
    assert "larger than" in failure(f"{server}/large", small)
    assert "larger than" in failure(f"{server}/bomb", small)
    assert "http" in failure(f"{server}/file")
    monkeypatch.setattr(web, "_PATIENCE", 0.2)
    assert "in time" in failure(f"{server}/slow")


def test_a_server_that_trickles_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_LONGEST", 0.6)
    listening = socket.create_server(("127.0.0.1", 0))

    def trickle() -> None:
        with listening.accept()[0] as sock:
            try:
                while True:
                    sock.send(b"X")
                    time.sleep(0.05)
            except OSError:
                pass

    threading.Thread(target=trickle, daemon=True).start()
    began = time.monotonic()
    failure(f"http://127.0.0.1:{listening.getsockname()[1]}/story")
    assert time.monotonic() - began < 5
    listening.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/x",
        "http://localhost:9/x",
        "http://[::1]:9/x",
        "http://169.254.169.254/latest",
        "http://0x7f.1/",
    ],
)
def test_private_addresses_are_refused(url: str) -> None:
    assert "--allow-private" in failure(url, Bounds())


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True), ("10.1.2.3", False), ("192.168.0.1", False), ("172.16.0.1", False), ("100.64.0.1", False),
        ("0.0.0.0", False), ("224.0.0.1", False), ("2606:4700::1111", True), ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False), ("::ffff:8.8.8.8", True), ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert web._is_public(address) == public


def test_a_redirect_into_a_private_network_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(server.rpartition(":")[2])
    where = {"outer.test": ("127.0.0.1", port), "inner.test": ("10.0.0.1", 80)}
    asked: list[str] = []

    def resolved(host: str, port: int, **more: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", where[host])]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    monkeypatch.setattr(web, "_is_public", lambda address: address == "127.0.0.1")
    assert "inner.test is in a private network" in failure("http://outer.test/away", Bounds())
    assert asked == ["outer.test", "outer.test", "inner.test"]


def test_a_name_is_resolved_once_for_each_connection(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was checked is what is connected to, whatever the name leads to a moment later."""
    port = int(server.rpartition(":")[2])
    answers = iter([("127.0.0.1", port), ("127.0.0.1", port)])
    given = lambda *a, **k: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", next(answers))]  # noqa: E731
    monkeypatch.setattr(socket, "getaddrinfo", given)
    monkeypatch.setattr(web, "_is_public", lambda address: address == "127.0.0.1")
    (document,), _ = read([f"http://moving.test:{port}/story.html"])
    assert document.title == documents.TITLE


@pytest.mark.parametrize(
    "url", ["http://", "http://user:secret@example.org/", "https://[1/", "http://no.such.name.invalid/"]
)
def test_what_is_no_address(url: str) -> None:
    assert failure(url, Bounds())
