"""Finding one's way: filters, order, keys, addresses, the back button."""

import pytest
from playwright.sync_api import Page, expect
from steps import address, current, heads, press

pytestmark = pytest.mark.browser
ALL = 13


def test_top_tells_what_was_compared_and_found(story: Page) -> None:
    top = story.locator(".summary")
    expect(top.locator("#headline")).to_have_text("13 disagreements in 5 articles")
    expect(top.locator(".top li")).to_have_count(3)
    expect(top.locator(".compared tbody tr")).to_have_count(5)
    expect(top.locator(".compared")).to_contain_text("copy of Northern Wire")
    expect(top.locator(".problems")).to_contain_text("story/broken.pdf (left out): not a PDF: no header")
    top.locator(".top a").nth(1).click()
    assert current(story) == "The Kestrel Convention: 1997 or 1999?"


@pytest.mark.parametrize(
    ("field", "value", "count"),
    [
        ("input[value=conflict]", None, 9),
        ("input[value=money]", None, 1),
        ("select[name=source]", "3", 4),
        ("select[name=topic]", "t02", 3),
        ("input[name=sure]", "95", 3),
        ("input[name=q]", "a PART of", 1),
        ("input[name=q]", "no such word", 0),
        ("select[name=state]", "confirmed", 0),
    ],
)
def test_filter(story: Page, field: str, value: str | None, count: int) -> None:
    if value is None:
        story.check(f"#filters {field}")
    elif field.startswith("select"):
        story.select_option(f"#filters {field}", value)
    else:
        story.fill(f"#filters {field}", value)
    assert len(heads(story)) == count
    expect(story.locator("#shown")).to_have_text(f"{count} of {ALL} findings")
    assert story.locator("#none").is_visible() == (count == 0)
    story.click("#clear")
    assert len(heads(story)) == ALL


def test_filters_add_up(story: Page) -> None:
    story.check("#filters input[value=conflict]")
    story.check("#filters input[value=tension]")
    assert len(heads(story)) == 10
    story.check("#filters input[value=measure]")
    assert heads(story) == ["Length of the tunnel: 17 km or 16–18 km?"]


def test_order(story: Page) -> None:
    first = heads(story)
    story.select_option("#filters select[name=sort]", "sure")
    assert heads(story)[0].startswith("Which name: Ilse Okkerström")
    assert sorted(heads(story)) == sorted(first)
    story.select_option("#filters select[name=sort]", "")
    assert heads(story) == first


def test_next_previous_open(story: Page) -> None:
    names = heads(story)
    press(story, "j")
    assert current(story) == names[0]
    press(story, "j", "j", "k")
    assert current(story) == names[1]
    evidence = story.locator("article.at .g ul").first
    expect(evidence).to_be_hidden()
    press(story, "o")
    expect(evidence).to_be_visible()
    expect(story.locator("article.at h3 a")).to_have_attribute("aria-expanded", "true")
    expect(story.locator("article.at h3 a")).to_be_focused()
    press(story, "o")
    expect(evidence).to_be_hidden()


def test_ends_of_the_list_hold(story: Page) -> None:
    press(story, "k")
    assert current(story) == heads(story)[-1]
    press(story, "j")
    assert current(story) == heads(story)[-1]


def test_all_evidence(story: Page) -> None:
    press(story, "e")
    expect(story.locator("article.open")).to_have_count(ALL)
    press(story, "e")
    expect(story.locator("article.open")).to_have_count(0)


def test_search_key_and_escape(story: Page) -> None:
    press(story, "j", "/")
    story.keyboard.type("jjk")
    assert heads(story) == []
    story.fill("input[name=q]", "convention")
    press(story, "Escape")
    expect(story.locator("input[name=q]")).not_to_be_focused()
    press(story, "j")
    assert current(story) in heads(story)


