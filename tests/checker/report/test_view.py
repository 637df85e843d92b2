"""What the page shows, tested without HTML."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_extremes import empty, hostile
from report_samples import looked, story

from checker.report.page import FindingView
from checker.report.sentences import explanation
from checker.report.view import page
from checker.shapes.lists.wording import NO, OPEN, YES

PAGE = page(story(), "story")


def of_kind(kind: str) -> FindingView:
    return next(f for f in PAGE.findings if f.kind == kind)


def test_table_of_members() -> None:
    table = of_kind("list").table
    assert table is not None
    assert table.head == ("Member", "A Orlen Gazette", "B Haugvik Courier")
    assert table.rows == (
        ("Aldra", YES, YES),
        ("Bue", YES, YES),
        ("Nesvik", YES, OPEN),
        ("Sorvik", NO, YES),
        ("Number given", "3", "–"),
    )


@pytest.mark.parametrize("kind", ["role", "status"])
def test_other_tables(kind: str) -> None:
    table = of_kind(kind).table
    assert table is not None
    assert all(len(row) == len(table.head) for row in table.rows)


def test_groups_and_the_one_that_stands_alone() -> None:
    treaty = of_kind("date")
    assert [(g.letter, g.said[0][0], g.outlets, g.alone) for g in treaty.groups] == [
        ("A", "1997", ("Orlen Gazette", "Northern Wire"), False),
        ("B", "1999", ("Haugvik Courier",), True),
    ]
    assert treaty.alone == "Haugvik Courier stands alone with “1999” against 2 other sources."
    assert of_kind("age").alone is None


def test_passages_join_to_their_sentences() -> None:
    for view, finding in zip(PAGE.findings, story().findings, strict=True):
        shown_passages = [p for g in view.groups for p in g.passages]
        for p, r in zip(shown_passages, sorted(finding.readings, key=lambda r: r.group), strict=True):
            assert p.before + p.quote + p.after == r.sentence
            assert p.sentence == (r.sentence_start, r.sentence_start + len(r.sentence))


def test_long_sentences_are_cut_round_the_quote() -> None:
    report = hostile()
    finding = report.findings[0]
    first = finding.readings[0]
    long = replace(first, sentence="word " * 9000 + first.quote + " word" * 9000, sentence_start=first.start - 45_000)
    view = page(replace(report, findings=(replace(finding, readings=(long, *finding.readings[1:])),)), "x")
    passage = view.findings[0].groups[0].passages[0]
    assert passage.quote == first.quote
    assert len(passage.before) + len(passage.after) < 600


def test_sources() -> None:
    assert [s.label for s in PAGE.sources] == [
        "Orlen Gazette",
        "Haugvik Courier",
        "Northern Wire",
        "Herald",
        "Morning Post",
    ]
    assert PAGE.sources[4].copy_of == 2
    assert [s.url for s in PAGE.sources[:3]] == ["https://gazette.example/tunnel", None, None]
    assert [s.date for s in PAGE.sources[:2]] == ["2 March 2026", "3 March 2026, 19:48"]
    assert PAGE.lead == "457 words compared. One article repeats another and counts as no source of its own."


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [("A title", "One.\nTwo.", "A title"), (None, "\n \n One.\nTwo.", "One."), (None, " ", "gazette.txt")],
)
def test_title(title: str | None, text: str, expected: str) -> None:
    documents = (replace(story().documents[0], title=title, text=text),)
    empty_run = replace(story(), documents=documents, findings=(), agreements=(), marks=())
    assert page(empty_run, "x").sources[0].title == expected


def test_like_outlets_are_numbered() -> None:
    docs = tuple(replace(d, publisher="Wire") for d in story().documents)
    assert [s.label for s in page(replace(story(), documents=docs), "x").sources][:2] == ["Wire (1)", "Wire (2)"]


def test_like_outlets_of_different_folders() -> None:
    docs = tuple(replace(d, publisher="Wire", path=f"{n % 4}_story/x.txt") for n, d in enumerate(story().documents))
    labels = [s.label for s in page(replace(story(), documents=docs), "x").sources]
    assert labels == ["Wire (1)", "Wire, 1 story", "Wire, 2 story", "Wire, 3 story", "Wire (5)"]


def test_who_stands_alone_is_not_counted_against_itself() -> None:
    report = story()
    treaty = next(f for f in report.findings if f.kind == "date")
    both = replace(treaty, readings=(*treaty.readings, replace(treaty.readings[-1], group=0)))
    view = page(replace(report, findings=(both,)), "x").findings[0]
    assert view.alone == "Haugvik Courier stands alone with “1999” against 2 other sources."


def test_explanations_name_documents_as_the_page_does() -> None:
    report = story()
    herald = report.documents[3]
    crossing = next(f for f in report.findings if f.kind == "duration")
    said = "“50 minutes” (Northern Wire) and “65 minutes” ({}): as written, they cannot all be true; the highest is "
    documents = {d.id: d for d in report.documents}
    assert explanation(crossing, documents).startswith(said.format(herald.id))
    assert of_kind("duration").explanation == said.format("Herald") + "30 % above the lowest."


def test_matrix_is_symmetric() -> None:
    matrix = PAGE.matrix
    assert [s.label for s in matrix.sources] == ["Orlen Gazette", "Haugvik Courier", "Northern Wire", "Herald"]
    for a, row in enumerate(matrix.rows):
        assert row[a] is None
        assert all(row[b] == matrix.rows[b][a] for b in range(len(row)))
    assert matrix.rows[0][1] == matrix.most == 8
    assert matrix.first == (0, 1)


def test_counts_and_topics() -> None:
    assert dict(PAGE.levels) == {"conflict": 9, "tension": 1, "update": 1, "scope": 1, "variant": 1}
    assert sum(n for _, n in PAGE.kinds) == 13
    assert [t.findings for t in PAGE.topics] == sorted((t.findings for t in PAGE.topics), reverse=True)
    assert max(t.width for t in PAGE.topics) == 100


def test_what_is_worth_a_look_is_shown_and_not_counted() -> None:
    report = looked()
    view, alone = (page(r, "x") for r in (report, replace(report, findings=report.of_tier("finding"))))
    assert [f.number for f in (*view.findings, *view.looks)] == list(range(1, 14))
    assert [f.id for f in view.looks] == [f.id for f in report.of_tier("look")]
    assert alone.looks == ()
    counted = (view.findings, view.levels, view.matrix, view.sources)
    assert counted == (alone.findings, alone.levels, alone.matrix, alone.sources)
    assert [(t.id, t.findings, t.levels) for t in view.topics] == [(t.id, t.findings, t.levels) for t in alone.topics]
    assert [k for k in view.kinds if k[1]] == list(alone.kinds)
    assert {k for k, n in view.kinds if not n} == {f.kind for f in view.looks}
    assert sum(t.looks for t in view.topics) == 5


def test_agreements_name_each_source_once() -> None:
    people = PAGE.agreements[0]
    assert (people.about, people.said, people.independent) == ("People who live on the islands", "4,200 inhabitants", 4)
    assert len({p.source.number for p in people.passages}) == len(people.passages) == 5


def test_empty_report() -> None:
    nothing = page(empty(), "empty")
    assert nothing.lead == "No article could be read."
    assert nothing.matrix.sources == ()


@pytest.mark.parametrize(
    ("path", "title", "label"),
    [
        ("a/gazette.txt", "A title", "Gazette"),
        ("a/02_harbour-watch_blog.txt", "A title", "Harbour watch blog"),
        ("a/12.txt", "A title", "12"),
        ("a/003_445da0005235fd48.txt", "A title", "A title"),
        ("a/003_445da0005235fd48.txt", None, "Marrow Sound tunnel gets its…"),
        ("-", None, "-"),
    ],
)
def test_label_without_an_outlet(path: str, title: str | None, label: str) -> None:
    documents = (replace(story().documents[0], publisher=None, path=path, title=title), *story().documents[1:])
    assert page(replace(story(), documents=documents), "x").sources[0].label == label
