"""What the commands print on a terminal."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from checker.evaluation.score import Score, total
from checker.extraction import Extraction
from checker.model import LEVELS, Document, Report
from checker.report.sentences import about

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
    console = Console(width=None if sys.stdout.isatty() else 160, soft_wrap=not sys.stdout.isatty())
    if report.findings:
        table = Table("level", "kind", "about", "readings", "sure", box=None, pad_edge=False)
        for finding in report.findings:
            shown = dict.fromkeys((r.group, " ".join(r.quote.split())) for r in finding.readings)
            first = dict(reversed(list(shown)))
            values = " | ".join(_short(first[g]) for g in sorted(first))
            table.add_row(finding.level, finding.kind, about(finding), values, f"{finding.confidence:.2f}")
        console.print(table)
    counts = Counter(f.level for f in report.findings)
    levels = ", ".join(f"{counts[level]} {level}" for level in LEVELS if counts[level]) or "no disagreement"
    sources = len({d.copy_of or d.id for d in report.documents})
    console.print(
        f"{_many(len(report.documents), 'document')}, {sources} independent: {levels}; "
        f"{_many(len(report.agreements), 'agreement')}"
    )
    console.print(f"{written[0]}\n{written[1]}", highlight=False)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _short(quote: str) -> str:
    return quote if len(quote) <= 40 else quote[:39] + "…"


def show_claims(documents: Sequence[Document], extractions: Sequence[Extraction]) -> None:
    """A line for each claim: document, place, kind, text."""
    for document, extraction in zip(documents, extractions, strict=True):
        for claim in extraction.claims:
            text = " ".join(claim.text.split())
            print(f"{document.id}\t{claim.start}\t{claim.kind}\t{claim.qualifier or ''}\t{text}")


def announce(step: str) -> None:
    """Say on a terminal's stderr what is being read."""
    if sys.stderr.isatty():
        print(step, file=sys.stderr)


def show_scores(cases: Sequence[str], scores: Sequence[Score]) -> None:
    """What was missed and what is false, case by case; recall, precision and F1 by kind and over all."""
    for name, s in zip(cases, scores, strict=True):
        print(f"{name}: recall {s.links_found}/{s.links}, precision {s.right}/{s.findings}, traps {s.traps_hit}")
        for sort, lines in (
            ("missed", s.missed),
            ("false", s.false),
            ("trap", s.trapped),
            ("agreed", s.false_agreements),
        ):
            for line in lines:
                print(f"  {sort:<7}{' '.join(line.split())}")
    all_of = total(scores)
    print(
        f"recall {all_of.recall:.3f}, precision {all_of.precision:.3f}, F1 {all_of.f1:.3f}; "
        f"kind right {all_of.kind_right}/{all_of.required_found}, level right "
        f"{all_of.level_right}/{all_of.required_found}; traps hit {all_of.traps_hit}/{all_of.traps}, "
        f"repeats {all_of.repeats}, false agreements {len(all_of.false_agreements)}/{all_of.agreements}"
    )
    for low in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        given = [(p, right) for p, right in all_of.sure if low <= p < low + 0.1 or (low == 0.9 and p == 1)]
        if given:
            share = sum(right for _, right in given) / len(given)
            print(f"  given {low:.1f} to {low + 0.1:.1f}: {len(given)} findings, {share:.2f} right")