def test_help_and_keys_switched_off(story: Page) -> None:
    press(story, "?")
    expect(story.locator("#help")).to_be_visible()
    story.uncheck("#keys-on")
    press(story, "Escape")
    expect(story.locator("#help")).to_be_hidden()
    press(story, "j")
    assert current(story) == ""
    story.reload()
    press(story, "j")
    assert current(story) == ""


def test_link_leads_to_one_finding(story: Page, visit) -> None:  # type: ignore[no-untyped-def]
    press(story, "j", "j", "j")
    there = address(story)
    assert there.startswith("#f-")
    again = visit("story", there)
    assert current(again) == current(story)
    expect(again.locator("article.at")).to_be_in_viewport()
    expect(again.locator("article.at .g ul").first).to_be_visible()


def test_state_in_the_address(story: Page, visit) -> None:  # type: ignore[no-untyped-def]
    story.check("#filters input[value=conflict]")
    story.fill("#filters input[name=q]", "minister")
    story.select_option("#filters select[name=sort]", "kind")
    press(story, "Escape", "j")
    again = visit("story", address(story))
    assert heads(again) == heads(story) != []
    assert current(again) == current(story) != ""
    assert again.is_checked("#filters input[value=conflict]")
    assert again.input_value("#filters input[name=q]") == "minister"


def test_back_button(story: Page) -> None:
    story.check("#filters input[value=conflict]")
    story.check("#filters input[value=update]")
    assert len(heads(story)) == 10
    story.go_back()
    assert len(heads(story)) == 9
    story.click("nav a[data-view=matrix]")
    expect(story.locator("#matrix")).to_be_visible()
    expect(story.locator("#findings")).to_be_hidden()
    story.go_back()
    assert len(heads(story)) == 9
    story.go_back()
    assert len(heads(story)) == ALL
    story.go_forward()
    assert len(heads(story)) == 9


def test_broken_addresses_do_no_harm(visit) -> None:  # type: ignore[no-untyped-def]
    page = visit("story", "#f-%E0%A4%A")
    for broken in (
        "#f-nothing",
        "#source-999",
        "#compare-0-999",
        "#source-x",
        "#<script>",
        "#findings?level=%%%&sure=x",
    ):
        page.evaluate("hash => { location.hash = hash }", broken)
        assert page.locator(".view.now").count() == 1
    page.evaluate("location.hash = '#findings'")
    assert len(heads(page)) == ALL


def test_number_line_draws_bounds(story: Page) -> None:
    story.evaluate("location.hash = document.querySelector('article[data-k=money]').id")
    line = story.locator("article.at figure.line")
    expect(line.locator("line.open")).to_have_count(1)
    expect(line.locator("circle.hollow")).to_have_count(1)
    label = line.locator("svg[role=img]").get_attribute("aria-label") or ""
    assert "A, Orlen Gazette: over €1 billion" in label
    story.evaluate("location.hash = document.querySelector('article[data-k=measure]').id")
    expect(story.locator("article.at figure.line line.range")).to_have_count(1)


def test_words_that_differ(story: Page) -> None:
    press(story, "j", "o")
    assert story.locator("article.at h4 mark").all_text_contents() == ["hostile", "foreign"]


def test_tables(story: Page) -> None:
    press(story, "e")
    members = story.locator("article[data-k=list] table.has")
    expect(members).to_contain_text("Nesvik")
    assert members.locator("tbody tr").nth(2).locator("td").all_text_contents() == ["✓ named", "? list left open"]
    expect(story.locator("article[data-k=role] table.has")).to_contain_text("designate")


def test_empty_report(visit) -> None:  # type: ignore[no-untyped-def]
    page = visit("empty")
    expect(page.locator("#headline")).to_have_text("Nothing was compared")
    press(page, "j", "o", "c", "e", "u")
    for view in ("source-0", "compare-0-1", "matrix", "topics", "agreements"):
        page.evaluate(f"location.hash = '{view}'")
        expect(page.locator(f"#{view.split('-')[0]}")).to_be_visible()
