"""Whom notes call, and views that are kept."""

from __future__ import annotations

import pytest
from desks import Reviewer

from checker.desk.derived import mentioned, names_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@Ada please", {"ada"}),
        ("ask @Zoë O’Neill, or @ben.", {"zoë o’neill", "ben"}),
        ("@Zoë O’Neills desk", {"zoë"}),
        ("mail ada@example.org or @@x", set()),
        ("@", set()),
        ("(@Ada)", {"ada"}),
    ],
)
def test_whom_a_note_calls(text: str, names: set[str]) -> None:
    assert mentioned(text, {"Ada", "Zoë O’Neill"}) == names


def test_a_person_is_called_in_full_or_by_the_first_word() -> None:
    assert names_of("Zoë O’Neill") == ("zoë o’neill", "zoë") and names_of("Ada") == ("ada",) and names_of(" ") == ()


def test_notes_that_call_me(ada: Reviewer, ben: Reviewer) -> None:
    ada.do(1, "note", note="@Ben can you call the ministry?")
    ada.do(2, status="confirmed", note="@ben and @Cy: seen")
    assert ben.numbers("mentions=Ben") == sorted((1, 2), key=ben.numbers().index)
    assert ben.numbers("mentions=Cy") == [2] and ben.numbers("mentions=Ada") == []
    assert 'href="/?mentions=Ben"' in ben.get("/").text
    ada.submit("/undo")
    assert ben.numbers("mentions=Ben") == [1]
    ada.submit("/redo")
    assert len(ben.numbers("mentions=Ben")) == 2


def test_views_are_kept_under_a_name(ada: Reviewer, ben: Reviewer) -> None:
    fields = {"level": "conflict", "only_status": "to do", "sort": "sure"}
    assert ada.submit("/views", name="hot", **fields).headers["location"] == "/?status=to+do&level=conflict&sort=sure"
    page = ada.get("/").text
    assert '<a href="/?status=to+do&amp;level=conflict&amp;sort=sure">hot</a>' in page
    assert ">hot</a>" not in ben.get("/").text
    ada.submit("/views", name="hot", level="scope")
    page = ada.get("/").text
    assert page.count(">hot</a>") == 1 and '<a href="/?level=scope">hot</a>' in page
    assert ada.submit("/views", name=" ", level="scope").status_code == 400
    assert ben.submit("/views/1").status_code == 404
    assert ada.submit("/views/1").status_code == 303 and ">hot</a>" not in ada.get("/").text
