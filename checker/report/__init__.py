"""What a run leaves behind: one page for people, one JSON file for programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Report

__all__ = ["write"]


def write(report: Report, out: Path, name: str) -> tuple[Path, Path]:
    """Write <name>.html and <name>.json into the folder `out`, made when missing, and give their paths.

    Both are put in place whole, or neither is.  Raises OSError when the folder cannot be written to.
    """
    from checker import atomic
    from checker.report import html, json

    page, data = out / f"{name}.html", out / f"{name}.json"
    texts = {data: json.dumps(report), page: html.render(report, name)}
    out.mkdir(parents=True, exist_ok=True)
    atomic.write(texts)
    return page, data
