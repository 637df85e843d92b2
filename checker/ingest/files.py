"""Which files are to be read: paths and folders to the bytes of each."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from checker.model import Problem

ENDINGS = (".txt", ".md", ".jsonl")
# Files that hold articles in a form that is not read: said, where other files in a folder are passed over.
_ARTICLES_TOO = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".epub", ".eml", ".pages")


@dataclass(frozen=True, slots=True)
class Source:
    """One file's content. path: as given, or found under a given folder; "-" for stdin."""

    path: str
    content: bytes


def sources(paths: Sequence[str], stdin: BinaryIO | None) -> tuple[list[Source], list[Problem]]:
    """The content of every file that the paths name, once each, and what could not be opened."""
    read: list[Source] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for path in paths:
        files, wrong = _expand(path)
        problems += wrong
        for file in files:
            real = os.path.realpath(file)
            if file != "-" and real in seen:
                continue
            seen.add(real)
            if file == "-" and stdin is None:
                problems.append(Problem(file, "nothing comes from stdin; pipe an article into it", True))
                continue
            try:
                read.append(Source(file, _content(file, stdin)))
            except OSError as e:
                problems.append(Problem(file, f"cannot be read: {_reason(e)}", True))
    return read, problems


def _expand(path: str) -> tuple[list[str], list[Problem]]:
    """The files that one given path stands for."""
    if path == "-":
        return ["-"], []
    if os.path.isdir(path):
        return _inside(path)
    if not os.path.lexists(path):
        return [], [Problem(path, "no such file or folder; check how it is written", True)]
    if Path(path).suffix.lower() in _ARTICLES_TOO:
        return [], [_unread(path)]
    return [path], []


def _inside(folder: str) -> tuple[list[str], list[Problem]]:
    """The articles in a folder and its folders, in order of name; hidden ones are passed over."""
    files: list[str] = []
    problems: list[Problem] = []
    walk = os.walk(folder, onerror=lambda e: problems.append(_closed(e)))
    for place, folders, names in walk:
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(n for n in names if not n.startswith(".")):
            path = os.path.join(place, name)
            if name.lower().endswith(ENDINGS):
                files.append(path)
            elif name.lower().endswith(_ARTICLES_TOO):
                problems.append(_unread(path))
    if not files and not problems:
        problems.append(Problem(folder, f"no article in this folder; put {', '.join(ENDINGS)} files into it", True))
    return files, problems


def _closed(error: OSError) -> Problem:
    return Problem(str(error.filename), f"cannot be opened: {_reason(error)}", True)


def _unread(path: str) -> Problem:
    return Problem(path, f"{Path(path).suffix[1:].lower()} files are not read; save the article as .txt", True)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _content(file: str, stdin: BinaryIO | None) -> bytes:
    if stdin is not None and file == "-":
        return stdin.read()
    return Path(file).read_bytes()
