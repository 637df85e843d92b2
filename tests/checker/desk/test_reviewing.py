"""A review at the desk: decisions, history, undo, several at once, bulk, two reviewers, newer reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import desks
import pytest
from desks import Reviewer, store_with, take
from edited_reports import reworded, with_source, without
from report_samples import BY_NAME, amount, looked, story
from sqlalchemy import text

from checker.desk.store import Store


def number_of(reviewer: Reviewer, kind: str) -> int:
    return reviewer.numbers(f"kind={kind}")[0]


def test_everything_of_the_report_is_in_the_queue(ada: Reviewer) -> None:
    page = ada.text("/")
    assert len(ada.numbers()) == len(story().findings)
    assert "The Kestrel Convention: 1997 or 1999?" in page and "Conflict" in page


def test_a_name_is_asked_for_once(store: Store) -> None:
    new = Reviewer(store, "")
    assert new.get("/finding/1", follow_redirects=False).headers["location"] == "/name"
    assert new.submit("/finding/1", action="status", status="confirmed", revision=0).status_code == 403
    assert new.submit("/name", name=" ").status_code == 400
    assert new.submit("/name", name="  Zoë   O’Neill ").status_code == 303
    assert "Zoë O’Neill" in new.text("/")


def test_a_decision_leads_to_the_next_finding_and_is_told(ada: Reviewer) -> None:
    first, second = ada.numbers()[:2]
    answer = ada.do(first, status="confirmed", note="seen in the record")
    assert answer.headers["location"] == f"/finding/{second}?did={first}"
    page = ada.text(f"/finding/{first}")
    assert "confirmed" in page and "seen in the record" in page
    assert [(e["by"], e["action"]) for e in ada.finding(first)["history"]] == [("Ada", "status"), ("Ada", "note")]


def test_a_finding_page_shows_the_evidence(ada: Reviewer) -> None:
    page = ada.text(f"/finding/{number_of(ada, 'age')}")
    for said in ("41 years old", "44 years old", "Orlen Gazette", "Haugvik Courier", "Nothing was done yet."):
        assert said in page


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"status": "owned"}, "A status is wanted"),
        ({"status": "dismissed"}, "Dismissing takes a reason"),
        ({"reason": "because"}, "Dismissing takes a reason"),
        ({"action": "note"}, "Nothing was asked for"),
        ({"action": "tag"}, "A tag is wanted"),
        ({"action": "undo"}, "Nothing was asked for"),
        ({"action": "evidence", "fate": "changed"}, "Nothing was asked for"),
        ({"status": "confirmed", "revision": "x"}, "revision"),
        ({"status": "confirmed", "token": ""}, "A token"),
    ],
)
def test_what_cannot_be_done_is_said(ada: Reviewer, fields: dict[str, str], said: str) -> None:
    answer = ada.submit("/finding/1", **({"action": "status", "revision": 0} | fields))
    assert answer.status_code == 400 and said in answer.text
    assert ada.finding(1)["history"] == []


def test_a_reason_alone_dismisses(ada: Reviewer) -> None:
    ada.do(1, reason="update")
    assert (ada.finding(1)["status"], ada.finding(1)["reason"]) == ("dismissed", "update")


def test_undo_and_redo_are_steps_of_the_history(ada: Reviewer, ben: Reviewer) -> None:
    ada.do(1, status="confirmed", note="first")
    ben.do(2, status="later")
    ada.do(1, reason="update")
    assert ada.submit("/undo").headers["location"].startswith("/finding/1")
    assert ada.status(1) == "confirmed"
    ada.submit("/undo")  # note and status were one step
    assert ada.status(1) == "to do" and ada.finding(1)["standing"]["notes"] == []
    ada.submit("/undo")  # nothing is left of hers
    assert ben.status(2) == "later"
    ada.submit("/redo")
    assert ada.status(1) == "confirmed"
    ada.submit("/redo")
    ada.submit("/redo")
    assert ada.status(1) == "dismissed"
    actions = [e["action"] for e in ada.finding(1)["history"]]
    assert actions == ["status", "note", "status", "undo", "undo", "undo", "redo", "redo", "redo"]
    ada.submit("/undo")
    ada.do(1, status="inconclusive")  # what was undone before cannot be done again now
    ada.submit("/redo")
    assert ada.status(1) == "inconclusive"


def test_the_same_form_twice_is_done_once(ada: Reviewer) -> None:
    for _ in range(2):
        assert ada.do(1, status="confirmed", token="abcdefgh", revision=0).status_code == 303
    assert len(ada.finding(1)["history"]) == 1
    assert ada.do(1, status="later", token="abcdefgh", revision=0).status_code == 409
    for _ in range(2):
        ada.submit("/undo", token="ijklmnop")
    assert len(ada.finding(1)["history"]) == 2


def test_a_stale_decision_is_refused_with_both_versions(ada: Reviewer, ben: Reviewer) -> None:
    ada.do(1, status="later", note="ask again")
    seen = ada.finding(1)["revision"]
    ben.do(1, status="confirmed")
    answer = ada.do(1, revision=seen, reason="update")
    assert answer.status_code == 409
    page = " ".join(answer.text.split())
    before, _, now = page.partition("As it is now")
    assert "later" in before and "confirmed" not in before.partition("As you saw it")[2]
    assert "confirmed" in now and "Ben" in now
    assert ada.finding(1)["status"] == "confirmed"
    assert ada.do(1, reason="update").status_code == 303
    assert [e["by"] for e in ada.finding(1)["history"]] == ["Ada", "Ada", "Ben", "Ada"]
    wish = {"action": "status", "status": "confirmed", "revision": 1, "token": "zzzzzzzz"}
    told = ada.post("/api/findings/1/events", json=wish, headers={"X-CSRF-Token": _csrf(ada)})
    assert (told.status_code, told.json()["seen"]["status"], told.json()["now"]["status"]) == (409, "later", "disputed")


def _csrf(reviewer: Reviewer) -> str:
    return reviewer.get("/name").text.partition('name="csrf" value="')[2].partition('"')[0]


def test_two_decisions_stand_until_a_third_step(ada: Reviewer, ben: Reviewer) -> None:
    ada.do(1, status="confirmed")
    assert "Settle it" not in ben.text("/finding/1")
    ben.do(1, reason="wrong extraction")
    ben.do(2, status="confirmed")
    ada.do(2, status="confirmed")
    ada.do(3, status="confirmed")
    ben.do(3, status="later")  # no decision
    assert [ada.status(n) for n in (1, 2, 3)] == ["disputed", "confirmed", "confirmed"]
    opinions = ada.finding(1)["standing"]["opinions"]
    assert [(o["by"], o["status"]) for o in opinions] == [("Ada", "confirmed"), ("Ben", "dismissed")]
    page = ada.text("/differences")
    assert "Ada and Ben 2 1 " in page and ada.finding(1)["headline"] in page
    assert "Settle it" in ben.text("/finding/1")
    Reviewer(ada.app.state.store, "Cy").do(1, "settle", status="confirmed")
    assert ada.status(1) == "confirmed"
    assert [o["by"] for o in ada.finding(1)["standing"]["opinions"]] == ["Ada", "Ben"]
    ben.do(1, reason="update")  # once more
    assert ada.status(1) == "disputed"


def test_one_decision_on_all_of_a_filter(ada: Reviewer, ben: Reviewer, store: Store) -> None:
    conflicts = ada.numbers("level=conflict")
    page = ada.get("/?level=conflict").text
    seen = page.partition('name="seen" value="')[2].partition('"')[0]
    ben.do(conflicts[0], status="confirmed")
    answer = ada.submit("/bulk", level="conflict", reason="update", seen=seen)
    assert answer.status_code == 409 and f"{len(conflicts) - 1} findings decided" in answer.text
    assert ada.finding(conflicts[0])["headline"] in answer.text.replace("&#39;", "'")
    assert [ada.status(n) for n in conflicts] == ["confirmed"] + ["dismissed"] * (len(conflicts) - 1)
    assert set(ada.numbers("status=to+do")) == set(ada.numbers()) - set(conflicts)
    ada.submit("/undo")
    assert [ada.status(n) for n in conflicts[1:]] == ["to do"] * (len(conflicts) - 1)
    assert ada.submit("/bulk", reason="update", seen="99").status_code == 400  # on everything there is: no
    assert ada.submit("/bulk", only_status="to do", status="later", seen="999").status_code == 200
    assert ada.numbers("status=to+do") == []


def test_a_filter_by_status_is_no_decision(ada: Reviewer) -> None:
    ada.do(1, status="confirmed")
    assert ada.submit("/bulk", only_status="confirmed", reason="update", seen="99").status_code == 200
    assert [n for n in ada.numbers() if ada.status(n) == "dismissed"] == [1]


def test_assigned_tagged_and_found_by_it(ada: Reviewer) -> None:
    ada.do(1, "assign", to="Ben")
    ada.do(1, "tag", name="court")
    ada.do(2, "tag", name="court")
    ada.do(2, "untag", name="court")
    ada.do(3, "verdict", side="A", text="https://record.example")
    assert ada.numbers("assignee=Ben") == ada.numbers("tag=court") == [1]
    assert 1 not in ada.numbers("assignee=%28nobody%29")
    assert ada.finding(3)["standing"]["verdict"] == {"side": "A", "text": "https://record.example"}
    assert "Right is" in ada.text("/finding/3") and "https://record.example" in ada.get("/finding/3").text
    ada.submit("/undo")
    ada.do(1, "assign", to="")
    assert ada.finding(3)["standing"]["verdict"] is None and ada.finding(1)["assignee"] is None


@pytest.mark.parametrize(
    ("query", "kinds"),
    [("seek=kestrel", ["date"]), ("seek=FERRY+41", ["age"]), ("kind=money", ["money"]), ("level=update", ["count"]),
     ("seek=no+such+thing", []), ("seek=6.25", ["percent"]), ("seek=f%25y", []),
     ("fate=gone", []), ("level=conflict%27--", [])],
)  # fmt: skip
def test_filters(ada: Reviewer, query: str, kinds: list[str]) -> None:
    found = ada.get(f"/api/findings?{query}").json()["findings"]
    assert [row["kind"] for row in found] == kinds


def test_the_order_is_of_consequence(tmp_path: Path) -> None:
    reviewer = Reviewer(store_with(tmp_path, looked()))
    rows = reviewer.get("/api/findings").json()["findings"]
    order = ["conflict", "tension", "update", "scope", "variant"]
    ranks = [(row["tier"] == "look", order.index(row["level"])) for row in rows]
    assert ranks == sorted(ranks)
    sure = [
        row["percent"] for row in reviewer.get("/api/findings?sort=sure").json()["findings"] if row["tier"] == "finding"
    ]
    assert sure == sorted(sure, reverse=True)


def test_the_same_report_again_changes_nothing(ada: Reviewer, store: Store) -> None:
    ada.do(1, status="confirmed")
    assert take(store, replace(story(), created=story().created.replace(year=2027)), "story1") is False
    assert len(ada.numbers()) == len(story().findings) and ada.status(1) == "confirmed"


def test_decisions_follow_into_a_newer_report(ada: Reviewer, store: Store) -> None:
    numbers = {kind: number_of(ada, kind) for kind in ("age", "date", "place", "duration")}
    for n in numbers.values():
        ada.do(n, status="confirmed", note=f"note {n}")
    age = next(f for f in story().findings if f.kind == "age")
    date = next(f for f in story().findings if f.kind == "date")
    newer = with_source(story(), date, 0, "late")
    newer = without(reworded(newer, age.readings[1], "46 years old", amount("46", "year")), BY_NAME["herald"].id)
    assert take(store, newer, "story1")
    found = {kind: ada.finding(n) for kind, n in numbers.items()}
    assert {kind: (f["fate"], f["status"]) for kind, f in found.items()} == {
        "age": ("changed", "to do"), "date": ("source added", "confirmed"),
        "place": ("gone", "confirmed"), "duration": ("gone", "confirmed"),
    }  # fmt: skip
    page = ada.text(f"/finding/{numbers['age']}")
    assert "The evidence changed: decide again" in page
    assert page.index("44 years old") < page.index("46 years old") and f"note {numbers['age']}" in page
    assert "No longer found" in ada.text(f"/finding/{numbers['place']}")
    assert "late" in ada.text(f"/finding/{numbers['date']}").lower()
    ada.do(numbers["age"], reason="update")
    assert ada.status(numbers["age"]) == "dismissed"
    assert "decide again" not in ada.text(f"/finding/{numbers['age']}").partition("History")[0]
    assert take(store, story(), "story1")  # and back: what was gone is there again, with its decision
    assert (ada.finding(numbers["place"])["fate"], ada.status(numbers["place"])) == ("kept", "confirmed")
    assert len(set(ada.numbers())) == len(story().findings)


def test_what_is_to_be_decided_again_stays_changed_until_it_is(ada: Reviewer, store: Store) -> None:
    number = number_of(ada, "age")
    ada.do(number, status="confirmed")
    age = next(f for f in story().findings if f.kind == "age")
    newer = reworded(story(), age.readings[1], "46 years old", amount("46", "year"))
    others = [newer, replace(newer, settings=newer.settings | {"n": 1}), replace(newer, settings={"n": 2})]
    for report in others[:2]:
        assert take(store, report, "story1")
        assert (ada.finding(number)["fate"], ada.status(number)) == ("changed", "to do")
    assert ada.numbers("fate=changed") == [number]
    ada.do(number, status="confirmed")
    assert take(store, others[2], "story1")
    assert (ada.finding(number)["fate"], ada.status(number)) == ("kept", "confirmed")


def test_a_store_that_is_out_of_reach_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(desks, "SHARED", "")
    store = store_with(tmp_path, story())
    ada = Reviewer(store)
    with store.writing() as session:
        session.execute(text("ALTER TABLE desk_events RENAME TO elsewhere"))
    answer = ada.submit("/finding/1", action="status", status="confirmed", revision=0)
    assert answer.status_code == 503 and "nothing was written" in answer.text
    assert capsys.readouterr().err.startswith("checker: the store: no such table")


@pytest.mark.parametrize("sort", ["", "sure", "sources", "recent", "story"])
def test_next_and_previous_are_those_of_the_queue(ada: Reviewer, sort: str) -> None:
    ada.do(5, status="later")
    order = ada.numbers(f"sort={sort}")
    page = ada.get(f"/finding/{order[3]}?sort={sort}").text
    assert f'href="/finding/{order[2]}?' in page.partition('rel="prev"')[0]
    assert f'href="/finding/{order[4]}?' in page.partition('rel="prev"')[2].partition('rel="next"')[0]


def test_what_was_decided_out_of_a_filter_leads_on_in_it(ada: Reviewer) -> None:
    order = ada.numbers("status=to+do")
    answer = ada.do(order[2], status="confirmed", only_status="to do")
    assert answer.headers["location"] == f"/finding/{order[3]}?status=to+do&did={order[2]}"


def test_counts_follow_what_is_done_and_loaded(ada: Reviewer, ben: Reviewer, store: Store) -> None:
    all_of = len(story().findings)
    assert f"0 of {all_of}" in ada.text("/") and f"{all_of} ○ to do" in ada.text("/")
    ben.do(1, status="confirmed")
    assert f"1 of {all_of}" in ada.text("/") and f"{all_of - 1} ○ to do" in ada.text("/")
    ben.submit("/undo")
    assert f"0 of {all_of}" in ada.text("/")
    take(store, looked(), "story2")
    assert f"{2 * all_of} ○ to do" in ada.text("/")
