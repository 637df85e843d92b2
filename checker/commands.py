"""What the commands do, as functions that give the exit code."""

from __future__ import annotations

import functools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import DEFAULT_MODEL, Reader, Settings
from checker.errors import CheckerError
from checker.exits import BOTH, DONE, MET, WRONG
from checker.ingest.files import Bounds
from checker.model import DRAFT_VERDICTS, LEVELS, Document, Problem
from checker.untrusted import line

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from checker.model import Report
    from checker.training.labelled import Labelled, Story

_USUAL = Bounds()
_CODES = {(False, False): DONE, (True, False): MET, (False, True): WRONG, (True, True): BOTH}  # met, left out


def run_command(
    paths: list[str],
    out: str = "reports",
    name: str | None = None,
    fail_on: str | None = None,
    model: str | None = None,
    reader: Reader | None = None,
    download: bool = False,
    jobs: int = 1,
    quiet: bool = False,
    bounds: Bounds = _USUAL,
    draft: str | None = None,
    reviewed: str | None = None,
    since: str | None = None,
    store: str | None = None,
    annotate: str | None = None,
) -> int:
    """Read, compare, write the report, say where it lies; the exit code of `checker run`.

    reviewed: a saved review, or a desk's store; what is dismissed there does not count for fail_on.
    """
    from checker import annotate as word
    from checker import report, stored, summary
    from checker.report.said import said
    from checker.run import run

    _sound(name, fail_on, draft, store)
    before = None if since is None else _earlier(since)
    annotation = None if annotate is None else word.prepared(annotate, draft, bounds.largest)
    with stored.opened(store) as collection:
        documents, problems = _read(paths, bounds)
        if not documents:
            return WRONG
        documents, own, more = _beside(draft, documents, bounds)
        problems += more
        if download and model:
            from checker import embed

            embed.fetch(model)
        name = name or named(draft or paths[0])
        settings = Settings(model=model or DEFAULT_MODEL, reader=reader)
        with stored.kept(collection, documents), summary.progress(quiet) as step:
            found = stored.settle(collection, run(documents, problems, settings, step, jobs, own))
            found = found if before is None else before(found)
            words = said(found, name)
    _complain(found.problems[len(problems) :])
    dismissed = _dismissed(reviewed, Path(out) / f"{name}.json", found)
    written: tuple[Path, ...] = report.put(words, Path(out), name)
    if annotation is not None:
        written = (*written, annotation.write(found))
    if not quiet:
        summary.show(found, words, written)
    return _code(found, fail_on, dismissed)


def _sound(name: str | None, fail_on: str | None, draft: str | None, store: str | None) -> None:
    """Raises CheckerError for options that do not go together."""
    if name and Path(name).name != name:
        raise CheckerError(f"--name {name}: not a plain name; the folder is given with --out")
    if fail_on in DRAFT_VERDICTS and draft is None:
        raise CheckerError(f"--fail-on {fail_on}: a verdict on a draft; name the draft with --draft")
    if draft is not None and store is not None:
        raise CheckerError("--draft and --store: a draft is kept in no store; leave one of them out")


def _code(found: Report, fail_on: str | None, dismissed: Container[str]) -> int:
    left_out = any(p.skipped for p in found.problems)
    return _CODES[_met(found, fail_on, dismissed), left_out]


def _earlier(path: str) -> Callable[[Report], Report]:
    """What makes a report tell what is otherwise since an earlier one, which is read at once."""
    from checker import since

    return functools.partial(since.told, since.load(path))


def _dismissed(reviewed: str | None, place: Path, found: Report) -> set[str]:
    """The findings that a review dismisses. place: where the report is to lie."""
    if reviewed is None:
        return set()
    from checker.reviewed import decided

    return {ident for ident, decision in decided(reviewed, place, found).items() if decision.state == "dismissed"}


def _met(found: Report, fail_on: str | None, dismissed: Container[str] = ()) -> bool:
    """Whether there is what a run is to fail on: a finding of a level or a worse one that was not dismissed, or such a
    verdict on a draft."""
    if fail_on is None:
        return False
    if found.draft is not None and fail_on in DRAFT_VERDICTS:
        worse = DRAFT_VERDICTS[: DRAFT_VERDICTS.index(fail_on) + 1]
        return any(s.verdict in worse for s in found.draft.statements)
    counted = (f for f in found.of_tier("finding") if f.id not in dismissed)
    return any(LEVELS.index(f.level) <= LEVELS.index(fail_on) for f in counted)


def _beside(
    draft: str | None, sources: list[Document], bounds: Bounds
) -> tuple[list[Document], str | None, list[Problem]]:
    """A draft, if there is one, and its sources, its id, and what is in doubt of it, which is said on stderr too."""
    from checker.draft.ingest import with_draft

    if draft is None:
        return sources, None, []
    own, problems = _read([draft], bounds)
    if len(own) != 1:
        raise CheckerError(f"--draft {draft}: {len(own)} articles; a draft is one, that can be read")
    documents, name, more = with_draft(own[0], sources)
    if len(documents) == 1:
        raise CheckerError(f"--draft {draft}: no source but the draft itself; name its sources too")
    _complain(more)
    return documents, name, [*problems, *more]


def _read(paths: list[str], bounds: Bounds) -> tuple[list[Document], list[Problem]]:
    """The documents at the paths, and every problem, which is said on stderr too."""
    from checker.ingest import read

    documents, problems = read(paths, sys.stdin.buffer if sys.stdin else None, bounds)
    _complain(problems)
    return documents, problems


