"""A desk that answers more than its own machine; each of these fails without its defence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import reviews
from argon2 import PasswordHasher
from desks import store_with
from missed_findings import GIVEN
from report_samples import story
from starlette.testclient import TestClient

from checker.desk import accounts
from checker.desk.access import Access
from checker.desk.account_tables import Account, Attempt, SignedIn
from checker.desk.app import application
from checker.desk.security import csrf_token
from checker.desk.store import Store

HOST, PASSWORD = "https://desk.example.org", "correct horse"
ACCESS = Access(("desk.example.org",), accounts=True, https=True, proxied=True)
SESSION = "__Host-desk_session"
WISH = {"action": "status", "status": "confirmed", "revision": 0, "token": "12345678"}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "_HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    accounts._nobodys.cache_clear()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = store_with(tmp_path, story())
    with made.writing() as session:
        for name in ("Ada", "Ben"):
            accounts.put(session, name, PASSWORD)
    yield made
    made.close()


class Browser(TestClient):
    """A browser, in which nobody has signed in."""

    def __init__(self, store: Store, access: Access = ACCESS, base_url: str = HOST) -> None:
        super().__init__(application(store, "", access), base_url=base_url, follow_redirects=False)

    def token(self, path: str = "/") -> str:
        """What the forms of a page carry."""
        found = re.search(r'name="csrf" value="(\w+)"', self.get(path).text)
        assert found
        return found[1]

    def sign_in(self, name: str = "Ada", password: str = PASSWORD, to: str = "/") -> Any:
        """By the form of the page."""
        form = {"csrf": self.token("/sign-in"), "name": name, "password": password, "to": to}
        return self.post("/sign-in", data=form)


@pytest.fixture
def browser(store: Store) -> Browser:
    return Browser(store)


@pytest.fixture
def ada(store: Store) -> Browser:
    made = Browser(store)
    assert made.sign_in().status_code == 303
    return made


def test_nobody_gets_in_without_signing_in(browser: Browser) -> None:
    for path in ("/", "/finding/1?kind=money", "/export/1/csv", "/differences"):
        answer = browser.get(path)
        assert (answer.status_code, answer.text) == (303, "")
        assert answer.headers["location"].startswith("/sign-in?to=%2F")
    assert browser.get("/api/findings").status_code == 401
    assert browser.get("/", headers={"Authorization": "Bearer "}).status_code == 303
    assert browser.get("/?key=").status_code == 303
    assert browser.post("/finding/1", data={"csrf": csrf_token("")} | WISH).status_code == 403
    assert browser.post("/api/findings/1/events", json=WISH).status_code == 401
    assert browser.get("/static/style.css").status_code == 200


def test_who_decides_is_who_signed_in(ada: Browser, store: Store) -> None:
    ada.cookies.set("desk_name", "Mallory")
    form = {"csrf": ada.token("/finding/1"), "name": "Mallory", "by": "Mallory", **WISH}
    assert ada.post("/finding/1", data=form).status_code == 303
    headers = {"X-CSRF-Token": ada.token()}
    sent = ada.post("/api/findings/2/events", json=WISH | {"by": "Mallory"}, headers=headers)
    assert [event["by"] for event in sent.json()["history"]] == ["Ada"]
    assert ada.get("/api/findings/1").json()["standing"]["opinions"][0]["by"] == "Ada"
    assert ada.get("/name").status_code == 404


def test_a_saved_review_speaks_for_nobody_but_who_brings_it(ada: Browser, tmp_path: Path) -> None:
    file = reviews.save(story(), tmp_path).read_bytes().replace(b'"Ada"', b'"Ben"')
    form = {"csrf": ada.token(), "into": "1"}
    assert ada.post("/review", data=form, files={"file": ("review.json", file)}).status_code == 200
    found = [ada.get(f"/api/findings/{n['number']}").json() for n in ada.get("/api/findings").json()["findings"]]
    events = [event for one in found for event in one["history"]]
    assert events and {event["by"] for event in events} == {"Ada"}


def test_a_cookie_that_scripts_foreign_pages_and_plain_http_do_not_get(browser: Browser, store: Store) -> None:
    cookie = browser.sign_in().headers["set-cookie"].lower()
    assert f"{SESSION.lower()}=" in cookie
    for word in ("httponly", "samesite=strict", "secure", "path=/", "max-age=43200"):
        assert word in cookie.split(", ")[0]
    plain = Browser(store, Access(("desk.lan",), accounts=True), "http://desk.lan")
    assert "secure" not in plain.sign_in().headers["set-cookie"].lower()
    assert plain.get("/").status_code == 200
    assert "strict-transport-security" in browser.get("/").headers
    assert "strict-transport-security" not in plain.get("/").headers


def test_a_wrong_password_and_a_name_that_there_is_not_are_told_alike(browser: Browser) -> None:
    wrong, unknown = browser.sign_in(password="guessed"), browser.sign_in("Nobody")
    assert (wrong.status_code, unknown.status_code) == (401, 401)
    token = re.compile(r'value="\w+"')
    assert token.sub("", wrong.text) == token.sub("", unknown.text)
    assert SESSION not in browser.cookies


def test_a_name_cannot_be_guessed_at_for_ever(browser: Browser, store: Store) -> None:
    for _ in range(accounts.TRIES):
        assert browser.sign_in("aDA", "guessed").status_code == 401
    answer = browser.sign_in()
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "900")
    assert browser.post("/api/sessions", json={"name": "Ada", "password": PASSWORD}).status_code == 429
    assert Browser(store).sign_in("Ben").status_code == 303
    with store.writing() as session:
        for attempt in session.query(Attempt):
            attempt.at -= accounts.WINDOW
    assert browser.sign_in().status_code == 303


def test_many_guesses_at_once_are_counted_each(store: Store) -> None:
    def guess(_: int) -> bool:
        try:
            return accounts.sign_in(store, "Ada", "guessed", "192.0.2.7") is None
        except accounts.TooOftenError:
            return False

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(guess, range(30))) <= accounts.TRIES


def test_an_address_cannot_guess_at_many_names(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "TRIES_OF_ADDRESS", 5)
    for n in range(5):
        assert accounts.sign_in(store, f"name{n}", "guessed", "192.0.2.7") is None
    with pytest.raises(accounts.TooOftenError):
        accounts.sign_in(store, "Ada", PASSWORD, "192.0.2.7")
    assert accounts.sign_in(store, "Ada", PASSWORD, "192.0.2.8")


def test_a_session_expires(ada: Browser, store: Store) -> None:
    assert ada.get("/").status_code == 200
    with store.writing() as session:
        session.query(SignedIn).one().expires -= accounts.LASTS
    assert ada.get("/").status_code == 303
    assert ada.get("/api/findings").status_code == 401
    assert Browser(store).sign_in("Ben").status_code == 303
    with store.reading() as session:
        assert [s.account.name for s in session.query(SignedIn)] == ["Ben"]  # what expired is kept no longer


def test_signing_out_ends_the_session_in_the_store_too(ada: Browser, store: Store) -> None:
    secret = ada.cookies[SESSION]
    assert ada.post("/sign-out").status_code == 403  # a foreign page signs nobody out
    assert ada.post("/sign-out", data={"csrf": ada.token()}).headers["location"] == "/sign-in"
    assert SESSION not in ada.cookies
    assert Browser(store).get("/", headers={"Authorization": f"Bearer {secret}"}).status_code == 303


@pytest.mark.parametrize("gone", [True, False])
def test_an_account_that_goes_or_gets_another_password_is_signed_in_nowhere(
    ada: Browser, store: Store, gone: bool
) -> None:
    with store.writing() as session:
        assert accounts.remove(session, "ada") if gone else not accounts.put(session, "ADA", "another horse")
    assert ada.get("/").status_code == 303
    assert ada.sign_in().status_code == 401


def test_a_session_is_never_one_that_was_there_before(store: Store) -> None:
    victim = Browser(store)
    victim.cookies.set(SESSION, "chosen-by-somebody-else", domain="desk.example.org")
    victim.sign_in()
    victim_secret = [c.value for c in victim.cookies.jar if c.name == SESSION][-1]
    assert victim_secret != "chosen-by-somebody-else"
    planted = Browser(store)
    planted.cookies.set(SESSION, "chosen-by-somebody-else")
    assert planted.get("/").status_code == 303


def test_signing_in_once_more_ends_the_session_before(ada: Browser, store: Store) -> None:
    before = ada.cookies[SESSION]
    assert ada.sign_in("Ben").status_code == 303
    assert ada.cookies[SESSION] != before
    assert accounts.signed_in(store, before) is None and accounts.signed_in(store, ada.cookies[SESSION]) == "Ben"


FORMS = ("/finding/1", "/bulk", "/undo", "/redo", "/review", "/blind", "/views", "/missed/1", "/story/1/delete",
         "/sign-in", "/sign-out", "/api/findings/1/events")  # fmt: skip


@pytest.mark.parametrize("whose", ["none", "guessed", "another session's", "empty"])
def test_a_foreign_form_changes_nothing(ada: Browser, store: Store, whose: str) -> None:
    other = Browser(store)
    other.sign_in("Ben")
    csrf = {"none": "", "guessed": "0" * 64, "another session's": other.token(), "empty": csrf_token("")}[whose]
    fields: dict[str, Any] = WISH | {"csrf": csrf, "name": "Ada", "password": PASSWORD}
    for path in FORMS:
        headers = {"X-CSRF-Token": csrf} if path.startswith("/api") else {}
        sent = ada.post(path, json=fields, headers=headers) if headers else ada.post(path, data=fields)
        assert sent.status_code == 403, path
        assert ada.get("/api/findings/1").json()["history"] == []


def test_what_one_adds_keeps_and_hides_is_ones_own_by_the_account(ada: Browser, store: Store) -> None:
    ben = Browser(store)
    ben.sign_in("Ben")
    ben.cookies.set("desk_name", "Ada")
    sent = {"csrf": ben.token(), "token": "12345678"}
    added = ben.post("/missed/1", data=sent | GIVEN)
    assert added.status_code == 303 and "added by Ben" in ben.get(added.headers["location"]).text
    ben.post("/views", data=sent | {"name": "hot", "level": "conflict"})
    assert ">hot</a>" in ben.get("/").text and ">hot</a>" not in ada.get("/").text
    blind = ben.post("/blind", data=sent | {"blind": "1"}).headers["set-cookie"]
    assert "Secure" in blind and "HttpOnly" in blind
    ada.post("/finding/1", data=WISH | {"csrf": ada.token(), "note": "seen in the record"})
    assert "seen in the record" not in ben.get("/finding/1").text


def test_a_foreign_form_signs_nobody_in(store: Store) -> None:
    """Somebody else's account in one's own browser: what one decides would be theirs."""
    for csrf in ("", csrf_token(""), Browser(store).token("/sign-in")):
        victim = Browser(store)
        form = {"csrf": csrf, "name": "Ben", "password": PASSWORD}
        assert victim.post("/sign-in", data=form).status_code == 403
        victim.get("/sign-in")
        assert victim.post("/sign-in", data=form).status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "desk.example.org.evil.example", "127.0.0.1", "localhost", ""])
def test_another_host_is_refused(ada: Browser, host: str) -> None:
    assert ada.get("/", headers={"Host": host}).status_code == 400
    assert ada.get("/sign-in", headers={"Host": host}).status_code == 400
    assert ada.get("/", headers={"Host": "desk.example.org:443"}).status_code == 200


@pytest.mark.parametrize(
    "to",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
     "javascript:alert(1)", "evil.example", "/\r\nSet-Cookie: a=b", " //evil.example"],
)  # fmt: skip
def test_signing_in_leads_to_no_other_place(browser: Browser, to: str) -> None:
    assert "evil" not in browser.get("/sign-in", params={"to": to}).text
    assert browser.sign_in(to=to).headers["location"] == "/"


def test_signing_in_leads_on_to_where_one_wanted(browser: Browser) -> None:
    to = browser.get("/finding/1?kind=money&sort=sure").headers["location"]
    assert 'value="/finding/1?kind=money&amp;sort=sure"' in browser.get(to).text
    assert browser.sign_in(to="/finding/1?kind=money").headers["location"] == "/finding/1?kind=money"


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/export/1/..%2f..%2fetc"])
def test_no_other_file_is_given(ada: Browser, browser: Browser, path: str) -> None:
    assert ada.get(path).status_code == 404
    assert browser.get(path).status_code in (303, 404)


def test_a_body_that_is_too_large_is_refused_before_one_signed_in(browser: Browser) -> None:
    form = {"csrf": browser.token("/sign-in"), "name": "Ada", "password": "x" * 6_000_000}
    assert browser.post("/sign-in", data=form).status_code == 413
    pieces = (b"x" * 1_000_000 for _ in range(7))
    assert browser.post("/api/sessions", content=pieces).status_code == 413


def test_every_answer_has_the_headers(ada: Browser, browser: Browser) -> None:
    answers = [browser.get("/"), browser.get("/sign-in"), browser.get("/api/findings"), ada.get("/"), ada.get("/no")]
    answers += [browser.post("/undo"), browser.sign_in("Ada", "wrong"), ada.get("/", headers={"Host": "evil.example"})]
    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "'unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff" and answer.headers["x-frame-options"] == "DENY"
        assert (answer.headers["cache-control"], answer.headers["referrer-policy"]) == ("no-store", "no-referrer")


def test_a_program_signs_in_and_out(browser: Browser, store: Store) -> None:
    assert browser.post("/api/sessions", json={"name": "Ada", "password": "guessed"}).status_code == 401
    made = browser.post("/api/sessions", json={"name": "ada", "password": PASSWORD})
    assert made.status_code == 201 and "set-cookie" not in made.headers
    headers = {"Authorization": f"Bearer {made.json()['token']}"}
    robot = Browser(store)
    assert robot.post("/api/findings/1/events", json=WISH, headers=headers).json()["history"][0]["by"] == "Ada"
    assert robot.delete("/api/sessions", headers=headers).status_code == 204
    assert robot.get("/api/findings", headers=headers).status_code == 401


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"name": 1, "password": []}', b'{"name": "Ada"}', b"\xff"])
def test_what_is_no_sign_in_is_said(browser: Browser, body: bytes) -> None:
    assert browser.post("/api/sessions", content=body).status_code == 400


def test_no_password_and_no_secret_of_a_session_is_kept(ada: Browser, store: Store, tmp_path: Path) -> None:
    with store.reading() as session:
        kept = [value for row in session.query(Account) for value in (row.name, row.folded, row.password)]
        kept += [row.digest for row in session.query(SignedIn)]
    assert not any(PASSWORD in value or ada.cookies[SESSION] in value for value in kept)


def test_passwords_are_kept_by_argon2_as_is_recommended(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    with store.writing() as session:
        accounts.put(session, "Cyd", PASSWORD)
        kept = session.query(Account).filter_by(folded="cyd").one().password
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert accounts.sign_in(store, "Cyd", PASSWORD, "192.0.2.1")
