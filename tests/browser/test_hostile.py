"""Articles that try to run something: nothing runs, everything is text."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from report_extremes import HOSTILE
from steps import press

pytestmark = pytest.mark.browser
VIEWS = [
    "findings",
    *(f"source-{n}" for n in range(len(HOSTILE))),
    "compare-0-1",
    "compare-7-8",
    "matrix",
    "topics",
    "agreements",
]


@pytest.fixture
def hostile(visit) -> Page:  # type: ignore[no-untyped-def]
    page: Page = visit("hostile")
    press(page, "e")
    for view in VIEWS:
        page.evaluate(f"location.hash = '{view}'")
        expect(page.locator(f"#{view.split('-')[0]}")).to_be_visible()
        page.mouse.move(300, 400)
    page.evaluate("location.hash = 'findings'")
    return page


def test_nothing_runs(hostile: Page) -> None:
    assert "owned" not in hostile.title()
    assert hostile.locator("script").count() == 3
    assert hostile.locator("img, iframe, object, embed, base, form:not([method=dialog], #filters)").count() == 0
    names = hostile.evaluate("[...document.querySelectorAll('*')].flatMap(node => node.getAttributeNames())")
    assert [name for name in names if name.startswith("on")] == []


def test_links_are_http_or_within(hostile: Page) -> None:
    for link in hostile.locator("a[href]").all():
        assert re.match(r"#|https?://", link.get_attribute("href") or "")


def test_everything_is_shown_as_text(hostile: Page) -> None:
    text = hostile.locator("#list").text_content() or ""
    for article in HOSTILE[:5]:
        assert article in text
    assert "NUL ␀ and bell ␇ 46 people <!-- <script> --> ]]> <![CDATA[" in text
    assert "lone � surrogate 48 people" in text
    assert "\u202e" not in text and "\u2066" not in text


def test_long_title_is_cut(hostile: Page) -> None:
    assert len(hostile.locator(".compared td").first.text_content() or "") <= 160


def test_policy_is_strict_and_whole(reports: Path) -> None:
    page = (reports / "hostile.html").read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]
    assert page.index("Content-Security-Policy") < page.index("<script>") < page.index("<style>")


def test_policy_stops_what_got_in(reports: Path, contexts) -> None:  # type: ignore[no-untyped-def]
    page = contexts().new_page()
    page.goto((reports / "story.html").as_uri())
    for attack in (
        "document.body.innerHTML += '<img src=x onerror=window.owned=1>'",
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.owned = 1'}))",
        "document.body.setAttribute('onclick', 'window.owned = 1'); document.body.click()",
        "await fetch('https://example.org/')",
    ):
        page.evaluate(f"async () => {{ try {{ {attack} }} catch {{}} }}")
    page.wait_for_timeout(100)
    assert page.evaluate("window.owned") is None