def _complain(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(f"checker: {line(problem.path)}: {line(problem.message)}", file=sys.stderr)


def named(path: str) -> str:
    """What the files of a report on a path are called: as the folder, or as the file without its ending."""
    if path == "-":
        return "report"
    place = Path(path).resolve()
    return (place.name if place.is_dir() else place.stem) or "report"


def claims_command(paths: list[str], out: str | None, bounds: Bounds = _USUAL) -> int:
    """Extract the claims of every document; the exit code of `checker claims`."""
    from checker import atomic, summary
    from checker.extraction import extract_all
    from checker.report.claims import claims_json

    documents, problems = _read(paths, bounds)
    found = extract_all(documents)
    _complain(found.problems)
    if not found.documents:
        return WRONG
    if out is None:
        summary.show_claims(found.documents, found.extractions)
    else:
        atomic.write({Path(out): claims_json(found.documents, found.extractions)})
    return WRONG if any(p.skipped for p in (*problems, *found.problems)) else DONE


def cache_command(clear: bool) -> int:
    """Say where the cache lies and how large it is, or empty it; the exit code of `checker cache`."""
    from checker import cache, sizes

    database = cache.opened()
    if database is None:
        print("nothing is kept")
        return DONE if cache.place.folder() is None else WRONG
    if clear and not database.clear():
        raise CheckerError(f"{database.path}: cannot be emptied now; try again when no other run is going on")
    print(line(str(database.path)))
    print(f"{database.count()} results, {sizes.show(database.bytes())} of at most {sizes.show(database.limit)}")
    return DONE


def evaluate_command(
    folders: list[str], leave_one_out: bool, both: bool = False, labels: str | None = None, articles: str | None = None
) -> int:
    """Score the checker on labelled cases; the exit code of `checker evaluate`. both: what is worth a look counts.

    labels, articles: with leave_one_out, as in `train_command`.
    """
    from checker import summary
    from checker.evaluation.score import score, total
    from checker.training import folds

    settings = Settings()
    cases = _labelled(folders, settings)
    if leave_one_out:
        _must_be_two(cases)
        reports = list(folds.leave_one_out(cases, settings, _stories(labels, articles, settings)))
    else:
        reports = [folds.reported(case, None, settings) for case in cases]
    if cases:
        held = [(report, case.gold) for report, case in zip(reports, cases, strict=True)]
        scores, other = ([score(*each, both=tiers) for each in held] for tiers in (both, not both))
        name = "findings alone" if both else "with what is worth a look"
        summary.show_scores([case.gold.case for case in cases], scores, (name, total(other)))
    return DONE if len(cases) == len(folders) else WRONG


def measure_command(folders: list[str], reader: Reader, beliefs: Path | None = None) -> int:
    """Hold a second reader against labelled cases, and keep what its verdicts are worth; the exit code.

    beliefs: where that is kept, beside the code by default.
    """
    from checker import summary
    from checker.run import with_named_reader

    settings = Settings()
    named = with_named_reader(Settings(reader=reader)).reader
    from checker.reader.beliefs import FILE, keep
    from checker.training.second_reader import measured

    cases = _labelled(folders, settings)
    with summary.progress(quiet=False) as step:
        found = measured(cases, named or reader, settings, step)
    _complain(found.problems[:1])
    summary.show_measured(found)
    if found.beliefs and named and named.model:
        keep(named.model, found.beliefs, beliefs or FILE)
    return DONE if len(cases) == len(folders) else WRONG


def train_command(folders: list[str], out: str | None, labels: str | None = None, articles: str | None = None) -> int:
    """Make the weights anew from labelled cases; the exit code of `checker train`.

    labels: a file of what people judged in real stories, whose articles lie in folders of their name in `articles`.
    """
    from checker.pair_model import weights
    from checker.training import folds

    path = Path(out) if out else weights.FILE
    if not path.parent.is_dir():
        raise CheckerError(f"{path.parent}: no such folder; make it first")
    settings = Settings()
    cases = _labelled(folders, settings)
    if len(cases) < len(folders):
        raise CheckerError("nothing was learned; mend the cases above or leave them out")
    _must_be_two(cases)
    weights.dump(folds.train(cases, _stories(labels, articles, settings)), path)
    print(path)
    return DONE


def _labelled(folders: list[str], settings: Settings) -> list[Labelled]:
    """The labelled cases that can be read; each of the others is said on stderr."""
    from checker import summary
    from checker.training import labelled

    cases = []
    for folder in map(Path, folders):
        summary.announce(folder.name)
        try:
            cases.append(labelled.read(folder, settings))
        except CheckerError as e:
            print(f"checker: {line(str(e))}", file=sys.stderr)
    return cases


def _stories(file: str | None, articles: str | None, settings: Settings) -> list[Story]:
    """The stories of which something was judged, of those whose articles are there."""
    from checker import summary
    from checker.training import labelled, labels

    if file is None:
        return []
    if articles is None:
        raise CheckerError(f"{file}: labels need the articles that they speak of; give --articles FOLDER")
    stories = []
    for name, known in sorted(labels.read(Path(file)).items()):
        folder = Path(articles) / name
        if folder.is_dir():
            summary.announce(name)
            stories.append(labelled.read_story(folder, known, settings))
    return stories


def _must_be_two(cases: list[Labelled]) -> None:
    if len(cases) < 2:
        raise CheckerError("two labelled cases at least are needed, so that each can be judged by what others teach")
