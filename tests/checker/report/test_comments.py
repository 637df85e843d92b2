"""What an editor is told beside the draft."""

from report_samples import drafted, story

from checker.report.comments import NEEDED, comments
from checker.report.notes import note


def test_a_comment_for_each_statement_that_needs_one() -> None:
    report = drafted()
    assert report.draft is not None
    needed = [s for s in report.draft.statements if s.verdict in NEEDED]
    found = comments(report)
    assert [(c.start, c.end) for c in found] == [(s.reading.start, s.reading.end) for s in needed]
    documents = {d.id: d for d in report.documents}
    for comment, s in zip(found, needed, strict=True):
        assert comment.lines[0] == f"{s.verdict.capitalize()}: {note(s, documents)}"
        assert len(comment.lines) > 1 or not s.evidence
    assert {s.verdict for s in needed} == {"contradicted", "close", "unsupported"}


def test_a_comment_quotes_the_sources_and_names_them() -> None:
    report = drafted()
    assert report.draft is not None
    s = next(s for s in report.draft.statements if s.verdict == "contradicted" and s.evidence)
    quoted = next(c for c in comments(report) if c.start == s.reading.start).lines[1]
    source = next(d for d in report.documents if d.id == s.evidence[0].document)
    assert source.path in quoted and (source.publisher or source.id) in quoted
    assert s.evidence[0].sentence.split()[0] in quoted


def test_without_a_draft_there_are_none() -> None:
    assert comments(story()) == []
