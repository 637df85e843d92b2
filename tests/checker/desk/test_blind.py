"""A blind second review: what others decided is not seen before one's own decision is made."""

from __future__ import annotations

import pytest
from desks import Reviewer


@pytest.fixture
def blind(ben: Reviewer) -> Reviewer:
    """Ben, who reviews blind."""
    answer = ben.submit("/blind", blind="1")
    assert answer.status_code == 303 and "desk_blind=1" in answer.headers["set-cookie"]
    return ben


def test_nothing_is_seen_before_ones_own_decision(ada: Reviewer, blind: Reviewer) -> None:
    ada.do(1, reason="wrong extraction", note="the verb is missing")
    ada.do(1, "verdict", side="A", text="by a call")
    for page in (blind.text("/finding/1"), blind.text("/"), blind.text("/?status=to+do"), blind.text("/differences")):
        for said in ("wrong extraction", "the verb is missing", "by a call"):
            assert f": {said}" not in page and f"{said} <" not in page
        assert "You review blind" in page
    assert "Ada" not in blind.text("/finding/1").partition("Orlen")[2].partition("Assign")[0]
    assert "1 ✗" not in blind.text("/") and "dismissed (1)" not in blind.text("/")
    assert 1 in numbers(blind, "status=to+do") and numbers(blind, "status=dismissed") == []
    blind.do(1, status="confirmed")
    page = blind.text("/finding/1")
    for said in ("wrong extraction", "the verb is missing", "by a call", "Settle it"):
        assert said in page
    assert numbers(blind, "status=disputed") == [1]


def numbers(reviewer: Reviewer, query: str) -> list[int]:
    """The findings of the queue's page, in their order."""
    parts = reviewer.get(f"/?{query}").text.partition('id="rows"')[2].split('<h2><a href="/finding/')[1:]
    return [int(part.partition("?")[0].partition('"')[0]) for part in parts]


def test_a_decision_of_before_is_nothing_to_who_could_not_see_it(ada: Reviewer, blind: Reviewer) -> None:
    seen = blind.finding(1)["revision"]
    ada.do(1, status="confirmed", note="a secret")
    answer = blind.do(1, revision=seen, reason="update")
    assert answer.status_code == 303  # not "somebody was faster", which would tell
    assert blind.status(1) == "disputed"


def test_what_changes_the_finding_itself_is_told_all_the_same(ada: Reviewer, blind: Reviewer) -> None:
    seen = blind.finding(2)["revision"]
    ada.do(2, "assign", to="Ben")
    ada.do(2, status="confirmed", note="a secret")
    answer = blind.do(2, revision=seen, reason="update")
    assert answer.status_code == 409 and "assigned to Ben" in answer.text and "a secret" not in answer.text


def test_both_eyes_again(ada: Reviewer, blind: Reviewer) -> None:
    ada.do(1, status="confirmed")
    assert blind.submit("/bulk", only_status="to do", reason="update", seen="99").status_code == 400
    answer = blind.submit("/blind")
    assert 'desk_blind=""' in answer.headers["set-cookie"]
    blind.cookies.delete("desk_blind")
    assert "confirmed (1)" in blind.text("/")
