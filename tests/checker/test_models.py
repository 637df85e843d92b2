"""Models that are given by name: looked for on this machine alone, unless it is said that they may be fetched."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from checker import models

ROOT = Path(__file__).parent.parent.parent
HERE = "here; give a folder, fetch it by its name with --download, or leave --model out"
FETCHED = "could be fetched; check the name and the network, or leave --model out"


class Hub(HTTPServer):
    """A host that has no model, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Refusing)
        self.asked: list[str] = []


class _Refusing(BaseHTTPRequestHandler):
    server: Hub

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_error(404)

    do_HEAD = do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def hub() -> Iterator[Hub]:
    with Hub() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.mark.parametrize("download", [False, True])
def test_no_host_is_asked_unless_told_so(download: bool, hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ten people came to Ostrel, and 40 went away again, the mayor said.\n")
    given = {"HF_ENDPOINT": f"http://127.0.0.1:{hub.server_port}", "PYTHONPATH": str(ROOT), "HF_HOME": str(tmp_path)}
    environment = {k: v for k, v in os.environ.items() if not k.startswith("HF_") and "proxy" not in k.lower()} | given
    call = [sys.executable, "-m", "checker", "run", "a.txt", "--model", "some/model", *["--download"][: int(download)]]
    done = subprocess.run(call, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    why = FETCHED if download else HERE
    assert (done.returncode, done.stderr) == (2, f"checker: some/model: no such sentence-transformers model {why}\n")
    assert bool(hub.asked) == download
    assert not (tmp_path / "reports").exists()


def test_a_model_is_told_from_another_in_the_same_folder(tmp_path: Path) -> None:
    versions = set()
    for name, content in (("a.json", "1"), ("a.json", "12"), ("b/c.bin", "")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
        versions.add(models.version_of(str(tmp_path)))
    assert len(versions) == 3
    assert models.version_of("no/such-model") == "none"
