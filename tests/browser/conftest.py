"""A real Chromium, and pages that may say nothing on the console and ask for nothing but their own file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import report_extremes
import report_samples
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from checker.report import write

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run"
).split()
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page of each sample: story.html, looked.html and so on."""
    folder = tmp_path_factory.mktemp("reports")
    made = {
        "story": report_samples.story(),
        "hostile": report_extremes.hostile(),
        "large": report_extremes.large(),
        "empty": report_extremes.empty(),
        "looked": report_samples.looked(),
        "heard": report_samples.heard(),
        "drafted": report_samples.drafted(),
        "lone": report_samples.lone(),
        "likely": replace(report_samples.looked(), findings=report_samples.looked().of_tier("look")),
    }
    for name, report in made.items():
        write(report, folder, name)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes browser contexts, each as a person of their own."""
    made: list[BrowserContext] = []

    def make(**options: object) -> BrowserContext:
        settings = {"viewport": {"width": 1280, "height": 900}} | options
        made.append(browser.new_context(**settings))  # type: ignore[arg-type]
        made[-1].set_default_timeout(5000)
        return made[-1]

    yield make
    for context in made:
        context.close()


@pytest.fixture
def visit(reports: Path, contexts: Callable[..., BrowserContext]) -> Iterator[Open]:
    """Opens a report at an address; at the end, the page must have been silent and self-contained."""
    said: list[str] = []
    asked: list[str] = []

    def listen(page: Page) -> None:
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(f"dialog: {dialog.message}"))
        page.on("filechooser", lambda _: None)
        page.on("request", lambda request: asked.append(request.url))

    def open_page(
        name: str = "story", address: str = "", context: BrowserContext | None = None, **options: object
    ) -> Page:
        page = (context or contexts(**options)).new_page()
        listen(page)
        page.goto(f"{(reports / name).as_uri()}.html{address}")
        return page

    yield open_page
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []


@pytest.fixture
def story(visit: Open) -> Page:
    return visit()
