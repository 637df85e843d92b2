"""What a second reader says: in sight beside each finding, folded or open, and never among the articles' passages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from steps import press

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("options", [{}, {"java_script_enabled": False}], ids=["script", "no script"])
def test_it_is_in_sight_and_apart(visit, options: dict[str, object]) -> None:  # type: ignore[no-untyped-def]
    page: Page = visit("heard", **options)
    box = page.locator("#list > article").first.locator(".reader")
    expect(box).to_be_visible()
    expect(box).to_contain_text("The reader, qwen3:8b, says: these cannot both be true")
    expect(page.locator(".lead").first).to_contain_text("the language model qwen3:8b on this machine, was asked too")
    assert page.locator(".g .reader, .reader mark").count() == 0
    assert box.evaluate("b => getComputedStyle(b).borderTopStyle") == "dashed"
    if not options:
        press(page, "j", "o")
        expect(box).to_be_visible()


def test_none_without_a_reader(story: Page) -> None:
    expect(story.locator(".reader")).to_have_count(0)
