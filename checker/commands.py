"""What the commands do, as functions that give the exit code."""

from __future__ import annotations

import functools
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from checker import annotate as word
from checker.config import DEFAULT_MODEL, Reader, Settings
from checker.engine import chosen
from checker.errors import CheckerError
from checker.exits import BOTH, DONE, MET, WRONG
from checker.ingest.files import Bounds
from checker.model import DRAFT_VERDICTS, LEVELS, Document, Problem
from checker.untrusted import line

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from checker.model import Report

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
    since: str | Report | None = None,
    store: str | None = None,
    annotate: str | None = None,
    engine: str = "local",
    scheduler: str | None = None,
) -> int:
    """Read, compare, write the report, say where it lies; the exit code of `checker run`, whose options these are."""
    from checker import report, stored, summary
    from checker.report.said import said
    from checker.run import run

    _sound(name, fail_on, draft, store)
    name = name or named(draft or paths[0])
    compared_with, dismissed = _earlier(since), _dismissed(reviewed, Path(out) / f"{name}.json")
    annotation = None if annotate is None else word.prepared(annotate, draft, bounds.largest)
    with stored.opened(store) as collection:
        documents, own, problems = _documents(paths, draft, bounds)
        if not documents:
            return WRONG
        settings = Settings(model=_here(model, download), reader=reader)
        with stored.kept(collection, documents), chosen(engine, scheduler, jobs), summary.progress(quiet) as step:
            compared = run(documents, problems, settings, step, jobs, own)
            found = compared_with(compared)
            words = said(found, name)
            stored.settle(collection, compared)
    complain(found.problems[len(problems) :])
    written = [*report.put(words, Path(out), name), *([annotation.write(found)] if annotation else [])]
    if not quiet:
        summary.show(found, words, written)
    return _code(found, fail_on, dismissed(found))


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


def _here(model: str | None, download: bool) -> str:
    """The name of the model, which is brought to this machine first where that is asked for."""
    if download and model:
        from checker import embed

        embed.fetch(model)
    return model or DEFAULT_MODEL


def _earlier(given: str | Report | None) -> Callable[[Report], Report]:
    """What makes a report tell what is otherwise since an earlier one, if there is one. given: it, or its file, which
    is read at once."""
    if given is None:
        return lambda report: report
    from checker import since

    return functools.partial(since.told, since.load(given) if isinstance(given, str) else given)


def _dismissed(reviewed: str | None, place: Path) -> Callable[[Report], Container[str]]:
    """What tells the findings of a report that a review dismisses, which is read at once. place: where it is to lie."""
    if reviewed is None:
        return lambda report: ()
    from checker.reviewed import NotReviewedError, decider

    try:
        decided = decider(reviewed, place)
    except NotReviewedError as e:
        print(f"checker: {line(str(e))}; nothing counts as dismissed", file=sys.stderr)
        return lambda report: ()
    return lambda report: {ident for ident, decision in decided(report).items() if decision.state == "dismissed"}


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


def _documents(paths: list[str], draft: str | None, bounds: Bounds) -> tuple[list[Document], str | None, list[Problem]]:
    """The articles, none where none of the sources can be read, the id of the draft among them, and every problem."""
    sources, problems = _read(paths, bounds)
    if not sources:
        return [], None, problems
    documents, own, more = _beside(draft, sources, bounds)
    return documents, own, [*problems, *more]


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
    if own[0].language != "en":
        raise CheckerError(f"--draft {draft}: a draft is read in English alone; its sources may be in other languages")
    documents, name, more = with_draft(own[0], sources)
    if len(documents) == 1:
        raise CheckerError(f"--draft {draft}: no source but the draft itself; name its sources too")
    complain(more)
    return documents, name, [*problems, *more]


def _read(paths: list[str], bounds: Bounds) -> tuple[list[Document], list[Problem]]:
    """The documents at the paths, and every problem, which is said on stderr too."""
    from checker.ingest import read

    documents, problems = read(paths, sys.stdin.buffer if sys.stdin else None, bounds)
    complain(problems)
    return documents, problems


def complain(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(f"checker: {line(problem.path)}: {line(problem.message)}", file=sys.stderr)


def named(path: str) -> str:
    """What the files of a report on a path are called: as the folder, or as the file without its ending."""
    if path == "-":
        return "report"
    if "://" in path:
        parts = urlsplit(path)
        return Path(parts.path).stem or parts.hostname or "report"
    place = Path(path).resolve()
    return (place.name if place.is_dir() else place.stem) or "report"


def claims_command(paths: list[str], out: str | None, bounds: Bounds = _USUAL) -> int:
    """Extract the claims of every document; the exit code of `checker claims`."""
    from checker import atomic, summary
    from checker.extraction import extract_all
    from checker.report.claims import claims_json

    documents, problems = _read(paths, bounds)
    found = extract_all(documents)
    complain(found.problems)
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
