"""For everyone: axe in dark and light, narrow and zoomed screens, without script, on paper, from right to left."""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect
from steps import heads, press

pytestmark = pytest.mark.browser
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = ["findings", "agreements", "source-0", "source-0-139-157", "compare-0-1", "matrix", "topics"]
READINGS = 31
SEEN = "place => [...document.querySelectorAll(place)].filter(node => node.checkVisibility()).length"
NARROW = {"viewport": {"width": 320, "height": 640}}


def violations(page: Page) -> list[str]:
    """Each rule that is broken, with the first place that breaks it."""
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]} {v['nodes'][0]['failureSummary']}" for v in found["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [{}, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing(visit, scheme: str, size: dict[str, object]) -> None:  # type: ignore[no-untyped-def]
    page = visit(color_scheme=scheme, **size)
    page.evaluate(AXE)
    press(page, "j", "c", "j", "x", "1", "n")
    page.keyboard.type("a note")
    press(page, "Escape", "e")
    page.evaluate("for (const card of document.querySelectorAll('.f, .a')) card.style.contentVisibility = 'visible'")
    for view in VIEWS:
        page.evaluate(f"location.hash = '{view}'")
        expect(page.locator(f"#{view.split('-')[0]}")).to_be_visible()
        assert violations(page) == [], view
    page.evaluate("location.hash = 'findings'")
    for keys, dialog in (("j?", "help"), ("jjx", "reasons")):
        press(page, *keys)
        expect(page.locator(f"#{dialog}")).to_be_visible()
        assert violations(page) == [], dialog
        press(page, "Escape")
    page.click("#review-open")
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_is_worth_a_look(visit, scheme: str) -> None:  # type: ignore[no-untyped-def]
    page = visit("looked", color_scheme=scheme, **NARROW)
    page.evaluate(AXE)
    assert violations(page) == []
    page.click("#looks > summary")
    press(page, "k", "o", "c")
    page.evaluate("for (const card of document.querySelectorAll('.f, .a')) card.style.contentVisibility = 'visible'")
    assert violations(page) == []
    page.evaluate("location.hash = 'source-0'")
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["empty", "heard"])
def test_axe_finds_nothing_in_an_empty_report_and_in_one_with_a_reader(visit, name: str, scheme: str) -> None:  # type: ignore[no-untyped-def]
    page = visit(name, color_scheme=scheme)
    page.evaluate(AXE)
    assert violations(page) == []


@pytest.mark.parametrize("name", ["story", "looked", "heard", "hostile"])
def test_no_view_scrolls_sideways(visit, name: str) -> None:  # type: ignore[no-untyped-def]
    page = visit(name)
    press(page, "e")
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    for view in VIEWS:
        page.evaluate(f"location.hash = '{view}'")
        expect(page.locator(f"#{view.split('-')[0]}")).to_be_visible()
        for width in (320, 640, 1000, 2200):
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide == 0, (view, width)


def test_everything_can_be_reached_by_tab(story: Page) -> None:
    reached = set()
    for _ in range(90):
        press(story, "Tab")
        reached.add(story.evaluate("(n => n.id || n.name || n.className)(document.activeElement)"))
    for wanted in ("skip", "review-open", "q", "level", "state", "source", "topic", "sure", "sort", "open-all"):
        assert wanted in reached, wanted


def test_without_script_all_findings_are_there(visit) -> None:  # type: ignore[no-untyped-def]
    page = visit(java_script_enabled=False)
    assert len(heads(page)) == 13
    assert page.evaluate(SEEN, "#list .g li p") == READINGS
    assert page.evaluate(SEEN, "#list .g li mark") == READINGS
    expect(page.locator("#agreements")).to_be_visible()
    expect(page.locator("#matrix")).to_be_visible()
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator("#source")).to_be_hidden()
    page.locator(".top a").first.click()


def test_print_loses_nothing(story: Page) -> None:
    press(story, "j", "c", "j", "x", "3", "n")
    story.keyboard.type("see the record")
    press(story, "Escape")
    story.emulate_media(media="print")
    story.evaluate("dispatchEvent(new Event('beforeprint'))")
    for hidden in (".bar", "#filters", "#open-all", ".desk-row", "#help"):
        assert story.evaluate(SEEN, hidden) == 0, hidden
    for place, count in (
        ("#list .g li p", READINGS),
        ("#list svg[role=img]", 8),
        ("#list .rv", 2),
        (".agreed li li p", 7),
    ):
        assert story.evaluate(SEEN, place) == count, place
    expect(story.locator("#list .rv").nth(1)).to_have_text("✗ Dismissed: update – see the record")
    assert len(story.pdf(prefer_css_page_size=True)) > 20_000


def test_print_of_a_filtered_page_says_so(story: Page) -> None:
    story.check("#filters input[value=conflict]")
    story.emulate_media(media="print")
    expect(story.locator("#shown")).to_have_text("9 of 13 findings")
    expect(story.locator("#shown")).to_be_visible()


def test_print_of_a_closed_list_of_articles(visit) -> None:  # type: ignore[no-untyped-def]
    page = visit(**NARROW)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".compared tbody tr").first).to_be_visible()


def test_right_to_left_text(story: Page) -> None:
    story.evaluate("location.hash = '#source-3'")
    text = story.locator("#source-text")
    assert text.evaluate("node => getComputedStyle(node).unicodeBidi") == "plaintext"
    expect(text).to_contain_text("لن نترك أهل الجزر")


def test_colour_is_never_the_only_sign(story: Page) -> None:
    signs = story.evaluate(
        "['conflict', 'tension', 'update', 'scope', 'variant'].map(level => "
        "getComputedStyle(document.querySelector(`.level.l-${level}`), '::before').content)"
    )
    assert len(set(signs)) == 5
    assert "none" not in signs
