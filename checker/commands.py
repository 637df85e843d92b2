"""What the commands do, as functions that give the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import DEFAULT_MODEL, Settings
from checker.errors import CheckerError
from checker.model import LEVELS, Document, Level, Problem, Report

if TYPE_CHECKING:
    from checker.training.labelled import Labelled

DONE, MET, WRONG = 0, 1, 2


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
    settings = Settings(model=model or DEFAULT_MODEL, nli=nli)
    return _guarded(lambda: _run(paths, out, name, fail_on, settings, jobs, quiet))


def claims_command(paths: list[str], out: str | None) -> int:
    """Extract the claims of every document; the exit code of `checker claims`."""
    return _guarded(lambda: _claims(paths, out))


def _guarded(command: Callable[[], int]) -> int:
    """A command's exit code; what it raises becomes one line on stderr."""
    try:
        return command()
    except CheckerError as e:
        print(f"checker: {e}", file=sys.stderr)
    except BrokenPipeError:  # the reader of a pipe has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as e:
        print(
            f"checker: {e.filename or 'output'}: {e.strerror or e}; choose another place to write to", file=sys.stderr
        )
    return WRONG


def _run(
    paths: list[str], out: str, name: str | None, fail_on: Level | None, settings: Settings, jobs: int, quiet: bool
) -> int:
    from checker import report, summary
    from checker.run import run

    if name and Path(name).name != name:
        raise CheckerError(f"--name {name}: not a plain name; the folder is given with --out")
    documents, problems = _read(paths)
    if not documents:
        return WRONG
    with summary.progress(quiet) as step:
        found = run(documents, problems, settings, step, jobs)
    written = report.write(found, Path(out), name or _name(paths[0]))
    if not quiet:
        summary.show(found, written)
    if any(p.skipped for p in problems):
        return WRONG
    return MET if fail_on and _met(found, fail_on) else DONE


def _read(paths: list[str]) -> tuple[list[Document], list[Problem]]:
    """The documents at the paths, and every problem, which is said on stderr too."""
    from checker.ingest import read

    documents, problems = read(paths, sys.stdin.buffer)
    for problem in problems:
        print(f"checker: {problem.path}: {problem.message}", file=sys.stderr)
    return documents, problems


def _met(report: Report, level: Level) -> bool:
    return any(LEVELS.index(f.level) <= LEVELS.index(level) for f in report.findings)


def _name(path: str) -> str:
    """What the files of a report on a path are called: as the folder, or as the file without its ending."""
    if path == "-":
        return "report"
    place = Path(path).resolve()
    return (place.name if place.is_dir() else place.stem) or "report"


def _claims(paths: list[str], out: str | None) -> int:
    from checker import summary
    from checker.extraction import extract_all
    from checker.report.claims import claims_json

    documents, problems = _read(paths)
    if not documents:
        return WRONG
    extractions = extract_all(documents)
    if out is None:
        summary.show_claims(documents, extractions)
    else:
        Path(out).write_text(claims_json(documents, extractions), encoding="utf-8")
    return WRONG if any(p.skipped for p in problems) else DONE


def evaluate_command(cases: list[str], leave_one_out: bool) -> int:
    """Score the checker on labelled cases; the exit code of `checker evaluate`."""
    return _guarded(lambda: _evaluate(cases, leave_one_out))


def train_command(cases: list[str], out: str | None) -> int:
    """Make the weights anew from labelled cases; the exit code of `checker train`."""
    return _guarded(lambda: _train(cases, out))


def _evaluate(folders: list[str], leave_one_out: bool) -> int:
    from checker import summary
    from checker.pair_model import weights
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


def _train(folders: list[str], out: str | None) -> int:
    from checker.pair_model import weights
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
            print(f"checker: {e}", file=sys.stderr)
    return cases


def _must_be_two(cases: list[Labelled]) -> None:
    if len(cases) < 2:
        raise CheckerError("two labelled cases at least are needed, so that each can be judged by what others teach")
