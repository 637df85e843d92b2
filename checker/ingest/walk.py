"""Which files a path stands for, and what else lies in a folder."""

from __future__ import annotations

import mimetypes
import os
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from checker.model import Problem

ENDINGS = (".txt", ".md", ".jsonl")
# Files that hold articles in a form that is not read.
_ARTICLES_TOO = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".epub", ".eml", ".pages")
_FEW = 3  # files of a kind that are named one by one
# How what the checker itself wrote begins.
_OURS = re.compile(rb'\s*\{\s*"version": \d+,\s*"(?:tool|created|documents)": ')


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
    if Path(path).suffix.lower() in _ARTICLES_TOO:
        return [], [_unread(path)]
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
        problems.append(Problem(folder, f"no article in this folder; put {', '.join(ENDINGS)} files into it", True))
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
    if name.endswith(ENDINGS):
        found.files.append(entry.path)
    elif name != "gold.json" and not name.endswith(".meta.json") and not _is_ours(entry.path):
        found.unread[place, Path(name).suffix].append(entry.path)


def _is_ours(path: str) -> bool:
    """Whether a file is a report, or claims, that the checker wrote: the JSON, or the page beside it."""
    data = Path(path)
    if data.suffix.lower() == ".html":
        data = data.with_suffix(".json")
    if data.suffix.lower() != ".json" or not data.is_file():
        return False
    try:
        with data.open("rb") as file:
            return _OURS.match(file.read(200)) is not None
    except OSError:
        return False


def _told(place: str, ending: str, paths: list[str]) -> list[Problem]:
    """What is said of files of one kind in one folder."""
    if len(paths) <= _FEW:
        return [_unread(p) for p in paths]
    one = _unread(paths[0])
    sort = f"{ending[1:]} files" if ending else "files without an ending"
    message = one.message.replace(sort, f"{len(paths)} {sort}", 1).replace("the article", "the articles")
    return [Problem(place, message, one.skipped)]


def _unread(path: str) -> Problem:
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
