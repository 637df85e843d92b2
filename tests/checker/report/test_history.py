"""The small picture of how a figure went on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import pytest
from report_samples import BY_NAME, amount, finding, reading, story

from checker.model import Document, Finding, Level
from checker.report.history import history
from checker.report.html import render

DAYS = {"gazette": 8, "wire": 9, "courier": 12, "herald": 13}


def documents(**days: int) -> dict[str, Document]:
    told = [replace(BY_NAME[n], published=datetime(2026, 3, day), published_has_time=False) for n, day in days.items()]
    return {d.id: d for d in told}


def dead(*said: tuple[str, str], level: Level = "update") -> Finding:
    words = {"gazette": "about 310 passengers a day", "courier": "350 passengers a day", "wire": "50 minutes"}
    readings = tuple(reading(d, words[d], "count", amount(n, "person"), g) for g, (d, n) in enumerate(said))
    return finding("count", level, "Dead", readings, 0.9)


SERIES = (("courier", "44"), ("gazette", "12"), ("wire", "41"))


def test_steps_stand_in_the_order_of_time_and_as_high_as_they_are() -> None:
    drawn = history(dead(*SERIES), documents(**DAYS))
    assert drawn is not None
    assert drawn.told == "12 people (8 March 2026), then 41 (9 March 2026), then 44 (12 March 2026)"
    assert [s.said for s in drawn.steps] == ["12", "41", "44"]
    across, up = [s.x for s in drawn.steps], [s.y for s in drawn.steps]
    assert across == sorted(across)
    assert across[1] - across[0] < across[2] - across[1]  # a day, then three
    assert up == sorted(up, reverse=True)  # from the top
    assert [s.below for s in drawn.steps] == [True, False, False]


def test_what_is_repeated_later_stands_once() -> None:
    drawn = history(dead(("gazette", "12"), ("wire", "12"), ("courier", "44")), documents(**DAYS))
    assert drawn is not None
    assert [s.said for s in drawn.steps] == ["12", "44"]


@pytest.mark.parametrize(
    ("level", "days"),
    [("conflict", DAYS), ("update", dict.fromkeys(DAYS, 8))],
)
def test_none_of_what_is_no_update_or_of_one_time(level: Level, days: dict[str, int]) -> None:
    assert history(dead(*SERIES, level=level), documents(**days)) is None


def test_none_where_a_time_is_not_known() -> None:
    known = {n: replace(d, published=None) for n, d in documents(**DAYS).items()}
    assert history(dead(*SERIES), known) is None


def test_the_picture_is_in_the_page_with_words_for_it() -> None:
    html = render(story(), "story")
    pictures = re.findall(r'<figure class="fig then">.*?</figure>', html, re.DOTALL)
    assert len(pictures) == 1
    (told,) = re.findall(r"<desc[^>]*>(.*?)</desc>", pictures[0])
    assert told.startswith("310 passengers (") and ", then 350 (" in told
    assert f"<figcaption>{told}.</figcaption>" in pictures[0]
    named = re.search(r'aria-labelledby="(\S+) (\S+)"', pictures[0])
    assert named and all(f'id="{n}"' in pictures[0] for n in named.groups())
