"""A finding that a person adds: in the queue, in the history, in exports, and in a newer report."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from desks import Reviewer, store_with, take
from edited_reports import with_line, without
from missed_findings import GIVEN, add
from report_samples import BY_NAME, document, looked, story

from checker.desk import marked, reports
from checker.desk.store import Store
from checker.export.table import FORMATS
from checker.report import json as report_json


def added(reviewer: Reviewer) -> int:
    answer = add(reviewer)
    assert answer.status_code == 303
    return int(answer.headers["location"].rpartition("/")[2])


def test_what_was_missed_is_a_finding_like_any_other(ada: Reviewer, ben: Reviewer) -> None:
    number = added(ada)
    assert ada.numbers("tier=added") == [number] and number in ada.numbers()
    page = ada.text(f"/finding/{number}")
    for said in (
        "Whether it will be the longest: “the longest in the country” or “sea bed was closed”?",
        "Missed by the checker, added by Ada.",
        "added by a person",
        "added it",
        "At 17 kilometres it will be",
    ):
        assert said in page
    assert "% sure" not in page
    ben.do(number, status="confirmed", note="good catch")
    found = ada.finding(number)
    assert (found["status"], [e["action"] for e in found["history"]]) == ("confirmed", ["add", "status", "note"])


def test_asked_for_twice_it_is_added_once_and_can_be_withdrawn(ada: Reviewer) -> None:
    number = int(add(ada, token="abcdefgh").headers["location"].rpartition("/")[2])
    assert add(ada, token="abcdefgh").headers["location"] == f"/finding/{number}"
    assert len(ada.numbers("tier=added")) == 1
    ada.submit("/undo")
    assert number not in ada.numbers() and ada.numbers("tier=withdrawn") == [number]
    assert "withdrawn again" in ada.text(f"/finding/{number}")
    assert "missed by" not in ada.get("/export/1/text").text.lower()
    ada.submit("/redo")
    assert number in ada.numbers()


@pytest.mark.parametrize(
    ("fields", "code", "said"),
    [
        ({"quote_B": "no such words"}, 400, "The words of B are not found"),
        ({"quote_A": "the"}, 400, "The words of A are found"),
        ({"quote_A": " "}, 400, "The words of A are not found"),
        ({"source_B": BY_NAME["courier"].id}, 400, "Two articles are wanted"),
        ({"source_B": "nowhere"}, 400, "Two articles are wanted"),
        ({"about": " "}, 400, "What is in question?"),
        ({"kind": "rumour"}, 400, "A kind and a level"),
        ({"level": "finding"}, 400, "A kind and a level"),
        ({"token": "x"}, 400, "A token"),
    ],
)
def test_what_cannot_be_added_is_said(ada: Reviewer, fields: dict[str, str], code: int, said: str) -> None:
    answer = add(ada, **fields)
    assert (answer.status_code, said in answer.text) == (code, True)
    assert ada.numbers("tier=added") == []
    assert ada.submit("/missed/9", **GIVEN).status_code == 404


def test_a_form_that_was_wrong_keeps_what_was_typed(ada: Reviewer) -> None:
    page = add(ada, quote_B="no such words").text
    assert "no such words</textarea>" in page and 'value="whether it will be the longest"' in page


def test_of_several_places_the_marked_one_is_taken() -> None:
    text = "Two boats. The first, a boat, sank.\nThe second boat did not."
    second = text.rindex("boat")
    found = marked.place(document("x", text), "boat", 0, second - 1)
    assert (found["start"], found["sentence"]) == (second, "The second boat did not.")
    with pytest.raises(marked.NotThereError, match="3 times"):
        marked.place(document("x", text), "boat", 0)


@pytest.mark.parametrize("name", FORMATS)
def test_it_goes_out_with_the_others(ada: Reviewer, name: str) -> None:
    number = added(ada)
    ada.do(number, status="confirmed")
    answer = ada.get(f"/export/1/{name}")
    assert answer.status_code == 200
    if name not in ("docx", "xlsx", "labels"):
        assert "longest" in answer.text
    if name in ("csv", "markdown", "text", "jsonl"):
        assert "added by Ada" in " ".join(answer.text.split())
    if name == "jsonl":
        rows = [json.loads(line) for line in answer.text.splitlines()]
        assert [r["decision"]["state"] for r in rows if r["shape"] == "marked"] == ["confirmed"]


def test_it_follows_its_words_into_a_newer_report(ada: Reviewer, store: Store) -> None:
    number = added(ada)
    ada.do(number, status="confirmed")
    assert take(store, with_line(story(), GIVEN["source_A"], "A line more at the head."), "story1")
    assert (ada.finding(number)["fate"], ada.status(number)) == ("kept", "confirmed")
    courier = BY_NAME["courier"]
    text = courier.text.replace("the longest in the country", "a long one")
    edited = replace(courier, text=text, sha256=sha256(text.encode()).hexdigest())
    newer = replace(story(), documents=tuple(edited if d.id == courier.id else d for d in story().documents))
    assert take(store, replace(newer, settings={"n": 1}), "story1")
    assert (ada.finding(number)["fate"], ada.status(number)) == ("changed", "to do")
    assert "the longest in the country" in ada.text(f"/finding/{number}")
    ada.do(number, reason="update")
    assert take(store, without(story(), courier.id), "story1")
    assert (ada.finding(number)["fate"], ada.status(number)) == ("gone", "dismissed")


def test_without_its_articles_nothing_can_be_marked(tmp_path: Path) -> None:
    bare = replace(looked(), documents=tuple(replace(d, text="") for d in looked().documents))
    assert "The articles are not here" in Reviewer(store_with(tmp_path, bare)).text("/missed/1")


def test_articles_that_come_later_are_there_at_once(tmp_path: Path) -> None:
    whole = story()
    bare = replace(whole, documents=tuple(replace(d, text="") for d in whole.documents))
    store = store_with(tmp_path, bare)
    ada = Reviewer(store)
    assert "The articles are not here" in ada.text("/missed/1")
    with store.writing() as session:
        assert not reports.take_in(session, whole, "story1", "/story1.json", report_json.dumps(bare))[1]
    assert "The articles are not here" not in ada.text("/missed/1") and add(ada).status_code == 303
    store.close()
