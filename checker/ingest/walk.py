"""Which files a path stands for, and what else lies in a folder."""

from __future__ import annotations

import mimetypes
import os
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from checker.ingest.formats.sniff import START, media_type
from checker.ingest.formats.table import ENDINGS
from checker.ingest.ours import is_ours
from checker.model import Problem

_FEW = 3  # files of a kind that are named one by one
_SQLITE = b"SQLite format 3\0"  # how a store begins, and any other database in a file
_BESIDE_DATABASE = re.compile(r"(.+)-(?:wal|shm|journal)\Z", re.DOTALL)


@dataclass(slots=True)
class Found:
    """The articles in a folder, what is wrong, and the files of each place and kind that are not read."""

    files: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: defaultdict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))


def expand(path: str, follow_links: bool) -> tuple[list[str], list[Problem]]:
    """The files that one given path stands for; follow_links: those too that lie outside a given folder."""
    if path == "-":
        return ["-"], []
    if os.path.isdir(path):
        return _inside(path, follow_links)
    if not os.path.lexists(path):
        return [], [Problem(path, "no such file or folder; check how it is written", True)]
    return [path], []


def _inside(folder: str, follow_links: bool) -> tuple[list[str], list[Problem]]:
    """The articles in a folder and its folders, in order of name; hidden ones are passed over."""
    found = Found()
    root = os.path.realpath(folder)
    seen = {identity(folder)}
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        inner = []
        for entry in _entries(place, found):
            link = entry.is_symlink()
            if link and not follow_links and not _lies_in(entry.path, root):
                found.problems.append(_outside(entry.path))
            elif not _is_folder(entry):
                _sort(entry, place, found)
            elif (follow_links or not link) and (itself := identity(entry.path)) not in seen:
                seen.add(itself)
                inner.append(entry.path)
        waiting += reversed(inner)
    problems = found.problems + [p for kind, paths in sorted(found.unread.items()) for p in _told(*kind, paths)]
    if not found.files and not any(p.skipped for p in problems):
        problems.append(
            Problem(
                folder,
                "no article in this folder; put articles into it, as plain text, web pages, PDF or Word files",
                True,
            )
        )
    return found.files, problems


def identity(path: str) -> tuple[int, int] | str:
    """What two paths to one file or folder have in common."""
    try:
        found = os.stat(path)
    except OSError:
        return path
    return found.st_dev, found.st_ino


def _entries(place: str, found: Found) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(place) as entries:
            return sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError as e:
        found.problems.append(Problem(place, f"cannot be opened: {reason(e)}", True))
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _lies_in(path: str, root: str) -> bool:
    """Whether what a path leads to lies in a folder."""
    real = os.path.realpath(path)
    return real == root or real.startswith(os.path.join(root, ""))


def _outside(path: str) -> Problem:
    return Problem(path, "a link that leads out of the folder; read what is behind it with --follow-links", True)


def _sort(entry: os.DirEntry[str], place: str, found: Found) -> None:
    """Count a file among the articles, or among those that are not read; what goes with articles is passed over."""
    name = entry.name.lower()
    if goes_with_articles(name) or is_ours(entry.path):
        return
    if name.endswith(ENDINGS) or _is_document(entry.path):
        found.files.append(entry.path)
    elif not _is_database(entry.path):
        found.unread[place, Path(name).suffix].append(entry.path)


def goes_with_articles(name: str) -> bool:
    """Whether a file of that name says something of articles, and is none."""
    return PurePath(name).name.lower() == "gold.json" or name.lower().endswith(".meta.json")


def _is_document(path: str) -> bool:
    """Whether a file begins as one does of a format that is read, whatever it is called. A pipe is not opened."""
    try:
        if not os.path.isfile(path):
            return False
        with open(path, "rb") as file:
            return media_type(file.read(START), path) is not None
    except OSError:
        return False


def _is_database(path: str) -> bool:
    """Whether a file is a database, such as a store, or what lies beside one while it is used."""
    file = Path(path)
    beside = _BESIDE_DATABASE.match(file.name)
    return _holds(file) or (beside is not None and _holds(file.with_name(beside[1])))


def _holds(path: Path) -> bool:
    """Whether a file that can be read is a database. A pipe is not opened."""
    try:
        return path.is_file() and is_sqlite(path)
    except OSError:
        return False


def is_sqlite(path: Path) -> bool:
    """Whether a file begins as SQLite's databases do. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def _told(place: str, ending: str, paths: list[str]) -> list[Problem]:
    """What is said of files of one kind in one folder."""
    if len(paths) <= _FEW:
        return [unread(p) for p in paths]
    one = unread(paths[0])
    sort = f"{ending[1:]} files" if ending else "files without an ending"
    message = one.message.replace(sort, f"{len(paths)} {sort}", 1).replace("the article", "the articles")
    return [Problem(place, message, one.skipped)]


def unread(path: str) -> Problem:
    """What is said of a file that is not read. A picture or a film is no article that was left out."""
    ending = Path(path).suffix.lower()
    if not ending:
        return Problem(path, "files without an ending are not read; call the article .txt", True)
    sort = (mimetypes.guess_type(path)[0] or "").split("/")[0]
    if sort in {"image", "audio", "video", "font"}:
        return Problem(path, f"{ending[1:]} files hold no text", False)
    return Problem(path, f"{ending[1:]} files are not read; save the article as .txt", True)


def reason(error: OSError) -> str:
    """Why a file cannot be read, in the system's own words."""
    return (error.strerror or str(error)).lower()
