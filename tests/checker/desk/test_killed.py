"""A desk that is killed while four people decide: what it acknowledged is there, and nothing is there twice."""

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
from typing import Any

import httpx2
import pytest
from databases import emptied
from report_extremes import large
from repository import ROOT

from checker.desk.store import opened
from checker.desk.tables import Event, Item
from checker.report import write_json

CLIENTS = ("Ada", "Ben", "Cyd", "Dan")
FINDINGS = 40


class Desk:
    """`checker review` as a process that is started again whenever it was killed."""

    def __init__(self, folder: Path, place: str = "review.sqlite") -> None:
        self._folder, self._place, self.address, self.key = folder, place, "", ""
        self.start()

    def start(self) -> None:
        call = [sys.executable, "-m", "checker", "review", "story.json", "--no-browser", "--store", self._place]
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
    with httpx2.Client(timeout=10) as client:
        for number, token in wanted:
            while (number, token) not in acknowledged:
                try:
                    code = sent(client, desk, name, number, token)
                except (httpx2.HTTPError, ValueError, KeyError):
                    time.sleep(0.1)
                    continue
                assert code in (200, 403, 409)
                if code == 200:
                    acknowledged.append((number, token))


def sent(client: httpx2.Client, desk: Desk, name: str, number: int, token: str) -> int:
    """What is answered to a decision on a finding as it is now."""
    headers = {"Authorization": f"Bearer {desk.key}"}
    place = f"{desk.address}/api/findings/{number}"
    revision = client.get(place, headers=headers).json()["revision"]
    wish = {"action": "status", "status": "confirmed", "token": token, "by": name, "revision": revision}
    return client.post(f"{place}/events", json=wish, headers=headers).status_code


@pytest.mark.slow
def test_it_ends_in_silence(tmp_path: Path) -> None:
    write_json(large(3, 4), tmp_path / "story.json")
    desk = Desk(tmp_path)
    assert httpx2.get(f"{desk.address}/name?key={desk.key}", timeout=20).status_code == 303
    desk.process.send_signal(signal.SIGINT)
    _, errors = desk.process.communicate(timeout=60)
    assert (desk.process.returncode, errors) == (0, "")


def until(desk: Desk, clients: list[threading.Thread], kills: int, each: int, acknowledged: list[Any]) -> None:
    """Let the clients do what they want, and kill the desk meanwhile, at any moment of every `each` decisions."""
    draw = random.Random(13)
    for _ in range(kills):
        enough = len(acknowledged) + draw.randint(1, each)
        while len(acknowledged) < enough:
            time.sleep(draw.random() / 50)
        assert any(client.is_alive() for client in clients)
        desk.kill()
        desk.start()
    for client in clients:
        client.join()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("database", "decisions", "kills"),
    [
        ("sqlite", 80, 2),
        pytest.param("sqlite", 1000, 12, marks=pytest.mark.services),
        pytest.param("postgresql", 1000, 12, marks=pytest.mark.services),
    ],
)
def test_no_acknowledged_decision_is_lost_and_none_is_there_twice(
    tmp_path: Path, database: str, decisions: int, kills: int
) -> None:
    place = emptied() if database == "postgresql" else str(tmp_path / "review.sqlite")
    write_json(large(30, FINDINGS), tmp_path / "story.json")
    desk, draw = Desk(tmp_path, place), random.Random(7)
    acknowledged: list[tuple[int, str]] = []
    clients = []
    for name in CLIENTS:
        wanted = [(draw.randint(1, FINDINGS), uuid.UUID(int=draw.getrandbits(128)).hex)
                  for _ in range(decisions // len(CLIENTS))]  # fmt: skip
        clients.append(threading.Thread(target=decide, args=(desk, name, wanted, acknowledged), daemon=True))
    for client in clients:
        client.start()
    until(desk, clients, kills, decisions // (kills + 1), acknowledged)
    desk.kill()
    assert len(acknowledged) == decisions
    store = opened(place)
    with store.reading() as session:
        events = Counter((e.item_id, e.token.partition(":")[0]) for e in session.query(Event))
        items = {item.id: item for item in session.query(Item)}
    store.close()
    assert events == Counter(acknowledged)  # each once
    for number, count in Counter(number for number, _ in acknowledged).items():
        assert (items[number].revision, items[number].status) == (count, "confirmed")
