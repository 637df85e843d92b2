"""What keeps others out of a desk; each of these fails without its defence."""

from __future__ import annotations

import stat
from pathlib import Path

import desks
import pytest
from desks import HOST, KEY, Reviewer, store_with
from report_extremes import hostile
from report_samples import story
from starlette.testclient import TestClient

from checker.desk.app import application
from checker.desk.security import LARGEST_BODY, csrf_token
from checker.desk.store import Store


@pytest.mark.parametrize(
    "path", ["/", "/finding/1", "/api/findings", "/static/style.css", "/export/1/csv", "/differences"]
)
def test_nobody_gets_in_without_the_key(store: Store, path: str) -> None:
    stranger = TestClient(application(store, KEY), base_url=HOST)
    assert stranger.get(path).status_code == 403
    assert stranger.get(path, params={"key": "guessed"}).status_code == 403
    assert stranger.get(path, headers={"Authorization": "Bearer guessed"}).status_code == 403


def test_the_printed_address_lets_in_once_and_for_all(store: Store) -> None:
    browser = TestClient(application(store, KEY), base_url=HOST, follow_redirects=False)
    answer = browser.get(f"/?story=1&key={KEY}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/?story=1")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=lax" in cookie
    assert browser.get("/name").status_code == 200


def test_the_key_leads_to_no_other_host(store: Store) -> None:
    browser = TestClient(application(store, KEY), base_url=HOST, follow_redirects=False)
    assert browser.get(f"{HOST}//evil.example/?key={KEY}").headers["location"] == "/evil.example/"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.0.7", ""])
def test_another_host_is_refused(store: Store, host: str) -> None:
    assert Reviewer(store).get("/", headers={"Host": host}).status_code == 400
    assert Reviewer(store).get("/", headers={"Host": "localhost:8000"}).status_code == 200


FORMS = ("/finding/1", "/bulk", "/undo", "/redo", "/name", "/review", "/blind", "/views", "/missed/1",
         "/story/1/delete", "/api/findings/1/events")  # fmt: skip


@pytest.mark.parametrize("csrf", ["", "guessed", KEY])
def test_a_foreign_form_changes_nothing(store: Store, csrf: str) -> None:
    reviewer = Reviewer(store)
    fields = {
        "csrf": csrf,
        "token": "12345678",
        "action": "status",
        "status": "confirmed",
        "revision": "0",
        "name": "x",
    }
    for path in FORMS:
        sent = reviewer.post(path, json=fields) if path.startswith("/api") else reviewer.post(path, data=fields)
        assert sent.status_code == 403, path
        assert reviewer.finding(1)["history"] == []


def test_a_program_needs_the_token_too_unless_it_bears_the_key(store: Store) -> None:
    wish = {"action": "status", "status": "confirmed", "revision": 0, "token": "12345678", "by": "robot"}
    reviewer = Reviewer(store)
    sent = reviewer.post("/api/findings/1/events", json=wish, headers={"X-CSRF-Token": csrf_token(KEY)})
    assert (sent.status_code, sent.json()["status"]) == (200, "confirmed")
    robot = TestClient(application(store, KEY), base_url=HOST, headers={"Authorization": f"Bearer {KEY}"})
    assert robot.post("/api/findings/2/events", json=wish).json()["history"][0]["by"] == "robot"


def test_every_answer_has_the_headers(store: Store) -> None:
    reviewer = Reviewer(store)
    answers = [reviewer.get(path) for path in ("/", "/nowhere", "/finding/999", "/static/desk.js", "/export/1/csv")]
    answers += [reviewer.post("/undo"), reviewer.get("/", headers={"Host": "evil.example"})]
    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "'unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert (answer.headers["cache-control"], answer.headers["referrer-policy"]) == ("no-store", "no-referrer")


def test_a_body_that_is_too_large(store: Store) -> None:
    reviewer = Reviewer(store)
    large = b"x" * (LARGEST_BODY + 1)
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert reviewer.post("/finding/1", content=large, headers=kind).status_code == 413
    pieces = (b"x" * 1_000_000 for _ in range(7))  # of no length that is told beforehand
    assert reviewer.post("/api/findings/1/events", content=pieces).status_code == 413


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/desk.css", "/export/1/..%2f..", "/export/9/csv"]
)
def test_no_other_file_is_given(store: Store, path: str) -> None:
    assert Reviewer(store).get(path).status_code == 404


def test_what_articles_say_is_no_markup(tmp_path: Path) -> None:
    store = store_with(tmp_path, hostile())
    reviewer = Reviewer(store, "%3Cb%3EAda")
    reviewer.do(1, status="confirmed", note="<img src=x onerror=alert(1)>")
    reviewer.do(1, "tag", name="<i>tag")
    for path in ("/", *(f"/finding/{n}" for n in reviewer.numbers())):
        page = reviewer.get(path).text
        assert "<img" not in page and "<i>tag" not in page and "<b>Ada" not in page
        assert page.count("<script") == 1 and "javascript:" not in page.replace("javascript:alert", "")
        assert 'href="javascript' not in page


def test_the_store_is_its_owners_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "SHARED", "")
    store = store_with(tmp_path, story())
    Reviewer(store).do(1, status="confirmed")
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("review.sqlite*")}
    assert modes == {0o600}
