"""The desk in a browser: a review by keys alone, a second reviewer in a second browser, without JavaScript."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from desks import KEY, store_with
from missed_findings import GIVEN
from playwright.sync_api import BrowserContext, Page, expect
from report_samples import looked
from steps import press

from checker.desk.app import application
from checker.desk.command import _browsing

pytestmark = pytest.mark.browser


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A desk that answers, with the sample story."""
    store = store_with(tmp_path, looked())
    server = uvicorn.Server(uvicorn.Config(application(store, KEY), log_level="warning"))
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()
    store.close()


@pytest.fixture
def enter(address: str, contexts: Callable[..., BrowserContext]) -> Iterator[Callable[..., Page]]:
    """Opens the desk as somebody; no page may complain, or ask another host for anything."""
    said: list[str] = []

    def opened(name: str, **options: object) -> Page:
        page = contexts(**options).new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda asked: None if asked.url.startswith((address, "data:")) else said.append(asked.url))
        page.set_default_navigation_timeout(60_000)  # scikit-learn is imported the first time that two are compared
        page.goto(f"{address}/?key={KEY}")
        expect(page.get_by_label("Name")).to_be_focused()
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Queue")
        page.wait_for_load_state()
        return page

    yield opened
    assert [text for text in said if not text.startswith("Failed to load resource: the server responded")] == []


def statuses(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator("#rows .status").all_text_contents()]


def decide(page: Page, *keys: str) -> None:
    """Keys on a finding's page, the last of which leads to another."""
    page.wait_for_load_state()  # keys are heard once the script has run
    before = page.url
    press(page, *keys)
    page.wait_for_function("before => location.href !== before", arg=before, timeout=30_000)
    page.wait_for_load_state()


def test_a_review_by_keys_alone(enter: Callable[..., Page]) -> None:
    ada = enter("Ada")
    press(ada, "j", "j", "k")
    decide(ada, "o")
    first = ada.locator("h1").text_content()
    ada.keyboard.press("n")
    ada.keyboard.type("seen in the record")
    ada.keyboard.press("Escape")
    decide(ada, "c")
    expect(ada.locator(".done")).to_contain_text(f"confirmed {first}")
    decide(ada, "x", "2")
    expect(ada.locator(".done")).to_contain_text("dismissed: agrees by rounding")
    decide(ada, "i")
    decide(ada, "l")
    decide(ada, "u")
    decide(ada, "q")
    assert statuses(ada) == ["✓ confirmed", "✗ dismissed: agrees by rounding", "? inconclusive"]
    decide(ada, "r")
    decide(ada, "q")
    assert statuses(ada)[-1] == "… later"
    press(ada, "/")
    ada.keyboard.type("convention")
    decide(ada, "Enter")
    expect(ada.locator("#rows .f")).to_have_count(1)


def test_a_second_reviewer(enter: Callable[..., Page]) -> None:
    ada, ben = enter("Ada"), enter("Ben")
    decide(ada, "j", "o")
    decide(ben, "j", "o")
    decide(ada, "c")
    ben.keyboard.press("x")
    ben.keyboard.press("4")  # of what he saw before she decided
    expect(ben.locator("h1")).to_have_text("Somebody was faster")
    ben.get_by_role("button", name="Do it all the same").click()
    expect(ben.locator(".done")).to_contain_text("disputed")
    ada.get_by_role("link", name="Two reviewers").click(timeout=60_000)
    expect(ada.locator("#rows .opinions li")).to_contain_text(["✓ confirmed Ada", "✗ dismissed: wrong extraction Ben"])
    decide(ada, "o")
    press(ada, "n")
    ada.keyboard.type("he is right: the paper has it otherwise")
    ada.get_by_role("button", name="Dismissed: wrong extraction").click()
    expect(ada.locator(".now-is")).to_contain_text("dismissed: wrong extraction")
    expect(ada.locator(".notes-list")).to_contain_text("he is right")  # a note that was begun went with it


def test_a_review_to_its_end(enter: Callable[..., Page], address: str) -> None:
    """Everything that is to do, by keys alone, with a step taken back; then nothing is left."""
    ada = enter("Ada")
    whole = ada.locator("#rows .f").count()
    ada.goto(f"{address}/?status=to+do")
    decide(ada, "j", "o")
    for number in range(whole):
        decide(ada, *("c" if number % 2 else "x1"))
        if number == 2:
            decide(ada, "u")
            decide(ada, "x", "3")
    expect(ada.locator("#rows .f")).to_have_count(0)
    ada.goto(f"{address}/?status=dismissed")
    assert len(statuses(ada)) == (whole + 1) // 2
    ada.goto(f"{address}/?status=confirmed")
    assert len(statuses(ada)) == whole // 2


