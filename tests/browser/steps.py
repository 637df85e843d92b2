"""What a person sees and does in a report."""

from __future__ import annotations

from playwright.sync_api import Page

HEADS = "#list > article:not([hidden]) h3"


def heads(page: Page) -> list[str]:
    """Headlines of the findings that are shown, in order."""
    return page.locator(HEADS).all_text_contents()


def current(page: Page) -> str:
    """Headline of the finding one is at; "" for none."""
    at = page.locator("article.at h3")
    return (at.text_content() or "") if at.count() else ""


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def address(page: Page) -> str:
    return str(page.evaluate("location.hash"))
