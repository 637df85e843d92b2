"""What the commands do, as functions that give the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from checker.config import DEFAULT_MODEL, Settings
from checker.errors import CheckerError
from checker.model import LEVELS, Document, Level, Problem, Report

DONE, MET, WRONG, INTERRUPTED = 0, 1, 2, 130


def run_command(
    paths: list[str],
    out: str = "reports",
    name: str | None = None,
    fail_on: Level | None = None,
    model: str | None = None,
    jobs: int = 1,
    quiet: bool = False,
) -> int:
    """Read, compare, write the report, say where it lies; the exit code of `checker run`."""
    return _guarded(lambda: _run(paths, out, name, fail_on, Settings(model=model or DEFAULT_MODEL), jobs, quiet))


def claims_command(paths: list[str], out: str | None) -> int:
    """Extract the claims of every document; the exit code of `checker claims`."""
    return _guarded(lambda: _claims(paths, out))


def _guarded(command: Callable[[], int]) -> int:
    """A command's exit code; what it raises becomes one line on stderr."""
    try:
        return command()
    except CheckerError as e:
        print(f"checker: {e}", file=sys.stderr)
    except OSError as e:
        print(f"checker: {e.filename or 'output'}: {e.strerror or e}", file=sys.stderr)
    except KeyboardInterrupt:
        print("checker: interrupted; nothing was written", file=sys.stderr)
        return INTERRUPTED
    return WRONG


def _run(
    paths: list[str], out: str, name: str | None, fail_on: Level | None, settings: Settings, jobs: int, quiet: bool
) -> int:
    from checker import report, summary
    from checker.run import run

    documents, problems = _read(paths)
    with summary.progress(quiet) as step:
        found = run(documents, problems, settings, step, jobs)
    written = report.write(found, Path(out), name or _name(paths[0]))
    if not quiet:
        summary.show(found, written)
    if any(p.skipped for p in problems):
        return WRONG
    return MET if fail_on and _met(found, fail_on) else DONE


def _read(paths: list[str]) -> tuple[list[Document], list[Problem]]:
    """The documents at the paths; every problem is said on stderr. Raises CheckerError when none is left."""
    from checker.ingest import read

    documents, problems = read(paths, sys.stdin.buffer)
    for problem in problems:
        print(f"checker: {problem.path}: {problem.message}", file=sys.stderr)
    if not documents:
        raise CheckerError("no article could be read; give files, folders or - for stdin")
    return documents, problems


def _met(report: Report, level: Level) -> bool:
    return any(LEVELS.index(f.level) <= LEVELS.index(level) for f in report.findings)


def _name(path: str) -> str:
    return "report" if path == "-" else Path(path).resolve().stem or "report"


def _claims(paths: list[str], out: str | None) -> int:
    from checker import summary
    from checker.extraction import extract_all
    from checker.report.claims import claims_json

    documents, problems = _read(paths)
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


def _evaluate(cases: list[str], leave_one_out: bool) -> int:
    from checker import summary, weights
    from checker.training import folds, labelled

    settings = Settings()
    read = labelled.read(cases, settings, summary.announce)
    if leave_one_out:
        scores = folds.leave_one_out(read, weights.load().calibration, settings)
    else:
        scores = [folds.judged(case, None, settings) for case in read]
    summary.show_scores([case.gold.case for case in read], scores)
    return DONE


def _train(cases: list[str], out: str | None) -> int:
    from checker import summary, weights
    from checker.training import folds, labelled

    path = Path(out) if out else weights.FILE
    weights.dump(folds.train(labelled.read(cases, Settings(), summary.announce)), path)
    print(path)
    return DONE