def test_a_blind_second_reviewer(enter: Callable[..., Page], address: str) -> None:
    ada, ben = enter("Ada"), enter("Ben")
    ben.get_by_role("link", name="Two reviewers").click(timeout=60_000)
    ben.get_by_role("button", name="Review blind").click()
    expect(ben.locator(".fate-line")).to_contain_text("You review blind")
    decide(ben, "j", "o")
    decide(ada, "j", "o")
    decide(ada, "c")
    ben.reload()
    ben.wait_for_load_state()
    expect(ben.locator(".now-is")).to_contain_text("to do")
    expect(ben.locator(".history")).not_to_contain_text("Ada")
    decide(ben, "x", "4")
    expect(ben.locator(".done")).to_contain_text("disputed")
    ben.locator(".done a").click()
    expect(ben.locator(".opinions li")).to_contain_text(["confirmed Ada", "dismissed: wrong extraction Ben"])


SELECT = """([document, words]) => {
  const node = window.document.querySelector(`[data-document="${document}"]`).firstChild;
  const start = node.data.indexOf(words);
  window.document.getSelection().setBaseAndExtent(node, start, node, start + words.length);
}"""


def test_what_was_missed_is_marked_in_the_articles(enter: Callable[..., Page], address: str) -> None:
    page = enter("Ada")
    page.goto(f"{address}/missed/1")
    page.get_by_label("What is in question?").fill("whether it will be the longest")
    for side in ("A", "B"):
        page.evaluate(SELECT, [GIVEN[f"source_{side}"], " ".join(GIVEN[f"quote_{side}"].split())])
        page.get_by_role("button", name=f"Take as {side}").click()
    page.get_by_role("button", name="Add it").click()
    expect(page.locator("h1")).to_have_text(
        "Whether it will be the longest: “the longest in the country” or “sea bed was closed”?"
    )
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".fate-line")).to_have_text("Added by Ada, and withdrawn again.")


def test_without_javascript_what_was_missed_is_typed(enter: Callable[..., Page], address: str) -> None:
    page = enter("Ada", java_script_enabled=False)
    page.goto(f"{address}/missed/1")
    page.get_by_label("What is in question?").fill("whether it will be the longest")
    for side in ("A", "B"):
        group = page.get_by_role("group", name=side, exact=True)
        group.get_by_label("Article").select_option(GIVEN[f"source_{side}"])
        group.get_by_label("Its words").fill(GIVEN[f"quote_{side}"])
    page.get_by_role("button", name="Add it").click()
    expect(page.locator(".why")).to_have_text("Missed by the checker, added by Ada.")


def test_readings_are_regrouped(enter: Callable[..., Page], address: str) -> None:
    page = enter("Ada")
    page.goto(f"{address}/?kind=money")
    decide(page, "j", "o")
    expect(page.locator(".gs .g")).to_have_count(3)
    page.get_by_text("Regroup the readings").click()
    page.locator("select[name=to]").select_option(index=1)
    page.get_by_role("button", name="Move it").click()
    expect(page.locator(".gs .g")).to_have_count(2)
    decide(page, "u")
    expect(page.locator(".gs .g")).to_have_count(3)


def test_the_file_that_leads_to_the_desk(
    address: str, contexts: Callable[..., BrowserContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = contexts().new_page()
    monkeypatch.setattr("webbrowser.open", page.goto)
    with _browsing(f"{address}/?story=1&key={KEY}"):
        expect(page.locator("h1")).to_have_text("Who are you?")
    assert KEY not in page.url


def test_without_javascript(enter: Callable[..., Page]) -> None:
    page = enter("Ada", java_script_enabled=False)
    page.locator("#rows a").first.click()
    page.get_by_role("button", name="different scope").click()
    expect(page.locator(".done")).to_contain_text("dismissed: different scope")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".now-is")).to_contain_text("to do")


PATHS = (
    "/", "/?level=conflict", "/finding/1", "/finding/2", "/differences", "/name", "/finding/999", "/?tier=agreement",
    "/missed/1", "/missed/9", "/story/1/delete",
)  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_in_anybodys_way(enter: Callable[..., Page], address: str, width: int, scheme: str) -> None:
    page = enter("Ada", viewport={"width": width, "height": 900}, color_scheme=scheme)
    decide(page, "j", "o")
    decide(page, "c")
    page.goto(f"{address}/?tier=agreement")
    agreement = page.locator("#rows h2 a").first.get_attribute("href")
    for path in (*PATHS, agreement):
        page.goto(f"{address}{path}")
        found = Axe().run(page).response["violations"]
        assert [(v["id"], v["nodes"][0]["html"]) for v in found] == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width
