"""Reports that lie on the disk: which is meant, and what it holds."""

from __future__ import annotations

from pathlib import Path

from checker.errors import CheckerError
from checker.model import Report
from checker.report import json

_HEAD = 200  # characters of a file by which a report is told from other JSON


def opened(path: Path) -> Report:
    """The report in a JSON file. Raises OSError, and CheckerError for what is no report."""
    try:
        return json.load(path)
    except ValueError as e:
        told = "not a report" if "not a report" in str(e) or isinstance(e, UnicodeDecodeError) else str(e)
        raise CheckerError(f"{path}: {told}; give the .json that checker run wrote") from e


def in_folder(folder: Path) -> list[Path]:
    """The reports that lie in a folder, the newest first."""
    found = [path for path in folder.glob("*.json") if path.is_file() and _is_one(path)]
    return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def newest(folder: Path = Path("reports")) -> Path:
    """The newest report of a folder. Raises CheckerError where there is none."""
    found = in_folder(folder) if folder.is_dir() else []
    if not found:
        raise CheckerError(f"{folder}: no report here; make one with checker run, or name its .json")
    return found[0]


def _is_one(path: Path) -> bool:
    with path.open(encoding="utf-8", errors="replace") as file:
        head = file.read(_HEAD)
    return '"version"' in head and '"tool"' in head and '"checker"' in head
