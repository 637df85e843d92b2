"""A draft beside its sources: its id, its date, and what is no source of it."""

from dataclasses import replace
from datetime import datetime

from report_samples import document

from checker.draft.ingest import with_draft

STORY = document("story", "A story of 3 ships.")
OLD = document("old", "An old report of 2 ships.", published=datetime(2026, 3, 1))
LATE = document("late", "A late report of 4 ships.", published=datetime(2026, 3, 5))


def test_a_draft_without_a_date_is_of_the_day_of_the_latest_source() -> None:
    documents, name, problems = with_draft(STORY, [LATE, OLD])
    assert [d.id for d in documents] == [STORY.id, LATE.id, OLD.id]
    assert (name, documents[0].published) == (STORY.id, LATE.published)
    assert [p.message for p in problems] == ["no date in the draft; read as of 5 March 2026, the latest source's"]


def test_its_own_date_stays() -> None:
    dated = replace(STORY, published=datetime(2026, 3, 4))
    documents, _, problems = with_draft(dated, [LATE])
    assert (documents[0].published, problems) == (dated.published, [])


def test_no_two_documents_have_one_id() -> None:
    documents, name, _ = with_draft(STORY, [replace(LATE, id=STORY.id)])
    assert name != STORY.id == documents[1].id
    assert documents[0].id == name


def test_the_draft_itself_is_no_source_and_copies_of_it_stand_alone() -> None:
    same = replace(STORY, id="same", path="elsewhere.txt")
    copy = replace(LATE, copy_of="same")
    documents, _, problems = with_draft(replace(STORY, copy_of="late"), [same, copy])
    assert [(d.id, d.copy_of) for d in documents] == [(STORY.id, None), (LATE.id, None)]
    assert ("elsewhere.txt", "the draft itself; it is no source") in [(p.path, p.message) for p in problems]
