"""What a run leaves behind: one page for people, one JSON file for programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Report
    from checker.report.said import Said

__all__ = ["put", "write", "write_html", "write_json"]


def write(report: Report, out: Path, name: str) -> tuple[Path, Path]:
    """Write <name>.html and <name>.json into the folder `out`, made when missing, and give their paths.

    Both are put in place whole, or neither is.  Raises OSError when the folder cannot be written to.
    """
    from checker.report.said import said

    return put(said(report, name), out, name)


def put(said: Said, out: Path, name: str) -> tuple[Path, Path]:
    """Write what is said of a report, as `write` does."""
    from checker import atomic

    page, data = out / f"{name}.html", out / f"{name}.json"
    out.mkdir(parents=True, exist_ok=True)
    atomic.write({data: said.data, page: said.page})
    return page, data


def write_html(report: Report, path: Path, name: str | None = None) -> Path:
    """Write the page for people, as `write` does. name: what it is titled by, that of the file by default."""
    from checker.report import html

    return _put(path, html.render(report, path.stem if name is None else name))


def write_json(report: Report, path: Path) -> Path:
    """Write the report for programs, as `write` does."""
    from checker.report import json

    return _put(path, json.dumps(report))


def _put(path: Path, text: str) -> Path:
    from checker import atomic

    path.parent.mkdir(parents=True, exist_ok=True)
    atomic.write({path: text})
    return path
