"""Ids are made of what is said: a re-run of articles that say the same has the same ones, and no two share one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from articles import compared, document
from report_samples import amount, finding, reading
from repository import CASES, SEEDS

from checker.config import Settings
from checker.identity import distinct, identity
from checker.ingest import read
from checker.model import Document, Finding, Report
from checker.run import run
from checker.statement import Statement
from claims.model import Claim, Kind, Name, Period, Qualifier, Quantity, Value

FERRY = "The ferry Solveig ran onto the rocks off Tarn harbour in the storm on Monday."
STORY = (
    f"{FERRY} It had 187 passengers aboard. The harbour master, Olga Lind, spoke of a gale.",
    f"{FERRY} It had 191 passengers aboard. The harbour master, Per Moe, spoke of a gale.",
)
ELSEWHERE = "Boats were sent out at once."
DAY = datetime(2026, 3, 4)


def report(*texts: str, published: Sequence[datetime | None] = ()) -> Report:
    """The report on some texts, each an article of its own. published: when the first of them were."""
    documents = [document(n, text) for n, text in enumerate(texts)]
    dated = [replace(d, published=p) for d, p in zip(documents, published, strict=False)]
    return compared([*dated, *documents[len(dated) :]], Settings(least_confidence=0.0))


def ids(found: Report) -> dict[str, str]:
    """The id of each finding, by its kind, of which the story has one each."""
    made = {f.kind: f.id for f in found.findings}
    assert len(made) == len(found.findings)
    return made


BEFORE = ids(report(*STORY))


def test_the_story_has_a_figure_and_a_role_in_dispute() -> None:
    assert set(BEFORE) == {"count", "role"}
    assert all(re.fullmatch(r"[0-9a-f]{16}", ident) for ident in BEFORE.values())


@pytest.mark.parametrize("edited", [0, 1])
@pytest.mark.parametrize("place", ["before", "between", "after"])
def test_an_edit_elsewhere_in_an_article_changes_none(edited: int, place: str) -> None:
    first, second, third = re.split(r"(?<=\.) (?=It|The)", STORY[edited])
    new = {
        "before": [ELSEWHERE, first, second, third],
        "between": [first, second, ELSEWHERE, third],
        "after": [first, second, third, ELSEWHERE],
    }[place]
    texts = list(STORY)
    texts[edited] = " ".join(new)
    assert ids(report(*texts)) == BEFORE


@pytest.mark.parametrize("new", ["191 passengers aboard that night", "a hundred and ninety-one people aboard"])
def test_other_words_for_a_value_change_none(new: str) -> None:
    after = ids(report(STORY[0], STORY[1].replace("191 passengers aboard", new)))
    assert after == BEFORE


def test_another_value_changes_one() -> None:
    after = ids(report(STORY[0], STORY[1].replace("191 passengers", "192 passengers")))
    assert after["role"] == BEFORE["role"]
    assert after["count"] != BEFORE["count"]


THIRD = f"{FERRY} It carried 191 passengers. Per Moe, the harbour master, spoke of a storm."
LATER, EARLIER = DAY.replace(day=5), DAY.replace(day=3)


@pytest.mark.parametrize(
    "published",
    [
        pytest.param((None, None, None), id="none has a date"),
        pytest.param((DAY, DAY, DAY), id="all are of one day"),
        pytest.param((DAY, DAY, LATER), id="the new one is of a later day"),
        pytest.param((DAY, DAY, None), id="the new one alone has no date"),
        pytest.param((DAY, DAY, EARLIER), id="the new one is of an earlier day"),
        pytest.param((None, None, DAY), id="the new one alone has a date"),
    ],
)
def test_a_further_source_on_one_side_changes_none(published: tuple[datetime | None, ...]) -> None:
    before = ids(report(*STORY, published=published[:2]))
    made = report(*STORY, THIRD, published=published)
    assert all({r.document for r in f.readings} == {"d0", "d1", "d2"} for f in made.findings)
    assert ids(made) == before


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_further_source_may_stand_before_the_others(place: int) -> None:
    texts = [*STORY[:place], THIRD, *STORY[place:]]
    assert ids(report(*texts)) == BEFORE


def test_an_added_article_on_another_matter_changes_none() -> None:
    assert ids(report(*STORY, "The council of Ostrel met on Tuesday and spoke of its schools.")) == BEFORE


def copied(source: Path, folder: Path) -> Path:
    for path in source.glob("*.txt"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def made_of(folder: Path) -> Report:
    return run(*read([str(folder)]), Settings())


def said(found: Finding) -> frozenset[tuple[str, str, int]]:
    """What a finding holds against each other, wherever it stands."""
    return frozenset((r.quote, r.sentence, r.group) for r in found.readings)


def test_a_line_more_in_each_article_of_the_example_changes_none(tmp_path: Path) -> None:
    """Of findings that are made again, since further words can tip the scales of some."""
    before = {said(f): f.id for f in made_of(SEEDS).findings}
    for path in copied(SEEDS, tmp_path).glob("*.txt"):
        path.write_text(path.read_text(encoding="utf-8").rstrip() + f"\n\n{ELSEWHERE}\n", encoding="utf-8")
    after = {said(f): f.id for f in made_of(tmp_path).findings}
    again = before.keys() & after.keys()
    assert len(again) >= 0.8 * len(before)
    assert {s: before[s] for s in again} == {s: after[s] for s in again}


@pytest.mark.parametrize(
    "folder", [SEEDS, CASES / "almora-line-4", CASES / "lagovia-awards"], ids=lambda folder: folder.name
)
def test_no_two_of_a_report_share_one(folder: Path) -> None:
    made = made_of(folder)
    for found in (made.findings, made.agreements):
        assert found
        assert len({one.id for one in found}) == len(found)
        assert all(re.fullmatch(r"[0-9a-f]{16}", one.id) for one in found)


TWICE = finding("duration", "conflict", "Crossing time", (
    reading("wire", "50 minutes", "duration", amount("50", "minute")),
    reading("herald", "65 minutes", "duration", amount("65", "minute"), 1),
))  # fmt: skip
ELSE = replace(TWICE, readings=tuple(replace(r, sentence=f"By bus it is {r.quote}.") for r in TWICE.readings))


def test_of_findings_with_the_same_values_and_sentences_each_has_its_own() -> None:
    alike = [TWICE, replace(TWICE, rule="near"), replace(TWICE, id="other"), replace(TWICE, rule="part")]
    made = distinct(alike)
    assert [f.rule for f in made] == [f.rule for f in alike]
    assert len({f.id for f in made}) == 4
    assert made[2].id == "other"
    assert [f.id for f in distinct(alike[:2])] == [f.id for f in made[:2]]


def test_findings_with_the_same_values_have_ids_by_their_sentences_in_any_order() -> None:
    one, other = distinct([TWICE, ELSE])
    assert len({one.id, other.id, TWICE.id}) == 3
    assert distinct([ELSE, TWICE]) == [other, one]
    assert distinct([TWICE]) == [TWICE]
    assert distinct([one, other]) == [one, other]


def test_agreements_have_lasting_ones() -> None:
    texts = [text.replace("191", "187").replace("Per Moe", "Olga Lind") for text in STORY]
    before, after = (report(*t) for t in (texts, [texts[0], f"{texts[1]} {ELSEWHERE}"]))
    assert {a.kind for a in before.agreements} >= {"count", "role"}
    assert {(a.kind, a.id) for a in before.agreements} == {(a.kind, a.id) for a in after.agreements}


def stated(number: int, quote: str, value: Value, hedge: Qualifier | None = None) -> Statement:
    """A value in a sentence of a source of its own."""
    kinds: dict[type, Kind] = {Name: "name", Quantity: "count", Period: "date"}
    claim = Claim(0, len(quote), quote, kinds[type(value)], value, hedge, 0, len(quote))
    return Statement(number, claim, Document(f"d{number}", "", quote, ""), number, quote, "t", 0, f"d{number}")


def named(number: int, text: str) -> Statement:
    return stated(number, text, Name(text, text.lower()))


BUE, BOE = named(0, "Bue"), named(1, "Boe")


def test_the_order_of_the_groups_is_of_no_account() -> None:
    assert identity("name", [BUE, BOE], [0, 1]) == identity("name", [BUE, BOE], [1, 0])
    assert identity("name", [BUE, BOE], [0, 1]) == identity("name", [BOE, BUE], [0, 1])


def test_kind_values_and_sides_count() -> None:
    made = [
        identity("name", [BUE, BOE], [0, 1]),
        identity("place", [BUE, BOE], [0, 1]),
        identity("name", [BUE, BOE], [0, 0]),
        identity("name", [BUE, BOE, BOE], [0, 1, 2]),
        identity("name", [BUE, named(1, "Bo")], [0, 1]),
    ]
    assert len(set(made)) == len(made)


LIVES = stated(0, "187 lives", amount("187", "life"))
FIRST = stated(1, "191 people", amount("191", "person"))
DAY_OF = Period("2026-03-04", "2026-03-04", "day")
FURTHER = [
    pytest.param(FIRST, stated(2, "191 adults", amount("191", "adult")), id="another noun"),
    pytest.param(FIRST, stated(2, "about 190", amount("190", None), "about"), id="a vaguer number"),
    pytest.param(FIRST, stated(2, "190", amount("190", None)), id="a rounder number"),
    pytest.param(
        stated(1, "4 March", DAY_OF), stated(2, "March", Period("2026-03-01", "2026-03-31", "month")), id="a month"
    ),
    pytest.param(named(1, "Per Moe"), named(2, "Moe"), id="a shorter name"),
]


@pytest.mark.parametrize(("first", "further"), FURTHER)
def test_the_most_exact_value_of_a_side_counts(first: Statement, further: Statement) -> None:
    kind = first.claim.kind
    assert identity(kind, [LIVES, first, further], [0, 1, 1]) == identity(kind, [LIVES, first], [0, 1])
    assert identity(kind, [further, LIVES, first], [1, 0, 1]) == identity(kind, [LIVES, first], [0, 1])


def test_a_value_is_one_in_any_unit() -> None:
    short = stated(0, "1 hour", amount("1", "hour"))
    hours, minutes = (stated(1, q, amount(q.split()[0], q.split()[1][:-1])) for q in ("2 hours", "120 minutes"))
    made = [
        identity("duration", [replace(s, claim=replace(s.claim, kind="duration")) for s in (short, two)], [0, 1])
        for two in (hours, minutes)
    ]
    assert made[0] == made[1]
