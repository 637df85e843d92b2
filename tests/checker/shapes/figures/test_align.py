"""Which figures of several articles are held against each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from articles import material

from checker.material import Material
from checker.shapes.figures.align import align, edges
from checker.shapes.figures.blocking import pools
from checker.shapes.figures.conversions import misconverted
from checker.shapes.table import FIGURES


def test_years_far_apart_may_still_be_of_one_event(tmp_path: Path) -> None:
    lead = "The Corvane works at Stennarth burst on Monday. "
    found = material(tmp_path, lead + "The works opened in 1968.", lead + "The works has stood here since 1973.")
    figures = [s for s in found.statements if s.claim.kind in FIGURES]
    made = [{pool.nodes[n].statements[0].claim.text for n in (e.a, e.b)}
            for pool in pools(figures, found.evidence) for e in edges(pool, found.evidence)]  # fmt: skip
    assert {"1968", "1973"} in made


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
    assert not held(material(tmp_path, "In all 12 people came.", "Tarn, a town of 21,000 voters, has no mayor."))


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


def test_columns_that_change_places(tmp_path: Path) -> None:
    table = "| Town | May 2024 | May 2025 |\n| Tarn | £111,000 | £102,500 |\n| Halm | £96,200 | £97,000 |"
    found = material(tmp_path, table, "A home in Tarn cost £111,000 in May 2025, up from £102,500 in May 2024.")
    figures = [s for s in found.statements if s.claim.kind == "money"]
    readings = [{s.claim.text for s in m.statements} for m in align(figures, found.evidence)]
    assert readings.count({"£111,000", "£102,500"}) == 2


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The region has warmed by 4C (39.2F) since then.", True),
        ("The region has warmed by 4C (7.2F) since then.", False),
        ("At noon it was 4C (39.2F) in the shade.", False),
        ("The lake is 10 miles (12 km) long.", True),
        ("The lake is 10 miles (16 km) long.", False),
        ("The mine gave 21,000 ounces (650 kg) of gold.", False),
    ],
)
def test_a_conversion_in_brackets_fits_its_figure(text: str, wrong: bool, tmp_path: Path) -> None:
    found = material(tmp_path, text, "The lake lies in the north.")
    assert len(list(misconverted(found.statements))) == wrong


@pytest.mark.parametrize(
    ("age", "pair"),
    [
        ("The frog is 130 million years old.", {("13 million years", "130 million years old")}),
        ("The keeper is 31 years old.", set()),
    ],
)
def test_an_age_of_the_earth_is_held_against_how_long_ago_it_was(
    tmp_path: Path, age: str, pair: set[tuple[str, str]]
) -> None:
    found = material(tmp_path, f"Amber holds a frog. {age}", "Amber holds a frog. The frog died 13 million years ago.")
    assert held(found) == pair
