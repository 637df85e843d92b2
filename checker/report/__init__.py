"""What a run leaves behind: one page for people, one JSON file for programs."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from checker.model import Report

__all__ = ["write", "write_html", "write_json"]


def write(report: Report, out: Path, name: str) -> tuple[Path, Path]:
    """Write <name>.html and <name>.json into the folder `out`, made when missing, and give their paths.

    Each file is put in place whole or not at all.  Raises OSError when the folder cannot be written to.
    """
    data = write_json(report, out / f"{name}.json")
    return write_html(report, out / f"{name}.html", name), data


def write_html(report: Report, path: Path, name: str | None = None) -> Path:
    """Write the page for people, as `write` does. name: what it is titled by, that of the file by default."""
    from checker.report import html

    return _put(path, html.render(report, path.stem if name is None else name))


def write_json(report: Report, path: Path) -> Path:
    """Write the report for programs, as `write` does."""
    from checker.report import json

    return _put(path, json.dumps(report))


def _put(path: Path, text: str) -> Path:
    """Write a file beside its place, in a folder made when missing, then move it there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(beside, 0o666 & ~_umask())
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
