"""A folder that is watched: whenever articles come, change or go, they are compared, and what is new is told."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from checker.errors import CheckerError
from checker.untrusted import line

_COMPLETE = 1_000  # milliseconds without a change after which what has come counts as complete
_LONGEST = 60_000  # milliseconds after which it is read though something is still being written


def watch_command(folder: str, store: str, out: str, name: str | None) -> int:
    """Compare what lies in a folder, now and whenever it has changed, until interrupted; never ends by itself."""
    from checker.commands import named, run_command

    if not Path(folder).is_dir():
        raise CheckerError(f"{folder}: no folder; only a folder can be watched")
    title = name or named(folder)
    report = Path(out) / f"{title}.json"

    def once() -> None:
        try:
            since = str(report) if report.exists() else None
            run_command([folder], out, title, since=since, store=store)
        except CheckerError as e:  # of this moment, such as a store that is in use
            print(f"checker: {line(str(e))}", file=sys.stderr)
        sys.stdout.flush()

    files = (report, report.with_suffix(".html"), *(Path(f"{store}{ending}") for ending in ("", "-wal", "-shm")))
    own = {path.absolute() for path in files}
    for changed in changes(Path(folder), own):
        if changed:
            once()
    return 0


def changes(folder: Path, own: set[Path]) -> Iterator[bool]:
    """True at once, and each time that files have come, changed or gone and nothing is being written any more.

    own: files of the checker's, which do not count. What changes while the caller is busy is told afterwards.
    """
    try:
        from watchfiles import Change, watch
    except ImportError as e:
        raise CheckerError(f'watch needs the extra "store": pip install "claim-checker[store]" ({e})') from e

    def counts(change: Change, path: str) -> bool:
        inside = Path(path).absolute().relative_to(folder.absolute()).parts
        return Path(path).absolute() not in own and not any(part.startswith(".") for part in inside)

    # After its first timeout the folder is watched, so that nothing is missed while a run goes on.
    seen = watch(
        folder, watch_filter=counts, step=_COMPLETE, debounce=_LONGEST, rust_timeout=500, yield_on_timeout=True
    )
    next(seen)
    yield True
    for found in seen:
        yield bool(found)
