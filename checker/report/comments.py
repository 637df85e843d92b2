"""What an editor is told beside the text of a draft: a comment for each statement that needs one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Document, DraftVerdict, Report
from checker.phrases import capital, shorten
from checker.report.notes import note
from checker.report.sentences import named

NEEDED: frozenset[DraftVerdict] = frozenset(("contradicted", "unsupported", "close"))
_MOST = 3  # sources whose sentences are quoted
_SENTENCE = 400  # characters of one


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on text[start:end] of the draft. lines: its paragraphs, the verdict in the first."""

    start: int
    end: int
    lines: tuple[str, ...]


def comments(report: Report) -> list[Comment]:
    """A comment for each statement of the report's draft that the sources do not simply bear out."""
    documents = {d.id: d for d in report.documents}
    out = []
    for s in report.draft.statements if report.draft else ():
        if s.verdict in NEEDED:
            first = f"{capital(s.verdict)}: {note(s, documents)}"
            said = dict.fromkeys((r.document, r.sentence) for r in s.evidence)
            quoted = [_quoted(documents[d], sentence) for d, sentence in said]
            out.append(Comment(s.reading.start, s.reading.end, (first, *quoted[:_MOST], *_more(len(quoted)))))
    return out


def _quoted(document: Document, sentence: str) -> str:
    when = f", {document.published.date().isoformat()}" if document.published else ""
    return f"{named(document)} ({document.path}{when}): “{shorten(sentence, _SENTENCE)}”"


def _more(quoted: int) -> Iterator[str]:
    if quoted > _MOST:
        yield f"… and {quoted - _MOST} more in the report."
