"""Articles in full, two side by side, the matrix, the topics, the agreements."""

import pytest
import report_samples
from playwright.sync_api import Page, expect
from steps import address, current, press

pytestmark = pytest.mark.browser


def test_from_a_finding_to_its_passage_and_back(story: Page) -> None:
    press(story, "j", "j", "o")
    here = current(story)
    story.locator("article.at .g li a").first.click()
    expect(story.locator("#source")).to_be_visible()
    mark = story.locator("#source-text .here")
    expect(mark).to_have_text("1997")
    expect(mark).to_be_in_viewport()
    mark.click()
    assert current(story) == here
    story.go_back()
    expect(story.locator("#source")).to_be_visible()
    story.go_back()
    assert current(story) == here


def test_key_to_the_passage(story: Page) -> None:
    press(story, "j", "v")
    expect(story.locator("#source-text .here")).to_contain_text("We will not leave the islanders")


def test_article_in_full_with_marks(story: Page) -> None:
    story.evaluate("location.hash = '#source-0'")
    text = story.locator("#source-text").evaluate(
        "n => { n.querySelectorAll('sup').forEach(s => s.remove()); return n.textContent }"
    )
    assert text == report_samples.GAZETTE
    expect(story.locator("#source-text a.l-conflict")).not_to_have_count(0)
    expect(story.locator("#source-text a.l-update")).to_have_text("about 310 passengers a day")
    expect(story.locator("#source-text a.agree").first).to_have_text("4,200")
    expect(story.locator("#source-list li")).to_have_count(11)


def test_claim_that_nobody_disputes(story: Page) -> None:
    story.evaluate("location.hash = '#source-3'")
    expect(story.locator("#source-text span.claim")).to_have_text("since 1971")


def test_offsets_are_code_points(visit) -> None:  # type: ignore[no-untyped-def]
    page = visit("hostile", "#source-7")
    expect(page.locator("#source-text .m").last).to_have_text("47 people")


def test_two_findings_at_one_place(story: Page) -> None:
    story.evaluate("location.hash = '#source-0'")
    name = story.locator("#source-text a", has_text="Ilse Okkerström")
    numbers = name.locator("xpath=following-sibling::*[position() <= 2][self::sup]").all_text_contents()
    assert numbers == ["9", "13"]


def test_pick_another_article(story: Page) -> None:
    story.click("nav a[data-view=source]")
    story.select_option("#source-pick", "2")
    expect(story.locator("#source-h")).to_have_text("Marrow Sound tunnel approved")
    assert address(story) == "#source-2"
    expect(story.locator("#source-meta a")).to_have_count(0)
    story.click("#source-after")
    expect(story.locator("#source-h")).to_have_text("In Tveit, joy at last")
    story.evaluate("location.hash = '#source-0'")
    expect(story.locator("#source-meta a")).to_have_attribute("href", "https://gazette.example/tunnel")


def test_side_by_side(story: Page) -> None:
    story.evaluate("location.hash = '#compare-0-1'")
    expect(story.locator("#compare-differ")).to_have_text("They differ on 8 things")
    first = story.locator("#compare-findings .versus").first
    assert first.locator("mark").all_text_contents() == [
        "We will not leave the islanders to the mercy of hostile weather",
        "We will not leave the islanders to the mercy of foreign weather",
    ]
    expect(story.locator("#compare-agree")).to_have_text("They agree on 2 things")
    expect(story.locator("#compare-agreements")).to_contain_text("About 4,200 people live there.")
    story.select_option("#compare-b", "2")
    assert address(story) == "#compare-0-2"
    expect(story.locator("#compare-b-text")).to_contain_text("Orlen's cabinet approved")


def test_matrix_leads_to_pairs(story: Page) -> None:
    story.click("nav a[data-view=matrix]")
    cell = story.locator("#matrix tbody tr").nth(0).locator("td").nth(1)
    expect(cell).to_have_text("8")
    cell.locator("a").click()
    expect(story.locator("#compare-differ")).to_have_text("They differ on 8 things")


def test_topics_filter(story: Page) -> None:
    story.click("nav a[data-view=topics]")
    story.locator("#topics li a", has_text="ferry").click()
    expect(story.locator("#shown")).to_have_text("3 of 13 findings")


def test_agreements(story: Page) -> None:
    story.click("nav a[data-view=agreements]")
    first = story.locator(".agreed > li").first
    expect(first.locator("h3")).to_have_text("People who live on the islands: 4,200 inhabitants")
    expect(first).to_contain_text("4 independent sources")
    expect(first.locator("mark")).to_have_text(["4,200"] * 5)
    first.locator("li a").nth(1).click()
    expect(story.locator("#source-text .here")).to_have_text("4,200")
