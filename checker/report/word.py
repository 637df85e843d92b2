"""A draft as a Word document with comments, in the draft's own formatting where it is a Word document."""

from __future__ import annotations

import copy
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.text.run import Run

from checker.ingest.formats.docx import blocks_of, parts
from checker.ingest.formats.story import alike, line
from checker.report.comments import Comment

_RUN, _TEXT, _FORM = qn("w:r"), qn("w:t"), qn("w:rPr")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_AUTHOR, _INITIALS = "checker", "c"
_TITLE_WITHIN = 3  # blocks among which a title may stand that is told otherwise than it is printed


@dataclass(frozen=True, slots=True)
class _Letter:
    """Where a character of the draft stands in its Word document. place: from the start of the element's text."""

    element: Any
    place: int


def annotated(text: str, title: str | None, comments: Sequence[Comment], original: bytes | None) -> bytes:
    """A Word document of a draft, with its comments.

    text, title: of the draft as it was read; original: the Word document that it was read from, None where it was none.
    """
    document = docx.Document(io.BytesIO(original)) if original is not None else _plain(text, title)
    letters = _letters(document, text)
    cuts = {cut for c in comments for cut in _ends(letters, c)}
    for offset, after in sorted(cuts, reverse=True):
        _cut(letters[offset], after)
    letters = _letters(document, text)
    for comment in comments:
        ends = [offset for offset, _ in _ends(letters, comment)]
        first, last = (Run(_run(letters[offset].element), document) for offset in ends) if ends else _start(document)
        document.add_comment([first, last], "\n".join(map(_xml, comment.lines)), author=_AUTHOR, initials=_INITIALS)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _plain(text: str, title: str | None) -> Any:
    """A new document of a text, a paragraph for each line with words in it."""
    document = docx.Document()
    for n, (start, end) in enumerate(_lines(text)):
        said = text[start:end]
        heading = n == 0 and title is not None and alike(said, title)
        document.add_paragraph(_xml(line(said)), style="Title" if heading else None)
    return document


def _xml(text: str) -> str:
    """A text without what no XML can hold."""
    return _NOT_XML.sub("\ufffd", text)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line with words in it begins and ends."""
    start = 0
    for said in text.splitlines(keepends=True):
        if said.strip():
            yield start, start + len(said)
        start += len(said)


def _letters(document: Any, text: str) -> dict[int, _Letter]:
    """Where each visible character of the draft's text stands in its document, as far as it stands there."""
    blocks = [_block(element) for element in blocks_of(document)]
    where: defaultdict[str, list[int]] = defaultdict(list)
    for n in reversed(range(len(blocks))):
        where[blocks[n][0]].append(n)
    out: dict[int, _Letter] = {}
    for start, end in _lines(text):
        wanted = [(offset, _xml(c)) for offset, c in _visible(text[start:end])]
        said = "".join(c for _, c in wanted)
        title = [n for n, (own, _) in enumerate(blocks[:_TITLE_WITHIN]) if alike(own, said) and len(own) == len(said)]
        found = where[said].pop() if where[said] else next(iter(title), None)
        if found is not None:
            both = zip(wanted, blocks[found][1], strict=True)
            out.update({start + offset: letter for (offset, _), letter in both if letter is not None})
    return out


def _block(element: Any) -> tuple[str, list[_Letter | None]]:
    """The visible characters of a paragraph or row, and where each stands; None for what parts its cells."""
    said, letters = "", list[_Letter | None]()
    for pieces in parts(element):
        own = [(c, _Letter(e, place) if _in_run(e) else None) for t, e in pieces for place, c in _visible(t)]
        if own and said:
            said, letters = said + "|", [*letters, None]
        said += "".join(c for c, _ in own)
        letters += [letter for _, letter in own]
    return said, letters


def _visible(text: str) -> list[tuple[int, str]]:
    """The characters that a line is read with, blanks apart, each with its place."""
    return [(place, c) for place, c in enumerate(text) if line(c)]


def _ends(letters: Mapping[int, _Letter], comment: Comment) -> list[tuple[int, bool]]:
    """The first and the last visible character of a comment's place, with whether it is the last; none where there
    are none."""
    inside = [offset for offset in range(comment.start, comment.end) if offset in letters]
    return [(inside[0], False), (inside[-1], True)] if inside else []


def _in_run(element: Any) -> bool:
    return next(element.iterancestors(_RUN), None) is not None


def _run(element: Any) -> Any:
    """The run that an element stands in."""
    return next(element.iterancestors(_RUN))


def _cut(letter: _Letter, after: bool) -> None:
    """Let a run end before a character, or after it, and another of the same form begin there."""
    element, run = letter.element, _run(letter.element)
    if element.getparent() is not run:
        return
    before = run.index(element) + after
    if element.tag == _TEXT and 0 < letter.place + after < len(element.text):
        rest = copy.deepcopy(element)
        element.text, rest.text = element.text[: letter.place + after], element.text[letter.place + after :]
        for each in (element, rest):
            each.set(_SPACE, "preserve")
        element.addnext(rest)
        before = run.index(rest)
    moved = list(run)[before:]
    if not moved or all(child.tag == _FORM for child in list(run)[:before]):
        return
    new = run.makeelement(_RUN, dict(run.attrib))
    new.extend([copy.deepcopy(child) for child in run if child.tag == _FORM] + moved)
    run.addnext(new)


def _start(document: Any) -> tuple[Run, Run]:
    """The head of a document, for what stands nowhere in it."""
    first = document.paragraphs[0] if document.paragraphs else document.add_paragraph()
    run = first.runs[0] if first.runs else first.add_run()
    return run, run
