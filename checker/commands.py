"""What the commands do, as functions that give the exit code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import DEFAULT_MODEL, Settings
from checker.errors import CheckerError
from checker.exits import BOTH, DONE, MET, WRONG
from checker.model import LEVELS, Document, Level, Problem
from checker.report.shown import line

if TYPE_CHECKING:
    from checker.training.labelled import Labelled


def run_command(
    paths: list[str],
    out: str = "reports",
    name: str | None = None,
    fail_on: Level | None = None,
    model: str | None = None,
    nli: str | None = None,
    jobs: int = 1,
    quiet: bool = False,
) -> int:
    """Read, compare, write the report, say where it lies; the exit code of `checker run`."""
    from checker import report, summary
    from checker.run import run

    if name and Path(name).name != name:
        raise CheckerError(f"--name {name}: not a plain name; the folder is given with --out")
    documents, problems = _read(paths)
    if not documents:
        return WRONG
    with summary.progress(quiet) as step:
        found = run(documents, problems, Settings(model=model or DEFAULT_MODEL, nli=nli), step, jobs)
    written = report.write(found, Path(out), name or _name(paths[0]))
    if not quiet:
        summary.show(found, written)
    worst = min((LEVELS.index(f.level) for f in summary.counted(found)), default=len(LEVELS))
    met = fail_on is not None and worst <= LEVELS.index(fail_on)
    left_out = any(p.skipped for p in found.problems)
    return {(False, False): DONE, (True, False): MET, (False, True): WRONG, (True, True): BOTH}[met, left_out]


def _read(paths: list[str]) -> tuple[list[Document], list[Problem]]:
    """The documents at the paths, and every problem, which is said on stderr too."""
    from checker import summary
    from checker.ingest import read

    documents, problems = read(paths, sys.stdin.buffer if sys.stdin else None)
    for problem in problems:
        summary.complain(problem)
    return documents, problems


def _name(path: str) -> str:
    """What the files of a report on a path are called: as the folder, or as the file without its ending."""
    if path == "-":
        return "report"
    place = Path(path).resolve()
    return (place.name if place.is_dir() else place.stem) or "report"


def claims_command(paths: list[str], out: str | None) -> int:
    """Extract the claims of every document; the exit code of `checker claims`."""
    from checker import atomic, summary
    from checker.extraction import extract_all
    from checker.report.claims import claims_json

    documents, problems = _read(paths)
    if not documents:
        return WRONG
    extractions = extract_all(documents)
    if out is None:
        summary.show_claims(documents, extractions)
    else:
        atomic.write({Path(out): claims_json(documents, extractions)})
    return WRONG if any(p.skipped for p in problems) else DONE


def evaluate_command(folders: list[str], leave_one_out: bool) -> int:
    """Score the checker on labelled cases; the exit code of `checker evaluate`."""
    from checker import summary, weights
    from checker.training import folds

    settings = Settings()
    cases = _labelled(folders, settings)
    if leave_one_out:
        _must_be_two(cases)
        scores = folds.leave_one_out(cases, weights.load().calibration, settings)
    else:
        scores = [folds.judged(case, None, settings) for case in cases]
    if cases:
        summary.show_scores([case.gold.case for case in cases], scores)
    return DONE if len(cases) == len(folders) else WRONG


def train_command(folders: list[str], out: str | None) -> int:
    """Make the weights anew from labelled cases; the exit code of `checker train`."""
    from checker import weights
    from checker.training import folds

    path = Path(out) if out else weights.FILE
    if not path.parent.is_dir():
        raise CheckerError(f"{path.parent}: no such folder; make it first")
    cases = _labelled(folders, Settings())
    if len(cases) < len(folders):
        raise CheckerError("nothing was learned; mend the cases above or leave them out")
    _must_be_two(cases)
    weights.dump(folds.train(cases), path)
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


def _must_be_two(cases: list[Labelled]) -> None:
    if len(cases) < 2:
        raise CheckerError("two labelled cases at least are needed, so that each can be judged by what others teach")
