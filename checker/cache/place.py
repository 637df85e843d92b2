"""Where the cache lies, how large it may grow, and whether the place is this user's alone."""

from __future__ import annotations

import contextlib
import functools
import os
import stat
import sys
from pathlib import Path

from checker import sizes
from checker.untrusted import line

FILE = "results-1.sqlite"  # the number is that of the tables in it
_LIMIT = 2**30


def limit() -> int:
    """How many bytes may be kept: `$CHECKER_CACHE_LIMIT`, else 1 GB."""
    given = os.environ.get("CHECKER_CACHE_LIMIT", "")
    try:
        return sizes.parse(given) if given else _LIMIT
    except ValueError as e:
        _say(f"CHECKER_CACHE_LIMIT: {e}")
        return _LIMIT


def folder() -> Path | None:
    """Where results are to be kept: `$CHECKER_CACHE`, else `~/.cache/claim-checker`; None when it is off or nowhere."""
    given = os.environ.get("CHECKER_CACHE", "")
    if given == "off":
        return None
    if given:
        return Path(given)
    try:
        home = Path.home() if os.environ.get("HOME") != "" else None
    except RuntimeError:
        home = None
    if home is None:
        _say("no home folder to keep results in; name a folder in CHECKER_CACHE, or set it to off")
        return None
    return home / ".cache" / "claim-checker"


def file() -> Path | None:
    """The file that results are kept in, made when missing; None when it cannot be had for oneself alone."""
    place = folder()
    if place is None:
        return None
    try:
        return _own(place)
    except OSError as e:
        _say(f"{e.filename or place}: {e.strerror or e}; nothing is kept, name another folder in CHECKER_CACHE")
        return None


def beside_results(name: str) -> Path | None:
    """Where another file of this user's lies in the same folder, there or not; None when that is not private."""
    place = folder()
    if place is None:
        return None
    try:
        private = not place.is_dir() or _is_ours(place)
    except OSError as e:
        _say(f"{e.filename or place}: {e.strerror or e}; name another folder in CHECKER_CACHE")
        return None
    return place / name if private else None


def _own(place: Path) -> Path | None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.mkdir(mode=0o700, exist_ok=True)
    path = place / FILE
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    held = [place, *(p for p in (path, *beside(path)) if os.path.lexists(p))]
    return path if all(map(_is_ours, held)) else None


def beside(path: Path) -> tuple[Path, Path]:
    """The files that SQLite keeps beside its own while it works."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def _is_ours(path: Path) -> bool:
    """Whether a file or folder belongs to this user, and nobody else may open it."""
    found = path.stat() if path.is_dir() else path.lstat()
    if not stat.S_ISDIR(found.st_mode) and not stat.S_ISREG(found.st_mode):
        _say(f"{path}: no plain file; nothing is kept, take it away")
    elif hasattr(os, "geteuid") and found.st_uid != os.geteuid():
        _say(f"{path}: belongs to another user; nothing is kept, name a folder of your own in CHECKER_CACHE")
    elif os.name == "posix" and found.st_mode & 0o077:
        mode = "700" if path.is_dir() else "600"
        _say(f"{path}: open to other users; nothing is kept, close it with chmod {mode}")
    else:
        return True
    return False


@functools.cache
def _say(message: str) -> None:
    """One line on stderr, once."""
    print(f"checker: {line(message)}", file=sys.stderr)
