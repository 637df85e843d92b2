"""What one source alone says: folded below the findings, each place a link into its article."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from report_samples import lone

pytestmark = pytest.mark.browser


@pytest.fixture
def page(visit) -> Page:  # type: ignore[no-untyped-def]
    opened: Page = visit("lone")
    return opened


def test_it_is_folded_and_leads_to_the_article(page: Page) -> None:
    first = page.locator("#alone li").first
    expect(first).to_be_hidden()
    page.click("#alone > summary")
    expect(page.locator("#alone h2 small")).to_have_text(f"({len(lone().alone)})")
    expect(first.locator("mark")).to_have_text(lone().alone[0].quote)
    first.locator("a").click()
    expect(page.locator("#source")).to_be_visible()
