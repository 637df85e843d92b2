"""What the commands print on a terminal."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from checker.extraction import Extraction
from checker.model import LEVELS, Document, Report

_STEPS = 4


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[str], None]]:
    """A function that is told each step; draws a bar when stderr is a terminal, else nothing."""
    if quiet or not sys.stderr.isatty():
        yield lambda step: None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    with Progress(
        TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=Console(stderr=True), transient=True
    ) as bar:
        task = bar.add_task("", total=_STEPS)
        yield lambda step: bar.update(task, description=step, advance=1)


def show(report: Report, written: tuple[Path, Path]) -> None:
    """The findings in a table, how many there are, and where the report lies."""
    console = Console(soft_wrap=not sys.stdout.isatty())
    if report.findings:
        table = Table("level", "kind", "about", "readings", "sure", box=None, pad_edge=False)
        for finding in report.findings:
            shown = dict.fromkeys((r.group, " ".join(r.quote.split())) for r in finding.readings)
            first = dict(reversed(list(shown)))
            values = " | ".join(_short(first[g]) for g in sorted(first))
            table.add_row(finding.level, finding.kind, finding.about, values, f"{finding.confidence:.2f}")
        console.print(table)
    counts = Counter(f.level for f in report.findings)
    levels = ", ".join(f"{counts[level]} {level}" for level in LEVELS if counts[level]) or "no disagreement"
    sources = len({d.copy_of or d.id for d in report.documents})
    console.print(
        f"{len(report.documents)} documents, {sources} independent: {levels}; {len(report.agreements)} agreements"
    )
    console.print(f"{written[0]}\n{written[1]}", highlight=False)


def _short(quote: str) -> str:
    return quote if len(quote) <= 40 else quote[:39] + "…"


def show_claims(documents: Sequence[Document], extractions: Sequence[Extraction]) -> None:
    """A line for each claim: document, place, kind, text."""
    for document, extraction in zip(documents, extractions, strict=True):
        for claim in extraction.claims:
            text = " ".join(claim.text.split())
            print(f"{document.id}\t{claim.start}\t{claim.kind}\t{claim.qualifier or ''}\t{text}")
