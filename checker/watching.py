"""A folder that is watched: whenever articles come, change or go, they are compared, and what is new is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import CheckerError
from checker.untrusted import line

if TYPE_CHECKING:
    from checker.config import Reader
    from checker.ingest.files import Bounds
    from checker.model import Report

_COMPLETE = 1_000  # milliseconds without a change after which what has come counts as complete
_LONGEST = 60_000  # milliseconds after which it is read though something is still being written


def watch_command(
    folder: str, store: str, out: str, name: str | None, model: str | None, jobs: int, bounds: Bounds,
    reader: Reader | None = None,
) -> int:  # fmt: skip
    """Compare what lies in a folder, now and whenever it has changed, until interrupted; never ends by itself.

    model, jobs, bounds, reader: as of a run.
    """
    from checker.commands import named, run_command

    if not Path(folder).is_dir():
        raise CheckerError(f"{folder}: no folder; only a folder can be watched")
    title = name or named(folder)
    report = Path(out) / f"{title}.json"
    said: set[str] = set()

    def once() -> None:
        try:
            since = _earlier(report, said)
            run_command(
                [folder], out, title, model=model, reader=reader, jobs=jobs, bounds=bounds, since=since, store=store
            )
        except BrokenPipeError:  # nobody listens any more
            raise
        except CheckerError as e:  # of this moment, such as a store that is in use
            _say(str(e))
        except OSError as e:  # of this moment too, such as a disk that is full
            _say(f"{e.filename or 'output'}: {e.strerror or e}")
        sys.stdout.flush()

    for changed in changes(Path(folder), own_files(report, store)):
        if changed:
            once()
    return 0


def _say(what: str) -> None:
    print(f"checker: {line(what)}", file=sys.stderr)


def _earlier(report: Path, said: set[str]) -> Report | None:
    """The report before, if it can be read. One that cannot is named, unless that is in `said` already."""
    from checker import since

    if not report.exists():
        return None
    try:
        return since.load(str(report))
    except CheckerError as e:
        if str(e) not in said:
            said.add(str(e))
            _say(f"{e}; what is new is not told this time")
        return None


def own_files(report: Path, store: str) -> set[Path]:
    """The files that a run writes, each by the path where it really lies."""
    kept = _real(store)
    stores = (Path(f"{kept}{ending}") for ending in ("", "-wal", "-shm", "-journal"))
    return {_real(report), _real(report.with_suffix(".html")), *stores}


def _real(path: str | Path) -> Path:
    """A path without links and `..`, whether or not something lies there."""
    return Path(os.path.realpath(path))


def changes(folder: Path, own: set[Path]) -> Iterator[bool]:
    """True at once, and each time that files have come, changed or gone and nothing is being written any more.

    own: files of the checker's, where they really lie, which do not count. What changes while the caller is busy is
    told afterwards.
    """
    try:
        from watchfiles import Change, watch
    except ImportError as e:
        raise CheckerError(f'watch needs the extra "store": pip install "claim-checker[store]" ({e})') from e

    def counts(change: Change, path: str) -> bool:
        inside = Path(path).absolute().relative_to(folder.absolute()).parts
        return _real(path) not in own and not any(part.startswith(".") for part in inside)

    # After its first timeout the folder is watched, so that nothing is missed while a run goes on.
    seen = watch(
        folder, watch_filter=counts, step=_COMPLETE, debounce=_LONGEST, rust_timeout=500, yield_on_timeout=True
    )
    next(seen)
    yield True
    for found in seen:
        yield bool(found)
