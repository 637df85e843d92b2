"""A desk that is killed while two people decide: what it acknowledged is there, and nothing is there twice."""

from __future__ import annotations

import os
import random
import re
import signal
import sys
import threading
import time
import uuid
from collections import Counter
from pathlib import Path
from subprocess import PIPE, Popen

import httpx2
import pytest
from desks import store_with
from report_extremes import large
from repository import ROOT

from checker.desk.store import opened
from checker.desk.tables import Event, Item
from checker.report import write_json

DECISIONS = 100
KILLS = 4
STORE = os.environ.get("DESK_TEST_DATABASE", "review.sqlite")


class Desk:
    """`checker review` as a process that is started again whenever it was killed."""

    def __init__(self, folder: Path) -> None:
        self._folder, self.address, self.key = folder, "", ""
        self.start()

    def start(self) -> None:
        call = [sys.executable, "-m", "checker", "review", "story.json", "--no-browser", "--store", STORE]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        self.process = Popen(call, cwd=self._folder, env=environment, stdout=PIPE, stderr=PIPE, text=True)
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if found := re.match(r"(http://127\.0\.0\.1:\d+)/\?.*key=(\S+)", line):
                self.address, self.key = found[1], found[2]
                return
        raise AssertionError("the desk did not start")

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def decide(desk: Desk, name: str, wanted: list[tuple[int, str]], acknowledged: list[tuple[int, str]]) -> None:
    """Each decision until it is acknowledged, under one token however often it has to be sent."""
    for number, token in wanted:
        while (number, token) not in acknowledged:
            try:
                headers = {"Authorization": f"Bearer {desk.key}"}
                place = f"{desk.address}/api/findings/{number}"
                revision = httpx2.get(place, headers=headers, timeout=5).json()["revision"]
                wish = {"action": "status", "status": "confirmed", "token": token, "by": name, "revision": revision}
                sent = httpx2.post(f"{place}/events", json=wish, headers=headers, timeout=5)
            except (httpx2.HTTPError, ValueError, KeyError):
                time.sleep(0.1)
                continue
            assert sent.status_code in (200, 403, 409), sent.text
            if sent.status_code == 200:
                acknowledged.append((number, token))


@pytest.mark.slow
def test_it_ends_in_silence(tmp_path: Path) -> None:
    write_json(large(3, 4), tmp_path / "story.json")
    desk = Desk(tmp_path)
    assert httpx2.get(f"{desk.address}/name?key={desk.key}", timeout=20).status_code == 303
    desk.process.send_signal(signal.SIGINT)
    _, errors = desk.process.communicate(timeout=60)
    assert (desk.process.returncode, errors) == (0, "")


@pytest.mark.slow
def test_no_acknowledged_decision_is_lost_and_none_is_there_twice(tmp_path: Path) -> None:
    store_with(tmp_path).close()  # empty
    write_json(large(30, 40), tmp_path / "story.json")
    desk, draw = Desk(tmp_path), random.Random(7)
    acknowledged: list[tuple[int, str]] = []
    clients = []
    for name in ("Ada", "Ben"):
        wanted = [(draw.randint(1, 40), uuid.UUID(int=draw.getrandbits(128)).hex) for _ in range(DECISIONS // 2)]
        clients.append(threading.Thread(target=decide, args=(desk, name, wanted, acknowledged)))
    for client in clients:
        client.start()
    killed = 0
    while any(client.is_alive() for client in clients):
        before = len(acknowledged)
        while any(c.is_alive() for c in clients) and (
            killed == KILLS or len(acknowledged) < before + DECISIONS // (KILLS + 1)
        ):
            time.sleep(draw.random() / 50)
        if any(client.is_alive() for client in clients):
            desk.kill()
            killed += 1
            desk.start()
    desk.kill()
    assert killed == KILLS and len(acknowledged) == DECISIONS
    store = opened(STORE if "://" in STORE else str(tmp_path / STORE))
    with store.reading() as session:
        events = Counter((e.item_id, e.token.partition(":")[0]) for e in session.query(Event))
        items = {item.id: item for item in session.query(Item)}
    assert events == Counter(acknowledged)  # each once
    for number, count in Counter(number for number, _ in acknowledged).items():
        assert (items[number].revision, items[number].status) == (count, "confirmed")
