"""Articles in German and Lithuanian, held against the English seeds: their equal figures count, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from repository import SEEDS

import checker
from checker.model import Report

ARTICLES = Path(__file__).parent / "articles"
ENGLISH = sorted(SEEDS.glob("*.txt"))
NAMES = {"grenzwacht", "pasienis"}


@pytest.fixture(scope="module")
def plain() -> Report:
    return checker.check(ENGLISH).report


@pytest.fixture(scope="module")
def wider() -> Report:
    return checker.check([*ENGLISH, *sorted(ARTICLES.glob("*.txt"))], languages=["de", "lt"]).report


def quoted(report: Report) -> set[frozenset[str]]:
    """The quotes of each agreement that an article in another language has a part in."""
    told = [[r.quote for r in a.readings] for a in report.agreements if NAMES & {r.document for r in a.readings}]
    return {frozenset(quotes) for quotes in told}


def test_no_finding_is_new_and_none_is_gone(plain: Report, wider: Report) -> None:
    def told(report: Report) -> list[tuple[object, ...]]:
        """What each finding says of the English articles; in how many articles it is moves its place."""
        english = [(f, [r.quote for r in f.readings if r.document not in NAMES]) for f in report.findings]
        return sorted((f.kind, f.level, f.tier, f.confidence, quotes) for f, quotes in english)

    assert told(wider) == told(plain)


def test_an_equal_figure_stands_with_those_that_give_it(wider: Report) -> None:
    (money,) = [f for f in wider.findings if f.kind == "money" and f.tier == "finding"]
    with_it = {r.quote: r.group for r in money.readings}
    assert with_it["mehr als eine Milliarde Euro"] == with_it["over 1 billion euros"]
    assert with_it["daugiau kaip milijardą eurų"] == with_it["over 1 billion euros"]
    assert with_it["1.1 billion Euro"] != with_it["over 1 billion euros"]
    (year,) = [f for f in wider.findings if f.kind == "date" and f.tier == "finding"]
    assert {r.group for r in year.readings if r.quote in ("1997", "1997 m.")} == {
        r.group for r in year.readings if r.quote == "1997"
    }


def test_equal_figures_that_nothing_else_bears_out_are_agreements(wider: Report) -> None:
    found = quoted(wider)
    assert frozenset({"3,440 kilometers", "3.440 Kilometer", "3 440 kilometrų"}) in found
    assert frozenset({"779 kilometers", "779 kilometrai"}) in found
    three = [a for a in wider.agreements if any(r.quote == "3.440 Kilometer" for r in a.readings)]
    assert [a.independent_sources for a in three] == [3]


def test_nothing_but_figures_and_dates_is_read(wider: Report) -> None:
    kinds = {m.kind for m in wider.marks if m.document in NAMES}
    assert kinds <= {"money", "percent", "measure", "duration", "date", "count"}
    assert {d.language for d in wider.documents} == {"en", "de", "lt"}


def test_another_figure_beside_the_same_names_is_worth_a_look(tmp_path: Path) -> None:
    text = (
        (ARTICLES / "grenzwacht.txt").read_text(encoding="utf-8").replace("mehr als eine Milliarde", "1,4 Milliarden")
    )
    (tmp_path / "anders.txt").write_text(text, encoding="utf-8")
    report = checker.check([*ENGLISH, tmp_path / "anders.txt"], languages=["de"]).report
    told = [f for f in report.findings if any(r.quote == "1,4 Milliarden Euro" for r in f.readings)]
    assert [(f.tier, f.kind, f.level) for f in told] == [("look", "money", "conflict")]


def test_a_story_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "kochen.txt").write_text(
        "Ein Kuchen für zwölf Gäste\n\nMan nehme 800 Gramm Mehl, 250 Gramm Butter und etwas Salz. "
        "Der Teig ruht 90 Minuten. Danach kommt er bei 180 Grad in den Ofen, und nach 45 Minuten ist er fertig. "
        "Er kostet 5 Euro.\n",
        encoding="utf-8",
    )
    report = checker.check([*ENGLISH, tmp_path / "kochen.txt"], languages=["de"]).report
    assert not [r for f in (*report.findings, *report.agreements) for r in f.readings if r.document == "kochen"]


def test_articles_in_other_languages_alone() -> None:
    report = checker.check(sorted(ARTICLES.glob("*.txt")), languages=["de", "lt"]).report
    assert (report.findings, report.agreements) == ((), ())
