"""Readings that are put into another group, with history and undo."""

from __future__ import annotations

import json

import pytest
from desks import Reviewer, take
from edited_reports import with_line
from hypothesis import given, settings
from hypothesis import strategies as some
from report_samples import BY_NAME, story

from checker.desk.regrouping import can_be_made, key, regrouped
from checker.desk.store import Store
from checker.export.handover import handover
from checker.model import Finding
from checker.report import view

MONEY = next(f for f in story().findings if f.kind == "money")
DOCUMENTS = {d.id: d for d in story().documents}
KEYS = {r.quote: key(r) for r in MONEY.readings}


def sides(finding: Finding) -> list[set[str]]:
    groups = sorted({r.group for r in finding.readings})
    return [{r.quote for r in finding.readings if r.group == g} for g in groups]


def test_a_quote_moves_or_is_split_off() -> None:
    joined = regrouped(MONEY, [(KEYS["over €1 billion"], KEYS["€1.1 billion"])], DOCUMENTS)
    assert sides(joined) == [{"over €1 billion", "€1.1 billion", "1.1 billion"}, {"€800 million"}]
    split = regrouped(joined, [(KEYS["1.1 billion"], "")], DOCUMENTS)
    assert len(sides(split)) == 3 and {"1.1 billion"} in sides(split)


@pytest.mark.parametrize(
    ("what", "to"),
    [("over €1 billion", ""), ("€1.1 billion", "1.1 billion"), ("no such", ""), ("€1.1 billion", "no such")],
)
def test_what_changes_nothing_cannot_be_made(what: str, to: str) -> None:
    assert not can_be_made(MONEY, (KEYS.get(what, "x"), KEYS.get(to, "x") if to else ""))


def test_one_reading_alone_is_no_finding() -> None:
    age = next(f for f in story().findings if f.kind == "age")
    one, other = (key(r) for r in age.readings)
    assert not can_be_made(age, (one, other))


@settings(max_examples=30, deadline=None)
@given(some.sampled_from(story().findings), some.lists(some.tuples(some.integers(0, 5), some.integers(-1, 5))))
def test_whatever_is_moved_can_be_shown_and_handed_on(finding: Finding, moves: list[tuple[int, int]]) -> None:
    keys = [key(r) for r in finding.readings]
    made = [(keys[a % len(keys)], "" if b < 0 else keys[b % len(keys)]) for a, b in moves]
    after = regrouped(finding, made, DOCUMENTS)
    assert len(sides(after)) > 1 and sorted(map(key, after.readings)) == sorted(keys)
    report = story().__class__(**{**_fields(), "findings": (after,)})
    assert view.page(report, "").findings[0].explanation and handover(report, "").entries


def _fields() -> dict[str, object]:
    return {name: getattr(story(), name) for name in story().__dataclass_fields__}


def test_regrouping_at_the_desk(ada: Reviewer, ben: Reviewer, store: Store) -> None:
    number = ada.numbers("kind=money")[0]
    before = ada.finding(number)["headline"]
    move = {"what": KEYS["over €1 billion"], "to": KEYS["€1.1 billion"]}
    seen = ben.finding(number)["revision"]
    assert ada.do(number, "regroup", **move).status_code == 303
    now = ada.finding(number)["headline"]
    assert now != before and "800" in now and now in ada.text("/")
    page = ada.text(f"/finding/{number}")
    assert "moved “over €1 billion” to another reading" in page and "Orlen Gazette, Haugvik Courier" in page
    assert ben.do(number, "regroup", revision=seen, **move).status_code == 409
    assert ben.do(number, "regroup", **move).status_code == 400  # it is there already
    assert ben.do(number, "regroup", what="x", to="").status_code == 400
    assert take(store, with_line(story(), BY_NAME["gazette"].id, "A line more."), "story1")
    assert ada.finding(number)["headline"] == now
    rows = [json.loads(line) for line in ada.get("/export/1/jsonl").text.splitlines()]
    assert now in [row["headline"] for row in rows]
    ada.submit("/undo")
    assert ada.finding(number)["headline"] == before
    ada.submit("/redo")
    assert ada.finding(number)["headline"] == now


def test_an_agreement_has_nothing_to_regroup(ada: Reviewer) -> None:
    number = ada.numbers("tier=agreement")[0]
    assert ada.do(number, "regroup", what=KEYS["€1.1 billion"], to="").status_code == 400
    assert "Regroup" not in ada.text(f"/finding/{number}")
