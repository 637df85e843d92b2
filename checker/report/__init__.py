"""What a run leaves behind: one page for people, one JSON file for programs."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Report

__all__ = ["write"]


def write(report: Report, out: Path, name: str) -> tuple[Path, Path]:
    """Write <name>.html and <name>.json into the folder `out`, made when missing, and give their paths.

    Each file is put in place whole or not at all.  Raises OSError when the folder cannot be written to.
    """
    from checker.report import html, json

    out.mkdir(parents=True, exist_ok=True)
    page, data = out / f"{name}.html", out / f"{name}.json"
    _put(data, json.dumps(report))
    _put(page, html.render(report, name))
    return page, data


def _put(path: Path, text: str) -> None:
    """Write a file beside its place, then move it there."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(beside, 0o666 & ~_umask())
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
