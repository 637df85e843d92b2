"""Files put in place whole or not at all, and several of them together or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path


def write(contents: Mapping[Path, str | bytes]) -> None:
    """Write each content, a text as UTF-8, into its file; when one cannot be written, all of them stay as they were.

    What is no file, such as a pipe or a device, is written to as it is.  Raises OSError that names the file.
    """
    beside: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            data = content.encode() if isinstance(content, str) else content
            with _named(path):
                if path.is_file() or not path.exists():
                    beside[path] = _beside(_behind_links(path), data)
                else:
                    path.write_bytes(data)
        _replace(beside)
    finally:
        for left in beside.values():
            left.unlink(missing_ok=True)


@contextlib.contextmanager
def _named(path: Path) -> Iterator[None]:
    """What goes wrong names the file that was meant, not the one beside it."""
    try:
        yield
    except OSError as e:
        raise OSError(e.errno, e.strerror or str(e), str(path)) from e


def _beside(path: Path, data: bytes) -> Path:
    """A file beside a file's place that holds what is to stand there, safe on the disk."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".checker-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            os.fsync(file.fileno())
    except BaseException:
        os.unlink(name)
        raise
    return Path(name)


def _replace(beside: Mapping[Path, Path]) -> None:
    """Move every file to its place; when one cannot be moved, those before it go back."""
    before: dict[Path, Path | None] = {}
    moved: list[Path] = []
    try:
        for path, new in beside.items():
            with _named(path):
                before[path] = _kept(_behind_links(path))
                os.replace(new, _behind_links(path))
            moved.append(path)
    except BaseException:
        for path in moved:
            old = before[path]
            place = _behind_links(path)
            os.unlink(place) if old is None else os.replace(old, place)
        raise
    finally:
        for left in before.values():
            if left is not None:
                left.unlink(missing_ok=True)


def _behind_links(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _kept(path: Path) -> Path | None:
    """A second name of the file that stands in a place, or a copy of it; None when there is none."""
    if not path.exists():
        return None
    second = Path(tempfile.mktemp(dir=path.parent, prefix=".checker-"))  # safe: no link is made over another file
    try:
        os.link(path, second)
    except OSError:  # a file system without second names
        shutil.copy2(path, second)
    return second


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
