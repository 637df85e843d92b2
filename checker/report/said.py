"""What is said of a report, in words: the page, the JSON, and the phrases that a terminal shows."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from checker import cache, codec
from checker.model import Report


@dataclass(frozen=True, slots=True)
class Said:
    """A report in words. about: of each finding, by its id; notes: of each statement of the draft."""

    page: str
    data: str
    about: dict[str, str]
    notes: tuple[str, ...] = ()


_KIND = cache.Kind("said", codec.dumps, functools.partial(codec.loads, Said))


def said(report: Report, name: str) -> Said:
    """What is said of a report, kept by its content: to make sentences, all shapes must be loaded.

    name: what the page is titled by.
    """
    key = cache.key(cache.made_by("checker", "claims"), codec.dumps(report), name)
    (found,) = cache.each(_KIND, [key], lambda missing: [_said(report, name)])
    return found


def _said(report: Report, name: str) -> Said:
    from checker.report import html, json
    from checker.report.notes import note
    from checker.report.sentences import about

    documents = {d.id: d for d in report.documents}
    statements = report.draft.statements if report.draft is not None else ()
    return Said(
        html.render(report, name),
        json.dumps(report),
        {f.id: about(f) for f in report.findings},
        tuple(note(s, documents) for s in statements),
    )
