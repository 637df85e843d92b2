"""What is handed on: the findings of a report as its page words them, each with what was decided on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.model import Document, Finding, Report
from checker.report import view
from checker.report.page import FindingView, Page
from checker.review.decisions import OPEN, Decision
from checker.shapes.marked import MARKED


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding as data and in words, and the decision on it."""

    finding: Finding
    view: FindingView
    decision: Decision

    @property
    def is_added(self) -> bool:
        """Whether a person added it, since it had been missed."""
        return self.finding.shape == MARKED.name


@dataclass(frozen=True, slots=True)
class Handover:
    """Everything that a format is made from. entries: in the order of the report, what is worth a look at the end.

    reviewed: whether decisions were given at all.
    """

    name: str
    report: Report
    page: Page
    entries: tuple[Entry, ...]
    reviewed: bool

    @property
    def documents(self) -> dict[str, Document]:
        """The articles, by their ids."""
        return {d.id: d for d in self.report.documents}

    @property
    def labels(self) -> dict[str, str]:
        """The articles as the page names them, by outlet where that is known, by their ids."""
        return {d.id: s.label for d, s in zip(self.report.documents, self.page.sources, strict=True)}


def handover(report: Report, name: str, decisions: Mapping[str, Decision] | None = None) -> Handover:
    """A report with the decisions on it. decisions: by the id of the finding; None where nothing was reviewed."""
    page = view.page(report, name)
    decided = decisions or {}
    entries = tuple(
        Entry(finding, shown, decided.get(finding.id, OPEN))
        for finding, shown in zip(
            (*report.of_tier("finding"), *report.of_tier("look")), (*page.findings, *page.looks), strict=True
        )
    )
    return Handover(name, report, page, entries, decisions is not None)
