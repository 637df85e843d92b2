"""What the commands print on a terminal."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from checker.model import DRAFT_VERDICTS, LEVELS, Changes, Document, Draft, Finding, Report
from checker.untrusted import line

if TYPE_CHECKING:
    from checker.evaluation.score import Score
    from checker.extraction import Extraction
    from checker.report.said import Said
    from checker.review.precision import Measured as Reviewed
    from checker.training.second_reader import Measured

_STEPS = 4


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[str], None]]:
    """A function that is told each step; draws a bar when stderr is a terminal, else nothing."""
    if quiet or not sys.stderr.isatty():
        yield lambda step: None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=_STEPS)
        told: set[str] = set()

        def tell(step: str) -> None:
            name = step.partition(":")[0]  # what follows it is how far that step is
            bar.update(task, description=step, advance=name not in told)
            told.add(name)

        yield tell


def show(report: Report, words: Said, written: Sequence[Path]) -> None:
    """The findings in a table, how many there are, and where the report lies; of a draft, what is amiss in it."""
    if report.draft is not None:
        show_draft(report.draft, words)
    stands = () if report.draft is not None else report.of_tier("finding")
    if stands:
        _console().print(_table(stands, words))
    counts = Counter(f.level for f in report.of_tier("finding"))
    levels = ", ".join(f"{counts[level]} {level}" for level in LEVELS if counts[level]) or "no disagreement"
    look = len(report.of_tier("look"))
    own = report.draft.document if report.draft is not None else None
    documents = [d for d in report.documents if d.id != own]
    sources = len({d.origin for d in documents})
    print(
        f"{_many(len(documents), 'document')}, {sources} independent: {levels}; "
        f"{_many(len(report.agreements), 'agreement')}" + (f"; {look} more worth a look" if look else "")
    )
    if "reader" in report.settings:
        from checker.report.reader import reader_asked

        print(line(reader_asked(report.settings) or ""))
    if report.since is not None:
        show_since(report, report.since, words)
    if report.alone:
        print(f"{_many(len(report.alone), 'thing')} said by one source alone, on the page")
    for path in written:
        print(line(str(path)))


def show_since(report: Report, changes: Changes, words: Said) -> None:
    """The findings that are new, changed or gone since an earlier report; what is merely worth a look is not told."""
    found = {f.id: f for f in report.of_tier("finding")}
    rows = [("new", found[n].level, found[n].kind, words.about[n]) for n in changes.new if n in found]
    rows += [
        ("changed", found[c.id].level, found[c.id].kind, f"{words.about[c.id]} ({', '.join(c.what)})")
        for c in changes.changed
        if c.id in found
    ]
    down = [c.before for c in changes.changed if c.id not in found]
    rows += [("gone", f.level, f.kind, f.about) for f in (*changes.gone, *down) if f.tier == "finding"]
    sorts = Counter(sort for sort, *_ in rows)
    told = ", ".join(f"{sorts[sort]} {sort}" for sort in ("new", "changed", "gone"))
    print(f"since {changes.created:%Y-%m-%d %H:%M}: {told}")
    for row in rows:
        print(line("  " + "  ".join(row)))


def show_draft(draft: Draft, words: Said) -> None:
    """The statements of a draft that are not borne out, as it reads, and how many have each verdict."""
    amiss = [(s, note) for s, note in zip(draft.statements, words.notes, strict=True) if s.verdict != "supported"]
    if amiss:
        table = Table("verdict", "kind", "draft", "why", box=None, pad_edge=False)
        for s, note in amiss:
            quote = _short(" ".join(s.reading.quote.split()))
            table.add_row(*(Text(line(cell)) for cell in (s.verdict, s.reading.kind, quote, note)))
        _console().print(table)
    counts = Counter(s.verdict for s in draft.statements)
    told = ", ".join(f"{counts[v]} {v}" for v in DRAFT_VERDICTS if counts[v]) or "nothing that could be checked"
    more = f"; {_many(len(draft.left_out), 'thing')} left out that most sources have" if draft.left_out else ""
    print(f"the draft: {told}{more}")


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else 160, soft_wrap=not sys.stdout.isatty(), markup=False)


def _table(findings: Sequence[Finding], words: Said) -> Table:
    """A row a finding. What articles say stands in it as it is: none of it is markup."""
    heard = any(f.reader for f in findings)
    heads = ["level", "kind", "about", "readings", "sure", *["reader"][: int(heard)]]
    table = Table(*heads, box=None, pad_edge=False)
    for finding in findings:
        shown = dict.fromkeys((r.group, " ".join(r.quote.split())) for r in finding.readings)
        first = dict(reversed(list(shown)))
        values = " | ".join(_short(first[g]) for g in sorted(first))
        cells = [finding.level, finding.kind, words.about[finding.id], values, f"{finding.confidence:.2f}"]
        if heard:
            cells.append(finding.reader.verdict if finding.reader else "")
        table.add_row(*(Text(line(cell)) for cell in cells))
    return table


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _short(quote: str) -> str:
    return quote if len(quote) <= 40 else quote[:39] + "…"


def show_claims(documents: Sequence[Document], extractions: Sequence[Extraction]) -> None:
    """A line for each claim: document, place, kind, text."""
    for document, extraction in zip(documents, extractions, strict=True):
        for claim in extraction.claims:
            cells = (document.id, str(claim.start), claim.kind, claim.qualifier or "", " ".join(claim.text.split()))
            print("\t".join(map(line, cells)))


def announce(step: str) -> None:
    """Say on a terminal's stderr what is being read."""
    if sys.stderr.isatty():
        print(line(step), file=sys.stderr)


