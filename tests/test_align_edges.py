"""What is known of two figures that may be of one thing: how they are told, and what their dates have in common."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from checker.shapes.figures.date_features import dated
from checker.shapes.figures.align import edges
from checker.shapes.figures.nodes import Node
from checker.shapes.figures.blocking import pools
from checker.shapes.figures.narration import telling
from checker.config import Settings
from checker.ingest import read as read_documents
from checker.model import Statement
from checker.pipeline import Material, read
from checker.shapes import FIGURES
from claims.model import Period

PUBLISHED = datetime(2026, 6, 12)


def material(folder: Path, *texts: str) -> Material:
    """The statements of some articles, published on one day."""
    for n, text in enumerate(texts):
        (folder / f"{n}.txt").write_text(f"{PUBLISHED:%d %B %Y}\n\n{text}\n", encoding="utf-8")
    documents, _ = read_documents([str(folder)], None)
    return read(documents, Settings())


def days(found: Material) -> list[Statement]:
    """The dates of the articles' bodies."""
    return [s for s in found.statements if isinstance(s.claim.value, Period) and s.claim.start > 20]


DATES = [
    ("The works opened in 1978.", "The plant was commissioned in 1981.", {"years", "grains alike", "long ago both"}),
    ("It was found on 9 January.", "It was found on 19 January.", 
     {"grains alike", "same month", "same year", "relative both"}),
    ("It fell on 3 May 2025.", "It fell on 3 May 2024.",
     {"grains alike", "same day and month", "same day of the month", "same month", "long ago one"}),
    ("It opens in July.", "It opened in March 2019.",
     {"grains alike", "past and future", "relative one", "long ago one"}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), DATES)
def test_what_two_dates_have_in_common(tmp_path: Path, one: str, other: str, expected: set[str]) -> None:
    a, b = days(material(tmp_path, one, other))
    found = dated(a, b)
    assert {name.removeprefix("date ") for name, value in found.items() if value} == expected
    assert found == dated(b, a)


def test_years_far_apart_may_still_be_of_one_event(tmp_path: Path) -> None:
    lead = "The Corvane works at Stennarth burst on Monday. "
    found = material(tmp_path, lead + "The works opened in 1968.", lead + "The works has stood here since 1973.")
    figures = [s for s in found.statements if s.claim.kind in FIGURES]
    made = [{pool.nodes[n].statements[0].claim.text for n in (e.a, e.b)}
            for pool in pools(figures, found.evidence) for e in edges(pool, found.evidence)]  # fmt: skip
    assert {"1968", "1973"} in made


def test_how_two_figures_are_told(tmp_path: Path) -> None:
    filler = "The sea was calm. The harbour was full. The night was dark. The lamps were lit. "
    found = material(
        tmp_path, "Police said about 40 people came. " + filler, filler + "Organisers said 90 people came."
    )
    counts = [s for s in found.statements if s.claim.kind == "count"]
    first, second = (Node((s,)) for s in counts)
    given = {s.source: 1 for s in counts}
    told = telling(first, second, given, found.evidence)
    assert {name for name, value in told.items() if value} == {
        "lead one", "lead apart", "said both", "said by others", "said one", "hedged one"
    }  # fmt: skip
    assert telling(first, second, dict.fromkeys(given, 5), found.evidence)["given"] > told["given"] == 0


def held(found: Material) -> set[tuple[str, ...]]:
    """The figures that edges hold against each other, as printed."""
    figures = [s for s in found.statements if s.claim.kind in FIGURES]
    return {
        tuple(sorted((pool.nodes[e.a].statements[0].claim.text, pool.nodes[e.b].statements[0].claim.text)))
        for pool in pools(figures, found.evidence)
        for e in edges(pool, found.evidence)
    }


def test_a_part_is_not_held_against_its_whole(tmp_path: Path) -> None:
    found = material(tmp_path, "Four robbers, two of whom wore masks, fled.", "Four robbers broke in. Three had masks.")
    assert not {("Four robbers", "two of whom")} & held(found)


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        ("Ostvik lies 35 miles south of Lund.", "Ostvik is 20 miles north of Halm.", False),
        ("Ostvik lies 35 miles south of Lund.", "The 25-mile chase ended in Ostvik.", False),
        ("Ostvik lies 20 miles away.", "The 25-mile chase ended in Ostvik.", False),
        ("Ostvik lies 35 miles south of Lund.", "Ostvik is 25 miles from Lund.", True),
        ("The 35-mile chase ended in Ostvik.", "The 25-mile chase ended in Ostvik.", True),
    ],
)
def test_distances_are_held_against_each_other_from_one_place(
    tmp_path: Path, one: str, other: str, compared: bool
) -> None:
    assert bool(held(material(tmp_path, one, other))) == compared


@pytest.mark.parametrize(
    ("one", "other", "pair"),
    [
        ("It cost 640 million euros.", "It cost 640 million dollars.", ("640 million dollars", "640 million euros")),
        ("The bridge is 412 metres long.", "The bridge is 412ft long.", ("412 metres", "412ft")),
        ("It was lost in 1748.", "It was lost in 1784.", ("1748", "1784")),
    ],
)
def test_slips_are_held_against_each_other_however_far_apart(
    tmp_path: Path, one: str, other: str, pair: tuple[str, str]
) -> None:
    assert held(material(tmp_path, one, other)) == {pair}


@pytest.mark.parametrize(
    ("one", "other", "pair"),
    [
        ("It cost A$640 million.", "It cost $640 million.", ("$640 million", "A$640 million")),
        ("It cost 5 million euros.", "It cost 5 million dollars.", ("5 million dollars", "5 million euros")),
        ("It cost €1.5 million ($1.7 million).", "It cost 1.7 million euros.", ("$1.7 million", "1.7 million euros")),
    ],
)
def test_what_may_be_one_currency_or_a_conversion_is_no_slip(
    tmp_path: Path, one: str, other: str, pair: tuple[str, str]
) -> None:
    assert pair not in held(material(tmp_path, one, other))


def test_the_date_of_an_issue_is_none_of_the_story(tmp_path: Path) -> None:
    found = material(tmp_path, "Issue of June 2026\n\nThe line opens on 14 May 2026.", "The line opens on 15 May 2026.")
    assert held(found) == {("14 May 2026", "15 May 2026")}


def test_digits_in_another_order_at_another_size_are_no_slip(tmp_path: Path) -> None:
    assert not held(material(tmp_path, "In all 12 people came.", "In all 21,000 people came."))


def test_weights_from_two_places_are_held_against_each_other(tmp_path: Path) -> None:
    assert held(material(tmp_path, "Police seized 40 kg from Lund.", "Police seized 60 kg from Halm."))


def test_a_sentence_that_opens_with_updated_has_dates_of_the_story(tmp_path: Path) -> None:
    found = material(tmp_path, "Updated plans: the line opens on 15 May 2026.", "The line opens on 14 May 2026.")
    assert held(found) == {("14 May 2026", "15 May 2026")}


def test_a_vague_figure_joins_no_number(tmp_path: Path) -> None:
    found = material(tmp_path, "The bank lost $2.6 billion.", "The bank lost billions of dollars, some $2.5 billion.")
    figures = [s for s in found.statements if s.claim.kind in FIGURES]
    joined = [{s.claim.text for s in node.statements} for pool in pools(figures, found.evidence) for node in pool.nodes]
    assert {"billions of dollars"} in joined
    assert ("$2.6 billion", "some $2.5 billion") in held(found)
