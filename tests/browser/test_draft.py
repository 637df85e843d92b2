"""The page of a draft: marks that open their evidence, verdicts that are shown or not, keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from report_samples import drafted
from steps import press

pytestmark = pytest.mark.browser
SHOWN = "#draft .note:not([hidden])"


@pytest.fixture
def page(visit) -> Page:  # type: ignore[no-untyped-def]
    opened: Page = visit("drafted")
    return opened


def verdicts(page: Page) -> set[str]:
    return set(page.locator(SHOWN).evaluate_all("notes => notes.map(note => note.dataset.v)"))


def test_it_opens_on_the_draft_without_what_is_supported(page: Page) -> None:
    expect(page.locator("#draft")).to_be_visible()
    expect(page.locator("#findings")).to_be_hidden()
    assert verdicts(page) == {"contradicted", "unsupported", "close", "unchecked"}


def test_a_verdict_is_shown_on_demand(page: Page) -> None:
    page.check("#draft-filters [value=supported]")
    page.uncheck("#draft-filters [value=close]")
    assert verdicts(page) == {"contradicted", "unsupported", "unchecked", "supported"}


def test_a_mark_opens_its_evidence_and_the_address_keeps_it(page: Page) -> None:
    mark = page.locator("#draft .text .m").first
    number = mark.get_attribute("data-n")
    mark.click()
    expect(page.locator(f"#draft-{number}")).to_have_attribute("open", "")
    expect(page.locator(f"#draft-{number} .g li").first).to_be_visible()
    assert page.url.endswith(f"#draft-{number}")
    page.reload()
    expect(page.locator(f"#draft-{number}")).to_have_attribute("open", "")


def test_keys_go_from_note_to_note(page: Page) -> None:
    notes = page.locator(SHOWN)
    press(page, "j", "j", "k", "o")
    expect(notes.nth(0)).to_have_attribute("open", "")
    expect(notes.nth(1)).not_to_have_attribute("open", "")


def test_evidence_leads_into_the_source(page: Page) -> None:
    page.locator("#draft .text .m").first.click()
    page.locator("#draft .note[open] .g li a").first.click()
    expect(page.locator("#source")).to_be_visible()
    page.go_back()
    expect(page.locator("#draft")).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_out_of_the_page(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_left_out_stands_below(page: Page) -> None:
    sample = drafted().draft
    assert sample is not None
    page.click('#draft a[href="#left-out"]')
    expect(page.locator("#left-out li")).to_have_count(len(sample.left_out))
    expect(page.locator("#draft")).to_be_visible()
