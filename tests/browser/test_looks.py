"""What is merely worth a look: folded below the findings, within reach of everything, counted nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from report_samples import looked
from steps import address, current, heads, press

pytestmark = pytest.mark.browser
FOUND, LIKELY = looked().of_tier("finding"), looked().of_tier("look")
LOOKS = "#look-list > article:not([hidden]) h3"
SUMMARY = "#looks > summary"
SEEN = "place => [...document.querySelectorAll(place)].filter(node => node.checkVisibility()).length"


@pytest.fixture
def page(visit) -> Page:  # type: ignore[no-untyped-def]
    opened: Page = visit("looked")
    return opened


def looks(page: Page) -> list[str]:
    """Headlines of what is worth a look and fits the filters, in order."""
    return page.locator(LOOKS).all_text_contents()


def unfold(page: Page) -> None:
    page.click(SUMMARY)
    expect(page.locator("#look-list")).to_be_visible()


def test_folded_below_the_findings_and_counted_nowhere(page: Page) -> None:
    assert page.title() == "8 disagreements · looked"
    expect(page.locator("#headline")).to_have_text("8 disagreements in 5 articles")
    expect(page.locator("nav [data-view=findings] small")).to_have_text("8")
    assert page.locator(".levels b").all_text_contents() == ["7", "1"]
    assert sorted(page.locator(".kinds a").all_text_contents()) == sorted(f"{f.kind} 1" for f in FOUND)
    assert page.locator(".top li a").all_text_contents() == heads(page)[:3]
    expect(page.locator(SUMMARY)).to_have_text("Worth a look (5)")
    expect(page.locator("#look-list")).to_be_hidden()
    assert (len(heads(page)), len(looks(page))) == (8, 5)
    assert (
        page.evaluate("document.querySelector('#list').compareDocumentPosition(document.querySelector('#looks'))") == 4
    )
    unfold(page)
    expect(page.locator("#looks > .lead")).to_contain_text("not sure enough to stand by")
    expect(page.locator("#look-list article").first).to_be_visible()


def test_no_section_without_a_look(story: Page) -> None:
    expect(story.locator("#looks")).to_have_count(0)
    expect(story.get_by_text("worth a look")).to_have_count(0)


def test_only_looks(visit) -> None:  # type: ignore[no-untyped-def]
    page = visit("likely")
    expect(page.locator("#headline")).to_have_text("No disagreement found in 5 articles")
    expect(page.locator("#shown")).to_have_text("0 findings")
    press(page, "j")
    assert current(page) == ""
    unfold(page)
    press(page, "j")
    assert current(page) == looks(page)[0]


@pytest.mark.parametrize(
    ("field", "value", "count", "likely"),
    [
        ("input[value=conflict]", None, 7, 2),
        ("input[value=tension]", None, 0, 1),
        ("input[name=kind][value=role]", None, 0, 1),
        ("select[name=topic]", "t02", 2, 1),
        ("input[name=q]", "overtaken", 0, 1),
        ("input[name=sure]", "60", 8, 3),
    ],
)
def test_filters_reach_both(page: Page, field: str, value: str | None, count: int, likely: int) -> None:
    if value is None:
        page.check(f"#filters {field}")
    elif field.startswith("select"):
        page.select_option(f"#filters {field}", value)
    else:
        page.fill(f"#filters {field}", value)
    assert (len(heads(page)), len(looks(page))) == (count, likely)
    expect(page.locator("#shown")).to_have_text(f"{count} of 8 findings")
    expect(page.locator(SUMMARY)).to_have_text(f"Worth a look ({likely} of 5)")
    page.click("#clear")
    assert (len(heads(page)), len(looks(page))) == (8, 5)
    expect(page.locator(SUMMARY)).to_have_text("Worth a look (5)")


def test_order_holds_within_each_list(page: Page) -> None:
    found, likely = heads(page), looks(page)
    page.select_option("#filters select[name=sort]", "kind")
    by_kind = page.locator("article.f").evaluate_all("nodes => nodes.map(node => node.dataset.k)")
    assert by_kind == [*sorted(f.kind for f in FOUND), *sorted(f.kind for f in LIKELY)]
    assert (sorted(heads(page)), sorted(looks(page))) == (sorted(found), sorted(likely))
    page.select_option("#filters select[name=sort]", "")
    assert (heads(page), looks(page)) == (found, likely)


def test_keys_go_through_the_looks_when_they_are_unfolded(page: Page) -> None:
    found, likely = heads(page), looks(page)
    press(page, *"j" * 9)
    assert current(page) == found[-1]
    unfold(page)
    press(page, "j")
    assert current(page) == likely[0]
    expect(page.locator("article.at")).to_be_in_viewport()
    press(page, "k")
    assert current(page) == found[-1]
    press(page, "j", "j", "o")
    assert current(page) == likely[1]
    expect(page.locator("article.at .g ul").first).to_be_visible()
    page.click(SUMMARY)
    assert (current(page), address(page)) == ("", "#findings")
    press(page, "k")
    assert current(page) == found[-1]


def test_a_link_to_a_look_unfolds_it(page: Page, visit) -> None:  # type: ignore[no-untyped-def]
    unfold(page)
    page.locator("#look-list h3 a").nth(3).click()
    assert address(page) == f"#f-{LIKELY[3].id}"
    again = visit("looked", address(page))
    assert current(again) == looks(again)[3]
    expect(again.locator("article.at")).to_be_in_viewport()
    expect(again.locator("article.at .g ul").first).to_be_visible()
    press(again, "k")
    assert current(again) == looks(again)[2]


def test_an_address_with_an_order_unfolds_too(visit) -> None:  # type: ignore[no-untyped-def]
    page = visit("looked", f"#findings?sort=kind&at={LIKELY[1].id}")
    assert current(page) in looks(page)
    expect(page.locator("article.at")).to_be_in_viewport()


def test_a_link_within_the_page_unfolds_too(page: Page) -> None:
    page.evaluate(f"location.hash = '#f-{LIKELY[0].id}'")
    expect(page.locator(f"[id='f-{LIKELY[0].id}']")).to_be_in_viewport()
    assert current(page) == looks(page)[0]


def test_a_look_is_marked_and_the_progress_counts_findings(page: Page, tmp_path: Path) -> None:
    expect(page.locator("#review-open")).to_have_text("Review 0/8")
    press(page, "j", "c")
    expect(page.locator("#review-open")).to_have_text("Review 1/8")
    unfold(page)
    press(page, *"j" * 8, "x", "2")
    assert page.locator("#look-list .rv").all_text_contents() == ["✗ Dismissed: agrees by rounding"]
    expect(page.locator("#review-open")).to_have_text("Review 1/8 + 1/5")
    page.click("#review-open")
    expect(page.locator("#review-text")).to_contain_text("1 of 8 findings decided: 1 confirmed, 0 dismissed")
    expect(page.locator("#review-text")).to_contain_text("Of 5 worth a look, 1 decided.")
    press(page, "Escape")
    with page.expect_download() as download:
        press(page, "s")
    download.value.save_as(tmp_path / "r.json")
    saved = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["reviews"]
    assert [r["id"] for r in saved] == [FOUND[0].id, LIKELY[0].id]
    page.reload()
    expect(page.locator("#review-open")).to_have_text("Review 1/8 + 1/5")
    page.select_option("#filters select[name=state]", "open")
    assert (len(heads(page)), len(looks(page))) == (7, 4)


def test_buttons_and_note_of_a_look(page: Page) -> None:
    unfold(page)
    card = page.locator("#look-list > article").first
    card.locator("h3 a").click()
    card.get_by_role("button", name="Confirm").click()
    card.get_by_label("Note on").fill("ask the harbour master")
    page.locator("#review-open").focus()
    expect(card.locator(".rv")).to_have_text("✓ Confirmed – ask the harbour master")


def test_an_article_tells_looks_from_findings(page: Page) -> None:
    page.evaluate("location.hash = '#source-0'")
    place = page.locator("#source-text a.look", has_text="about 310 passengers a day")
    assert place.evaluate("node => getComputedStyle(node).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert (place.get_attribute("title") or "").startswith("worth a look: ")
    listed = page.locator("#source-list li").all_text_contents()
    assert [item.endswith(", worth a look") for item in listed] == [False] * 7 + [True] * 4
    place.click()
    assert current(page) == "Passengers of the ferry a day: about 310 or 350?"
    expect(page.locator("article.at")).to_be_in_viewport()


def test_other_views_count_findings_alone(page: Page) -> None:
    page.evaluate("location.hash = '#compare-0-1'")
    expect(page.locator("#compare-differ")).to_have_text("They differ on 7 things")
    page.evaluate("location.hash = '#matrix'")
    expect(page.locator("#matrix tbody tr").nth(0).locator("td").nth(1)).to_have_text("7")


def test_without_script_it_folds_and_unfolds(visit) -> None:  # type: ignore[no-untyped-def]
    page = visit("looked", java_script_enabled=False)
    assert page.evaluate(SEEN, "#list > article") == 8
    assert page.evaluate(SEEN, "#look-list > article") == 0
    page.click(SUMMARY)
    assert page.evaluate(SEEN, "#look-list > article") == 5
    assert page.evaluate(SEEN, "#look-list .g li p") == sum(len(f.readings) for f in LIKELY)
    linked = visit("looked", f"#f-{LIKELY[2].id}", java_script_enabled=False)
    assert linked.evaluate(SEEN, "#look-list > article") == 5


def test_paper_shows_what_is_folded(page: Page) -> None:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(SEEN, "#look-list .g li p") == sum(len(f.readings) for f in LIKELY)
    assert page.evaluate(SEEN, "#look-list svg[role=img]") == 4
    expect(page.locator(SUMMARY)).to_be_visible()
