"""The page as one file: whole, escaped, and allowed to run nothing but its own script."""

from __future__ import annotations

import base64
import hashlib
import html as entities
import json
import re
from html.parser import HTMLParser

import pytest
from report_extremes import HOSTILE, empty, hostile
from report_samples import heard, looked, story

from checker.report.html import SCRIPTS, STYLES, render
from checker.report.view import page
from checker.version import __version__

STORY = render(story(), "story")
HEARD = render(heard(), "heard")
LOOKED = render(looked(), "looked")
EVIL = render(hostile(), "<script>alert(1)</script>")


class Outline(HTMLParser):
    """Tags with their attributes, and the bodies of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.bodies: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.bodies:
            self.bodies[tag].append("")

    def handle_data(self, data: str) -> None:
        if self.lasttag in self.bodies and self.cdata_elem:
            self.bodies[self.lasttag][-1] += data


@pytest.mark.parametrize("page", [STORY, EVIL, render(empty(), "empty")], ids=["story", "hostile", "empty"])
def test_policy_names_the_very_scripts_and_styles(page: str) -> None:
    policy = entities.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1])  # type: ignore[index]
    hashes = set(re.findall(r"'sha256-([^']+)'", policy))
    outline = Outline(page)
    code = [b for b in outline.bodies["script"] if not b.startswith("{")] + outline.bodies["style"]
    assert {base64.b64encode(hashlib.sha256(b.encode()).digest()).decode() for b in code} == hashes
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy and "*" not in policy


@pytest.mark.parametrize("page", [STORY, LOOKED, EVIL], ids=["story", "looked", "hostile"])
def test_no_handler_no_style_no_foreign_link(page: str) -> None:
    for tag, attributes in Outline(page).tags:
        assert tag not in {"iframe", "object", "embed", "base", "img"}
        for name, value in attributes.items():
            assert not name.startswith("on") and name != "style" and name != "src"
            if name in ("href", "xlink:href"):
                assert value is not None
                assert re.match(r"#|https?://|data:image/svg", value)


def test_same_tags_whatever_the_articles_say() -> None:
    assert {tag for tag, _ in Outline(EVIL).tags} <= {tag for tag, _ in Outline(HEARD).tags} | {"circle"}
    assert len(Outline(EVIL).bodies["script"]) == 3


def test_articles_stand_in_the_page_once_and_exactly() -> None:
    data = json.loads(next(b for b in Outline(STORY).bodies["script"] if b.startswith("{")))
    assert [s["text"] for s in data["sources"]] == [d.text for d in story().documents]
    evil = json.loads(next(b for b in Outline(EVIL).bodies["script"] if b.startswith("{")))
    assert [len(s["text"]) for s in evil["sources"]] == [len(d.text) for d in hostile().documents]
    assert evil["sources"][0]["text"] == HOSTILE[0]


def test_every_reading_is_in_the_page() -> None:
    report = story()
    for finding, view in zip(report.findings, page(report, "story").findings, strict=True):
        card = STORY[STORY.index(f'id="f-{finding.id}"') :].partition("</article>")[0]
        for r in finding.readings:
            assert f"<mark>{entities.escape(r.quote)}</mark>" in card
            assert f"-{r.start}-{r.end}" in card
        assert entities.escape(view.explanation) in card


def test_what_is_worth_a_look_is_folded_whole() -> None:
    before, _, folded = LOOKED.partition('<details class="looks"')
    looks = folded.partition("</details>")[0]
    for finding in looked().findings:
        assert (f'id="f-{finding.id}"' in looks) == (finding.tier == "look") != (f'id="f-{finding.id}"' in before)
    assert "Worth a look" in looks and 'id="looks"' not in STORY
    assert looks.count("<article") == 5


def test_it_is_utf8_and_needs_nothing_else() -> None:
    assert EVIL.encode("utf-8")
    assert not re.search(r"(?:src|href|action)=\"(?!#|https://(?:gazette|x)\.example|data:image/svg)", STORY + EVIL)
    assert "@import" not in STORY and "url(" not in "".join(Outline(STORY).bodies["style"]).replace("url(#", "")


def test_every_static_file_is_used() -> None:
    from importlib import resources

    static = resources.files("checker.report").joinpath("static")
    assert {p.name for p in static.joinpath("css").iterdir()} == {f"{n}.css" for n in STYLES}
    assert {p.name for p in static.joinpath("js").iterdir()} == {f"{n}.js" for n in (*SCRIPTS, "early")}


def test_static_files_hold_no_markup_sinks() -> None:
    script = "".join(Outline(STORY).bodies["script"])
    for sink in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("):
        assert sink not in script


def test_the_page_says_what_made_it_and_where_its_marks_lie() -> None:
    page = render(story(), "story")
    assert f"Made on 22 November 2026, 10:00 UTC by claim-checker {__version__}." in page
    assert "Marks and notes lie in this browser alone" in page
