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
from checker.model import Document, Finding, Report, Statement
from checker.run import run
from claims.model import Claim, Name

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
    return compared([*dated, *documents[len(dated) :]])


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


def test_an_edit_of_the_sentence_itself_changes_one() -> None:
    after = ids(report(STORY[0], STORY[1].replace("191 passengers aboard", "191 passengers aboard that night")))
    assert after["role"] == BEFORE["role"]
    assert after["count"] != BEFORE["count"]


THIRD = f"{FERRY} It carried 191 passengers. Per Moe, the harbour master, spoke of a storm."
LATER, EARLIER = DAY.replace(day=5), DAY.replace(day=3)
RENAMED = pytest.mark.xfail(reason="the side is said to be first stated by the source that was added", strict=True)


@pytest.mark.parametrize(
    "published",
    [
        pytest.param((None, None, None), id="none has a date"),
        pytest.param((DAY, DAY, DAY), id="all are of one day"),
        pytest.param((DAY, DAY, LATER), id="the new one is of a later day"),
        pytest.param((DAY, DAY, None), id="the new one alone has no date"),
        pytest.param((DAY, DAY, EARLIER), id="the new one is of an earlier day", marks=RENAMED),
        pytest.param((None, None, DAY), id="the new one alone has a date", marks=RENAMED),
    ],
)
def test_a_further_source_on_one_side_changes_none(published: tuple[datetime | None, ...]) -> None:
    before = ids(report(*STORY, published=published[:2]))
    made = report(*STORY, THIRD, published=published)
    assert all({r.document for r in f.readings} == {"d0", "d1", "d2"} for f in made.findings)
    assert ids(made) == before


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


def test_of_findings_with_the_same_values_and_sentences_each_has_its_own() -> None:
    alike = [TWICE, replace(TWICE, rule="near"), replace(TWICE, id="other"), replace(TWICE, rule="part")]
    made = distinct(alike)
    assert [f.rule for f in made] == [f.rule for f in alike]
    assert len({f.id for f in made}) == 4
    assert (made[0].id, made[2].id) == (TWICE.id, "other")
    assert [f.id for f in distinct(alike[:2])] == [f.id for f in made[:2]]


def test_agreements_have_lasting_ones() -> None:
    texts = [text.replace("191", "187").replace("Per Moe", "Olga Lind") for text in STORY]
    before, after = (report(*t) for t in (texts, [texts[0], f"{texts[1]} {ELSEWHERE}"]))
    assert {a.kind for a in before.agreements} >= {"count", "role"}
    assert {(a.kind, a.id) for a in before.agreements} == {(a.kind, a.id) for a in after.agreements}


def named(number: int, text: str, quote: str, at: int | None = None, source: str = "a") -> Statement:
    """A name in a sentence."""
    start = text.index(quote) if at is None else at
    claim = Claim(start, start + len(quote), quote, "name", Name(quote, quote.lower()), None, 0, len(text))
    return Statement(number, claim, Document(source, "", text, ""), number, text, "t", 0, source)


BUE, BOE = named(0, "The port of Bue is shut.", "Bue"), named(1, "Boe is closed.", "Boe", source="b")


def test_the_order_of_the_groups_is_of_no_account() -> None:
    assert identity("name", [BUE, BOE], [0, 1]) == identity("name", [BUE, BOE], [1, 0])
    assert identity("name", [BUE, BOE], [0, 1]) == identity("name", [BOE, BUE], [0, 1])


def test_kind_sides_and_place_in_the_sentence_count() -> None:
    twice = "Boe is Boe."
    made = [
        identity("name", [BUE, BOE], [0, 1]),
        identity("place", [BUE, BOE], [0, 1]),
        identity("name", [BUE, BOE], [0, 0]),
        identity("name", [BUE, named(1, twice, "Boe", 0, "b")], [0, 1]),
        identity("name", [BUE, named(1, twice, "Boe", 7, "b")], [0, 1]),
    ]
    assert len(set(made)) == len(made)


def test_line_breaks_are_of_no_account() -> None:
    broken = named(1, "Boe is\nclosed.", "Boe", source="b")
    assert identity("name", [BUE, broken], [0, 1]) == identity("name", [BUE, BOE], [0, 1])
