"""What can be reviewed beside findings: agreements, and the statements of a draft."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from desks import Reviewer, store_with, take
from edited_reports import with_line, with_source, without
from report_samples import BY_NAME, drafted, looked, story

from checker.desk.reviewable import LISTS, ORDER, family, things
from checker.desk.store import Store
from checker.findings import place
from checker.model import DRAFT_VERDICTS, Report


@pytest.fixture
def drafter(tmp_path: Path) -> Reviewer:
    return Reviewer(store_with(tmp_path, drafted()), "Ada")


def test_every_list_has_a_name() -> None:
    assert list(ORDER) == list(LISTS)
    assert [family(name) for name in ORDER if family(name) is None] == [None, None]  # added, withdrawn


def test_a_queue_is_of_what_differs_and_the_rest_is_a_filter_away(ada: Reviewer) -> None:
    agreed = ada.numbers("tier=agreement")
    assert len(agreed) == len(story().agreements) and not set(agreed) & set(ada.numbers())
    assert set(ada.numbers("tier=all")) == set(ada.numbers()) | set(agreed)
    page = ada.text("/?tier=agreement")
    assert "4,200" in page and "agreements (2)" in page
    assert ada.submit("/bulk", tier="all", reason="update", seen="9").status_code == 400  # everything there is


def test_an_agreement_has_its_page_and_its_decision(ada: Reviewer) -> None:
    number = ada.numbers("tier=agreement")[0]
    page = ada.text(f"/finding/{number}?tier=agreement")
    assert "independent sources say it." in page and "Orlen Gazette" in page and "% sure" not in page
    answer = ada.do(number, status="confirmed", tier="agreement")
    assert answer.headers["location"] == f"/finding/{ada.numbers('tier=agreement')[1]}?tier=agreement&did={number}"
    assert ada.status(number) == "confirmed" and ada.numbers("tier=agreement&status=confirmed") == [number]
    ada.submit("/undo")
    assert ada.status(number) == "to do"


def test_the_statements_of_a_draft_come_first_and_the_gravest_of_them(drafter: Reviewer) -> None:
    rows = drafter.get("/api/findings?tier=all").json()["findings"]
    statements = [row for row in rows if family(row["tier"]) == "statement"]
    draft = drafted().draft
    assert draft is not None
    assert Counter(row["level"] for row in statements) == Counter(s.verdict for s in draft.statements)
    assert {row["level"] for row in statements if row["tier"] == "supported"} == {"supported", "unchecked"}
    to_check = [row["level"] for row in rows if row["tier"] == "statement"]
    assert [row["tier"] for row in rows[: len(to_check)]] == ["statement"] * len(to_check)
    assert to_check == sorted(to_check, key=DRAFT_VERDICTS.index)


def test_a_statement_has_its_page(drafter: Reviewer) -> None:
    number = drafter.numbers("level=contradicted")[0]
    page = drafter.text(f"/finding/{number}")
    assert "Contradicted" in page and "Which is right" in page and "Haugvik Courier" in page
    drafter.do(number, reason="wrong extraction")
    drafter.do(number, "verdict", side="B", text="by a call")
    assert drafter.status(number) == "dismissed"


def levels(report: Report, ident: str, level: str) -> Report:
    """The report with another verdict on a statement of its draft."""
    assert report.draft is not None
    first, *rest = report.draft.statements
    rule = {"contradicted": "differs", "unsupported": "in no source"}[level]
    changed = (replace(first, verdict=level, rule=rule), *rest)  # type: ignore[arg-type]
    return replace(report, draft=replace(report.draft, statements=changed))


def test_a_statement_with_another_verdict_is_to_be_decided_again(tmp_path: Path) -> None:
    store = store_with(tmp_path, drafted())
    ada = Reviewer(store)
    draft = drafted().draft
    assert draft is not None
    first = draft.statements[0]
    idents = [i for i, t in things(drafted()).items() if t.held.readings == (replace(first.reading, group=0),)]
    numbers = [row for row in ada.numbers("tier=all") if ada.finding(row)["id"] == idents[0]]
    ada.do(numbers[0], status="confirmed")
    other = "unsupported" if first.verdict != "unsupported" else "contradicted"
    assert take(store, levels(drafted(), idents[0], other), "story1")
    now = ada.finding(numbers[0])
    assert (now["fate"], now["status"], now["level"]) == ("changed", "to do", other)
    page = ada.text(f"/finding/{numbers[0]}")
    assert "decide again" in page


def test_decisions_on_agreements_follow_their_evidence(ada: Reviewer, store: Store) -> None:
    people, opening = (ada.numbers("seek=4%2C200&tier=agreement"), ada.numbers("seek=2029&tier=agreement"))
    for number in (*people, *opening):
        ada.do(number, status="confirmed")
    newer = with_line(story(), BY_NAME["courier"].id, "A line more.")
    agreed = tuple(
        replace(a, readings=tuple(r for r in a.readings if r.document != BY_NAME["wire"].id)) for a in newer.agreements
    )
    agreed = tuple(a for a in agreed if len(a.readings) > 1)
    assert take(store, replace(newer, agreements=agreed), "story1")
    told = [(ada.finding(n)["fate"], ada.status(n)) for n in (*people, *opening)]
    assert told == [("kept", "confirmed"), ("gone", "confirmed")]
    assert take(store, without(story(), BY_NAME["herald"].id), "story1")
    assert ada.finding(people[0])["fate"] in ("gone", "kept")


@pytest.mark.parametrize("report", [story(), looked(), with_source(story(), story().findings[0], 0, "late")])
def test_the_order_of_the_queue_is_that_of_the_page(tmp_path: Path, report: Report) -> None:
    report = replace(report, findings=tuple(sorted(report.findings, key=place)))
    rows = Reviewer(store_with(tmp_path, report)).get("/api/findings").json()["findings"]
    assert [row["id"] for row in rows] == [f.id for f in report.findings]
