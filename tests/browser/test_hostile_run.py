"""Hostile articles all the way: from files in a folder, by the command, into a browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect
from steps import press

from checker.cli import main

pytestmark = pytest.mark.browser
EVIL = "<img src=x onerror=alert(1)><svg onload=alert(2)>"
ARTICLES = {
    "a.txt": "<script>window.owned = 1; document.title = 'owned'</script>",
    "b</script>.txt": "</script><script>window.owned = 2</script> <a href=javascript:alert(1) onclick=alert(1)>a</a>",
    "c.txt": "T" * 10_000,
    "d.txt": "{{ 7*7 }} {% for x in y %} ${window.owned = 3} <%= 7 %> &lt;&#60;&broken;&#x; &amp",
    "e.txt": "\u202eesrever\u202c \u2066isolated\u2069 \u200f end",
    "f.txt": "NUL \x00 bell \x07 escape \x1b[31m <!-- ]]> <![CDATA[ </textarea></title></style></template>",
    "' onmouseover='window.owned=4.txt": "\"><img src=x onerror=window.owned=5> 'quoted' ` backtick",
}
VIEWS = ("agreements", "matrix", "topics", "compare-0-1", "compare-2-5")


def article(n: int, title: str) -> str:
    """A title, and a body whose figures differ from one article to the next."""
    return (
        f"{title}\n\nThe ferry Solveig sank off Marrow Sound on {3 + n % 2} March 2026. "
        f"Police said {41 + 3 * (n % 2)} people {EVIL} were killed. "
        f'"We had {"no " if n % 2 else ""}warning of the storm {title[:60]}," said the harbour master Ilse Brann.\n'
        f"The ferry was {30 + n % 2} years old and had cost €{11 + n % 2} million.\n"
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a run on a folder of such files."""
    folder, out = tmp_path_factory.mktemp("articles"), tmp_path_factory.mktemp("out")
    for n, (name, title) in enumerate(ARTICLES.items()):
        (folder / name.replace("/", "\u2215")).write_text(article(n, title), encoding="utf-8")
    (folder / "odd.txt").write_bytes(b"\xff\xfe\x00<script>window.owned = 6</script>")
    done = CliRunner().invoke(main, ["run", str(folder), "--out", str(out), "--name", "evil"])
    assert done.exit_code in (0, 2), done.output
    return out / "evil.html"


@pytest.fixture
def evil(made: Path, contexts) -> Iterator[Page]:  # type: ignore[no-untyped-def]
    """The page, after every view of it was opened; at the end nothing may have been said or asked for."""
    said: list[str] = []
    page = contexts().new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("request", lambda request: None if request.url.startswith(("file:", "data:")) else said.append(request.url))
    page.goto(made.as_uri())
    press(page, "e")
    for view in (*VIEWS, *(f"source-{n}" for n in range(len(ARTICLES))), "findings"):
        page.evaluate(f"location.hash = '{view}'")
        expect(page.locator(f"#{view.split('-')[0]}")).to_be_visible()
    yield page
    assert said == []


def test_nothing_of_the_articles_runs(evil: Page) -> None:
    assert evil.evaluate("window.owned") is None
    assert "owned" not in evil.title()
    assert evil.locator("script").count() == 3
    assert evil.locator("img, iframe, object, embed, base, a[href^=javascript]").count() == 0
    names = evil.evaluate("[...document.querySelectorAll('*')].flatMap(node => node.getAttributeNames())")
    assert {name for name in names if name.startswith("on")} == set()


def test_findings_are_there_and_show_the_tags_as_text(evil: Page) -> None:
    assert evil.locator("#list > article").count() > 0
    assert EVIL in (evil.locator("#list").text_content() or "")


def test_articles_are_shown_to_the_last_character(evil: Page, made: Path) -> None:
    kept = json.loads(made.with_suffix(".json").read_text(encoding="utf-8"))
    for n, document in enumerate(kept["documents"][: len(ARTICLES)]):
        evil.evaluate(f"location.hash = 'source-{n}'")
        text = evil.locator("#source-text").evaluate(
            "n => { n.querySelectorAll('sup').forEach(s => s.remove()); return [...n.textContent].length }"
        )
        assert text == document["characters"]


def test_title_of_ten_thousand_characters_does_not_stretch_the_page(evil: Page) -> None:
    for width in (320, 1280):
        evil.set_viewport_size({"width": width, "height": 800})
        assert evil.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
