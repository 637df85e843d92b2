"""A review in the page: by keys alone, with undo, saved, loaded by a second reviewer, merged."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import report_samples
from playwright.sync_api import Page, expect
from steps import current, heads, press

from checker.report import write

pytestmark = pytest.mark.browser


def marks(page: Page) -> list[str]:
    return page.locator("#list .rv").all_text_contents()


def saved(page: Page, folder: Path, name: str) -> Path:
    with page.expect_download() as download:
        press(page, "s")
    download.value.save_as(folder / name)
    return folder / name


def load(page: Page, file: Path) -> str:
    with page.expect_file_chooser() as chooser:
        press(page, "m")
    chooser.value.set_files(file)
    expect(page.locator("#say")).to_contain_text(file.name)
    return page.locator("#say").inner_text()


def test_whole_review_by_keys(story: Page) -> None:
    press(story, "j", "c", "j", "x")
    expect(story.locator("#reasons")).to_be_visible()
    press(story, "2", "j", "l", "j", "n")
    story.keyboard.type("Ask the harbour master.")
    press(story, "Escape")
    assert marks(story) == [
        "✓ Confirmed",
        "✗ Dismissed: agrees by rounding",
        "… Left for later",
        "Note – Ask the harbour master.",
    ]
    expect(story.locator("#progress-text")).to_have_text("Review 2/13")
    expect(story.locator("article.at h3 a")).to_be_focused()
    press(story, "u", "u")
    assert marks(story) == ["✓ Confirmed", "✗ Dismissed: agrees by rounding"]
    press(story, "u", "u", "u")
    assert marks(story) == []
    expect(story.locator("#progress-text")).to_have_text("Review 0/13")


def test_every_finding_reviewed(story: Page) -> None:
    for n in range(13):
        press(story, "j", "x", str(n % 5 + 1)) if n % 2 else press(story, "j", "c")
    expect(story.locator("#progress-text")).to_have_text("Review 13/13")
    for _ in range(13):
        press(story, "u")
    expect(story.locator("#progress-text")).to_have_text("Review 0/13")


def test_same_key_takes_the_mark_off(story: Page) -> None:
    press(story, "j", "c", "c")
    assert marks(story) == []
    press(story, "x", "1", "x")
    assert marks(story) == []


def test_cancel_of_a_reason(story: Page) -> None:
    press(story, "j", "x", "Escape")
    assert marks(story) == []
    expect(story.locator("#reasons")).to_be_hidden()
    press(story, "x", "Enter")
    assert marks(story) == ["✗ Dismissed: different scope"]


def test_still_open_moves_on(story: Page) -> None:
    names = heads(story)
    story.select_option("#filters select[name=state]", "open")
    press(story, "Escape", "j", "c")
    assert current(story) == names[1]
    assert heads(story) == names[1:]
    press(story, "u")
    assert heads(story) == names


def test_marks_last(story: Page) -> None:
    press(story, "j", "c")
    story.reload()
    assert marks(story) == ["✓ Confirmed"]
    expect(story.locator("#progress-text")).to_have_text("Review 1/13")


def test_marks_fit_after_a_re_run(story: Page, reports: Path) -> None:
    """The same evidence has the same id, whatever else the new report holds."""
    press(story, "j", "c", "j", "x", "3", "n")
    story.keyboard.type("asked on Monday")
    press(story, "Escape")
    before = dict(zip(heads(story), marks(story), strict=False))
    again = report_samples.story()
    later = replace(again, created=again.created.replace(year=2027), findings=tuple(reversed(again.findings[1:])))
    write(later, reports, "rerun")
    story.goto((reports / "rerun.html").as_uri())
    assert marks(story) == ["✗ Dismissed: update – asked on Monday"]
    marked = story.locator("#list > article", has=story.locator(".rv")).locator("h3")
    assert before[marked.text_content() or ""] == marks(story)[0]
    expect(story.locator("#progress-text")).to_have_text("Review 1/12")


def test_two_tabs(story: Page, visit) -> None:  # type: ignore[no-untyped-def]
    other = visit(context=story.context)
    press(story, "j", "c")
    expect(other.locator("#list .rv")).to_have_text("✓ Confirmed")


def test_buttons_do_the_same(story: Page) -> None:
    card = story.locator("#list > article").first
    card.locator("h3 a").click()
    card.get_by_role("button", name="Dismiss").click()
    story.locator("#reasons").get_by_role("button", name="update").click()
    expect(card.locator(".rv")).to_have_text("✗ Dismissed: update")
    expect(card.get_by_role("button", name="Dismiss")).to_have_attribute("aria-pressed", "true")
    card.get_by_label("Note on").fill("later report")
    story.locator("#review-open").click()
    expect(story.locator("#review-text")).to_contain_text("1 of 13 findings decided: 0 confirmed, 1 dismissed")
    expect(card.locator(".rv")).to_have_text("✗ Dismissed: update – later report")
    story.locator("#undo").click()
    expect(card.locator(".rv")).to_have_text("✗ Dismissed: update")


def test_saved_loaded_and_merged(story: Page, visit, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    name(story, "Ada")
    press(story, "j", "c", "n")
    story.keyboard.type("seen in the record")
    press(story, "Escape", "j", "c", "j", "l")
    hers = saved(story, tmp_path, "ada.json")
    data = json.loads(hers.read_text(encoding="utf-8"))
    assert [r["state"] for r in data["reviews"]] == ["confirmed", "confirmed", "later"]
    assert {r["by"] for r in data["reviews"]} == {"Ada"}

    second = visit()
    name(second, "Ben")
    press(second, "j", "x", "4", "n")
    second.keyboard.type("our parser slipped")
    press(second, "Escape")
    said = load(second, hers)
    assert "3 marks taken from ada.json" in said
    assert "1 decided otherwise by the two: the later mark stands" in said
    first = marks(second)[0]
    assert first.startswith("✗ Dismissed: wrong extraction (Ben)")
    assert "our parser slipped" in first
    assert "Ada: seen in the record" in first
    assert marks(second)[1:] == ["✓ Confirmed (Ada)", "… Left for later (Ada)"]
    assert "0 marks taken from ada.json, 3 already here" in load(second, hers)

    back = saved(second, tmp_path, "ben.json")
    load(story, back)
    assert marks(story) == marks(second)
    press(story, "u")
    assert marks(story)[0].startswith("✓ Confirmed (Ada)")


def name(page: Page, who: str) -> None:
    page.click("#review-open")
    page.fill("#reviewer", who)
    page.get_by_role("button", name="Close").click()


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        "[]",
        "null",
        '{"type": "checker-review", "version": 9, "reviews": []}',
        '{"type": "checker-review", "version": 1, "reviews": {}}',
    ],
)
def test_other_files_are_refused(story: Page, tmp_path: Path, text: str) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(text, encoding="utf-8")
    assert load(story, bad) == "bad.json is not a saved review."
    assert marks(story) == []


def test_hostile_review(story: Page, tmp_path: Path) -> None:
    ident = (story.locator("#list > article").first.get_attribute("id") or "")[2:]
    bad = tmp_path / "x.json"
    evil = {
        "id": ident,
        "state": "dismissed",
        "reason": "<b>",
        "note": "<img src=x onerror=alert(1)>",
        "by": "<i>",
        "changed": "no",
    }
    reviews = [evil, {"id": "__proto__", "state": "confirmed"}, {"id": ident, "state": "owned"}, 7, None]
    bad.write_text(json.dumps({"type": "checker-review", "version": 1, "reviews": reviews}), encoding="utf-8")
    assert "1 mark taken" in load(story, bad)
    assert marks(story) == ["✗ Dismissed (<i>) – <img src=x onerror=alert(1)>"]


def test_without_storage(visit, contexts) -> None:  # type: ignore[no-untyped-def]
    context = contexts()
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('forbidden') }})")
    page = visit(context=context)
    press(page, "j", "c")
    assert marks(page) == ["✓ Confirmed"]
    expect(page.locator("#review-said")).to_contain_text("This browser keeps nothing")