def show_scores(cases: Sequence[str], scores: Sequence[Score], otherwise: tuple[str, Score]) -> None:
    """What was missed and what is false, case by case; recall, precision and F1 by kind and over all.

    otherwise: how else it can be counted, and the score over all when it is.
    """
    from checker.evaluation.score import total

    for name, s in zip(cases, scores, strict=True):
        print(f"{line(name)}: recall {s.links_found}/{s.links}, precision {s.right}/{s.findings}, traps {s.traps_hit}")
        for sort, told in (
            ("missed", s.missed),
            ("false", s.false),
            ("trap", s.trapped),
            ("agreed", s.false_agreements),
        ):
            for each in told:
                print(f"  {sort:<7}{line(' '.join(each.split()))}")
    all_of = total(scores)
    print(
        f"{_rates(all_of)}; kind right {all_of.kind_right}/{all_of.required_found}, level right "
        f"{all_of.level_right}/{all_of.required_found}; traps hit {all_of.traps_hit}/{all_of.traps}, "
        f"repeats {all_of.repeats}, false agreements {len(all_of.false_agreements)}/{all_of.agreements}"
    )
    name, other = otherwise
    if other.findings != all_of.findings:
        print(f"{name}: {_rates(other)}; right {other.right}/{other.findings}, not {all_of.right}/{all_of.findings}")
    found, right = Counter(kind for kind, _ in all_of.of_kind), Counter(k for k, right in all_of.of_kind if right)
    print("right by kind: " + ", ".join(f"{kind} {right[kind]}/{found[kind]}" for kind in sorted(found)))
    for tenth in range(10):
        given = [right for p, right in all_of.sure if min(round(100 * p) // 10, 9) == tenth]
        if given:
            share = sum(given) / len(given)
            print(f"  given {tenth / 10:.1f} to {(tenth + 1) / 10:.1f}: {len(given)} findings, {share:.2f} right")


def show_reviewed(found: Reviewed) -> None:
    """What reviewers confirmed of what was given out, by list, level and kind; what they say was missed, and why they
    dismissed."""
    whole, missed = found.all, found.missed
    known = whole.right + missed
    print(f"precision {_part(whole.right, whole.of)}; found {_part(whole.right, known)} of what is known to be there")
    for name, shares in found.by.items():
        print(f"confirmed by {name}: " + ", ".join(f"{line(v)} {s.right}/{s.of}" for v, s in shares.items()))
    if found.reasons:
        print("dismissed: " + ", ".join(f"{reason} {number}" for reason, number in found.reasons))


def _part(some: int, of: int) -> str:
    return f"{some}/{of} ({some / of:.2f})" if of else "0/0"


def show_measured(found: Measured) -> None:
    """What each verdict of a second reader is worth, and how the checker fares without it and with it."""
    from checker.evaluation.score import total
    from checker.reader.beliefs import LEAST

    for verdict, b in found.beliefs.items():
        moves = f"moves the log odds by {b.shift:+.2f}; level right {b.level}, without it {b.own_level}"
        print(f"{verdict:<10}{b.right} right, {b.wrong} wrong: {moves}")
    if not found.beliefs:
        print(f"{_many(found.answers, 'answer')}; {LEAST} at least are needed to measure a reader, and nothing is kept")
    print(f"without the reader: {_rates(total(found.alone))}")
    print(f"with it, each case by what the others teach: {_rates(total(found.both))}")


def _rates(score: Score) -> str:
    return f"recall {score.recall:.3f}, precision {score.precision:.3f}, F1 {score.f1:.3f}"
